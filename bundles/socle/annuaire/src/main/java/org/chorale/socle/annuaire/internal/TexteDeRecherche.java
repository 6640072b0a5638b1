package org.chorale.socle.annuaire.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as searches compare them: capitals, no accents, single blanks. */
public final class TexteDeRecherche {
    private static final Pattern SIGNES = Pattern.compile("\\p{M}+");
    private static final Pattern BLANCS = Pattern.compile("\\s+");

    private TexteDeRecherche() {}

    /** The text so. */
    public static String de(String texte) {
        String lettres = SIGNES.matcher(Normalizer.normalize(texte, Normalizer.Form.NFKD))
                .replaceAll("");
        return BLANCS.matcher(lettres.replace("œ", "oe")
                        .replace("Œ", "OE")
                        .replace("æ", "ae")
                        .replace("Æ", "AE")
                        .replace('’', '\''))
                .replaceAll(" ")
                .strip()
                .toUpperCase(Locale.ROOT);
    }

    /** The text as a LIKE pattern takes it literally, with {@code !} as its escape character. */
    static String litteral(String texte) {
        return texte.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** What people type of a name, as a LIKE pattern: whether it is written with hyphens or blanks is not known to them. */
    static String motif(String tape) {
        return litteral(de(tape)).replace(' ', '_').replace('-', '_');
    }
}
