package org.chorale.socle.habilitations.internal;

import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Explications.Maillon;
import org.chorale.api.habilitation.Explications.Point;
import org.chorale.api.habilitation.StatutRattachement;
import org.jspecify.annotations.Nullable;

/**
 * The links that rights make: whether each of them holds, in words. All of them hold exactly where {@link
 * LectureDesDroits} lets the caller in; a test holds the two together over all combinations of rows.
 *
 * @param demande whether a request for a subscription waits
 */
record Chaine(Situation situation, long service, Mode mode, boolean demande) {
    Maillon rattachement(Libelle ou) {
        if (situation.rattacheA(service)) {
            return maillon(
                    Point.RATTACHEMENT,
                    true,
                    "Le compte est rattaché à %s.".formatted(ou.fr()),
                    "The account is attached to %s.".formatted(ou.en()),
                    null);
        }
        StatutRattachement statut = situation.rattachements().stream()
                .filter(r -> r.couvre(service))
                .map(RattachementEntity::statut)
                .filter(s -> s != StatutRattachement.SUPPRIMEE)
                .findFirst()
                .orElse(StatutRattachement.SUPPRIMEE);
        return switch (statut) {
            case EN_COURS_DE_VALIDATION ->
                maillon(
                        Point.RATTACHEMENT,
                        false,
                        "La demande de rattachement à %s attend une décision.".formatted(ou.fr()),
                        "The request to be attached to %s waits for a decision.".formatted(ou.en()),
                        new Libelle(
                                "Un gestionnaire de la structure doit la valider.",
                                "A gestionnaire of the structure has to validate it."));
            case REFUSEE ->
                maillon(
                        Point.RATTACHEMENT,
                        false,
                        "La demande de rattachement à %s a été refusée.".formatted(ou.fr()),
                        "The request to be attached to %s was refused.".formatted(ou.en()),
                        new Libelle("Demandez-le de nouveau, en disant pourquoi.", "Ask again, and say why."));
            case DESACTIVEE ->
                maillon(
                        Point.RATTACHEMENT,
                        false,
                        "Le rattachement à %s est suspendu.".formatted(ou.fr()),
                        "The attachment to %s is suspended.".formatted(ou.en()),
                        new Libelle(
                                "Demandez à un gestionnaire de la structure de le rétablir.",
                                "Ask a gestionnaire of the structure to take it back."));
            default -> jamaisRattache(ou);
        };
    }

    private Maillon jamaisRattache(Libelle ou) {
        boolean ailleurs = service == 0 && situation.valides().findAny().isPresent();
        return ailleurs
                ? maillon(
                        Point.RATTACHEMENT,
                        false,
                        "Le compte n'est rattaché qu'à un service de cette structure, pas à %s entière."
                                .formatted(ou.fr()),
                        "The account is attached to a service only, not to the whole of %s.".formatted(ou.en()),
                        new Libelle(
                                "Choisissez ce service, ou demandez le rattachement à toute la structure.",
                                "Choose that service, or ask to be attached to the whole structure."))
                : maillon(
                        Point.RATTACHEMENT,
                        false,
                        "Le compte n'est pas rattaché à %s.".formatted(ou.fr()),
                        "The account is not attached to %s.".formatted(ou.en()),
                        new Libelle("Demandez le rattachement.", "Ask to be attached."));
    }

    Maillon ouverture(Libelle ou) {
        if (situation.estOuvert(service)) {
            return situation.estLibre() && situation.ouvertures().isEmpty()
                    ? maillon(
                            Point.OUVERTURE,
                            true,
                            "Cet espace se prend librement : personne n'a à l'ouvrir.",
                            "This espace is taken freely: nobody has to open it.",
                            null)
                    : maillon(
                            Point.OUVERTURE,
                            true,
                            "L'espace est ouvert sur %s.".formatted(ou.fr()),
                            "The espace is open on %s.".formatted(ou.en()),
                            null);
        }
        if (situation.abonnementsA(service, Mode.CONSULTATION).anyMatch(a -> situation.estOuvert(service, a))) {
            return maillon(
                    Point.OUVERTURE,
                    true,
                    "Cet espace est donné à ce compte : personne n'a à l'ouvrir.",
                    "This espace is given to this account: nobody has to open it.",
                    null);
        }
        Libelle remede = new Libelle(
                "Demandez à un gestionnaire de la structure de l'ouvrir.",
                "Ask a gestionnaire of the structure to open it.");
        return situation.estFerme()
                ? maillon(
                        Point.OUVERTURE,
                        false,
                        "L'espace a été fermé sur %s.".formatted(ou.fr()),
                        "The espace was closed on %s.".formatted(ou.en()),
                        remede)
                : maillon(
                        Point.OUVERTURE,
                        false,
                        "L'espace n'est pas ouvert sur %s.".formatted(ou.fr()),
                        "The espace is not open on %s.".formatted(ou.en()),
                        remede);
    }

    /** Of what is looked at before, only what holds narrows down which subscription counts. */
    Maillon abonnement() {
        boolean rattache = situation.rattacheA(service);
        boolean ouvert =
                situation.abonnementsA(service, Mode.CONSULTATION).anyMatch(a -> situation.estOuvert(service, a))
                        || situation.estOuvert(service);
        boolean tenu = situation
                .abonnementsA(service, mode)
                .filter(a -> !rattache || situation.rattacheA(a.service()))
                .anyMatch(a -> !ouvert || situation.estOuvert(service, a));
        if (tenu) {
            return maillon(
                    Point.ABONNEMENT,
                    true,
                    "Le compte y est abonné %s.".formatted(mode(mode).fr()),
                    "The account is subscribed to it %s.".formatted(mode(mode).en()),
                    null);
        }
        if (demande) {
            return maillon(
                    Point.ABONNEMENT,
                    false,
                    "La demande d'abonnement %s attend une décision."
                            .formatted(mode(mode).fr()),
                    "The request for a subscription %s waits for a decision."
                            .formatted(mode(mode).en()),
                    new Libelle(
                            "Un gestionnaire de la structure doit la valider.",
                            "A gestionnaire of the structure has to validate it."));
        }
        boolean moindre = situation
                .abonnementsA(service, Mode.CONSULTATION)
                .anyMatch(a -> !rattache || situation.rattacheA(a.service()));
        Libelle remede = new Libelle(
                "Ajoutez un abonnement %s.".formatted(mode(mode).fr()),
                "Add a subscription %s.".formatted(mode(mode).en()));
        return moindre && mode == Mode.MODIFICATION
                ? maillon(
                        Point.ABONNEMENT,
                        false,
                        "Le compte y est abonné en consultation seulement.",
                        "The account is subscribed to it for reading only.",
                        remede)
                : maillon(
                        Point.ABONNEMENT,
                        false,
                        "Le compte n'y est pas abonné %s.".formatted(mode(mode).fr()),
                        "The account is not subscribed to it %s."
                                .formatted(mode(mode).en()),
                        remede);
    }

    static Libelle mode(Mode mode) {
        return mode == Mode.CONSULTATION
                ? new Libelle("en consultation", "for reading")
                : new Libelle("en modification", "for acting");
    }

    private static Maillon maillon(Point point, boolean tenu, String fr, String en, @Nullable Libelle remede) {
        return new Maillon(point, tenu, new Libelle(fr, en), remede);
    }
}
