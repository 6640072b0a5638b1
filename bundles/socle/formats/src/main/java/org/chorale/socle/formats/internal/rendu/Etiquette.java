package org.chorale.socle.formats.internal.rendu;

import java.util.Locale;
import org.chorale.api.espace.Libelle;

/** Business terms of EN 16931 as the view labels them. */
enum Etiquette {
    NUMERO("BT-1", "Numéro", "Number"),
    DATE("BT-2", "Date d'émission", "Issue date"),
    TYPE("BT-3", "Type", "Type"),
    DEVISE("BT-5", "Devise", "Currency"),
    DEVISE_TVA("BT-6", "Devise de la TVA", "VAT currency"),
    EXIGIBILITE("BT-7", "TVA exigible le", "VAT due on"),
    CODE_EXIGIBILITE("BT-8", "Exigibilité de la TVA", "VAT due by"),
    ECHEANCE("BT-9", "Échéance", "Due date"),
    SERVICE("BT-10", "Code service", "Buyer reference"),
    PROJET("BT-11", "Projet", "Project"),
    MARCHE("BT-12", "Numéro de marché", "Contract"),
    COMMANDE("BT-13", "Numéro d'engagement", "Purchase order"),
    COMMANDE_VENDEUR("BT-14", "Commande du vendeur", "Sales order"),
    RECEPTION("BT-15", "Avis de réception", "Receiving advice"),
    EXPEDITION("BT-16", "Avis d'expédition", "Despatch advice"),
    APPEL_OFFRES("BT-17", "Appel d'offres ou lot", "Tender or lot"),
    OBJET("BT-18", "Objet facturé", "Invoiced object"),
    COMPTABLE("BT-19", "Référence comptable", "Accounting reference"),
    CONDITIONS("BT-20", "Conditions de paiement", "Payment terms"),
    CADRE("BT-23", "Cadre de facturation", "Business process"),
    PROFIL("BT-24", "Profil", "Profile"),
    ANTERIEURE("BT-25", "Facture antérieure", "Preceding invoice"),
    LIVRE_A("BT-70", "Livré à", "Delivered to"),
    LIEU("BT-71", "Lieu de livraison", "Location"),
    DATE_LIVRAISON("BT-72", "Date de livraison", "Delivery date"),
    PERIODE("BG-14", "Période de facturation", "Invoicing period"),
    ADRESSE_LIVRAISON("BG-15", "Adresse de livraison", "Delivery address"),
    MOYEN("BT-81", "Moyen de paiement", "Payment means"),
    REFERENCE_PAIEMENT("BT-83", "Référence à rappeler", "Remittance information"),
    COMPTE("BT-84", "Compte à créditer", "Account to credit"),
    CARTE("BT-87", "Carte", "Card"),
    MANDAT("BT-89", "Mandat de prélèvement", "Direct debit mandate"),
    ICS("BT-90", "Identifiant créancier", "Creditor identifier"),
    COMPTE_DEBITE("BT-91", "Compte débité", "Account debited"),
    SOMME_LIGNES("BT-106", "Total des lignes", "Sum of lines"),
    SOMME_REMISES("BT-107", "Remises", "Allowances"),
    SOMME_CHARGES("BT-108", "Charges", "Charges"),
    HORS_TAXE("BT-109", "Total hors taxes", "Total without VAT"),
    TVA("BT-110", "TVA", "VAT"),
    TVA_COMPTABLE("BT-111", "TVA, devise comptable", "VAT, accounting currency"),
    TTC("BT-112", "Total TTC", "Total with VAT"),
    DEJA_PAYE("BT-113", "Déjà payé", "Paid already"),
    ARRONDI("BT-114", "Arrondi", "Rounding"),
    A_PAYER("BT-115", "Net à payer", "Amount due"),
    NOTE_LIGNE("BT-127", "Note", "Note"),
    OBJET_LIGNE("BT-128", "Objet facturé", "Invoiced object"),
    LIGNE_COMMANDE("BT-132", "Ligne de commande", "Order line"),
    COMPTABLE_LIGNE("BT-133", "Référence comptable", "Accounting reference"),
    PERIODE_LIGNE("BG-26", "Période", "Period"),
    REMISE_LIGNE("BG-27", "Remise", "Allowance"),
    CHARGE_LIGNE("BG-28", "Charge", "Charge"),
    REMISE_PRIX("BT-147", "Remise sur le prix", "Price discount"),
    PRIX_BRUT("BT-148", "Prix brut", "Gross price"),
    QUANTITE_BASE("BT-149", "Prix pour", "Price per"),
    DESCRIPTION("BT-154", "Description", "Description"),
    REF_VENDEUR("BT-155", "Référence du vendeur", "Seller's reference"),
    REF_ACHETEUR("BT-156", "Référence de l'acheteur", "Buyer's reference"),
    REF_STANDARD("BT-157", "Identifiant standard", "Standard identifier"),
    CLASSIFICATION("BT-158", "Classification", "Classification"),
    ORIGINE("BT-159", "Pays d'origine", "Country of origin"),
    ATTRIBUT("BG-32", "Caractéristique", "Attribute");

    private final String terme;
    private final Libelle libelle;

    Etiquette(String terme, String fr, String en) {
        this.terme = terme;
        this.libelle = new Libelle(fr, en);
    }

    String terme() {
        return terme;
    }

    String libelle(Locale langue) {
        return libelle.selon(langue);
    }

    /** The terms that a party's data have in each of its parts. */
    enum Roles {
        VENDEUR("BT-27", "BT-28", "BT-29", "BT-30", "BT-31", "BT-34", "BG-5", "BG-6"),
        ACHETEUR("BT-44", "BT-45", "BT-46", "BT-47", "BT-48", "BT-49", "BG-8", "BG-9"),
        BENEFICIAIRE("BT-59", "", "BT-60", "BT-61", "", "", "", ""),
        REPRESENTANT("BT-62", "", "", "", "BT-63", "", "BG-12", "");

        private final String[] termes;

        Roles(String... termes) {
            this.termes = termes.clone();
        }

        String nom() {
            return termes[0];
        }

        String nomCommercial() {
            return termes[1];
        }

        String identifiant() {
            return termes[2];
        }

        String legal() {
            return termes[3];
        }

        String tva() {
            return termes[4];
        }

        String electronique() {
            return termes[5];
        }

        String adresse() {
            return termes[6];
        }

        String contact() {
            return termes[7];
        }
    }
}
