package org.chorale.api.redaction;

import org.chorale.api.espace.Libelle;

/**
 * What is looked for in the text of a PDF, and how a value of it is written in a {@link Proposition}.
 */
public enum Champ {
    /** {@code FACTURE} or {@code AVOIR}. */
    TYPE(Forme.TEXTE, "Type", "Type"),
    NUMERO(Forme.TEXTE, "Numéro de facture", "Invoice number"),
    DATE_EMISSION(Forme.DATE, "Date de facture", "Invoice date"),
    DATE_ECHEANCE(Forme.DATE, "Date d'échéance", "Due date"),
    SIRET_FOURNISSEUR(Forme.SIRET, "SIRET du fournisseur", "Supplier's SIRET"),
    SIRET_DESTINATAIRE(Forme.SIRET, "SIRET du destinataire", "Recipient's SIRET"),
    /** The supplier's VAT number. */
    NUMERO_TVA(Forme.TEXTE, "Numéro de TVA du fournisseur", "Supplier's VAT number"),
    CODE_SERVICE(Forme.TEXTE, "Code service", "Service code"),
    NUMERO_ENGAGEMENT(Forme.TEXTE, "Numéro d'engagement", "Engagement number"),
    NUMERO_MARCHE(Forme.TEXTE, "Numéro de marché", "Contract number"),
    MONTANT_HT(Forme.MONTANT, "Montant HT", "Amount without VAT"),
    MONTANT_TVA(Forme.MONTANT, "Montant de la TVA", "VAT amount"),
    MONTANT_TTC(Forme.MONTANT, "Montant TTC", "Amount with VAT"),
    /** What is left to pay once deposits are deducted. */
    MONTANT_A_PAYER(Forme.MONTANT, "Montant à payer", "Amount due"),
    /** ISO 4217. */
    DEVISE(Forme.TEXTE, "Devise", "Currency"),
    /** Without blanks, upper case, its key checked. */
    IBAN(Forme.TEXTE, "IBAN", "IBAN");

    /** How values of a field are written. */
    public enum Forme {
        TEXTE,
        /** ISO, {@code 2026-11-28}. */
        DATE,
        /** Fourteen digits. */
        SIRET,
        /** A decimal with a point and two digits after it, {@code -1234.50}. */
        MONTANT
    }

    private final Forme forme;
    private final Libelle libelle;

    Champ(Forme forme, String fr, String en) {
        this.forme = forme;
        this.libelle = new Libelle(fr, en);
    }

    public Forme forme() {
        return forme;
    }

    public Libelle libelle() {
        return libelle;
    }
}
