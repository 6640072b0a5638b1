package org.chorale.espace.gestionnaire.internal.utilisateurs;

import org.chorale.api.espace.Libelle;
import org.chorale.espace.gestionnaire.internal.Traduit;

/** The texts of the users of a structure. */
public enum TexteUtilisateurs implements Traduit {
    TITRE_LISTE("Utilisateurs de la structure", "Users of the structure"),
    UN_UTILISATEUR("1 rattachement, par nom", "1 attachment, by name"),
    DES_UTILISATEURS("%s rattachements, par nom", "%s attachments, by name"),
    UTILISATEUR("Utilisateur", "User"),
    ROLE("Rôle", "Role"),
    DEPUIS("Depuis le", "Since"),
    VIDE("Personne n'est rattaché à cette structure", "Nobody is attached to this structure"),
    VIDE_REMEDE(
            "Rattachez un premier utilisateur par son adresse de connexion.",
            "Attach a first user by their sign-in address."),
    GESTIONNAIRE_PRINCIPAL("Gestionnaire principal", "Main manager"),
    GESTIONNAIRE_SECONDAIRE("Gestionnaire secondaire", "Secondary manager"),
    SIMPLE("Utilisateur", "User"),
    VALIDEE("Validé", "Valid"),
    DESACTIVEE("Suspendu", "Suspended"),
    EN_COURS_DE_VALIDATION("Demandé", "Asked for"),
    GERER("Gérer", "Manage"),
    GERER_LE("Gérer %s", "Manage %s"),
    RATTACHER("Rattacher un utilisateur", "Attach a user"),
    RATTACHER_RESUME("Sans demande de sa part : il en est averti par courriel.", "Unasked: they are told by mail."),
    ADRESSE("Adresse de connexion", "Sign-in address"),
    ADRESSE_AIDE(
            "Celle par laquelle la personne se connecte. Son compte doit exister.",
            "The one the person signs in with. The account must exist."),
    ADRESSE_MANQUE("Indiquez l'adresse de connexion de la personne.", "Give the person's sign-in address."),
    ADRESSE_LONGUE("Une adresse a 254 caractères au plus.", "An address has 254 characters at most."),
    ADRESSE_INCONNUE(
            "Aucun compte n'a cette adresse de connexion : demandez à la personne de créer son compte.",
            "No account has this sign-in address: ask the person to create their account."),
    ROLE_CHOIX("Choisissez Utilisateur ou Gestionnaire secondaire.", "Choose User or Secondary manager."),
    SIMPLE_AIDE("Travaille dans les espaces auxquels il est abonné.", "Works in the espaces they subscribe to."),
    SECONDAIRE_AIDE(
            "Gère aussi les utilisateurs et les espaces. Toujours pour toute la structure.",
            "Also manages users and espaces. Always for the whole structure."),
    PORTEE("Structure ou service", "Structure or service"),
    SERVICE_INCONNU("Choisissez un service de cette structure.", "Choose a service of this structure."),
    TITRE_UTILISATEUR("Utilisateur de la structure", "User of the structure"),
    RATTACHEMENT("Rattachement", "Attachment"),
    CONTACT("Adresse de contact", "Contact address"),
    RENVOYER("Renvoyer le courriel d'activation", "Send the activation mail again"),
    SUSPENDRE("Suspendre", "Suspend"),
    SUSPENDRE_TITRE("Suspendre %s ?", "Suspend %s?"),
    SUSPENDRE_PERTE(
            "Ce rattachement ne donne plus aucun droit tant qu'il est suspendu. Ses abonnements sont gardés pour le jour où vous le rétablissez.",
            "This attachment gives no right while suspended. Its subscriptions are kept for the day you restore it."),
    REPRENDRE("Rétablir", "Restore"),
    RETIRER("Retirer", "Remove"),
    RETIRER_TITRE("Retirer %s de la structure ?", "Remove %s from the structure?"),
    RETIRER_PERTE(
            "Le rattachement et les abonnements qui en dépendent prennent fin. Pour revenir, la personne devra le demander, ou vous la rattacherez. Son compte et ses autres rattachements restent.",
            "The attachment and the subscriptions that hang on it end. To come back the person has to ask, or you attach them. Their account and their other attachments stay."),
    PRINCIPAL_INTOUCHABLE(
            "Le gestionnaire principal ne peut être ni suspendu ni retiré : une structure en garde toujours un.",
            "The main manager can be neither suspended nor removed: a structure always keeps one."),
    PRINCIPAL_REMEDE(
            "Qu'il transmette d'abord son rôle à un autre utilisateur ; ensuite vous pourrez le suspendre ou le retirer.",
            "Let them hand their role over to another user first; then you can suspend or remove them."),
    COMMENTAIRE_AIDE(
            "Facultatif, joint au courriel. 500 caractères au plus.",
            "If you like; it goes with the mail. 500 characters at most."),
    ABONNEMENTS("Abonnements aux espaces", "Subscriptions to espaces"),
    ABONNEMENTS_LEGENDE("Sur cette structure et ses services", "On this structure and its services"),
    AUCUN_ABONNEMENT("Aucun abonnement sur cette structure", "No subscription on this structure"),
    AUCUN_ABONNEMENT_REMEDE(
            "Ajoutez-en un ci-dessous, ou attendez que la personne le demande.",
            "Add one below, or wait for the person to ask."),
    AJOUTER("Ajouter un abonnement", "Add a subscription"),
    ESPACE("Espace", "Espace"),
    MODE("Mode", "Mode"),
    DESABONNER("Retirer", "End"),
    DESABONNER_DE("Retirer l'abonnement à %s (%s)", "End the subscription to %s (%s)"),
    RIEN_D_OUVERT(
            "Aucun espace n'est ouvert ici : ouvrez-en d'abord sur la structure.",
            "No espace is open here: open one on the structure first."),
    RATTACHEMENT_SUSPENDU(
            "Ce rattachement est suspendu : rétablissez-le pour ajouter un abonnement.",
            "This attachment is suspended: restore it to add a subscription."),
    ESPACE_CHOIX("Choisissez un espace ouvert sur cette structure.", "Choose an espace open on this structure."),
    MODE_CHOIX("Choisissez Consultation ou Modification.", "Choose Consultation or Modification."),
    POURQUOI("Pourquoi a-t-il accès, ou non ?", "Why do they have access, or not?"),
    POURQUOI_RESUME(
            "Ce qui décide, maillon après maillon, à cet instant.", "What decides, link after link, right now."),
    EXPLIQUER("Expliquer", "Explain"),
    ACCORDE("Oui, l'accès est donné", "Yes, access is given"),
    REFUSE("Non, l'accès n'est pas donné", "No, access is not given"),
    TENU("Oui", "Yes"),
    MANQUE("Manque", "Missing");

    private final Libelle libelle;

    TexteUtilisateurs(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    @Override
    public Libelle libelle() {
        return libelle;
    }

    /** What users call the role. */
    public static TexteUtilisateurs de(org.chorale.api.habilitation.RoleStructure role) {
        return role == org.chorale.api.habilitation.RoleStructure.UTILISATEUR ? SIMPLE : valueOf(role.name());
    }
}
