package org.chorale.api.identifiant;

import java.util.regex.Pattern;

/**
 * The nine-digit number of a French company or administration.
 *
 * @param valeur nine digits, the last one a Luhn check digit
 */
public record Siren(String valeur) {
    private static final Pattern FORME = Pattern.compile("[0-9]{9}");

    /** Refuses what is not nine digits with a right check digit ({@link IllegalArgumentException}). */
    public Siren {
        if (!estValide(valeur)) {
            throw new IllegalArgumentException(
                    "« " + valeur + " » n'est pas un SIREN : 9 chiffres dont la clé est juste.");
        }
    }

    /** Whether the text is a SIREN; never throws. */
    public static boolean estValide(String texte) {
        return FORME.matcher(texte).matches() && Luhn.estValide(texte);
    }

    /** The key of the French VAT number that goes with this SIREN, 0 to 96. */
    public int cleTva() {
        return (12 + 3 * (Integer.parseInt(valeur) % 97)) % 97;
    }

    /** The French VAT number with a numeric key, such as FR44732829320. */
    public String numeroTva() {
        return "FR%02d%s".formatted(cleTva(), valeur);
    }

    @Override
    public String toString() {
        return valeur;
    }
}
