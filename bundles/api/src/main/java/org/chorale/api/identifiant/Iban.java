package org.chorale.api.identifiant;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The number of a bank account (ISO 13616): country, key, account. Its key is checked (modulo 97), and its length where
 * the country is of the SEPA zone.
 *
 * @param valeur 15 to 34 capitals and digits, without blanks
 */
public record Iban(String valeur) {
    private static final Pattern FORME = Pattern.compile("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}");
    private static final BigInteger MODULE = BigInteger.valueOf(97);

    /** The lengths that the registry of ISO 13616 gives for the SEPA zone. */
    private static final Map<String, Integer> LONGUEURS = Map.ofEntries(
            Map.entry("AD", 24),
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("CH", 21),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("EE", 20),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GI", 23),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IS", 26),
            Map.entry("IT", 27),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("MC", 27),
            Map.entry("MT", 31),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("RO", 24),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("SM", 27),
            Map.entry("VA", 22));

    /** Refuses what is not an IBAN ({@link IllegalArgumentException}); the message does not repeat it. */
    public Iban {
        if (!estValide(valeur)) {
            throw new IllegalArgumentException("not an IBAN: its form, its length or its key is wrong");
        }
    }

    /** What people type: groups and lower case do not matter. */
    public static String propre(String texte) {
        return texte.replaceAll("[\\s\\u00a0\\u202f]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether the text is an IBAN with a right key; never throws. */
    public static boolean estValide(String texte) {
        if (!FORME.matcher(texte).matches()) {
            return false;
        }
        Integer longueur = LONGUEURS.get(texte.substring(0, 2));
        return (longueur == null || longueur == texte.length()) && cleJuste(texte);
    }

    /** Country and key go to the end, letters count from 10; the remainder is 1. */
    private static boolean cleJuste(String texte) {
        StringBuilder chiffres = new StringBuilder();
        (texte.substring(4) + texte.substring(0, 4))
                .chars()
                .forEach(c -> chiffres.append(Character.getNumericValue(c)));
        return new BigInteger(chiffres.toString()).mod(MODULE).intValue() == 1;
    }

    /** In groups of four, as a bank prints it. */
    public String enClair() {
        return valeur.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What may stand in a history or in a mail: the country and the last four characters. */
    public String masque() {
        return valeur.substring(0, 2) + " •••• " + valeur.substring(valeur.length() - 4);
    }

    @Override
    public String toString() {
        return masque();
    }
}
