package org.chorale.socle.redaction.internal.lecture;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A line of text on a page, its words from left to right.
 *
 * @param page from 1
 * @param mots its words, with where they begin and end
 * @param texte them together: one blank between words, a tabulator where there is a wide gap
 * @param plat the same text without accents and in lower case, letter for letter
 */
record Ligne(int page, List<Mot> mots, String texte, String plat) {

    /**
     * A word.
     *
     * @param debut where its text begins in the line's
     */
    record Mot(String texte, float gauche, float droite, int debut) {}

    /** Without accents, letter for letter, so that places in one are places in the other. */
    static String aplatir(String texte) {
        StringBuilder s = new StringBuilder(texte.length());
        for (int i = 0; i < texte.length(); i++) {
            char c = texte.charAt(i);
            char base =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            s.append(c == '’' ? '\'' : c == '\u00a0' || c == '\u202f' ? ' ' : base);
        }
        String bas = s.toString().toLowerCase(Locale.ROOT);
        return bas.length() == texte.length() ? bas : texte;
    }

    /** Where on the page the text from one place to another stands: its left edge. */
    float gauche(int place) {
        for (int i = mots.size() - 1; i >= 0; i--) {
            if (mots.get(i).debut() <= place) {
                return mots.get(i).gauche();
            }
        }
        return 0;
    }

    /** The right edge of what ends there. */
    float droite(int place) {
        for (int i = mots.size() - 1; i >= 0; i--) {
            if (mots.get(i).debut() < place) {
                return mots.get(i).droite();
            }
        }
        return 0;
    }
}
