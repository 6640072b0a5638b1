package org.chorale.socle.facturation.internal.donnees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as the columns hold them: thirteen digits before the point, six after it. */
public final class Montant {
    private static final BigDecimal BORNE = BigDecimal.TEN.pow(13);
    private static final int DECIMALES = 6;

    private Montant() {}

    /** Whether the column can hold it. */
    public static boolean tient(@Nullable BigDecimal valeur) {
        // The scale is looked at first: 1E+999999999 must not be expanded.
        return valeur == null
                || (Math.abs((long) valeur.precision() - valeur.scale()) < 100
                        && valeur.abs().compareTo(BORNE) < 0);
    }

    /** Rounded to what the column holds; zero where there is nothing. */
    public static BigDecimal garde(@Nullable BigDecimal valeur) {
        return valeur == null ? BigDecimal.ZERO : valeur.setScale(DECIMALES, RoundingMode.HALF_UP);
    }

    /** The same, null staying null. */
    public static @Nullable BigDecimal gardeOuNull(@Nullable BigDecimal valeur) {
        return valeur == null ? null : garde(valeur);
    }

    /** Two decimals, more only where they say something. */
    public static BigDecimal lisible(BigDecimal valeur) {
        BigDecimal court = valeur.stripTrailingZeros();
        return court.scale() < 2 ? court.setScale(2) : court;
    }

    /** The same, null staying null. */
    public static @Nullable BigDecimal lisibleOuNull(@Nullable BigDecimal valeur) {
        return valeur == null ? null : lisible(valeur);
    }
}
