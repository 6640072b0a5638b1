package org.chorale.socle.formats.internal.lecture;

import java.util.Arrays;

/**
 * The base64 of one attachment, looked over as it passes: neither the schema nor the rules are given it. Strict as the
 * schema is: blanks anywhere, nothing else beside the alphabet, a whole number of groups, no bits lost in the last one.
 */
final class Base64Lu {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final byte[] VALEURS = valeurs();
    private static final int ETRANGER = -1;

    private long signes;
    private int egal;
    private int dernier;
    private boolean etranger;

    private static byte[] valeurs() {
        byte[] valeurs = new byte[128];
        Arrays.fill(valeurs, (byte) ETRANGER);
        for (int i = 0; i < ALPHABET.length(); i++) {
            valeurs[ALPHABET.charAt(i)] = (byte) i;
        }
        return valeurs;
    }

    /** A piece of its text. */
    void lire(char[] texte, int debut, int longueur) {
        for (int i = debut; i < debut + longueur; i++) {
            char c = texte[i];
            if (c <= ' ') {
                continue;
            }
            signes++;
            int valeur = c < VALEURS.length ? VALEURS[c] : ETRANGER;
            if (c == '=') {
                egal++;
            } else if (valeur == ETRANGER || egal > 0) {
                etranger = true;
            } else {
                dernier = valeur;
            }
        }
    }

    /** How many bytes it stands for. */
    long taille() {
        return Math.max(0, signes / 4 * 3 + (signes % 4 * 3) / 4 - egal);
    }

    boolean bienForme() {
        int perdus = egal == 1 ? 0b11 : egal == 2 ? 0b1111 : 0;
        return !etranger && egal <= 2 && signes % 4 == 0 && (signes > egal || egal == 0) && (dernier & perdus) == 0;
    }
}
