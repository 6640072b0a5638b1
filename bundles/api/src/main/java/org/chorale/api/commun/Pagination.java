package org.chorale.api.commun;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a search is wanted.
 *
 * @param page 1 for the first
 * @param taille results a page, 1 to {@link #TAILLE_MAX}
 * @param tri the column to sort by, as the search names it, or null for its own order
 * @param sens the direction
 */
public record Pagination(int page, int taille, @Nullable String tri, Sens sens) {
    /** The largest page that is served. */
    public static final int TAILLE_MAX = 10_000;

    /** Brings out-of-range numbers into range, as the published API does. */
    public Pagination {
        page = Math.max(1, page);
        taille = Math.min(TAILLE_MAX, Math.max(1, taille));
    }

    /** The first page, 25 results, in the search's own order. */
    public static Pagination premiere() {
        return new Pagination(1, 25, null, Sens.DESCENDANT);
    }

    /** How many results come before this page. */
    public int decalage() {
        return Math.multiplyExact(page - 1, taille);
    }

    /** Sorting direction. */
    public enum Sens {
        ASCENDANT,
        DESCENDANT
    }
}
