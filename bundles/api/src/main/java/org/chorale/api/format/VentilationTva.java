package org.chorale.api.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of the VAT breakdown (BG-23).
 *
 * @param base BT-116
 * @param montant BT-117
 * @param categorie BT-118: S, Z, E, AE, K, G, O, L, M
 * @param taux BT-119, in percent
 * @param motifExoneration BT-120
 * @param codeExoneration BT-121
 */
public record VentilationTva(
        @Nullable BigDecimal base,
        @Nullable BigDecimal montant,
        @Nullable String categorie,
        @Nullable BigDecimal taux,
        @Nullable String motifExoneration,
        @Nullable String codeExoneration) {}
