package org.chorale.api.format;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Delivery (BG-13, BG-14, BG-15).
 *
 * @param nom BT-70
 * @param lieu BT-71
 * @param date BT-72
 * @param periode BG-14, the period the invoice covers
 * @param adresse BG-15
 */
public record Livraison(
        @Nullable String nom,
        @Nullable Identifiant lieu,
        @Nullable LocalDate date,
        @Nullable Periode periode,
        @Nullable Adresse adresse) {

    public static final Livraison VIDE = new Livraison(null, null, null, null, null);
}
