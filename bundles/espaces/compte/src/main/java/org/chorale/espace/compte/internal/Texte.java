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
    MODE("Mode", "Mode"),
    TUILE_DETAIL("Vos rattachements et vos abonnements aux espaces.", "Your attachments and subscriptions to espaces."),

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
