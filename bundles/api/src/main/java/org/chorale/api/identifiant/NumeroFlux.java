package org.chorale.api.identifiant;

import java.util.regex.Pattern;

/**
 * The number that a deposit is given at once ({@code numeroFluxDepot}), such as CPP0011117000000000425903.
 *
 * @param valeur "CPP" and 22 digits
 */
public record NumeroFlux(String valeur) {
    private static final Pattern FORME = Pattern.compile("CPP[0-9]{22}");

    /** Refuses another form ({@link IllegalArgumentException}). */
    public NumeroFlux {
        if (!estValide(valeur)) {
            throw new IllegalArgumentException(
                    "« " + valeur + " » n'est pas un numéro de flux : CPP suivi de 22 chiffres.");
        }
    }

    /** Whether the text has the form of a flux number; never throws. */
    public static boolean estValide(String texte) {
        return FORME.matcher(texte).matches();
    }

    @Override
    public String toString() {
        return valeur;
    }
}
