package org.chorale.socle.formats.internal.rendu;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Severite;
import org.chorale.api.page.Presentation;

/** The other words of the views. */
public enum Texte {
    ENTETE("Facture", "Invoice"),
    FACTURE("facture", "invoice"),
    AVOIR("avoir", "credit note"),
    EXIGIBLE_A_LA_FACTURE("à la date de la facture", "on the invoice date"),
    EXIGIBLE_A_LA_LIVRAISON("à la livraison", "on delivery"),
    EXIGIBLE_A_L_ENCAISSEMENT("à l'encaissement", "on payment"),
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
    CALCUL("Calcul", "Basis"),
    SUR("sur %s", "on %s"),
    TAUX_SUR("%s de %s", "%s of %s"),
    MONTANT("Montant", "Amount"),
    RECAPITULATIF("Récapitulatif de TVA", "VAT summary"),
    TAUX("Taux", "Rate"),
    CATEGORIE("Catégorie", "Category"),
    BASE("Base", "Base"),
    EXONERATION("Motif d'exonération", "Exemption reason"),
    TOTAUX("Totaux", "Totals"),
    NOTES("Notes", "Notes"),
    PIECES("Pièces jointes", "Attachments"),
    SANS_NOM("Sans nom", "Unnamed"),

    TROUVE("Trouvé", "Found"),
    ATTENDU("Attendu", "Expected"),
    A_FAIRE("À faire :", "What to do:"),
    OU("Où", "Where"),
    LIGNE_FACTURE("ligne de facture %s", "invoice line %s"),
    PLACE("ligne %s", "line %s"),
    PLACE_COLONNE("ligne %s, colonne %s", "line %s, column %s"),
    ENDROITS("%s endroits", "%s places"),
    PLUS_D_ENDROITS("plus de %s endroits", "more than %s places"),
    AUTRES_ENDROITS("et %s autres endroits", "and %s other places"),
    ENDROITS_TUS("Endroits qui ne sont pas montrés ici : %s.", "Places not shown here: %s."),
    OFFICIEL("Texte officiel de la règle", "Official text of the rule"),
    FATALE("Bloquant", "Blocking"),
    ERREUR("Erreur", "Error"),
    AVERTISSEMENT("Avertissement", "Warning"),
    INFORMATION("Information", "Information");

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

    /** What users call the weight of a finding. */
    public static Texte de(Severite severite) {
        return valueOf(severite.name());
    }
}
