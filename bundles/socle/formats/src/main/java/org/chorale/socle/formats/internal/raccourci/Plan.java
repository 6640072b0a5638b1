package org.chorale.socle.formats.internal.raccourci;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a shortened stylesheet asks of a document, by number.
 *
 * @param elements the elements of one name, wherever they are
 * @param filtres the elements that the rules of one pattern may match
 * @param questions whether one of some paths exists at all
 * @param codes lists of codes
 */
record Plan(List<Integer> elements, List<Filtre> filtres, List<List<Trace>> questions, List<Set<String>> codes) {

    /**
     * Elements by name.
     *
     * @param noms their fingerprints
     * @param fins or ends of their local names
     * @param tous or whatever their name
     */
    record Filtre(int[] noms, List<String> fins, boolean tous) {}

    /**
     * What a path leaves in a document that has it: for each of its steps a parent and a child of these names.
     *
     * @param premiers any one of these
     * @param suivants and all of these
     * @param valeurs and all of these, unless the next two forbid to say so; null if nothing is known of values
     */
    record Trace(long[] premiers, long[] suivants, @Nullable Valeurs valeurs) {}

    /**
     * What must be said for a path to lead anywhere. See {@link Precisions}.
     *
     * @param elements fingerprints of those who must say it
     * @param mots what each must say
     * @param uniques fingerprints of elements of which no parent may have two
     * @param booleens fingerprints of elements that must all say true or false
     */
    record Valeurs(int[] elements, List<String> mots, int[] uniques, int[] booleens) {}
}
