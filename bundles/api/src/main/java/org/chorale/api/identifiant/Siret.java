package org.chorale.api.identifiant;

import java.util.regex.Pattern;

/**
 * The fourteen-digit number of an establishment: a SIREN followed by five digits (NIC).
 *
 * @param valeur fourteen digits; SIREN and SIRET both pass Luhn's rule, except that establishments of La Poste may
 *     instead have a sum of digits that is a multiple of five
 */
public record Siret(String valeur) {
    private static final Pattern FORME = Pattern.compile("[0-9]{14}");
    private static final String LA_POSTE = "356000000";

    /** Refuses what is not a SIRET ({@link IllegalArgumentException}). */
    public Siret {
        if (!estValide(valeur)) {
            throw new IllegalArgumentException(
                    "« " + valeur + " » n'est pas un SIRET : 14 chiffres dont la clé est juste.");
        }
    }

    /** Whether the text is a SIRET; never throws. */
    public static boolean estValide(String texte) {
        if (!aLaForme(texte) || !Siren.estValide(texte.substring(0, 9))) {
            return false;
        }
        return Luhn.estValide(texte) || (texte.startsWith(LA_POSTE) && sommeDesChiffres(texte) % 5 == 0);
    }

    /** Whether the text has fourteen digits, whatever their key: what a sandbox accepts. */
    public static boolean aLaForme(String texte) {
        return FORME.matcher(texte).matches();
    }

    /** The SIREN that this SIRET begins with. */
    public Siren siren() {
        return new Siren(valeur.substring(0, 9));
    }

    private static int sommeDesChiffres(String texte) {
        return texte.chars().map(c -> c - '0').sum();
    }

    @Override
    public String toString() {
        return valeur;
    }
}
