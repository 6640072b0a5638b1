package org.chorale.socle.redaction.internal.page;

import java.text.Bidi;
import java.util.Map;

/**
 * Puts a line of text into the order in which its letters are drawn, from left to right: a PDF has no other. Arabic
 * letters are joined by the forms Unicode keeps for them (U+FE80 and following), which is all that typewritten Arabic
 * needs.
 */
final class Ecriture {
    /** How many forms each letter from U+0621 to U+064A has, in their order from U+FE80; 0 where it has none. */
    private static final String FORMES = "122224242444442222444444440000004444444224";

    private static final int PREMIERE = 0x621;
    private static final int FORMES_DEBUT = 0xFE80;
    private static final int LAM = 0x644;
    private static final Map<Integer, Integer> LAM_ALIF =
            Map.of(0x622, 0xFEF5, 0x623, 0xFEF7, 0x625, 0xFEF9, 0x627, 0xFEFB);
    private static final Map<Integer, int[]> PERSANES = Map.of(
            0x67E, new int[] {0xFB56, 4},
            0x686, new int[] {0xFB7A, 4},
            0x698, new int[] {0xFB8A, 2},
            0x6A9, new int[] {0xFB8E, 4},
            0x6AF, new int[] {0xFB92, 4},
            0x6CC, new int[] {0xFBFC, 4});
    private static final String PAIRES = "()[]{}<>«»";

    private Ecriture() {}

    /** The line as it is drawn. */
    static String visuelle(String ligne) {
        char[] lettres = ligne.toCharArray();
        if (!Bidi.requiresBidi(lettres, 0, lettres.length)) {
            return ligne;
        }
        String jointe = joindre(ligne);
        Bidi bidi = new Bidi(jointe, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int n = bidi.getRunCount();
        byte[] niveaux = new byte[n];
        String[] suites = new String[n];
        for (int i = 0; i < n; i++) {
            niveaux[i] = (byte) bidi.getRunLevel(i);
            String suite = jointe.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            suites[i] = niveaux[i] % 2 == 0 ? suite : retourner(suite);
        }
        Bidi.reorderVisually(niveaux, 0, suites, 0, n);
        return String.join("", suites);
    }

    private static String retourner(String suite) {
        StringBuilder s = new StringBuilder(suite).reverse();
        for (int i = 0; i < s.length(); i++) {
            int paire = PAIRES.indexOf(s.charAt(i));
            if (paire >= 0) {
                s.setCharAt(i, PAIRES.charAt(paire ^ 1));
            }
        }
        return s.toString();
    }

    private static String joindre(String texte) {
        StringBuilder s = new StringBuilder(texte.length());
        int n = texte.length();
        for (int i = 0; i < n; i++) {
            char c = texte.charAt(i);
            int[] formes = formes(c);
            if (formes == null) {
                s.append(c);
                continue;
            }
            boolean avant = joint(texte, precedente(texte, i), true);
            int suivante = suivante(texte, i);
            if (c == LAM && suivante < n && LAM_ALIF.containsKey((int) texte.charAt(suivante))) {
                s.append((char) (LAM_ALIF.get((int) texte.charAt(suivante)) + (avant ? 1 : 0)));
                i = suivante;
                continue;
            }
            boolean apres = formes[1] == 4 && joint(texte, suivante, false);
            // Alone, at the end, at the beginning, in the middle.
            int forme = avant ? apres ? 3 : 1 : apres ? 2 : 0;
            s.append((char) (formes[0] + (formes[1] == 1 ? 0 : forme)));
        }
        return s.toString();
    }

    /** Whether the letter at a place joins the one after it, or the one before it. */
    private static boolean joint(String texte, int ou, boolean aLaSuivante) {
        if (ou < 0 || ou >= texte.length()) {
            return false;
        }
        int[] formes = formes(texte.charAt(ou));
        boolean trait = texte.charAt(ou) == 0x640;
        return trait || formes != null && (aLaSuivante ? formes[1] == 4 : formes[1] > 1);
    }

    private static int precedente(String texte, int i) {
        int ou = i - 1;
        while (ou >= 0 && voyelle(texte.charAt(ou))) {
            ou--;
        }
        return ou;
    }

    private static int suivante(String texte, int i) {
        int ou = i + 1;
        while (ou < texte.length() && voyelle(texte.charAt(ou))) {
            ou++;
        }
        return ou;
    }

    private static boolean voyelle(char c) {
        return c >= 0x64B && c <= 0x652 || c == 0x670;
    }

    /** The first form of a letter and how many there are; null if it has but one look. */
    private static int @org.jspecify.annotations.Nullable [] formes(char c) {
        int rang = c - PREMIERE;
        if (rang < 0 || rang >= FORMES.length()) {
            return PERSANES.get((int) c);
        }
        int nombre = FORMES.charAt(rang) - '0';
        if (nombre == 0) {
            return null;
        }
        int debut = FORMES_DEBUT;
        for (int i = 0; i < rang; i++) {
            debut += FORMES.charAt(i) - '0';
        }
        return new int[] {debut, nombre};
    }
}
