package org.chorale.socle.formats.internal.raccourci.execution;

import java.util.Arrays;
import net.sf.saxon.trans.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Where elements stand: their name and those of their ancestors. What depends on nothing else is found once, for all
 * documents that a stylesheet judges.
 */
final class Endroit {
    private static final Endroit[] SANS_ENFANT = {};
    private static final Connu[] RIEN = {};

    private final int nom;
    private final int numero;
    private final int[] paires;
    private final boolean[] filtres;
    private final boolean cherche;
    // Replaced, never changed: whoever reads needs no lock.
    private volatile Endroit[] enfants = SANS_ENFANT;
    private volatile Connu[] connus = RIEN;

    /**
     * What a mode may choose there.
     *
     * @param choix null if the engine must choose
     */
    record Connu(Mode mode, @Nullable Choix choix) {}

    /**
     * @param nom the fingerprint of its elements' name
     * @param numero from 0; negative if it is forgotten with the document
     * @param paires numbers of the pairs that are present where it is
     * @param filtres which filters let its elements pass, by number
     * @param cherche whether its elements are asked for by name
     */
    Endroit(int nom, int numero, int[] paires, boolean[] filtres, boolean cherche) {
        this.nom = nom;
        this.numero = numero;
        this.paires = paires;
        this.filtres = filtres;
        this.cherche = cherche;
    }

    int nom() {
        return nom;
    }

    int numero() {
        return numero;
    }

    boolean passager() {
        return numero < 0;
    }

    int[] paires() {
        return paires;
    }

    boolean passe(int filtre) {
        return filtres[filtre];
    }

    boolean cherche() {
        return cherche;
    }

    @Nullable
    Endroit enfant(int sonNom) {
        for (Endroit e : enfants) {
            if (e.nom == sonNom) {
                return e;
            }
        }
        return null;
    }

    /** To be called by one thread at a time. */
    void ajouter(Endroit enfant) {
        Endroit[] avant = enfants;
        Endroit[] apres = Arrays.copyOf(avant, avant.length + 1);
        apres[avant.length] = enfant;
        enfants = apres;
    }

    @Nullable
    Connu connu(Mode mode) {
        for (Connu c : connus) {
            if (c.mode == mode) {
                return c;
            }
        }
        return null;
    }

    synchronized Connu retenir(Mode mode, @Nullable Choix choix) {
        Connu connu = new Connu(mode, choix);
        Connu[] avant = connus;
        Connu[] apres = Arrays.copyOf(avant, avant.length + 1);
        apres[avant.length] = connu;
        connus = apres;
        return connu;
    }
}
