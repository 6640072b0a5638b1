package org.chorale.api.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The totals (BG-22), in the currency of the invoice unless said otherwise.
 *
 * @param lignes BT-106, sum of the lines
 * @param remises BT-107
 * @param charges BT-108
 * @param horsTaxe BT-109
 * @param tva BT-110
 * @param tvaDeviseComptable BT-111, in the currency BT-6
 * @param ttc BT-112
 * @param dejaPaye BT-113
 * @param arrondi BT-114
 * @param aPayer BT-115
 */
public record Totaux(
        @Nullable BigDecimal lignes,
        @Nullable BigDecimal remises,
        @Nullable BigDecimal charges,
        @Nullable BigDecimal horsTaxe,
        @Nullable BigDecimal tva,
        @Nullable BigDecimal tvaDeviseComptable,
        @Nullable BigDecimal ttc,
        @Nullable BigDecimal dejaPaye,
        @Nullable BigDecimal arrondi,
        @Nullable BigDecimal aPayer) {

    public static final Totaux VIDES = new Totaux(null, null, null, null, null, null, null, null, null, null);
}
