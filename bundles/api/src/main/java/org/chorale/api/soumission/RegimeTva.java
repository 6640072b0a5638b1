package org.chorale.api.soumission;

import org.chorale.api.espace.Libelle;

/** How VAT is due; names as published ({@code typeTva}). */
public enum RegimeTva {
    TVA_SUR_DEBIT("TVA sur les débits", "VAT on invoicing"),
    TVA_SUR_ENCAISSEMENT("TVA sur les encaissements", "VAT on payment"),
    /** Exempt: the reason must be given. */
    EXONERATION("Exonération de TVA", "Exempt from VAT"),
    /** Outside the scope of VAT. */
    SANS_TVA("Hors champ de la TVA", "Outside the scope of VAT");

    private final Libelle libelle;

    RegimeTva(String fr, String en) {
        libelle = new Libelle(fr, en);
    }

    /** What users call it. */
    public Libelle libelle() {
        return libelle;
    }

    /** Whether rates above zero go with it. */
    public boolean taxe() {
        return this == TVA_SUR_DEBIT || this == TVA_SUR_ENCAISSEMENT;
    }
}
