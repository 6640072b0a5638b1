package org.chorale.api.facture;

import org.chorale.api.espace.Libelle;

/**
 * The statuses of an invoice that this portal uses of the fifty-six published ones; names as published. Bundles that
 * serve other circuits add theirs to the table of transitions under the published name.
 */
public enum StatutFacture {
    BROUILLON("Brouillon", "Draft"),
    INTERPRETEE_OCR("Interprétée", "Read from PDF"),
    A_VALIDER_1("À valider (1)", "To be validated (1)"),
    ERREUR_FOURNISSEUR_SUR_VALIDEUR("Mauvais valideur", "Wrong validator"),
    REFUSEE_1("Refusée par le valideur (1)", "Refused by validator (1)"),
    VALIDEE_1("Validée (1)", "Validated (1)"),
    ABSENCE_VALIDATION_1_HORS_DELAI("Validée tacitement (1)", "Tacitly validated (1)"),
    A_VALIDER_2("À valider (2)", "To be validated (2)"),
    ERREUR_COTRAITANT_SUR_VALIDEUR("Mauvais valideur (2)", "Wrong validator (2)"),
    REFUSEE_2("Refusée par le valideur (2)", "Refused by validator (2)"),
    VALIDEE_2("Validée (2)", "Validated (2)"),
    ABSENCE_VALIDATION_2_HORS_DELAI("Validée tacitement (2)", "Tacitly validated (2)"),
    DEPOSEE("Déposée", "Deposited"),
    EN_COURS_ACHEMINEMENT("En cours d'acheminement", "Being routed"),
    MISE_A_DISPOSITION("Mise à disposition", "Made available"),
    A_RECYCLER("À recycler", "To be recycled"),
    SUSPENDUE("Suspendue", "Suspended"),
    COMPLETEE("Complétée", "Completed"),
    REJETEE("Rejetée", "Rejected"),
    SERVICE_FAIT("Service fait", "Service rendered"),
    MANDATEE("Mandatée", "Payment ordered"),
    MISE_A_DISPOSITION_COMPTABLE("Mise à disposition du comptable", "With the accountant"),
    COMPTABILISEE("Comptabilisée", "Booked"),
    MISE_EN_PAIEMENT("Mise en paiement", "Being paid"),
    ABANDONNEE("Abandonnée", "Abandoned"),
    SUPPRIMEE("Supprimée", "Deleted");

    private final Libelle libelle;

    StatutFacture(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    /** What users call it. */
    public Libelle libelle() {
        return libelle;
    }
}
