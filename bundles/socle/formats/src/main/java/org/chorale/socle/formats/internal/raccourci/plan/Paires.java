package org.chorale.socle.formats.internal.raccourci.plan;

import java.util.Arrays;

/** A set of pairs (name of a parent, name of its child or attribute), each one number. Grows; nothing leaves it. */
public final class Paires {
    /** Stands for any parent. */
    public static final int QUICONQUE = 0;

    private static final int NOM = 21;
    private static final long ATTRIBUT = 1L << (2 * NOM);
    private static final long VIDE = -1;

    private long[] cases = new long[512];
    private int nombre;

    /** None yet. */
    public Paires() {
        Arrays.fill(cases, VIDE);
    }

    /** A child under a parent. */
    public static long enfant(int parent, int nom) {
        return ((long) parent << NOM) | nom;
    }

    /** An attribute of an element. */
    public static long attribut(int parent, int nom) {
        return enfant(parent, nom) | ATTRIBUT;
    }

    /** Whether it was not there before. */
    public boolean ajouter(long paire) {
        int i = place(paire);
        if (cases[i] == paire) {
            return false;
        }
        cases[i] = paire;
        if (++nombre * 2 > cases.length) {
            doubler();
        }
        return true;
    }

    private void doubler() {
        long[] anciennes = cases;
        cases = new long[2 * anciennes.length];
        Arrays.fill(cases, VIDE);
        for (long paire : anciennes) {
            if (paire != VIDE) {
                cases[place(paire)] = paire;
            }
        }
    }

    private int place(long paire) {
        int masque = cases.length - 1;
        int i = (int) ((paire * 0x9E3779B97F4A7C15L) >>> 40) & masque;
        while (cases[i] != VIDE && cases[i] != paire) {
            i = (i + 1) & masque;
        }
        return i;
    }
}
