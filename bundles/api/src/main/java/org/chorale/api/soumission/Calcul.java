package org.chorale.api.soumission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.chorale.api.soumission.FactureSaisie.Ligne;
import org.chorale.api.soumission.FactureSaisie.Montants;
import org.chorale.api.soumission.FactureSaisie.Taxe;

/** Sums an invoice up as EN 16931 does: lines to the cent, VAT once for each rate on the sum of its lines. */
public final class Calcul {
    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    private Calcul() {}

    /** The VAT by rate, the lowest first. */
    public static List<Taxe> taxes(Collection<Ligne> lignes) {
        TreeMap<BigDecimal, BigDecimal> bases = new TreeMap<>();
        lignes.forEach(l -> bases.merge(l.taux().stripTrailingZeros(), l.montantHt(), BigDecimal::add));
        return bases.entrySet().stream()
                .map(e -> new Taxe(
                        e.getKey().scale() < 0 ? e.getKey().setScale(0) : e.getKey(),
                        e.getValue(),
                        e.getValue().multiply(e.getKey()).divide(CENT, 2, RoundingMode.HALF_UP)))
                .toList();
    }

    /** The totals that follow. */
    public static Montants montants(List<Taxe> taxes, boolean dejaPayee) {
        BigDecimal ht = taxes.stream().map(Taxe::base).reduce(zero(), BigDecimal::add);
        BigDecimal tva = taxes.stream().map(Taxe::montant).reduce(zero(), BigDecimal::add);
        BigDecimal ttc = ht.add(tva);
        return new Montants(ht, tva, ttc, dejaPayee ? zero() : ttc);
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(2);
    }
}
