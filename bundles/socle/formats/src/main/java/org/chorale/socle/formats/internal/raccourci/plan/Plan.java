package org.chorale.socle.formats.internal.raccourci.plan;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a shortened stylesheet asks of a document, by number.
 *
 * @param elements the elements of one name, wherever they are
 * @param chemins names from the root downwards
 * @param filtres the elements that the rules of one pattern may match
 * @param questions whether one of some paths exists at all
 * @param codes lists of codes
 * @param paroles words that predicates look for
 * @param paires the pairs that traces speak of, each with its number: see {@link Paires}
 */
public record Plan(
        List<Integer> elements,
        List<List<Integer>> chemins,
        List<Filtre> filtres,
        List<Question> questions,
        List<Set<String>> codes,
        List<Parole> paroles,
        Map<Long, Integer> paires) {
    /** The namespace of the functions by which it asks. */
    public static final String ESPACE = "urn:chorale:raccourci";

    /** The prefix of that namespace. */
    public static final String PREFIXE = "raccourci";

    /**
     * Elements by name.
     *
     * @param noms their fingerprints
     * @param parents for each of these, the fingerprints that its parent may have; empty: any
     * @param fins or ends of their local names
     * @param tous or whatever their name
     */
    public record Filtre(int[] noms, List<int[]> parents, List<String> fins, boolean tous) {
        /** Whether it lets an element of that name through, whose local part is given too, under such a parent. */
        public boolean laisse(int nom, String local, int parent) {
            if (tous || fins.stream().anyMatch(local::endsWith)) {
                return true;
            }
            for (int i = 0; i < noms.length; i++) {
                if (noms[i] == nom) {
                    int[] permis = parents.get(i);
                    return permis.length == 0 || Arrays.stream(permis).anyMatch(p -> p == parent);
                }
            }
            return false;
        }
    }

    /**
     * Whether one of some paths exists, or the answer to one of some other questions is yes.
     *
     * @param traces what the paths leave
     * @param autres numbers of the other questions
     */
    public record Question(List<Trace> traces, int[] autres) {}

    /**
     * What a path leaves in a document that has it: for each of its steps a parent and a child of these names, by the
     * number of the pair.
     *
     * @param premiers any one of these
     * @param suivants and all of these
     * @param nus how many of its steps come before the first predicate: from there on, that a step leads nowhere says
     *     nothing unless the predicates before it can be evaluated
     * @param valeurs and all of these, unless the next two forbid to say so; null if one of its predicates is not understood
     */
    public record Trace(
            int[] premiers,
            int[] suivants,
            int nus,
            @Nullable Valeurs valeurs) {}

    /**
     * What must be said for a path to lead anywhere.
     *
     * @param paroles numbers of what must be said: see {@link Parole}
     * @param uniques fingerprints of elements of which no parent may have two
     * @param booleens fingerprints of elements that must all say true or false
     */
    public record Valeurs(int[] paroles, int[] uniques, int[] booleens) {}

    /** Fingerprints of the elements that are looked for by name. */
    public Set<Integer> cherches() {
        Set<Integer> noms = new HashSet<>(elements);
        paroles.forEach(p -> noms.add(p.element()));
        questions.stream()
                .flatMap(q -> q.traces().stream())
                .map(Trace::valeurs)
                .filter(Objects::nonNull)
                .flatMapToInt(v -> IntStream.concat(Arrays.stream(v.uniques()), Arrays.stream(v.booleens())))
                .forEach(noms::add);
        return noms;
    }

    /**
     * A word that some element says.
     *
     * @param element its fingerprint
     * @param mot the word
     */
    public record Parole(int element, String mot) {}
}
