package org.chorale.api.annuaire;

import org.chorale.api.espace.NatureStructure;

/** The category of a structure, from which its legal payment delay follows. */
public enum Categorie {
    ETAT(30),
    COLLECTIVITE_LOCALE(30),
    ETABLISSEMENT_PUBLIC(30),
    ETABLISSEMENT_SANTE(50),
    ENTREPRISE_PUBLIQUE(60),
    PRIVEE(30);

    private final int delaiPaiement;

    Categorie(int delaiPaiement) {
        this.delaiPaiement = delaiPaiement;
    }

    /** The legal payment delay in calendar days. */
    public int delaiPaiement() {
        return delaiPaiement;
    }

    /** Whether structures of this category are public. */
    public NatureStructure nature() {
        return this == PRIVEE ? NatureStructure.PRIVEE : NatureStructure.PUBLIQUE;
    }
}
