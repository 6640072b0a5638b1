package org.chorale.espace.gestionnaire.internal.masse;

import org.chorale.api.espace.Libelle;
import org.chorale.api.habilitation.AbonnementsEnMasse;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.espace.gestionnaire.internal.Traduit;

/** The texts of mass subscriptions. */
public enum TexteMasse implements Traduit {
    TITRE("Abonnements en masse", "Mass subscriptions"),
    RESUME(
            "Abonnez d'un coup plusieurs utilisateurs, sur plusieurs structures, à plusieurs espaces, sans demande de leur part. Vous voyez d'abord ce que chaque ligne fera ; rien n'est changé avant votre validation.",
            "Subscribe several users, on several structures, to several espaces at once, unasked. You first see what each line will do; nothing changes before you confirm."),
    OUVRIR("Gérer en masse", "Manage by the thousand"),
    CHOISIR("Choisir à l'écran", "Choose on screen"),
    STRUCTURES("1. Structures", "1. Structures"),
    UTILISATEURS("2. Utilisateurs", "2. Users"),
    ESPACES("3. Espaces et modes", "3. Espaces and modes"),
    CHERCHER_STRUCTURE("Nom ou identifiant d'une structure", "Name or identifier of a structure"),
    CHERCHER_UTILISATEUR("Nom ou adresse d'un utilisateur", "Name or address of a user"),
    CHERCHER("Rechercher", "Search"),
    CHERCHER_LES_STRUCTURES("Rechercher des structures", "Search structures"),
    CHERCHER_LES_UTILISATEURS("Rechercher des utilisateurs", "Search users"),
    TOUT_COCHER("Tout choisir (%s)", "Choose all (%s)"),
    TOUT_DECOCHER("Ne rien choisir", "Choose none"),
    CHOISIES("%s choisies sur %s trouvées", "%s chosen, %s found"),
    CHOISIS("%s choisis sur %s trouvés", "%s chosen, %s found"),
    RIEN("Rien ne correspond.", "Nothing matches."),
    PAGE_DES_STRUCTURES("Pages de structures", "Pages of structures"),
    PAGE_DES_UTILISATEURS("Pages d'utilisateurs", "Pages of users"),
    INCHANGE("Ne pas changer", "Leave as it is"),
    CONSULTATION("Consultation", "Consultation"),
    MODIFICATION("Modification", "Modification"),
    AUCUN("Retirer l'abonnement", "End the subscription"),
    PREVOIR("Prévoir", "Foresee"),
    PREVOIR_AIDE(
            "Qui n'est rattaché qu'à des services d'une structure y est abonné service par service.",
            "Whoever is attached to services of a structure only is subscribed service by service."),
    FICHIER("Envoyer un fichier", "Send a file"),
    FICHIER_RESUME(
            "Un CSV en UTF-8, séparé par des points-virgules : %s. Au plus %s lignes et %s. L'export des droits, modifié, convient aussi.",
            "A CSV in UTF-8, separated by semicolons: %s. At most %s lines and %s. The export of rights, changed, will do too."),
    FICHIER_MODE(
            "Le mode est CONSULTATION, MODIFICATION, ou AUCUN pour retirer l'abonnement.",
            "The mode is CONSULTATION, MODIFICATION, or AUCUN to end the subscription."),
    FICHIER_MODELE("Télécharger un modèle", "Download a model"),
    FICHIER_CHAMP("Fichier CSV", "CSV file"),
    FICHIER_ENVOYER("Envoyer et prévoir", "Send and foresee"),
    FICHIER_MANQUE("Choisissez un fichier CSV.", "Choose a CSV file."),
    FICHIER_COUPE("L'envoi a été coupé : recommencez.", "The file did not arrive whole: try again."),
    LOTS("Mes lots", "My lots"),
    LOTS_RESUME(
            "Les %s derniers sont gardés, avec le résultat de chaque ligne.",
            "The last %s are kept, with the result of each line."),
    LOTS_AUCUN("Aucun lot encore", "No lot yet"),
    LOT("Lot", "Lot"),
    LOT_TITRE("Lot %s", "Lot %s"),
    LOT_ECRAN("Choix à l'écran", "Chosen on screen"),
    LOT_PROGRAMME("Programme", "Program"),
    LIGNES("Lignes", "Lines"),
    PREPARE_LE("Préparé le", "Prepared on"),
    ETAT("État", "State"),
    ETAT_PREPARE("À valider", "To be confirmed"),
    ETAT_EN_COURS("En cours", "Under way"),
    ETAT_TERMINE("Terminé", "Done"),
    ETAT_INCIDENT("Arrêté", "Stopped"),
    PREVISION(
            "Rien n'est encore fait. Voici ce que chaque ligne ferait maintenant ; chacune sera jugée de nouveau au moment d'être faite.",
            "Nothing is done yet. This is what each line would do now; each is judged again when it is done."),
    EN_COURS_RESUME(
            "Le lot avance en arrière-plan : vous pouvez quitter cette page et y revenir.",
            "The lot goes on in the background: you may leave this page and come back."),
    INCIDENT_RESUME(
            "Le lot a échoué trop souvent et s'est arrêté. L'exploitant du portail en est averti ; ce qui est fait reste fait, et il reprendra où il en est.",
            "The lot failed too often and stopped. The portal's operator is told; what is done stays done, and it will go on from where it is."),
    TERMINE_RESUME(
            "Le lot est terminé. Chaque utilisateur concerné est averti par un seul courriel.",
            "The lot is done. Each user concerned is told by one mail."),
    ACTUALISER("Actualiser", "Refresh"),
    AVANCEMENT("Avancement", "Progress"),
    AVANCEMENT_DE("%s lignes sur %s", "%s lines of %s"),
    EXECUTER("Valider et exécuter", "Confirm and carry out"),
    EXECUTER_COMBIEN("Lignes qui seront faites : %s.", "Lines that will be done: %s."),
    RIEN_A_FAIRE("Aucune ligne n'est à faire.", "No line is to be done."),
    ABANDONNER("Abandonner ce lot", "Give this lot up"),
    TELECHARGER("Télécharger le résultat (CSV)", "Download the result (CSV)"),
    TOUTES("Toutes", "All"),
    SORT_A_FAIRE("À faire", "To be done"),
    SORT_FAITE("Faite", "Done"),
    SORT_DEJA("Déjà ainsi", "So already"),
    SORT_REFUSEE("Refusée", "Refused"),
    FILTRE_SORT("Montrer", "Show"),
    LIGNE("Ligne", "Line"),
    QUI("Utilisateur", "User"),
    QUOI("Abonnement", "Subscription"),
    RESULTAT("Résultat", "Result"),
    RAISON("Raison", "Reason"),
    AUCUNE_LIGNE("Aucune ligne de cette sorte.", "No line of this kind."),
    CHOIX_STRUCTURES("Choisissez au moins une structure.", "Choose at least one structure."),
    CHOIX_UTILISATEURS("Choisissez au moins un utilisateur.", "Choose at least one user."),
    CHOIX_ESPACES("Choisissez un mode pour au moins un espace.", "Choose a mode for at least one espace."),
    CHOIX_TROP(
            "Ce choix fait %s lignes, pour %s au plus : faites-en plusieurs lots.",
            "This choice makes %s lines, for %s at most: make several lots of it."),
    CHOIX_MAX(
            "On choisit au plus %s structures et %s utilisateurs à la fois.",
            "One chooses at most %s structures and %s users at once."),
    CSV_VIDE(
            "Ce fichier n'a aucune ligne : mettez les titres des colonnes, puis une ligne par abonnement.",
            "This file has no lines: put the titles of the columns, then a line for each subscription."),
    CSV_COLONNES(
            "Ligne 1 : il manque les colonnes %s. Séparez-les par des points-virgules.",
            "Line 1: the columns %s are missing. Separate them by semicolons."),
    CSV_TROP_GRAND("Ce fichier dépasse %s : coupez-le.", "This file exceeds %s: cut it."),
    CSV_TROP_DE_LIGNES(
            "Ce fichier a plus de %s lignes : faites-en plusieurs.", "This file has more than %s lines: make several."),
    CSV_GUILLEMET(
            "Ligne %s : un guillemet ouvert n'est jamais fermé.", "Line %s: a quote that is opened is never closed."),
    QUI_MANQUE("L'adresse de connexion manque.", "The sign-in address is missing."),
    QUI_INCONNU(
            "Aucun utilisateur de vos structures n'a cette adresse de connexion.",
            "No user of your structures has this sign-in address."),
    OU_MANQUE("L'identifiant de la structure manque.", "The structure's identifier is missing."),
    OU_INCONNU(
            "Aucune structure que vous gérez n'a cet identifiant.",
            "No structure that you manage has this identifier."),
    OU_PLUSIEURS(
            "Plusieurs de vos structures ont cet identifiant : donnez aussi son type.",
            "Several of your structures have this identifier: give its kind too."),
    SERVICE_FAUX("Ce service n'est pas de cette structure.", "This service is not of this structure."),
    ESPACE_MANQUE("L'espace manque.", "The espace is missing."),
    ESPACE_INCONNU("Cet espace n'existe pas ici.", "There is no such espace here."),
    MODE_MANQUE(
            "Le mode manque : CONSULTATION, MODIFICATION ou AUCUN.",
            "The mode is missing: CONSULTATION, MODIFICATION or AUCUN."),
    MODE_INCONNU(
            "Ce mode n'existe pas : CONSULTATION, MODIFICATION ou AUCUN.",
            "There is no such mode: CONSULTATION, MODIFICATION or AUCUN.");

    private final Libelle libelle;

    TexteMasse(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    @Override
    public Libelle libelle() {
        return libelle;
    }

    /** What users call what became of a line. */
    public static TexteMasse de(SortDeLigne sort) {
        return valueOf("SORT_" + sort.name());
    }

    /** What users call the state of a lot. */
    public static TexteMasse de(AbonnementsEnMasse.Etat etat) {
        return valueOf("ETAT_" + etat.name());
    }
}
