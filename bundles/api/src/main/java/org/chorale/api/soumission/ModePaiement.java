package org.chorale.api.soumission;

import org.chorale.api.espace.Libelle;

/** How the invoice is to be paid; names as published ({@code modePaiement}). */
public enum ModePaiement {
    VIREMENT("Virement", "Credit transfer"),
    PRELEVEMENT("Prélèvement", "Direct debit"),
    CHEQUE("Chèque", "Cheque"),
    ESPECE("Espèces", "Cash"),
    REPORT("Report", "Carried over"),
    AUTRE("Autre", "Other");

    private final Libelle libelle;

    ModePaiement(String fr, String en) {
        libelle = new Libelle(fr, en);
    }

    /** What users call it. */
    public Libelle libelle() {
        return libelle;
    }
}
