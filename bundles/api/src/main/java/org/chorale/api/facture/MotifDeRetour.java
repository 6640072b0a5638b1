package org.chorale.api.facture;

import org.chorale.api.espace.Libelle;

/**
 * The published reasons for which a recipient sends an invoice back; names as published. The API's {@code motif} is a free
 * text all the same: these are offered, never required.
 */
public enum MotifDeRetour {
    COORD_BANC_ERR("Erreur de coordonnées bancaires", "Wrong bank details"),
    CREANCIER_ERR("Créancier inconnu ou différent de celui de l'engagement", "Creditor unknown or not the order's"),
    DOUBLE_FACT("Double facturation", "Invoiced twice"),
    ERREUR_DONNEE_EJ("Erreur dans les données de l'engagement", "Wrong data of the engagement"),
    EJ_ERR("Engagement incorrect ou inexistant", "Engagement wrong or not existing"),
    ERR_VALIDEUR("Mauvais valideur", "Wrong validator"),
    FACT_NON_CONFORME("Facture non conforme à la commande", "Invoice not as ordered"),
    HONORER_LA_COMMANDE("Impossibilité d'honorer la commande", "Order cannot be fulfilled"),
    LIVR_INCOMP("Livraison incomplète ou non effectuée", "Delivery incomplete or missing"),
    MARCHE_TERM("Marché terminé", "Contract ended"),
    MONTANT_ERR("Montant de la facture erroné", "Wrong amount"),
    SE_ERR("Service exécutant incorrect", "Wrong service"),
    ST_CT_NON_DECLAR("Sous-traitant ou cotraitant non déclaré", "Subcontractor or co-contractor not declared"),
    SUPPR_COMP_AVOIR("Suppression pour compensation d'avoirs", "Removed to offset credit notes"),
    TRANSF_PMNT_REGIE("Transfert pour paiement en régie", "Transferred for payment by imprest"),
    TX_TVA_ERR("Taux de TVA erroné", "Wrong VAT rate"),
    RETRAIT_MAN_SERV("Retraitement manuel par les services", "Treated by hand by the services"),
    CONTACT_ACHTR("Autre : contacter votre acheteur", "Other: contact your buyer"),
    AUTRE("Autre motif", "Other reason");

    private final Libelle libelle;

    MotifDeRetour(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    /** What users call it. */
    public Libelle libelle() {
        return libelle;
    }
}
