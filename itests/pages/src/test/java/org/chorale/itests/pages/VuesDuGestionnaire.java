package org.chorale.itests.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.Demande;
import org.chorale.api.habilitation.Explications;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.GestionDesDroits.Acte;
import org.chorale.api.habilitation.GestionDesDroits.Filtre;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RefusHabilitation;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Inscriptions;
import org.chorale.api.page.Page;
import org.chorale.espace.gestionnaire.internal.GestionnaireDEssai;
import org.chorale.itests.pages.Galerie.Production;
import org.chorale.itests.pages.Galerie.Vue;

/** What managers see and do. */
final class VuesDuGestionnaire {
    private static final Instant QUAND = Instant.parse("2026-03-02T09:14:00Z");
    private static final StructureId COMMUNE = new StructureId(1);
    private static final UtilisateurId INCONNU = new UtilisateurId(999);

    private static final Annuaire ANNUAIRE = Doublure.de(
            Annuaire.class,
            Map.of(
                    "structures",
                    a -> Donnees.ANNUAIRE.structures(
                            Donnees.STRUCTURES.stream().map(s -> s.id()).toList()),
                    "structure",
                    a -> Donnees.ANNUAIRE_ENTIER.structure((StructureId) a[0]),
                    "service",
                    a -> Donnees.ANNUAIRE.service((ServiceId) a[0]),
                    "services",
                    a -> Donnees.ANNUAIRE_ENTIER.services((StructureId) a[0], (Pagination) a[1])));

    private static final GestionDesDroits GESTION = Doublure.de(
            GestionDesDroits.class,
            Map.of(
                    "demandes",
                    a -> demandes((Filtre) a[1], (Pagination) a[2]),
                    "valider",
                    a -> {
                        throw new RefusHabilitation.DemandeDejaTraitee();
                    },
                    "utilisateurs",
                    a -> new Resultats<>(rattachements(), (Pagination) a[2], 70, false),
                    "abonnements",
                    a -> List.of(
                            abonnement(1, Abonnement.Statut.VALIDEE),
                            abonnement(2, Abonnement.Statut.EN_COURS_DE_VALIDATION)),
                    "rattacher",
                    a -> {
                        throw new RefusHabilitation.StructureInactive();
                    },
                    "retirer",
                    a -> {
                        throw new RefusHabilitation.PrincipalObligatoire();
                    },
                    "abonner",
                    a -> {
                        throw new RefusHabilitation.EspaceFerme();
                    },
                    "ouvrir",
                    a -> {
                        throw new RefusHabilitation.StructureInactive();
                    },
                    "historique",
                    a -> new Resultats<>(actes(), (Pagination) a[2], 70, false)));

    private final Map<String, Vue> vues = new LinkedHashMap<>();
    private final Perimetre perimetre = Donnees.perimetre(Donnees.ELISE, "activites-gestionnaire");
    private final GestionnaireDEssai pages;
    private final GestionnaireDEssai vide;

    private VuesDuGestionnaire(Explications explications) {
        pages = espace(GESTION, explications);
        vide = espace(
                Doublure.de(
                        GestionDesDroits.class,
                        Map.of(
                                "demandes",
                                a -> new Resultats<>(List.of(), (Pagination) a[2], 0, false),
                                "historique",
                                a -> new Resultats<>(List.of(), (Pagination) a[2], 0, false),
                                "abonnements",
                                a -> List.of(),
                                "utilisateurs",
                                a -> new Resultats<>(rattachements(), (Pagination) a[2], 3, false))),
                explications);
        accueil();
        structure();
        fiche();
        identifiant();
        utilisateurs();
        plusieurs();
    }

    private static GestionnaireDEssai espace(GestionDesDroits gestion, Explications explications) {
        return new GestionnaireDEssai(
                ANNUAIRE,
                Donnees.HABILITATIONS,
                Stream.concat(Donnees.ESPACES.stream(), Stream.of(Donnees.SOLLICITATIONS))
                        .toList(),
                Donnees.UTILISATEURS,
                gestion,
                DesPouvoirs.COMPTES,
                explications,
                Doublure.de(Inscriptions.class, Map.of()),
                DesPouvoirs.DUPLICATIONS,
                DesPouvoirs.DIRECTS,
                DesPouvoirs.masse(),
                DesPouvoirs.CONNUS,
                FichesDeGalerie.PARTIES);
    }

    static Map<String, Vue> vues(Explications explications) {
        return new VuesDuGestionnaire(explications).vues;
    }

    private void accueil() {
        vue("/espaces/activites-gestionnaire", c -> pages.accueil.page("", "1", perimetre, c));
        vue("/gestionnaire-rien", c -> vide.accueil.page(Donnees.HOSTILE, "1", perimetre, c));
        vue("/gestionnaire-trop-long", c -> vide.accueil.page("a".repeat(101), "x", perimetre, c));
        vue("/demandes-rattachements", c -> pages.demandes.liste("rattachements", "", "2", null, perimetre, c));
        vue("/demandes-abonnements", c -> pages.demandes.liste("abonnements", "1", "1", "FAIT_VALIDE", perimetre, c));
        vue("/demandes-aucune", c -> vide.demandes.liste("rattachements", "", "1", null, perimetre, c));
        vue(
                "/demandes-rien-coche",
                c -> page(pages.demandes.decider("rattachements", List.of(), "", "refuser", "", "1", perimetre, c)));
        vue(
                "/demandes-deja-traitees",
                c -> page(pages.demandes.decider(
                        "abonnements", List.of("11"), Donnees.HOSTILE, "valider", "", "1", perimetre, c)));
        vue("/historique", c -> pages.historique.page("", "1", perimetre, c));
        vue("/historique-vide", c -> vide.historique.page("1", "1", perimetre, c));
    }

    private void structure() {
        vue("/fiche-structure", c -> pages.fiche.fiche("1", List.of(), "", "FAIT_OUVERT", perimetre, c));
        vue(
                "/fiche-ajouts",
                c -> pages.fiche.fiche(
                        "1", List.of("sollicitations-emises", "activites-gestionnaire"), "1", null, perimetre, c));
        vue("/fiche-rien-coche", c -> pages.fiche.fiche("1", List.of(), "1", null, perimetre, c));
        vue("/fiche-privee", c -> pages.fiche.fiche("4", List.of(), "", null, perimetre, c));
        vue("/espaces-ajouter", c -> pages.fiche.choix("1", List.of("sollicitations-emises"), perimetre, c));
        vue("/fiche-refusee", c -> page(pages.fiche.valider("1", List.of("sollicitations-emises"), perimetre, c)));
        vue("/fiche-inconnue", c -> page(pages.fiche.valider("1", List.of(Donnees.HOSTILE), perimetre, c)));
        vue("/espace-fermer", c -> pages.fermeture.confirmation("1", "factures-recues", perimetre, c));
    }

    private void fiche() {
        vue("/fiche-donnees", c -> pages.donnees.generales("1", perimetre, c));
        vue("/fiche-donnees-privee", c -> pages.donnees.generales("4", perimetre, c));
        vue(
                "/fiche-donnees-refusees",
                c -> page(pages.donnees.enregistrerGenerales(
                        "4", recus("designation", Donnees.HOSTILE, "courriel", Donnees.HOSTILE), perimetre, c)));
        vue("/fiche-parametres", c -> pages.donnees.parametres("1", perimetre, c));
        vue("/fiche-raccordement", c -> pages.donnees.raccordement("1", perimetre, c));
        vue(
                "/fiche-raccordement-refuse",
                c -> page(pages.donnees.enregistrerRaccordement("1", recus("mode", "x"), perimetre, c)));
        vue("/fiche-services", c -> pages.services.liste("1", "2", perimetre, c));
        vue("/fiche-service-nouveau", c -> pages.services.nouveau("1", perimetre, c));
        vue("/fiche-service", c -> pages.services.modification("1", "7", perimetre, c));
        vue(
                "/fiche-service-refuse",
                c -> page(pages.services.modifier("1", "7", recus("debut", Donnees.HOSTILE), perimetre, c)));
        vue("/fiche-compte-nouveau", c -> pages.comptesBancaires.nouveau("1", perimetre, c));
        vue("/fiche-compte", c -> pages.comptesBancaires.modification("1", "2", perimetre, c));
        vue(
                "/fiche-compte-refuse",
                c -> page(pages.comptesBancaires.ajouter("1", recus("iban", Donnees.HOSTILE), perimetre, c)));
        vue("/fiche-compte-retirer", c -> pages.comptesBancaires.retrait("1", "2", perimetre, c));
        vue("/fiche-mandat", c -> pages.mandat.voir("1", "FAIT_MANDAT_SIGNE", perimetre, c));
        vue("/fiche-mandat-absent", c -> page(pages.mandat.signer("2", null, perimetre, c)));
        vue("/fiche-pieces", c -> pages.pieces.liste("1", "FAIT_PIECE", perimetre, c));
        vue("/fiche-pieces-aucune", c -> pages.pieces.liste("4", null, perimetre, c));
        vue("/fiche-piece-retirer", c -> pages.pieces.retrait("1", "1", perimetre, c));
        vue("/fiche-techniques", c -> pages.techniques.liste("1", null, perimetre, c));
        vue("/fiche-technique-cree", c -> page(pages.techniques.creer("1", perimetre, c)));
        vue("/fiche-technique-renouveler", c -> pages.techniques.renouvellement("1", "21", perimetre, c));
        vue("/fiche-technique-fermer", c -> pages.techniques.fermeture("1", "21", perimetre, c));
        vue("/fiche-modifications", c -> pages.modifications.page("1", "1", perimetre, c));
        vue("/fiche-modifications-aucune", c -> pages.modifications.page("4", "1", perimetre, c));
    }

    private void identifiant() {
        vue("/identifiant-collectivite", c -> pages.identifiant.avertir("1", perimetre, c));
        vue("/identifiant-avertir", c -> pages.identifiant.avertir("4", perimetre, c));
        vue("/identifiant-saisir", c -> pages.identifiant.saisir("4", perimetre, c));
        vue("/identifiant-refuse", c -> pages.identifiant.continuer("4", Donnees.HOSTILE, perimetre, c));
        vue("/identifiant-valider", c -> pages.identifiant.continuer("4", "55208131700000", perimetre, c));
    }

    private static MultivaluedMap<String, String> recus(String... paires) {
        MultivaluedMap<String, String> recus = new MultivaluedHashMap<>();
        for (int i = 0; i < paires.length; i += 2) {
            recus.putSingle(paires[i], paires[i + 1]);
        }
        return recus;
    }

    private void utilisateurs() {
        vue("/utilisateurs", c -> pages.utilisateurs.liste("1", "1", "FAIT_RATTACHE", perimetre, c));
        vue("/rattacher", c -> pages.utilisateurs.formulaire("1", perimetre, c));
        vue("/rattacher-refuse", c -> page(pages.utilisateurs.rattacher("1", Donnees.HOSTILE, "", "x", perimetre, c)));
        vue("/utilisateur", c -> pages.utilisateur.fiche("1", "1", null, perimetre, c));
        vue("/utilisateur-simple", c -> pages.utilisateur.fiche("1", "2", null, perimetre, c));
        vue("/utilisateur-suspendu", c -> pages.utilisateur.fiche("1", "3", "FAIT_SUSPENDU", perimetre, c));
        vue("/utilisateur-abonner", c -> page(pages.utilisateur.abonner("1", "2", "", "", "x", perimetre, c)));
        vue("/utilisateur-suspendre", c -> pages.retrait.confirmation("1", "2", "suspendre", perimetre, c));
        vue(
                "/utilisateur-principal",
                c -> page(pages.retrait.faire("1", "1", "retirer", Donnees.HOSTILE, perimetre, c)));
        vue("/utilisateur-pourquoi", c -> pages.pourquoi.page("1", "2", "factures-recues", "", perimetre, c));
    }

    private void plusieurs() {
        String qui = "e@exemple.fr";
        vue("/duplication", c -> page(pages.duplication.page("", "", "", "", "", null, perimetre, c)));
        vue("/duplication-cherche", c -> page(pages.duplication.page(qui, "", "1", "m", "", null, perimetre, c)));
        vue(
                "/duplication-personne",
                c -> page(pages.duplication.page("", "", "", Donnees.HOSTILE, "", null, perimetre, c)));
        vue(
                "/duplication-prevue",
                c -> page(pages.duplication.page(qui, qui, "", "", "1", "FAIT_DUPLIQUE", perimetre, c)));
        vue(
                "/duplication-fautes",
                c -> page(pages.duplication.page("", "nul@exemple.fr", "", "", "1", null, perimetre, c)));
        vue("/duplication-refusee", c -> page(pages.duplication.dupliquer(qui, qui, "", perimetre, c)));
        List<String> places = List.of("1", "4-1", "999999");
        List<String> droits = List.of("factures-recues:MODIFICATION");
        vue("/direct", c -> pages.direct.page("", "", "FAIT_RATTACHE_PARTOUT", perimetre, c));
        vue("/direct-cherche", c -> pages.direct.page(qui, "m", null, perimetre, c));
        vue(
                "/direct-suite",
                c -> page(pages.direct.faire(
                        Donnees.HOSTILE,
                        "GESTIONNAIRE_SECONDAIRE",
                        places,
                        droits,
                        Donnees.HOSTILE,
                        "1",
                        "chercher",
                        perimetre,
                        c)));
        vue(
                "/direct-fautes",
                c -> page(pages.direct.faire("", "", List.of(), List.of(), "", "1", "prevoir", perimetre, c)));
        vue(
                "/direct-prevu",
                c -> page(pages.direct.faire(
                        qui, "UTILISATEUR", List.of("1"), droits, "", "1", "prevoir", perimetre, c)));
        vue(
                "/direct-refuse",
                c -> page(pages.direct.faire(
                        qui, "UTILISATEUR", List.of("1"), droits, "", "1", "valider", perimetre, c)));
        vue("/masse", c -> pages.masse.page("FAIT_ABANDONNE", perimetre, c));
        vue(
                "/masse-suite",
                c -> page(pages.masse.choisir(
                        "", "", "1", "1", List.of("1", "4"), List.of(), droits, "tous", perimetre, c)));
        vue(
                "/masse-fautes",
                c -> page(pages.masse.choisir(
                        Donnees.HOSTILE,
                        Donnees.HOSTILE,
                        "9",
                        "x",
                        List.of(),
                        List.of(),
                        List.of(),
                        "prevoir",
                        perimetre,
                        c)));
        vue("/lot-prevu", c -> pages.lots.page("1", "", "1", perimetre, c));
        vue("/lot-en-cours", c -> pages.lots.page("2", "", "1", perimetre, c));
        vue("/lot-termine", c -> pages.lots.page("3", "REFUSEE", "1", perimetre, c));
        vue("/lot-incident", c -> pages.lots.page("4", "", "1", perimetre, c));
        vue("/lot-refuse", c -> page(pages.lots.executer("1", perimetre, c)));
    }

    private void vue(String nom, Production page) {
        vues.put(nom, new Vue(Donnees.ELISE, page));
    }

    private static Page page(Response reponse) {
        return (Page) reponse.getEntity();
    }

    private static Resultats<Demande> demandes(Filtre filtre, Pagination pagination) {
        boolean rattachements = Boolean.TRUE.equals(filtre.rattachements());
        CodeEspace espace = rattachements ? null : new CodeEspace("factures-recues");
        Mode mode = rattachements ? null : Mode.MODIFICATION;
        return new Resultats<>(
                List.of(
                        new Demande(11, Donnees.ELISE.id(), COMMUNE, null, espace, mode, QUAND, Donnees.HOSTILE),
                        new Demande(12, INCONNU, new StructureId(4), new ServiceId(1), espace, mode, QUAND, null)),
                pagination,
                52,
                false);
    }

    private static List<Rattachement> rattachements() {
        return List.of(
                rattachement(1, RoleStructure.GESTIONNAIRE_PRINCIPAL, StatutRattachement.VALIDEE, null),
                rattachement(2, RoleStructure.UTILISATEUR, StatutRattachement.VALIDEE, new ServiceId(1)),
                rattachement(3, RoleStructure.GESTIONNAIRE_SECONDAIRE, StatutRattachement.DESACTIVEE, null));
    }

    private static Rattachement rattachement(
            long numero, RoleStructure role, StatutRattachement statut, ServiceId service) {
        UtilisateurId qui = numero == 3 ? INCONNU : Donnees.ELISE.id();
        return new Rattachement(numero, qui, COMMUNE, service, role, statut, QUAND, null, Donnees.HOSTILE);
    }

    private static Abonnement abonnement(long numero, Abonnement.Statut statut) {
        return new Abonnement(
                numero,
                Donnees.ELISE.id(),
                COMMUNE,
                numero == 2 ? new ServiceId(1) : null,
                new CodeEspace("factures-recues"),
                Mode.CONSULTATION,
                statut,
                QUAND,
                null);
    }

    /** One of each nature. */
    private static List<Acte> actes() {
        List<Acte> actes = new ArrayList<>();
        for (Acte.Nature nature : Acte.Nature.values()) {
            boolean espace = nature.name().startsWith("ESPACE") || nature.name().startsWith("ABONNEMENT");
            actes.add(new Acte(
                    actes.size() + 1L,
                    QUAND,
                    Donnees.ELISE.id(),
                    nature,
                    nature.name().startsWith("ESPACE") ? null : INCONNU,
                    new StructureId(4),
                    new ServiceId(1),
                    Optional.of(new CodeEspace("espace-parti"))
                            .filter(e -> espace)
                            .orElse(null),
                    null,
                    Donnees.HOSTILE));
        }
        return actes;
    }
}
