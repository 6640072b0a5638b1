package org.chorale.socle.facturation.internal.donnees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Percentages as the columns hold them. */
final class Taux {
    private static final BigDecimal BORNE = BigDecimal.valueOf(100_000);

    private Taux() {}

    static @Nullable BigDecimal garde(@Nullable BigDecimal taux) {
        return taux == null || !Montant.tient(taux) || taux.abs().compareTo(BORNE) >= 0
                ? null
                : taux.setScale(4, RoundingMode.HALF_UP);
    }
}
