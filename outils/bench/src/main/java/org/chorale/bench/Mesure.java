package org.chorale.bench;

import java.util.Locale;

/**
 * One figure.
 *
 * @param nom its stable name
 * @param valeur what was measured
 * @param unite in what
 * @param reference what it is compared with
 */
record Mesure(String nom, double valeur, String unite, double reference) {
    String json() {
        return String.format(
                Locale.ROOT,
                "{\"nom\":\"%s\",\"valeur\":%.2f,\"unite\":\"%s\",\"reference\":%.2f,\"ratio\":%.3f}",
                nom,
                valeur,
                unite,
                reference,
                reference == 0 ? 0 : valeur / reference);
    }
}
