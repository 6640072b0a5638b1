package org.chorale.socle.facturation.internal.donnees;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as beginnings are compared: capitals, no accents, single blanks. */
public final class Cle {
    /** Above every character that a key holds: between a beginning and this lies all that begins so. */
    public static final String FIN = "\uffee";

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANCS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private Cle() {}

    /** The key of a text, shortened to what its column holds; empty where nothing of it can be compared. */
    public static String de(String texte, int longueur) {
        String nu = ACCENTS.matcher(Normalizer.normalize(texte, Normalizer.Form.NFKD))
                .replaceAll("");
        String haut = nu.toUpperCase(Locale.ROOT).replace("Œ", "OE").replace("Æ", "AE");
        StringBuilder propre = new StringBuilder();
        haut.chars().filter(c -> c < 0xd800).forEach(c -> propre.append((char) (c < ' ' || c == 0x7f ? ' ' : c)));
        String cle = BLANCS.matcher(propre).replaceAll(" ").strip();
        return cle.length() <= longueur ? cle : cle.substring(0, longueur);
    }
}
