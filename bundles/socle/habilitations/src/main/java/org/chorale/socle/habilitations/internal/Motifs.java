package org.chorale.socle.habilitations.internal;

import org.chorale.api.espace.Libelle;

/** Why a line of several changes nothing, or gives something else than what was asked for. */
final class Motifs {
    static final Libelle DEJA = new Libelle("Il l'a déjà.", "They have it already.");
    static final Libelle DEJA_PARTOUT =
            new Libelle("Il l'a déjà sur toute la structure.", "They have it already on the whole structure.");
    static final Libelle DEJA_SANS = new Libelle("Il ne l'a pas.", "They do not have it.");
    static final Libelle DEJA_RATTACHE = new Libelle("Il y est déjà rattaché.", "They are attached there already.");
    static final Libelle GERE_DEJA = new Libelle(
            "Il en est déjà gestionnaire : son rôle ne baisse pas.",
            "They manage it already: their role is not lowered.");
    static final Libelle INACTIVE = new Libelle("La structure est inactive.", "The structure is inactive.");
    static final Libelle SUSPENDU = new Libelle(
            "Son rattachement est suspendu : rétablissez-le d'abord.",
            "Their attachment is suspended: take it back first.");
    static final Libelle FERME =
            new Libelle("L'espace n'est pas ouvert sur la structure.", "The espace is not open on the structure.");
    static final Libelle SANS_ROLE = new Libelle(
            "Le rôle de gestionnaire principal ne se duplique pas : gestionnaire secondaire à la place.",
            "The role of gestionnaire principal is not duplicated: gestionnaire secondaire instead.");
    static final Libelle SIMPLE = new Libelle(
            "Seul le gestionnaire principal nomme un gestionnaire : utilisateur à la place.",
            "Only the gestionnaire principal names gestionnaires: user instead.");
    static final Libelle PAR_REGLE = new Libelle(
            "L'espace le donne de lui-même avec le rattachement.",
            "The espace gives it by itself with the attachment.");
    static final Libelle POUR_GESTIONNAIRES = new Libelle(
            "Cet espace va avec le rôle de gestionnaire.", "That espace goes with the role of gestionnaire.");
    static final Libelle HORS_PERIMETRE = new Libelle(
            "Cette structure n'est pas de celles que vous gérez.", "This structure is not one that you manage.");
    static final Libelle NON_RATTACHE = new Libelle(
            "Cet utilisateur n'est pas rattaché à cette structure.", "This user is not attached to this structure.");
    static final Libelle NON_RATTACHE_SERVICE = new Libelle(
            "Cet utilisateur n'est rattaché ni à ce service ni à toute la structure.",
            "This user is attached neither to this service nor to the whole structure.");
    static final Libelle SERVICE_INCONNU =
            new Libelle("Ce service n'est pas de cette structure.", "This service is not of this structure.");
    static final Libelle ESPACE_ABSENT = new Libelle("Cet espace n'existe pas ici.", "There is no such espace here.");
    static final Libelle MODE_ABSENT =
            new Libelle("Cet espace ne se tient pas dans ce mode.", "This espace is not held in that mode.");
    static final Libelle COMPTE_INACTIF =
            new Libelle("Votre compte n'est plus actif.", "Your account is no longer active.");
    static final Libelle UN_PAR_UN = new Libelle(
            "Activités du gestionnaire ne se donne ni ne se retire en masse : passez par la fiche de l'utilisateur.",
            "Manager's activities is neither given nor ended by the thousand: use the user's sheet.");

    private Motifs() {}

    static Libelle repete(int ligne) {
        return new Libelle("Redit la ligne %d.".formatted(ligne), "Says the same as line %d.".formatted(ligne));
    }

    static Libelle contredit(int ligne) {
        return new Libelle(
                "Contredit la ligne %d : gardez l'une des deux.".formatted(ligne),
                "Contradicts line %d: keep one of them.".formatted(ligne));
    }
}
