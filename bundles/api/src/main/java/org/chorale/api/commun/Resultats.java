package org.chorale.api.commun;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a search.
 *
 * @param elements the results of this page
 * @param pagination which page it is
 * @param total how many there are in all, exact up to a bound and then that bound
 * @param totalPlafonne whether the bound was reached: "more than"
 */
public record Resultats<T>(List<T> elements, Pagination pagination, long total, boolean totalPlafonne) {
    /** Keeps its own copy of the list. */
    public Resultats {
        elements = List.copyOf(elements);
    }

    /** How many pages there are. */
    public int pages() {
        return (int) ((total + pagination.taille() - 1) / pagination.taille());
    }

    /** The same page with each result turned into something else. */
    public <U> Resultats<U> avec(Function<T, U> transformation) {
        return new Resultats<>(elements.stream().map(transformation).toList(), pagination, total, totalPlafonne);
    }
}
