package org.chorale.socle.facturation.internal.donnees;

import org.jspecify.annotations.Nullable;

/** Makes texts that others wrote fit to be kept. */
public final class Texte {
    private Texte() {}

    /** The text without control characters and shortened to what its column holds; null stays null. */
    public static @Nullable String coupe(@Nullable String texte, int longueur) {
        return texte == null ? null : coupeOu(texte, longueur, "");
    }

    /** The same, with something else where there is nothing. */
    public static String coupeOu(@Nullable String texte, int longueur, String sinon) {
        if (texte == null || texte.isBlank()) {
            return sinon;
        }
        String propre = sansControle(texte).strip();
        if (propre.isEmpty()) {
            return sinon;
        }
        return propre.length() <= longueur ? propre : propre.substring(0, longueur - 1) + "…";
    }

    private static String sansControle(String texte) {
        for (int i = 0; i < texte.length(); i++) {
            if (aRemplacer(texte.charAt(i))) {
                StringBuilder b = new StringBuilder(texte.length());
                texte.chars().forEach(c -> b.append(aRemplacer((char) c) ? ' ' : (char) c));
                return b.toString();
            }
        }
        return texte;
    }

    /** Tabs and line ends are text; what neither database nor page can hold is not. */
    private static boolean aRemplacer(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7f || c == 0xfffe || c == 0xffff;
    }
}
