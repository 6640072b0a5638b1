package org.chorale.api.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An allowance or a charge, of the document (BG-20, BG-21) or of a line (BG-27, BG-28).
 *
 * @param charge true for a charge, false for an allowance
 * @param montant BT-92, BT-99, BT-136, BT-141, always as written
 * @param base BT-93, BT-100, BT-137, BT-142
 * @param pourcentage BT-94, BT-101, BT-138, BT-143
 * @param categorieTva BT-95, BT-102; null on a line
 * @param tauxTva BT-96, BT-103; null on a line
 * @param motif BT-97, BT-104, BT-139, BT-144
 * @param codeMotif BT-98, BT-105, BT-140, BT-145
 */
public record RemiseOuCharge(
        boolean charge,
        @Nullable BigDecimal montant,
        @Nullable BigDecimal base,
        @Nullable BigDecimal pourcentage,
        @Nullable String categorieTva,
        @Nullable BigDecimal tauxTva,
        @Nullable String motif,
        @Nullable String codeMotif) {}
