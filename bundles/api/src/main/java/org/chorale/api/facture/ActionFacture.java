package org.chorale.api.facture;

import org.chorale.api.espace.Libelle;

/** What somebody did with an invoice beside giving it another status; some names are published ({@code histoAction}). */
public enum ActionFacture {
    CONSULTATION("Consultée", "Read", false),
    OUVERTURE_PIECE("Document ouvert", "Document opened", false),
    TELECHARGEMENT_FACTURE("Téléchargée", "Downloaded", true),
    COMPLEMENT("Complément apporté", "Completion given", false),
    CORRECTION("Adressage corrigé", "Addressing corrected", false),
    ACQUITTEMENT_REJET("Rejet acquitté", "Rejection acknowledged", true),
    TRAITEMENT_REJET("Rejet traité", "Rejection treated", true);

    private final Libelle libelle;
    private final boolean publiee;

    ActionFacture(String fr, String en, boolean publiee) {
        this.libelle = new Libelle(fr, en);
        this.publiee = publiee;
    }

    /** What users call it. */
    public Libelle libelle() {
        return libelle;
    }

    /** Whether the published API has a name for it. */
    public boolean estPubliee() {
        return publiee;
    }
}
