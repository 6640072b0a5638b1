package org.chorale.socle.formats.internal.raccourci.reecriture;

import java.util.ArrayList;
import java.util.List;

/**
 * What the predicates of a path ask of values. Names as written.
 *
 * @param valeurs elements that must say this, or the path leads nowhere
 * @param uniques elements of which no parent may have two: a predicate on two of them cannot be evaluated
 * @param booleens elements that must all say true or false: a predicate on another word cannot be evaluated
 * @param comprises false if a predicate was not understood: then nothing follows from the values
 */
record Precisions(List<Valeur> valeurs, List<String> uniques, List<String> booleens, boolean comprises) {
    static final Precisions AUCUNE = new Precisions(List.of(), List.of(), List.of(), true);

    /** A word that elements of this name say, spaces around it aside. */
    record Valeur(String element, String mot) {}

    Precisions {
        valeurs = List.copyOf(valeurs);
        uniques = List.copyOf(uniques);
        booleens = List.copyOf(booleens);
    }

    /** Whether the absence of a value tells that the path leads nowhere. */
    boolean decident() {
        return comprises && !valeurs.isEmpty();
    }

    /** One value more. */
    Precisions deValeur(String element, String mot) {
        if (!Predicats.simple(mot)) {
            return this;
        }
        List<Valeur> toutes = new ArrayList<>(valeurs);
        toutes.add(new Valeur(element, mot));
        return new Precisions(toutes, uniques, booleens, comprises);
    }
}
