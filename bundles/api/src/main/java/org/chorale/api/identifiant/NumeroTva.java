package org.chorale.api.identifiant;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The VAT number of a company of the European Union, country code first. A French one has a key that goes with its
 * SIREN; of the others the form alone is known.
 *
 * @param valeur the country code and 2 to 13 digits, capitals, {@code +} or {@code *}; without blanks or points
 */
public record NumeroTva(String valeur) {
    /** Member states as VAT numbers name them: Greece is EL, Northern Ireland XI. */
    private static final Set<String> PAYS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI");

    private static final Pattern FORME = Pattern.compile("[A-Z]{2}[0-9A-Z+*]{2,13}");
    private static final Pattern FRANCAIS = Pattern.compile("FR[0-9A-HJ-NP-Z]{2}[0-9]{9}");

    /** Keys with letters leave out I and O. */
    private static final String SIGNES = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /** Refuses what is not a VAT number, or is a French one with a wrong key ({@link IllegalArgumentException}). */
    public NumeroTva {
        if (!estValide(valeur)) {
            throw new IllegalArgumentException(
                    "« " + valeur + " » n'est pas un numéro de TVA : sa forme ou sa clé est" + " fausse.");
        }
    }

    /** Whether the text is a VAT number, a French one with a right key; never throws. */
    public static boolean estValide(String texte) {
        if (!FORME.matcher(texte).matches() || !PAYS.contains(texte.substring(0, 2))) {
            return false;
        }
        return !texte.startsWith("FR") || cleJuste(texte);
    }

    private static boolean cleJuste(String texte) {
        if (!FRANCAIS.matcher(texte).matches()) {
            return false;
        }
        int siren = Integer.parseInt(texte.substring(4));
        char premier = texte.charAt(2);
        char second = texte.charAt(3);
        if (Character.isDigit(premier) && Character.isDigit(second)) {
            return Integer.parseInt(texte.substring(2, 4)) == (12 + 3 * (siren % 97)) % 97;
        }
        int cle = Character.isDigit(premier)
                ? SIGNES.indexOf(premier) * 24 + SIGNES.indexOf(second) - 10
                : SIGNES.indexOf(premier) * 34 + SIGNES.indexOf(second) - 100;
        return (siren + 1 + cle / 11) % 11 == cle % 11;
    }

    /** Whether the company is French. */
    public boolean estFrancais() {
        return valeur.startsWith("FR");
    }

    /** The SIREN that a French number ends with. */
    public Optional<Siren> siren() {
        return Optional.of(valeur)
                .filter(v -> estFrancais())
                .map(v -> v.substring(4))
                .filter(Siren::estValide)
                .map(Siren::new);
    }

    @Override
    public String toString() {
        return valeur;
    }
}
