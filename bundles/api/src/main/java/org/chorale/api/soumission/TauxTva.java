package org.chorale.api.soumission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The VAT rates that the published API names by a code. Only TVA1 is known of the real list; the others are the rates of
 * French law, by descending use; they restrict nothing: an invoice's rates are judged by the rules of its format.
 */
public final class TauxTva {
    /** In the order of the published list. */
    public static final List<Publie> PUBLIES = List.of(
            publie("TVA1", "0"),
            publie("TVA2", "20"),
            publie("TVA3", "10"),
            publie("TVA4", "5.5"),
            publie("TVA5", "2.1"),
            publie("TVA6", "0"),
            publie("TVA7", "8.5"),
            publie("TVA8", "1.75"),
            publie("TVA9", "1.05"),
            publie("TVA10", "13"),
            publie("TVA11", "0.9"));

    private TauxTva() {}

    /** The rate of a code in percent, or of a number written as a text, a percent sign or not; empty for anything else. */
    public static Optional<BigDecimal> lire(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        String propre = code.strip();
        Optional<BigDecimal> connu = PUBLIES.stream()
                .filter(t -> t.code().equalsIgnoreCase(propre))
                .map(Publie::taux)
                .findFirst();
        if (connu.isPresent()) {
            return connu;
        }
        String nombre = propre.replace("%", "").strip().replace(',', '.');
        return nombre.matches("[0-9]{1,3}(\\.[0-9]{1,4})?") ? Optional.of(new BigDecimal(nombre)) : Optional.empty();
    }

    private static Publie publie(String code, String taux) {
        return new Publie(code, new BigDecimal(taux));
    }

    /**
     * A rate of the list.
     *
     * @param taux percent
     */
    public record Publie(String code, BigDecimal taux) {}
}
