package org.chorale.socle.demonstration.internal.factures;

import java.math.BigDecimal;

/**
 * Something a supplier sells.
 *
 * @param unite UN/ECE Rec 20
 * @param prix net, each
 * @param taux of VAT, in per cent
 * @param maximum the most of it on one invoice
 */
record Article(String reference, String nom, String unite, BigDecimal prix, BigDecimal taux, int maximum) {
    static Article de(String reference, String nom, String unite, String prix, String taux, int maximum) {
        return new Article(reference, nom, unite, new BigDecimal(prix), new BigDecimal(taux), maximum);
    }
}
