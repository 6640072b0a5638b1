package org.chorale.socle.facturation.internal.integration;

/** The names of the portal's own rules that need the directory or other invoices. */
final class Regles {
    static final String SYNTAXE = "CHORALE-SYNTAXE";
    static final String PIECE_TROP_GRANDE = "CHORALE-PIECE-TAILLE";
    static final String ARCHIVE_VIDE = "CHORALE-ARCHIVE-VIDE";
    static final String ARCHIVE_NOMBRE = "CHORALE-ARCHIVE-NOMBRE";
    static final String FICHIER_TROP_GRAND = "CHORALE-FICHIER-TAILLE";
    static final String PAS_UNE_FACTURE = "CHORALE-PAS-UNE-FACTURE";
    static final String DONNEE_MANQUANTE = "CHORALE-DONNEE-MANQUANTE";
    static final String DONNEE_TROP_LONGUE = "CHORALE-DONNEE-TROP-LONGUE";
    static final String MONTANT = "CHORALE-MONTANT";
    static final String CADRE = "CHORALE-CADRE";
    static final String FOURNISSEUR_SANS_IDENTIFIANT = "CHORALE-FOURNISSEUR-IDENTIFIANT";
    static final String FOURNISSEUR_INCONNU = "CHORALE-FOURNISSEUR-INCONNU";
    static final String FOURNISSEUR_INACTIF = "CHORALE-FOURNISSEUR-INACTIF";
    static final String DESTINATAIRE_SANS_SIRET = "CHORALE-DESTINATAIRE-SIRET";
    static final String DESTINATAIRE_INCONNU = "CHORALE-DESTINATAIRE-INCONNU";
    static final String DESTINATAIRE_INACTIF = "CHORALE-DESTINATAIRE-INACTIF";
    static final String DESTINATAIRE_PRIVE = "CHORALE-DESTINATAIRE-PRIVE";
    static final String DESTINATAIRE_MOA = "CHORALE-DESTINATAIRE-MOA";
    static final String SERVICE_OBLIGATOIRE = "CHORALE-SERVICE-OBLIGATOIRE";
    static final String SERVICE_INCONNU = "CHORALE-SERVICE-INCONNU";
    static final String SERVICE_RESERVE = "CHORALE-SERVICE-RESERVE";
    static final String SERVICE_FERME = "CHORALE-SERVICE-FERME";
    static final String ENGAGEMENT_OBLIGATOIRE = "CHORALE-ENGAGEMENT-OBLIGATOIRE";
    static final String ENGAGEMENT_OU_SERVICE = "CHORALE-ENGAGEMENT-OU-SERVICE";
    static final String DOUBLON = "CHORALE-DOUBLON";

    private Regles() {}
}
