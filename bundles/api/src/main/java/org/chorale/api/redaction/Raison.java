package org.chorale.api.redaction;

import org.chorale.api.espace.Libelle;

/** The best reason there is for a proposed value. */
public enum Raison {
    /** Its label stands right before it, and what can be checked (key, sum) is right. */
    LIBELLE_ET_CONTROLE("libellé et contrôle", "label and check"),
    /** Its label stands right before it on the line. */
    LIBELLE("libellé", "label"),
    /** Its label stands above it, or at the head of its column. */
    LIBELLE_AU_DESSUS("libellé au-dessus", "label above"),
    /** Amounts that add up: without VAT + VAT = with VAT. */
    SOMME("somme juste", "sum is right"),
    /** Its key is right, but nothing says whose it is. */
    CLE("clé juste", "key is right"),
    /** It is one of the caller's own. */
    CONNU("connu", "known"),
    /** It was derived from another value found, as a SIREN is from a VAT number. */
    DEDUIT("déduit", "derived"),
    /** Where it stands on the page, or that there is no other. */
    POSITION("position", "position");

    private final Libelle libelle;

    Raison(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    public Libelle libelle() {
        return libelle;
    }
}
