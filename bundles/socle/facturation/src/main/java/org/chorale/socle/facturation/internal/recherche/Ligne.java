package org.chorale.socle.facturation.internal.recherche;

import java.util.Comparator;

/**
 * A row that was found: its id and what the list is sorted by.
 *
 * @param id its id
 * @param cle the value of the sorted column
 */
record Ligne(long id, Object cle) {
    @SuppressWarnings("unchecked")
    static Comparator<Ligne> ordre(boolean descendant) {
        Comparator<Ligne> c = Comparator.<Ligne, Comparable<Object>>comparing(l -> (Comparable<Object>) l.cle)
                .thenComparingLong(Ligne::id);
        return descendant ? c.reversed() : c;
    }
}
