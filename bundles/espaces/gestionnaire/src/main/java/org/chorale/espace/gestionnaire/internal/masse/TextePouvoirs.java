package org.chorale.espace.gestionnaire.internal.masse;

import org.chorale.api.espace.Libelle;
import org.chorale.espace.gestionnaire.internal.Traduit;

/** The texts of the duplication of rights and of the attachment to several structures. */
public enum TextePouvoirs implements Traduit {
    HABILITATIONS("Habilitations de plusieurs à la fois", "Rights of several at once"),
    HABILITATIONS_RESUME(
            "Sur les structures que vous gérez, sans demande des utilisateurs.",
            "On the structures that you manage, unasked."),
    DUPLICATION("Duplication des droits", "Duplication of rights"),
    DUPLICATION_RESUME(
            "Donnez à un utilisateur les droits d'un autre : rattachements, services, abonnements et modes, sur les structures que vous gérez. Rien n'est jamais retiré.",
            "Give one user the rights of another: attachments, services, subscriptions and modes, on the structures that you manage. Nothing is ever taken away."),
    DE(
            "Adresse de connexion de l'utilisateur dont les droits sont copiés",
            "Sign-in address of the user whose rights are copied"),
    VERS("Adresse de connexion de l'utilisateur qui les reçoit", "Sign-in address of the user who gets them"),
    VERS_AIDE(
            "Il est rattaché par le même acte s'il ne l'est pas encore.",
            "They are attached by the same act where they are not yet."),
    SUR("Structures concernées", "Structures concerned"),
    PREVOIR("Prévoir", "Foresee"),
    CHANGERA("Ce qui changera", "What will change"),
    CHANGERA_RIEN("Rien ne changera", "Nothing will change"),
    CHANGERA_PAS("Ce qui ne changera pas, et pourquoi", "What will not change, and why"),
    SANS_DROITS(
            "Cet utilisateur n'a aucun droit sur ces structures : il n'y a rien à dupliquer.",
            "This user has no rights on these structures: there is nothing to duplicate."),
    DE_VERS("De %s à %s", "From %s to %s"),
    DROIT("Droit", "Right"),
    REMARQUE("Remarque", "Remark"),
    RATTACHEMENT_EN("Rattachement : %s", "Attachment: %s"),
    RECHERCHER("Rechercher un utilisateur", "Search for a user"),
    NOM("Nom, prénom ou adresse", "Name, first name or address"),
    NOM_AIDE(
            "Parmi les utilisateurs des structures que vous gérez. Pour toute autre personne, donnez son adresse de connexion exacte.",
            "Among the users of the structures that you manage. For anybody else, give the exact sign-in address."),
    TROUVES("Utilisateurs trouvés", "Users found"),
    ACTION("Action", "Action"),
    COPIER("Copier ses droits", "Copy their rights"),
    COPIER_DE("Copier les droits de %s", "Copy the rights of %s"),
    DONNER("Lui donner", "Give to them"),
    DONNER_A("Donner les droits à %s", "Give the rights to %s"),
    CHOISIR("Choisir", "Choose"),
    CHOISIR_LE("Choisir %s", "Choose %s"),
    PERSONNE("Personne ne correspond.", "Nobody matches."),
    ADRESSE_INCONNUE("Aucun compte n'a cette adresse de connexion.", "No account has that sign-in address."),
    ADRESSE_MANQUE("Donnez une adresse de connexion.", "Give a sign-in address."),
    DIRECT("Rattacher à plusieurs structures", "Attach to several structures"),
    DIRECT_RESUME(
            "Rattachez une personne à plusieurs structures ou services, avec ses espaces, en une fois : tout est fait, ou rien. Elle en est avertie par un seul courriel.",
            "Attach a person to several structures or services, with their espaces, at once: all is done, or nothing. They are told by one mail."),
    QUI("1. La personne", "1. The person"),
    OU("2. Structures et services", "2. Structures and services"),
    QUOI("3. Espaces, partout où elle est rattachée", "3. Espaces, wherever they are attached"),
    SANS("Aucun", "None"),
    OU_MANQUE("Choisissez au moins une structure ou un service.", "Choose at least one structure or service."),
    OU_MAX(
            "On choisit au plus %s structures et services à la fois.",
            "One chooses at most %s structures and services at once."),
    SERVICES_DE("Services de %s", "Services of %s"),
    SERVICE_SECONDAIRE(
            "Un gestionnaire secondaire gère une structure entière : ne choisissez aucun service.",
            "A secondary manager manages a whole structure: choose no service."),
    SANS_REFUS("Continuer sans ce qui est refusé", "Go on without what is refused"),
    MODIFIER_CHOIX("Modifier le choix", "Change the choice"),
    REFUS_BLOQUE(
            "Une ligne refusée empêche tout : retirez-la, ou levez l'obstacle.",
            "A refused line stops all: take it out, or the obstacle away."),
    PREVISION("Ce qui sera fait", "What will be done");

    private final Libelle libelle;

    TextePouvoirs(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    @Override
    public Libelle libelle() {
        return libelle;
    }
}
