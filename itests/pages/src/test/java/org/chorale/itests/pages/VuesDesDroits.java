package org.chorale.itests.pages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.core.Response;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.RefusAnnuaire;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.Abonnement.Statut;
import org.chorale.api.habilitation.Explications;
import org.chorale.api.habilitation.Explications.Explication;
import org.chorale.api.habilitation.Explications.Maillon;
import org.chorale.api.habilitation.Explications.Point;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.MesHabilitations;
import org.chorale.api.habilitation.MesHabilitations.Proposition;
import org.chorale.api.habilitation.RefusHabilitation;
import org.chorale.api.habilitation.RolePrincipal;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.page.Page;
import org.chorale.api.refus.RefusCommun;
import org.chorale.espace.compte.internal.AbonnementsPages;
import org.chorale.espace.compte.internal.DroitsDEssai;
import org.chorale.espace.compte.internal.PourquoiPages;
import org.chorale.espace.compte.internal.RattachementsPages;
import org.chorale.espace.compte.internal.TransmissionPages;
import org.chorale.itests.pages.Galerie.Production;
import org.chorale.itests.pages.Galerie.Vue;

/** What users see and do about their own rights. */
final class VuesDesDroits {
    private static final Instant QUAND = Instant.parse("2026-03-02T09:14:00Z");

    private static final Annuaire ANNUAIRE = Doublure.de(
            Annuaire.class,
            Map.of(
                    "structures",
                    a -> Donnees.ANNUAIRE.structures(List.of(new StructureId(1), new StructureId(4))),
                    "structure",
                    a -> Donnees.ANNUAIRE_ENTIER.structure((StructureId) a[0]),
                    "service",
                    a -> Donnees.ANNUAIRE.service((ServiceId) a[0]),
                    "services",
                    a -> Donnees.ANNUAIRE_ENTIER.services((StructureId) a[0], (Pagination) a[1]),
                    "parIdentifiant",
                    a -> Donnees.STRUCTURES.stream()
                            .filter(s -> s.identifiant().equals(a[0]))
                            .findFirst(),
                    "rechercher",
                    a -> new Resultats<>(Donnees.STRUCTURES, (Pagination) a[1], 4, false)));

    private static final MesHabilitations MIENNES = Doublure.de(
            MesHabilitations.class,
            Map.of(
                    "abonnements",
                    a -> List.of(
                            abonnement(1, Statut.VALIDEE, null),
                            abonnement(2, Statut.EN_COURS_DE_VALIDATION, null),
                            abonnement(3, Statut.REFUSEE, Donnees.HOSTILE),
                            abonnement(4, Statut.SUPPRIMEE, null)),
                    "propositions",
                    a -> List.of(
                            new Proposition(new CodeEspace("factures-emises"), Set.of(Mode.values()), true),
                            new Proposition(new CodeEspace("factures-recues"), Set.of(Mode.values()), false)),
                    "sAbonner",
                    a -> {
                        throw new RefusHabilitation.EspaceFerme();
                    },
                    "demanderRattachement",
                    a -> {
                        throw new RefusHabilitation.StructureInactive();
                    },
                    "creerStructure",
                    a -> {
                        throw new RefusAnnuaire.ServiceExistant("X");
                    },
                    "quitter",
                    a -> {
                        throw new RefusHabilitation.PrincipalObligatoire();
                    }));

    static final Explications EXPLICATIONS = Doublure.de(
            Explications.class,
            Map.of(
                    "expliquer",
                    a -> new Explication(
                            false,
                            List.of(
                                    maillon(Point.ESPACE, true),
                                    maillon(Point.STRUCTURE, true),
                                    maillon(Point.RATTACHEMENT, true),
                                    maillon(Point.OUVERTURE, false),
                                    maillon(Point.ABONNEMENT, false)),
                            List.of(Donnees.ELISE.id()))));

    private final Map<String, Vue> vues = new LinkedHashMap<>();

    private VuesDesDroits() {
        rattachements();
        abonnements();
        transmission();
        PourquoiPages pourquoi = DroitsDEssai.pourquoi(
                ANNUAIRE, Donnees.HABILITATIONS, EXPLICATIONS, Donnees.COMPTES, () -> Donnees.ESPACES);
        vue("/pourquoi", c -> pourquoi.page("", "", "", Donnees.ELISE, c));
        vue("/pourquoi-non", c -> pourquoi.page("factures-recues", "1", "MODIFICATION", Donnees.ELISE, c));
    }

    static Map<String, Vue> vues() {
        return new VuesDesDroits().vues;
    }

    private void rattachements() {
        RattachementsPages pages = DroitsDEssai.rattachements(ANNUAIRE, Donnees.HABILITATIONS, MIENNES);
        String siret = "21350001600011";
        vue("/rattachement-chercher", c -> pages.chercher("", "", "", Donnees.ELISE, c));
        vue("/rattachement-vide", c -> pages.chercher("", "", "1", Donnees.ELISE, c));
        vue("/rattachement-trouves", c -> pages.chercher("saint", "", "1", Donnees.ELISE, c));
        vue("/rattachement-demander", c -> pages.demande("SIRET", siret, c));
        vue("/rattachement-refuse", c -> page(pages.demander("SIRET", siret, "", Donnees.HOSTILE, Donnees.ELISE, c)));
        vue("/structure-creer", c -> pages.creation(siret, c));
        vue("/structure-vide", c -> page(pages.creer("", "", "", "", "", "", "", "", Donnees.ELISE, c)));
        vue(
                "/structure-refusee",
                c -> page(pages.creer(
                        "SIRET", siret, Donnees.HOSTILE, "1", "35000", "Rennes", "FR", "", Donnees.ELISE, c)));
        vue("/rattachement-quitter", c -> pages.confirmation("2", Donnees.ELISE, c));
        vue("/rattachement-principal", c -> page(pages.quitter("1", Donnees.ELISE, c)));
    }

    private void abonnements() {
        AbonnementsPages pages =
                DroitsDEssai.abonnements(ANNUAIRE, Donnees.HABILITATIONS, MIENNES, () -> Donnees.ESPACES);
        AbonnementsPages rien = DroitsDEssai.abonnements(
                ANNUAIRE,
                Donnees.HABILITATIONS,
                Doublure.de(
                        MesHabilitations.class, Map.of("abonnements", a -> List.of(), "propositions", a -> List.of())),
                () -> Donnees.ESPACES);
        vue("/abonnements", c -> pages.liste(Donnees.ELISE, c));
        vue("/abonnements-aucun", c -> rien.liste(Donnees.ELISE, c));
        vue("/abonnement-structure", c -> pages.formulaire("", Donnees.ELISE, c));
        vue("/abonnement-ajouter", c -> pages.formulaire("1", Donnees.ELISE, c));
        vue("/abonnement-rien", c -> rien.formulaire("1", Donnees.ELISE, c));
        vue("/abonnement-vide", c -> page(pages.ajouter("1", "x", "", "", "", Donnees.ELISE, c)));
        vue(
                "/abonnement-ferme",
                c -> page(
                        pages.ajouter("1", "", "factures-recues", "MODIFICATION", Donnees.HOSTILE, Donnees.ELISE, c)));
    }

    private void transmission() {
        RolePrincipal role = Doublure.de(RolePrincipal.class, Map.of("transmettre", a -> {
            throw new RefusCommun.ModifieEntreTemps();
        }));
        Comptes comptes = Doublure.de(
                Comptes.class,
                Map.of(
                        "personne",
                        a -> "nul@exemple.fr".equals(a[0])
                                ? Optional.empty()
                                : Donnees.COMPTES.utilisateurs(List.of()).values().stream()
                                        .findFirst(),
                        "personnes",
                        a -> Set.of(Donnees.ELISE.id()),
                        "utilisateurs",
                        a -> Donnees.COMPTES.utilisateurs(List.of())));
        GestionDesDroits gestion = Doublure.de(
                GestionDesDroits.class,
                Map.of("utilisateurs", a -> new Resultats<>(List.of(), (Pagination) a[2], 0, false)));
        TransmissionPages pages =
                DroitsDEssai.transmission(Donnees.ANNUAIRE, Donnees.HABILITATIONS, role, gestion, comptes);
        vue("/transmission", c -> pages.confirmation("1", Donnees.ELISE, c));
        vue("/transmission-autre", c -> page(pages.designer("999", "", "", Donnees.ELISE, c)));
        vues.put("/transmission-rien", new Vue(Donnees.HARRY, c -> pages.confirmation("", Donnees.HARRY, c)));
        vue("/transmission-designer", c -> page(pages.designer("1", "", "march", Donnees.ELISE, c)));
        vue("/transmission-personne", c -> page(pages.designer("1", "", Donnees.HOSTILE, Donnees.ELISE, c)));
        vue("/transmission-inconnu", c -> page(pages.transmettre("1", "nul@exemple.fr", Donnees.ELISE, c)));
        vue("/transmission-refusee", c -> page(pages.transmettre("1", "e@exemple.fr", Donnees.ELISE, c)));
    }

    private void vue(String nom, Production page) {
        vues.put(nom, new Vue(Donnees.ELISE, page));
    }

    private static Page page(Response reponse) {
        return (Page) reponse.getEntity();
    }

    private static Abonnement abonnement(long numero, Statut statut, String commentaire) {
        return new Abonnement(
                numero,
                Donnees.ELISE.id(),
                new StructureId(numero),
                numero == 2 ? new ServiceId(1) : null,
                new CodeEspace(numero == 4 ? "espace-parti" : "factures-recues"),
                Mode.CONSULTATION,
                statut,
                QUAND,
                commentaire);
    }

    private static Maillon maillon(Point point, boolean tenu) {
        return new Maillon(
                point,
                tenu,
                new Libelle("L'espace " + Donnees.HOSTILE + " n'est pas ouvert.", "The espace is not open."),
                Optional.of(new Libelle("Demandez-le à un gestionnaire.", "Ask a gestionnaire."))
                        .filter(r -> !tenu)
                        .orElse(null));
    }
}
