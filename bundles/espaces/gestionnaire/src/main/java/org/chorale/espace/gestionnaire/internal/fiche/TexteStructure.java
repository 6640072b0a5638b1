package org.chorale.espace.gestionnaire.internal.fiche;

import org.chorale.api.espace.Libelle;
import org.chorale.espace.gestionnaire.internal.Traduit;

/** The texts of a structure's sheet and of its espaces. */
public enum TexteStructure implements Traduit {
    TITRE_FICHE("Modification de la structure", "Editing the structure"),
    DONNEES("Données générales", "General data"),
    IDENTIFIANT("Identifiant", "Identifier"),
    ADRESSE("Adresse", "Address"),
    ORIGINE("Structure d'origine", "Structure it was copied from"),
    EXIGENCES("Exigé sur les factures", "Required on invoices"),
    SERVICE_OBLIGATOIRE("un service", "a service"),
    ENGAGEMENT_OBLIGATOIRE("un numéro d'engagement", "an engagement number"),
    L_UN_OU_L_AUTRE("un service ou un numéro d'engagement", "a service or an engagement number"),
    RIEN_D_EXIGE("rien de particulier", "nothing in particular"),
    SERVICES("Services", "Services"),
    AUCUN_SERVICE("Cette structure n'a pas de service.", "This structure has no service."),
    SERVICES_LEGENDE("%s services", "%s services"),
    SERVICE_LEGENDE("1 service", "1 service"),
    PREMIERS_SERVICES("Les %s premiers sont montrés.", "The first %s are shown."),
    CODE("Code", "Code"),
    LIBELLE("Libellé", "Name"),
    ACTIF("Actif", "Active"),
    INACTIF("Inactif", "Inactive"),
    VALIDITE("Validité", "Validity"),
    DU_AU("du %s au %s", "from %s to %s"),
    SANS_LIMITE("sans limite", "no limit"),
    ESPACES("Liste des espaces de la structure", "Espaces of the structure"),
    ESPACES_LEGENDE("Ce que ses utilisateurs peuvent ouvrir", "What its users may open"),
    ESPACE("Espace", "Espace"),
    OUVERTURE("Ouverture", "Opening"),
    DEPUIS("depuis le %s", "since %s"),
    A_AJOUTER("À ajouter : enregistré par « Valider »", "To be added: saved by “Confirm”"),
    OUVERT("Ouvert", "Open"),
    FERME("Fermé", "Closed"),
    FERME_AIDE("Personne n'y accède pour cette structure.", "Nobody has it for this structure."),
    DONNE_TOUS("À tous", "To everybody"),
    DONNE_TOUS_AIDE("Chaque utilisateur le reçoit avec son compte.", "Each user receives it with their account."),
    DONNE_GESTIONNAIRES("Aux gestionnaires", "To managers"),
    DONNE_GESTIONNAIRES_AIDE(
            "Gestionnaires principal et secondaires le reçoivent avec leur rôle.",
            "Managers receive it with their role."),
    LIBRE("Libre adhésion", "Free to join"),
    LIBRE_AIDE("Chaque utilisateur s'y abonne lui-même, sans validation.", "Each user subscribes without validation."),
    AUCUN_OUVERT("Aucun espace n'est ouvert", "No espace is open"),
    AUCUN_OUVERT_REMEDE("Ajoutez ceux dont vos utilisateurs ont besoin.", "Add those that your users need."),
    AJOUTER("Ajouter des espaces", "Add espaces"),
    AJOUTER_RESUME(
            "Cochez les espaces à ouvrir, validez, puis validez encore la fiche de la structure.",
            "Tick the espaces to open, confirm, then confirm the structure's sheet too."),
    PROPOSES("Espaces à ouvrir", "Espaces to open"),
    RIEN_A_AJOUTER(
            "Tous les espaces de ce portail sont déjà ouverts ou donnés ici",
            "All espaces of this portal are open or given here already"),
    RIEN_A_AJOUTER_REMEDE("Il n'y a rien à ajouter.", "There is nothing to add."),
    RIEN_DE_COCHE(
            "Aucun espace n'est à ajouter : choisissez-en par « Ajouter des espaces ».",
            "No espace is to be added: choose some by “Add espaces”."),
    PAS_PROPOSE(
            "« %s » n'est pas un espace à ouvrir sur cette structure.", "“%s” is no espace to open on this structure."),
    RESTE_A_VALIDER(
            "Ces espaces ne sont pas encore ouverts : validez la fiche pour les ouvrir.",
            "These espaces are not open yet: confirm the sheet to open them."),
    FERMER("Fermer", "Close"),
    FERMER_LE("Fermer %s", "Close %s"),
    FERMER_TITRE("Fermer « %s » ?", "Close “%s”?"),
    FERMER_PERTE(
            "Dès la fermeture, plus personne n'y accède pour cette structure : l'onglet disparaît et les appels de l'API sont refusés.",
            "As soon as it is closed, nobody has it for this structure: the tab goes and API calls are refused."),
    FERMER_AUCUN(
            "Personne n'y est abonné aujourd'hui sur cette structure.",
            "Nobody subscribes to it today on this structure."),
    FERMER_UN("1 abonnement cesse de servir :", "1 subscription stops working:"),
    FERMER_PLUSIEURS("%s abonnements cessent de servir :", "%s subscriptions stop working:"),
    ET_AUTRES("et %s autres", "and %s others"),
    FERMER_RETOUR(
            "Les données restent. Si vous rouvrez l'espace, les abonnements servent de nouveau.",
            "The data stay. If you open the espace again, the subscriptions work again."),
    PAS_OUVERT(
            "Cet espace n'est pas ouvert sur cette structure : il n'y a rien à fermer.",
            "This espace is not open on this structure: there is nothing to close."),
    PAS_LE_SIEN(
            "Activités du gestionnaire ne se ferme pas : vous n'y auriez plus accès vous-même.",
            "Manager's activities cannot be closed: you would lose them yourself."),
    VOIR_UTILISATEURS("Utilisateurs de la structure", "Users of the structure");

    private final Libelle libelle;

    TexteStructure(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    @Override
    public Libelle libelle() {
        return libelle;
    }
}
