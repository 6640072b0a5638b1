package org.chorale.api.commun;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A slice of a long list.
 *
 * @param elements its rows, in the list's order
 * @param precedente where it begins, where something comes before it; else null
 * @param suivante where it ends, where something comes after it; else null
 * @param total how many rows the whole list has, exact up to a bound and then that bound
 * @param totalPlafonne whether the bound was passed: "more than"
 */
public record Tranche<T>(
        List<T> elements,
        @Nullable Repere precedente,
        @Nullable Repere suivante,
        long total,
        boolean totalPlafonne) {
    /** Keeps its own copy of the list. */
    public Tranche {
        elements = List.copyOf(elements);
    }

    /** Nothing at all. */
    public static <T> Tranche<T> vide() {
        return new Tranche<>(List.of(), null, null, 0, false);
    }
}
