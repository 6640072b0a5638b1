package org.chorale.socle.facturation.internal.donnees;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a line of a batch. */
public class RangDeLot implements Serializable {
    private static final long serialVersionUID = 1L;

    private long lot;
    private int rang;

    public RangDeLot() {}

    public RangDeLot(long lot, int rang) {
        this.lot = lot;
        this.rang = rang;
    }

    @Override
    public boolean equals(@Nullable Object autre) {
        return autre instanceof RangDeLot r && r.lot == lot && r.rang == rang;
    }

    @Override
    public int hashCode() {
        return Objects.hash(lot, rang);
    }
}
