package org.chorale.api.commun;

import org.jspecify.annotations.Nullable;

/**
 * Which slice of a long list is wanted, told by its neighbour and not by a number: every slice costs the same, and rows
 * that arrive meanwhile neither repeat nor hide any.
 *
 * @param taille rows a slice, 1 to 100
 * @param sens the direction of the list
 * @param repere the row next to the slice, or null for the list's beginning
 * @param avant whether the slice ends before {@code repere}, instead of beginning after it
 */
public record Parcours(
        int taille, Pagination.Sens sens, @Nullable Repere repere, boolean avant) {
    private static final int TAILLE_MAX = 100;

    /** Brings the size into range. */
    public Parcours {
        taille = Math.min(TAILLE_MAX, Math.max(1, taille));
        avant = avant && repere != null;
    }

    /** The beginning of the list. */
    public static Parcours debut(int taille, Pagination.Sens sens) {
        return new Parcours(taille, sens, null, false);
    }
}
