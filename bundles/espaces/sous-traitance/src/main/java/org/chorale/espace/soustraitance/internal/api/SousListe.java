package org.chorale.espace.soustraitance.internal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list that an answer holds; its four numbers go by other names in each answer. */
record SousListe<T>(List<T> elements, long page, long pages, long taille, long total) {
    /**
     * Cuts a page out.
     *
     * @param page 1 for the first; anything else than a positive number means the first
     * @param taille elements a page; anything else than a positive number means {@code defaut}
     */
    static <T> SousListe<T> de(List<T> tous, @Nullable Long page, @Nullable Long taille, int defaut) {
        long t = taille == null || taille < 1 ? defaut : Math.min(taille, Integer.MAX_VALUE);
        long p = page == null || page < 1 ? 1 : Math.min(page, Integer.MAX_VALUE);
        int debut = (int) Math.min((p - 1) * t, tous.size());
        int fin = (int) Math.min(debut + t, tous.size());
        return new SousListe<>(tous.subList(debut, fin), p, (tous.size() + t - 1) / t, t, tous.size());
    }
}
