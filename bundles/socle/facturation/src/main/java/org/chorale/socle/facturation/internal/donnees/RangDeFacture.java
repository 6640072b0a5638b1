package org.chorale.socle.facturation.internal.donnees;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of what an invoice has several of, in order. */
public class RangDeFacture implements Serializable {
    private static final long serialVersionUID = 1L;

    private long facture;
    private int rang;

    public RangDeFacture() {}

    public RangDeFacture(long facture, int rang) {
        this.facture = facture;
        this.rang = rang;
    }

    @Override
    public boolean equals(@Nullable Object autre) {
        return autre instanceof RangDeFacture r && r.facture == facture && r.rang == rang;
    }

    @Override
    public int hashCode() {
        return Objects.hash(facture, rang);
    }
}
