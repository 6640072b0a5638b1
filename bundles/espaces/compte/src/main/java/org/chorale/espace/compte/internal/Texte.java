package org.chorale.espace.compte.internal;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.page.Presentation;

/** The texts of Mon compte. An enum, so that none is missing in either language. */
public enum Texte {
    TITRE("Mon compte", "My account"),
    RESUME(
            "Qui vous êtes pour le portail, et ce que vous pouvez y faire.",
            "Who you are to the portal, and what you can do in it."),
    IDENTITE("Identité", "Identity"),
    NOM("Nom", "Name"),
    ADRESSE_CONNEXION("Adresse de connexion", "Sign-in address"),
    ADRESSE_CONNEXION_AIDE("Votre identifiant, définitif.", "Your identifier; it never changes."),
    ADRESSE_CONTACT("Adresse de contact", "Contact address"),
    ADRESSE_CONTACT_AIDE(
            "Reçoit les notifications ; plusieurs personnes peuvent la partager. Vide : l'adresse de connexion.",
            "Receives notifications; several people may share it. Empty: the sign-in address."),
    ADRESSE_CONTACT_CHANGEE("L'adresse de contact est enregistrée.", "The contact address was saved."),
    ENREGISTRER("Enregistrer", "Save"),
    COURRIELS("Courriels de notification", "Notification mail"),
    COURRIELS_AIDE(
            "Ce qui vous est écrit, et à quel rythme ; la cloche du portail dit tout.",
            "What is written to you, and at which pace; the bell of the portal tells all."),
    MES_SESSIONS("Mes sessions", "My sessions"),
    MES_SESSIONS_AIDE(
            "les navigateurs où vous êtes connecté, à fermer d'ici.",
            "the browsers in which you are signed in, to be ended from here."),
    RATTACHEMENTS("Mes rattachements aux structures", "My attachments to structures"),
    RATTACHEMENTS_LEGENDE("%s rattachements", "%s attachments"),
    RATTACHEMENT_LEGENDE("1 rattachement", "1 attachment"),
    RATTACHEMENTS_VIDE("Vous n'êtes rattaché à aucune structure", "You are not attached to any structure"),
    RATTACHEMENTS_REMEDE(
            "Cherchez votre structure et demandez-lui votre rattachement, ou créez-la si elle n'est pas encore là.",
            "Look for your structure and ask to be attached to it, or create it if it is not there yet."),
    STRUCTURE("Structure", "Structure"),
    SERVICE("Service", "Service"),
    TOUTE_LA_STRUCTURE("Toute la structure", "Whole structure"),
    ROLE("Rôle", "Role"),
    STATUT("Statut", "Status"),
    DEPUIS("Depuis", "Since"),
    ESPACES("Mes abonnements aux espaces", "My subscriptions to espaces"),
    ESPACES_LEGENDE(
            "Ce que vous pouvez ouvrir, par structure. Un espace accordé ou retiré prend effet aussitôt, sans vous"
                    + " reconnecter.",
            "What you can open, by structure. An espace granted or withdrawn takes effect at once, without signing in"
                    + " again."),
    ESPACES_VIDE("Aucun espace sur une structure", "No espace on any structure"),
    ESPACES_REMEDE(
            "Ajoutez un abonnement sur une structure à laquelle vous êtes rattaché.",
            "Add a subscription on a structure that you are attached to."),
    ESPACE("Espace", "Espace"),
    TUILE_DETAIL("Vos rattachements et vos abonnements aux espaces.", "Your attachments and subscriptions to espaces."),

    CHOISIR_STRUCTURE("Choisir ou créer ma structure", "Choose or create my structure"),
    CHOISIR_STRUCTURE_DETAIL(
            "Demandez votre rattachement à une structure qui existe, ou créez la vôtre : vous en serez le gestionnaire"
                    + " principal.",
            "Ask to be attached to a structure that exists, or create yours: you will be its principal manager."),
    CHANGER_MOT_DE_PASSE("Changer mon mot de passe", "Change my password"),
    CHANGER_MOT_DE_PASSE_RESUME("Vos autres sessions seront fermées.", "Your other sessions will end."),
    MOT_DE_PASSE_CHANGE(
            "Votre mot de passe a changé ; vos autres sessions sont fermées.",
            "Your password has changed; your other sessions have ended."),
    ACTUEL("Mot de passe actuel", "Present password"),
    ACTUEL_MANQUE("Saisissez votre mot de passe actuel.", "Enter your present password."),
    ACTUEL_FAUX("Ce n'est pas votre mot de passe actuel.", "This is not your present password."),
    ANNULER("Annuler", "Cancel"),

    INSCRIPTION("Créer un compte", "Create an account"),
    INSCRIPTION_RESUME(
            "Vous recevrez un courriel pour l'activer. Ensuite, vous choisirez votre structure ou la créerez.",
            "You will receive a mail to activate it. Then you will choose your structure, or create it."),
    PRENOM("Prénom", "First name"),
    PRENOM_MANQUE("Saisissez votre prénom.", "Enter your first name."),
    NOM_MANQUE("Saisissez votre nom.", "Enter your name."),
    INSCRIPTION_CONNEXION_AIDE(
            "Votre identifiant, unique et personnel : c'est avec elle que vous vous connectez. Elle ne pourra plus être"
                    + " changée.",
            "Your identifier, unique and personal: you sign in with it. It can never be changed afterwards."),
    ADRESSE_CONTACT_FACULTATIVE("Adresse de contact (facultative)", "Contact address (optional)"),
    INSCRIPTION_CONTACT_AIDE(
            "Là où arrivent les notifications. Elle peut être commune à un service, et changée à tout moment ; vide, c'est"
                    + " l'adresse de connexion.",
            "Where notifications arrive. A department may share it, and it can be changed at any time; left empty, it is"
                    + " the sign-in address."),
    ADRESSE_MANQUE("Saisissez votre adresse de connexion.", "Enter your sign-in address."),
    MOT_DE_PASSE("Mot de passe", "Password"),
    NOUVEAU_MOT_DE_PASSE("Nouveau mot de passe", "New password"),
    MOT_DE_PASSE_REGLES(
            "Au moins %d caractères, sans le nom de votre adresse, et pas un mot de passe courant (« motdepasse123 »,"
                    + " « azerty… »). Le plus sûr : une phrase de plusieurs mots.",
            "At least %d characters, without the name of your address, and not a common one (“password123”, “qwerty…”)."
                    + " Safest: a phrase of several words."),
    MOT_DE_PASSE_MANQUE("Choisissez un mot de passe.", "Choose a password."),
    REPETITION("Le même, encore une fois", "The same once more"),
    REPETITION_DIFFERENTE("Les deux mots de passe diffèrent.", "The two passwords differ."),
    TROP_LONG("%s caractères au plus.", "%s characters at most."),
    TROP_DE_DEMANDES(
            "Trop de demandes : la prochaine est possible à %s (heure de Paris).",
            "Too many requests: the next is possible at %s (Paris time)."),
    FAUTES_TITRE("Il reste à corriger", "Something to correct"),
    DEJA_UN_COMPTE("J'ai déjà un compte", "I have an account already"),
    INSCRIPTION_FAITE("Consultez votre courrier", "Check your mail"),
    INSCRIPTION_FAITE_SUITE(
            "Un courriel part vers l'adresse de connexion donnée. Suivez son lien dans les 24 heures pour activer votre"
                    + " compte.",
            "A mail is on its way to the sign-in address given. Follow its link within 24 hours to activate your"
                    + " account."),
    RIEN_RECU(
            "Rien reçu après quelques minutes ? Regardez parmi les indésirables, puis vérifiez l'adresse.",
            "Nothing after a few minutes? Look among the junk mail, then check the address."),

    ACTIVATION("Activer mon compte", "Activate my account"),
    ACTIVATION_RESUME(
            "Encore un clic : il prouve que cette adresse est bien la vôtre.",
            "One more click: it proves that this address is yours."),
    ACTIVER("Activer", "Activate"),
    ACTIVATION_FAITE("Votre compte est actif", "Your account is active"),
    ACTIVATION_FAITE_SUITE(
            "Connectez-vous avec l'adresse et le mot de passe choisis à l'inscription.",
            "Sign in with the address and the password chosen at sign-up."),
    SE_CONNECTER("Se connecter", "Sign in"),
    RETOUR_CONNEXION("Revenir à la connexion", "Back to sign-in"),
    RENVOI("Recevoir à nouveau le lien d'activation", "Get the activation link again"),
    RENVOI_RESUME(
            "Pour un compte créé et pas encore activé. Le lien sert pendant 24 heures.",
            "For an account that was created and is not active yet. The link works for 24 hours."),
    RENVOI_ENVOYE(
            "Si un compte attend son activation à cette adresse, le lien vient de lui être envoyé.",
            "If an account waits for its activation at this address, the link has just been sent to it."),
    ENVOYER_LE_LIEN("Envoyer le lien", "Send the link"),
    ENVOYER_ENCORE("Envoyer encore", "Send again"),

    OUBLI("Mot de passe oublié", "Forgotten password"),
    OUBLI_RESUME(
            "Un lien pour en choisir un nouveau sera envoyé à votre adresse de connexion. Il sert une fois, dans"
                    + " l'heure.",
            "A link to choose a new one will be sent to your sign-in address. It works once, within the hour."),
    OUBLI_ENVOYE(
            "Si cette adresse a un compte, le lien vient de lui être envoyé.",
            "If this address has an account, the link has just been sent to it."),
    REINITIALISATION("Choisir un nouveau mot de passe", "Choose a new password"),
    REINITIALISATION_RESUME("Toutes vos sessions seront fermées.", "All of your sessions will end."),
    REINITIALISATION_FAITE("Votre mot de passe a changé", "Your password has changed"),
    REINITIALISATION_FAITE_SUITE(
            "Toutes vos sessions sont fermées : connectez-vous avec le nouveau.",
            "All of your sessions have ended: sign in with the new one."),
    LIEN_PERIME("Ce lien ne sert plus", "This link no longer works"),
    LIEN_PERIME_SUITE(
            "Il a servi, ou il est trop ancien. Demandez-en un nouveau, et suivez celui du dernier courriel reçu.",
            "It was used, or it is too old. Ask for a new one, and follow the one of the latest mail received."),
    NOUVEAU_LIEN("Demander un nouveau lien", "Ask for a new link"),

    CONSULTATION("Consultation", "Reading"),
    MODIFICATION("Modification", "Acting"),
    GESTIONNAIRE_PRINCIPAL("Gestionnaire principal", "Principal manager"),
    GESTIONNAIRE_SECONDAIRE("Gestionnaire secondaire", "Secondary manager"),
    UTILISATEUR("Utilisateur", "User"),
    EN_COURS_DE_VALIDATION("En cours de validation", "Waiting for validation"),
    REFUSEE("Refusé", "Refused"),
    VALIDEE("Validé", "Validated"),
    DESACTIVEE("Désactivé", "Deactivated"),
    SUPPRIMEE("Supprimé", "Removed");

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

    /** What users call the mode. */
    public static Texte de(Mode mode) {
        return valueOf(mode.name());
    }

    /** What users call the role. */
    public static Texte de(RoleStructure role) {
        return valueOf(role.name());
    }

    /** What users call the state. */
    public static Texte de(StatutRattachement statut) {
        return valueOf(statut.name());
    }
}
