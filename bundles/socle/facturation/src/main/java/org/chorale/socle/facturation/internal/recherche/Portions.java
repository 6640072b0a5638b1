package org.chorale.socle.facturation.internal.recherche;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;

/** Goes through a long list without holding more of it than one portion. */
final class Portions<T> implements Iterator<T> {
    private final IntFunction<List<T>> lecture;
    private final int taille;
    private List<T> portion;
    private int dansLaPortion;
    private int lus;

    /** @param lecture the portion that begins after so many; shorter than {@code taille} where it is the last */
    Portions(IntFunction<List<T>> lecture, int taille) {
        this.lecture = lecture;
        this.taille = taille;
        this.portion = lecture.apply(0);
    }

    @Override
    public boolean hasNext() {
        if (dansLaPortion == portion.size() && portion.size() == taille) {
            portion = lecture.apply(lus);
            dansLaPortion = 0;
        }
        return dansLaPortion < portion.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        lus++;
        return portion.get(dansLaPortion++);
    }
}
