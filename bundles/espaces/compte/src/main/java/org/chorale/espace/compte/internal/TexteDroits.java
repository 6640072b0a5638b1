package org.chorale.espace.compte.internal;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.page.Presentation;

/** The texts of the pages by which users ask for rights. */
public enum TexteDroits {
    RETOUR("Mon compte", "My account"),
    ERREURS("Ce formulaire est à reprendre", "This form needs another look"),
    MESSAGE("Message au gestionnaire (facultatif)", "Message to the manager (optional)"),
    MESSAGE_AIDE("500 caractères au plus.", "At most 500 characters."),
    VALIDER("Valider", "Validate"),
    ANNULER("Annuler", "Cancel"),
    ACTIONS("Actions", "Actions"),
    DESIGNATION("Dénomination", "Name"),
    STATUT("Statut", "Status"),

    DEMANDER("Demander un rattachement", "Ask to be attached"),
    CHERCHER_RESUME(
            "Cherchez votre structure. Une structure privée ne se trouve que par son identifiant complet, par exemple"
                    + " son SIRET.",
            "Look for your structure. A private one is found by its whole identifier only, such as its SIRET."),
    CHERCHE("Identifiant ou dénomination", "Identifier or name"),
    VILLE("Ville", "Town"),
    CHERCHER("Rechercher", "Search"),
    CRITERE_MANQUE(
            "Donnez un identifiant, une partie de la dénomination, ou une ville.",
            "Give an identifier, a part of the name, or a town."),
    TROUVEES("%s structures trouvées", "%s structures found"),
    CHERCHER_LEGENDE("Structures trouvées", "Structures found"),
    TROUVEE("1 structure trouvée", "1 structure found"),
    PREMIERES("Les %s premières sont montrées : précisez la recherche.", "The first %s are shown: narrow the search."),
    AUCUNE("Aucune structure ne correspond", "No structure matches"),
    AUCUNE_REMEDE(
            "Vérifiez l'identifiant. Si votre structure n'est pas encore sur ce portail, créez-la.",
            "Check the identifier. If your structure is not on this portal yet, create it."),
    CREER("Créer une structure", "Create a structure"),
    CHOISIR("Choisir", "Choose"),
    CHOISIR_LA("Choisir %s", "Choose %s"),
    DEMANDE_RESUME(
            "Un gestionnaire de la structure validera ou refusera votre demande ; vous en serez averti par courriel.",
            "A manager of the structure will validate or refuse your request; you will be told by mail."),
    PORTEE("Rattachement à", "Attachment to"),
    TOUTE_LA_STRUCTURE("Toute la structure", "The whole structure"),
    ENVOYER("Envoyer la demande", "Send the request"),
    SERVICE_INCONNU("Ce service n'est pas de cette structure.", "That service is not of this structure."),

    CREER_RESUME(
            "Vous en serez le gestionnaire principal. Les structures publiques sont créées par l'exploitant du portail.",
            "You will be its principal manager. Public structures are created by the portal's operator."),
    TYPE("Type d'identifiant", "Kind of identifier"),
    IDENTIFIANT("Identifiant", "Identifier"),
    IDENTIFIANT_AIDE(
            "14 chiffres pour un SIRET, 18 caractères au plus.", "14 digits for a SIRET, at most 18 characters."),
    IDENTIFIANT_FAUX(
            "Cet identifiant n'a pas la forme de son type : 14 chiffres pour un SIRET, de 1 à 18 caractères sinon.",
            "This identifier has not the form of its kind: 14 digits for a SIRET, 1 to 18 characters otherwise."),
    TYPE_INCONNU("Choisissez un type de la liste.", "Choose a kind of the list."),
    DESIGNATION_MANQUE("Donnez la dénomination, 200 caractères au plus.", "Give the name, at most 200 characters."),
    UNE_LIGNE("%s caractères au plus, sur une seule ligne.", "At most %s characters, on one line."),
    PAYS_FAUX(
            "Donnez le code du pays en deux lettres, par exemple FR, BE ou DE.",
            "Give the code of the country in two letters, for example FR, BE or DE."),
    STRUCTURE_PLUS_LA(
            "Vous n'êtes pas, ou plus, rattaché à cette structure : choisissez-en une autre.",
            "You are not attached to that structure, or no longer: choose another one."),
    LIGNE("Adresse", "Address"),
    CODE_POSTAL("Code postal", "Postal code"),
    PAYS("Code pays", "Country code"),
    PAYS_AIDE("Deux lettres : FR, BE, DE…", "Two letters: FR, BE, DE…"),

    RETIRER_DEMANDE("Retirer la demande", "Withdraw the request"),
    RETIRER_DEMANDE_TITRE("Retirer la demande à %s ?", "Withdraw the request to %s?"),
    RETIRER_DEMANDE_RESUME(
            "Les gestionnaires ne la verront plus. Vous pourrez en faire une autre.",
            "Its managers no longer see it. You may make another one."),
    QUITTER("Quitter", "Leave"),
    QUITTER_TITRE("Quitter %s ?", "Leave %s?"),
    QUITTER_RESUME(
            "Votre rattachement et les abonnements qui en dépendent prennent fin aussitôt. Pour revenir, il faudra une"
                    + " nouvelle demande.",
            "Your attachment and the subscriptions that hang on it end at once. To come back, a new request is needed."),

    ABONNEMENTS("Mes abonnements et demandes", "My subscriptions and requests"),
    ABONNEMENTS_RESUME(
            "Ce que vous avez pris, demandé ou quitté. Un abonnement ne donne accès que là où l'espace est ouvert.",
            "What you took, asked for or left. A subscription gives access only where the espace is open."),
    ABONNEMENTS_LEGENDE("Abonnements, le plus récent d'abord", "Subscriptions, latest first"),
    ABONNEMENTS_VIDE("Aucun abonnement", "No subscription"),
    AJOUTER("Ajouter un abonnement", "Add a subscription"),
    AJOUTER_STRUCTURE("Sur quelle structure ?", "On which structure?"),
    CONTINUER("Continuer", "Continue"),
    ESPACE("Espace", "Espace"),
    MODE("Mode", "Mode"),
    CONSULTATION("Consultation", "Reading"),
    CONSULTATION_AIDE("Voir, sans rien changer.", "See, without changing anything."),
    MODIFICATION("Modification", "Acting"),
    MODIFICATION_AIDE("Voir et agir.", "See and act."),
    IMMEDIAT("aussitôt", "at once"),
    SUR_DEMANDE("sur validation d'un gestionnaire", "once a manager validates it"),
    RIEN_A_PRENDRE("Aucun espace n'est ouvert sur cette structure", "No espace is open on this structure"),
    RIEN_A_PRENDRE_REMEDE("Demandez à un de ses gestionnaires d'en ouvrir un.", "Ask one of its managers to open one."),
    PAS_RATTACHE("Vous n'êtes rattaché à aucune structure", "You are not attached to any structure"),
    ESPACE_CHOIX("Choisissez un espace de la liste.", "Choose an espace of the list."),
    MODE_CHOIX("Choisissez un mode.", "Choose a mode."),
    RETIRER("Retirer", "Remove"),
    RETIRER_LE("Retirer l'espace %s", "Remove the espace %s"),
    SANS_DECISION("Retiré", "Removed"),
    REFUSE("Refusé", "Refused"),
    EN_COURS("Demande en attente", "Request waiting"),
    VALIDE("Abonné", "Subscribed"),

    POURQUOI("Pourquoi n'ai-je pas cet espace ?", "Why don't I have this espace?"),
    POURQUOI_RESUME(
            "Choisissez un espace et une structure : le portail dit ce qui manque, et qui peut le changer.",
            "Choose an espace and a structure: the portal says what is missing, and who can change it."),
    EXPLIQUER("Expliquer", "Explain"),
    ACCORDE("Vous avez cet espace sur cette structure.", "You have this espace on this structure."),
    REFUSE_TITRE("Vous n'avez pas cet espace sur cette structure.", "You do not have this espace on this structure."),
    CHAINE("Ce qui décide, dans l'ordre", "What decides, in order"),
    TENU("Oui", "Yes"),
    MANQUE("Non", "No"),
    QUI("Qui peut le changer", "Who can change it"),
    QUI_PERSONNE(
            "Cette structure n'a pas encore de gestionnaire : adressez-vous à l'exploitant du portail.",
            "This structure has no manager yet: ask the portal's operator."),

    FAIT_DEMANDE(
            "Votre demande est envoyée aux gestionnaires de la structure. Vous serez averti par courriel.",
            "Your request was sent to the managers of the structure. You will be told by mail."),
    FAIT_DEJA("Vous êtes déjà rattaché à cette structure.", "You are attached to that structure already."),
    FAIT_SUSPENDU(
            "Votre rattachement à cette structure est suspendu : adressez-vous à un de ses gestionnaires.",
            "Your attachment to that structure is suspended: ask one of its managers."),
    FAIT_CREEE(
            "La structure est créée, et vous en êtes le gestionnaire principal.",
            "The structure is created, and you are its principal manager."),
    FAIT_CREATION_ATTEND(
            "La création est enregistrée : l'exploitant du portail doit la valider. Vous serez averti par courriel.",
            "The creation is recorded: the portal's operator has to validate it. You will be told by mail."),
    FAIT_EXISTANTE(
            "Cette structure existe déjà : votre demande de rattachement est envoyée à ses gestionnaires.",
            "That structure exists already: your request to be attached was sent to its managers."),
    FAIT_TRANSMIS(
            "Le rôle de gestionnaire principal est transmis. Vous êtes gestionnaire secondaire.",
            "The role of gestionnaire principal is handed over. You are gestionnaire secondaire."),
    FAIT_QUITTE("Votre rattachement a pris fin.", "Your attachment has ended."),
    FAIT_ABONNE("L'espace est ajouté : son onglet est là.", "The espace is added: its tab is there."),
    FAIT_ABONNEMENT_DEMANDE(
            "Cet espace demande la validation d'un gestionnaire : votre demande lui est envoyée.",
            "This espace needs a manager's validation: your request was sent to them."),
    FAIT_RETIRE("L'abonnement a pris fin.", "The subscription has ended."),

    SIRET("SIRET (France)", "SIRET (France)"),
    UE_HORS_FRANCE("TVA intracommunautaire (UE hors France)", "VAT number (EU outside France)"),
    HORS_UE("Hors Union européenne", "Outside the European Union"),
    RIDET("RIDET (Nouvelle-Calédonie)", "RIDET (New Caledonia)"),
    TAHITI("TAHITI (Polynésie française)", "TAHITI (French Polynesia)"),
    AUTRE("En cours d'immatriculation", "Being registered"),
    PARTICULIER("Particulier", "Private person");

    private final Libelle libelle;

    TexteDroits(String fr, String en) {
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
