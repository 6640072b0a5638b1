package org.chorale.api.soumission;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The VAT rates that the published API names by a code. Only TVA1 is known of the real list; the others are the rates of
 * French law, by descending use.
 */
public final class TauxTva {
    private static final Map<String, String> TAUX = Map.ofEntries(
            Map.entry("TVA1", "0"),
            Map.entry("TVA2", "20"),
            Map.entry("TVA3", "10"),
            Map.entry("TVA4", "5.5"),
            Map.entry("TVA5", "2.1"),
            Map.entry("TVA6", "0"),
            Map.entry("TVA7", "8.5"),
            Map.entry("TVA8", "1.75"),
            Map.entry("TVA9", "1.05"),
            Map.entry("TVA10", "13"),
            Map.entry("TVA11", "0.9"));

    private TauxTva() {}

    /** The rate of a code in percent, or of a number written as a text, a percent sign or not; empty for anything else. */
    public static Optional<BigDecimal> lire(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        String propre = code.strip();
        String connu = TAUX.get(propre.toUpperCase(java.util.Locale.ROOT));
        if (connu != null) {
            return Optional.of(new BigDecimal(connu));
        }
        String nombre = propre.replace("%", "").strip().replace(',', '.');
        return nombre.matches("[0-9]{1,3}(\\.[0-9]{1,4})?") ? Optional.of(new BigDecimal(nombre)) : Optional.empty();
    }
}
