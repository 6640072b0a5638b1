package org.chorale.socle.formats.internal.rendu;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.page.Presentation;

/** The other words of the view. */
public enum Texte {
    ENTETE("Facture", "Invoice"),
    FACTURE("facture", "invoice"),
    AVOIR("avoir", "credit note"),
    VENDEUR("Vendeur", "Seller"),
    ACHETEUR("Acheteur", "Buyer"),
    BENEFICIAIRE("Bénéficiaire du paiement", "Payee"),
    REPRESENTANT("Représentant fiscal", "Tax representative"),
    PARTIES("Parties", "Parties"),
    NOM("Nom", "Name"),
    NOM_COMMERCIAL("Nom commercial", "Trading name"),
    IDENTIFIANT("Identifiant", "Identifier"),
    IDENTIFIANT_LEGAL("Identifiant légal", "Legal registration"),
    NUMERO_TVA("Numéro de TVA", "VAT number"),
    IDENTIFIANT_FISCAL("Identifiant fiscal", "Tax registration"),
    MENTIONS("Mentions légales", "Legal information"),
    ADRESSE_ELECTRONIQUE("Adresse électronique", "Electronic address"),
    ADRESSE("Adresse", "Address"),
    CONTACT("Contact", "Contact"),
    REFERENCES("Références", "References"),
    LIVRAISON("Livraison", "Delivery"),
    PAIEMENT("Paiement", "Payment"),
    LIGNES("Lignes", "Lines"),
    LIGNES_COUPEES("Les %s premières lignes sur %s.", "The first %s lines of %s."),
    NUMERO("Numéro", "Number"),
    DESIGNATION("Désignation", "Item"),
    QUANTITE("Quantité", "Quantity"),
    PRIX("Prix net", "Net price"),
    TVA("TVA", "VAT"),
    MONTANT_HT("Montant HT", "Amount without VAT"),
    REMISES("Remises et charges", "Allowances and charges"),
    NATURE("Nature", "Kind"),
    REMISE("Remise", "Allowance"),
    CHARGE("Charge", "Charge"),
    MOTIF("Motif", "Reason"),
    MONTANT("Montant", "Amount"),
    RECAPITULATIF("Récapitulatif de TVA", "VAT summary"),
    TAUX("Taux", "Rate"),
    CATEGORIE("Catégorie", "Category"),
    BASE("Base", "Base"),
    EXONERATION("Motif d'exonération", "Exemption reason"),
    TOTAUX("Totaux", "Totals"),
    NOTES("Notes", "Notes"),
    PIECES("Pièces jointes", "Attachments"),
    SANS_NOM("Sans nom", "Unnamed");

    private final Libelle libelle;

    Texte(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    /** The text in the user's language. */
    public String en(Locale langue) {
        return Presentation.texte(libelle.selon(langue));
    }

    /** The text with its blanks filled in. */
    public String en(Locale langue, Object... valeurs) {
        return String.format(langue, en(langue), valeurs);
    }
}
