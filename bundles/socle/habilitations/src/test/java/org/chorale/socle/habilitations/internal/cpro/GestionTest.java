package org.chorale.socle.habilitations.internal.cpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_PRINCIPAL;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_SECONDAIRE;
import static org.chorale.api.habilitation.RoleStructure.UTILISATEUR;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.GestionDesDroits.Acte;
import org.chorale.api.habilitation.GestionDesDroits.Acte.Nature;
import org.chorale.api.habilitation.RefusHabilitation.DemandeDejaTraitee;
import org.chorale.api.habilitation.RefusHabilitation.EspaceFerme;
import org.chorale.api.habilitation.RefusHabilitation.NonRattache;
import org.chorale.api.habilitation.RefusHabilitation.PrincipalObligatoire;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.socle.habilitations.internal.DroitsDEssai;
import org.chorale.socle.habilitations.internal.EspaceDEssai;
import org.chorale.socle.habilitations.internal.cpro.GestionDemandesRessource.DeciderAbonnement;
import org.chorale.socle.habilitations.internal.cpro.GestionDemandesRessource.DeciderRattachement;
import org.chorale.socle.habilitations.internal.cpro.GestionDemandesRessource.RechercherDemandes;
import org.chorale.socle.habilitations.internal.cpro.GestionDemandesRessource.ServicesDUneDemande;
import org.chorale.socle.habilitations.internal.cpro.GestionStructuresRessource.AjouterEspace;
import org.chorale.socle.habilitations.internal.cpro.GestionStructuresRessource.RecupererServices;
import org.chorale.socle.habilitations.internal.cpro.GestionStructuresRessource.RecupererStructures;
import org.chorale.socle.habilitations.internal.cpro.GestionStructuresRessource.SupprimerEspace;
import org.chorale.socle.habilitations.internal.cpro.GestionUtilisateursRessource.ActiverOuDesactiver;
import org.chorale.socle.habilitations.internal.cpro.GestionUtilisateursRessource.ConsulterCompte;
import org.chorale.socle.habilitations.internal.cpro.GestionUtilisateursRessource.RechercherUtilisateurs;
import org.chorale.socle.habilitations.internal.cpro.GestionUtilisateursRessource.UtilisateursDe;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/**
 * A program that manages. Léa is gestionnaire principal of the town, Max gestionnaire secondaire; the robot is the town's
 * compte technique; another town is nobody's here.
 */
@SurLesDeuxBases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GestionTest {
    private static final CodeEspace ACTIVITES = new CodeEspace("activites-gestionnaire");

    @Parameter
    TypeBase type;

    private DroitsDEssai droits;
    private GestionStructuresRessource structures;
    private GestionDemandesRessource demandes;
    private GestionUtilisateursRessource utilisateurs;
    private int suite;
    private StructureId commune;
    private StructureId autre;
    private ServiceId ecoles;
    private ServiceId voirie;
    private UtilisateurId lea;
    private UtilisateurId max;
    private UtilisateurId robot;
    private UtilisateurId paul;
    private UtilisateurId zoe;
    private CodeEspace ferme;

    @BeforeParameterizedClassInvocation
    void ouvrir() {
        droits = new DroitsDEssai(type);
        droits.arrive(EspaceDEssai.pourGestionnaires("activites-gestionnaire"));
        structures = new GestionStructuresRessource(
                droits.gestionnaires, droits.annuaire, droits.habilitations, droits.connaissance, droits.horloge);
        demandes = new GestionDemandesRessource(
                droits.gestionnaires, droits.utilisateursGeres, droits.connaissance, droits.annuaire);
        utilisateurs =
                new GestionUtilisateursRessource(droits.gestionnaires, droits.utilisateursGeres, droits.annuaire);
    }

    @AfterParameterizedClassInvocation
    void fermer() {
        droits.close();
    }

    @BeforeEach
    void preparer() {
        suite += 20;
        commune = droits.annuaire.structure(suite + 1, Categorie.COLLECTIVITE_LOCALE);
        autre = droits.annuaire.structure(suite + 2, Categorie.COLLECTIVITE_LOCALE);
        ecoles = droits.annuaire.service(suite + 3, commune);
        voirie = droits.annuaire.service(suite + 4, commune);
        lea = new UtilisateurId(suite + 5);
        max = new UtilisateurId(suite + 6);
        robot = new UtilisateurId(suite + 7);
        paul = new UtilisateurId(suite + 8);
        zoe = new UtilisateurId(suite + 9);
        ferme = droits.arrive(EspaceDEssai.surDemande("g" + suite + "-ferme"));
        droits.gestion.rattacher(lea, commune, null, GESTIONNAIRE_PRINCIPAL);
        droits.gestion.rattacher(max, commune, null, GESTIONNAIRE_SECONDAIRE);
        droits.gestion.rattacher(robot, commune, null, UTILISATEUR);
    }

    /** The principal gives the compte technique what it needs. */
    private void armer() {
        droits.gestionnaires.ouvrir(droits.gere(lea), commune, List.of(ACTIVITES));
        droits.gestionnaires.abonner(droits.gere(lea), robot, commune, null, ACTIVITES, Mode.MODIFICATION);
    }

    // Who may

    @Test
    void everyOperationAsksForActivitesDuGestionnaire() {
        for (Class<?> ressource : List.of(
                GestionStructuresRessource.class, GestionDemandesRessource.class, GestionUtilisateursRessource.class)) {
            assertThat(List.of(ressource.getDeclaredMethods()).stream()
                            .filter(m -> m.isAnnotationPresent(javax.ws.rs.POST.class)))
                    .isNotEmpty()
                    .allSatisfy(m -> {
                        Acces acces = m.getAnnotation(Acces.class);
                        assertThat(acces).as(m.getName()).isNotNull();
                        assertThat(acces.espace()).isEqualTo(ACTIVITES.valeur());
                    });
        }
    }

    @Test
    void onlyThePrincipalGivesATechnicalAccountWhatManagingTakesAndItCannotGiveItOn() {
        assertThat(droits.voit(robot).estVide()).isTrue();
        droits.gestionnaires.ouvrir(droits.gere(max), commune, List.of(ACTIVITES));
        assertThatThrownBy(() -> droits.gestionnaires.abonner(
                        droits.gere(max), robot, commune, null, ACTIVITES, Mode.MODIFICATION))
                .isInstanceOf(HorsPerimetre.class);
        assertThat(droits.voit(robot).estVide()).isTrue();

        droits.gestionnaires.abonner(droits.gere(lea), robot, commune, null, ACTIVITES, Mode.MODIFICATION);
        assertThat(droits.gere(robot).contient(commune)).isTrue();
        assertThat(droits.gere(robot).contient(autre)).isFalse();

        // What it has itself, it cannot hand on; nor can it validate a request for it.
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);
        assertThatThrownBy(() -> droits.gestionnaires.abonner(
                        droits.gere(robot), paul, commune, null, ACTIVITES, Mode.CONSULTATION))
                .isInstanceOf(HorsPerimetre.class);
        long demande = droits.mesDroits
                .sAbonner(paul, commune, null, ACTIVITES, Mode.CONSULTATION, null)
                .id();
        for (UtilisateurId pasPrincipal : List.of(robot, max)) {
            assertThatThrownBy(() -> demandes.validerAbonnement(
                            droits.gere(pasPrincipal), new DeciderAbonnement(demande, null, null)))
                    .isInstanceOf(HorsPerimetre.class);
        }
        assertThat(fait(
                        "utilisateurs/v1/validerDemandeAbonnementParGestionnaire",
                        demandes.validerAbonnement(droits.gere(lea), new DeciderAbonnement(demande, null, null))))
                .isZero();
        assertThat(droits.voit(paul).contient(commune)).isTrue();

        // Withdrawn, it stops at the next request.
        droits.gestion.desabonner(robot, commune, null, ACTIVITES);
        assertThat(droits.voit(robot).estVide()).isTrue();
    }

    // Structures

    @Test
    void anEspaceIsOpenedAndClosedOnAStructureAndTheHistorySaysWho() {
        armer();
        assertThat(fait(
                        "structures/v1/ajouterEspace",
                        structures.ajouterEspace(
                                droits.gere(robot),
                                Conforme.lire(
                                        "{\"idStructureCPP\":%s,\"listeEspaces\":[{\"codeEspace\":\"%s\"}],\"idUtilisateurCourant\":%s}"
                                                .formatted(commune, ferme, lea),
                                        AjouterEspace.class))))
                .isZero();
        assertThat(ouverts()).contains(ferme);
        assertThat(fait(
                        "structures/v1/supprimerEspace",
                        structures.supprimerEspace(
                                droits.gere(robot), new SupprimerEspace(commune.valeur(), ferme.valeur()))))
                .isZero();
        assertThat(ouverts()).doesNotContain(ferme);
        assertThat(actes()).startsWith(Nature.ESPACE_FERME, Nature.ESPACE_OUVERT);
    }

    @Test
    void whatIsMissingUnknownOrElsewhereIsRefusedAndNothingIsHalfDone() {
        armer();
        Perimetre gere = droits.gere(robot);
        refuse("idStructure", () -> structures.ajouterEspace(gere, null));
        refuse("codeEspace", () -> structures.ajouterEspace(gere, new AjouterEspace(commune.valeur(), " ", null)));
        refuse(
                "codeEspace",
                () -> structures.ajouterEspace(gere, new AjouterEspace(commune.valeur(), null, List.of())));
        refuse(
                "codeEspace",
                () -> structures.ajouterEspace(
                        gere,
                        Conforme.lire(
                                "{\"idStructure\":%s,\"listeEspaces\":[null]}".formatted(commune),
                                AjouterEspace.class)));
        inconnu(() -> structures.ajouterEspace(gere, new AjouterEspace(autre.valeur(), ferme.valeur(), null)));
        inconnu(() -> structures.ajouterEspace(
                gere,
                Conforme.lire(
                        "{\"idStructure\":%s,\"codeEspace\":\"%s\",\"listeEspaces\":[{\"codeEspace\":\"inconnu\"}]}"
                                .formatted(commune, ferme),
                        AjouterEspace.class)));
        assertThat(ouverts()).doesNotContain(ferme);
        refuse("idStructure", () -> structures.supprimerEspace(gere, null));
        refuse("codeEspace", () -> structures.supprimerEspace(gere, new SupprimerEspace(commune.valeur(), null)));
        inconnu(() -> structures.supprimerEspace(gere, new SupprimerEspace(autre.valeur(), ferme.valeur())));
        // Closed, nobody could open it again, the principal included.
        refuse(
                "espace",
                () -> structures.supprimerEspace(gere, new SupprimerEspace(commune.valeur(), ACTIVITES.valeur())));
        assertThat(droits.gere(lea).contient(commune)).isTrue();
        // Reading is not enough to write.
        assertThatThrownBy(() -> structures.ajouterEspace(
                        droits.voit(robot), new AjouterEspace(commune.valeur(), ferme.valeur(), null)))
                .isInstanceOf(HorsPerimetre.class);
    }

    @Test
    void theStructuresThatOneManagesAreListedWithTheirServices() {
        armer();
        JsonNode liste = Conforme.reponse(
                "structures/v1/recupererStructuresGereesParGestionnaire",
                structures.structures(droits.voit(robot), null));
        assertThat(liste.at("/parametresRetour/total").asInt()).isEqualTo(1);
        assertThat(liste.at("/listeStructures/0/idStructureCPP").asLong()).isEqualTo(commune.valeur());
        assertThat(liste.at("/listeStructures/0/roleUtilisateur").asText()).isEqualTo("UTILISATEUR");
        assertThat(Conforme.reponse(
                                "structures/v1/recupererStructuresGereesParGestionnaire",
                                structures.structures(
                                        droits.voit(robot), new RecupererStructures("99999999999999", null, null)))
                        .at("/codeRetour")
                        .asInt())
                .isEqualTo(20000);

        JsonNode services = Conforme.reponse(
                "structures/v1/recupererServicesParStructure",
                structures.services(droits.voit(robot), new RecupererServices(commune.valeur(), null)));
        assertThat(services.findValuesAsText("idService"))
                .containsExactlyInAnyOrder(ecoles.toString(), voirie.toString());
        refuse("idStructure", () -> structures.services(droits.voit(robot), null));
        inconnu(() -> structures.services(droits.voit(robot), new RecupererServices(autre.valeur(), null)));
    }

    // Requests

    @Test
    void attachmentsAreAskedForFoundValidatedAndRefused() {
        armer();
        Perimetre gere = droits.gere(robot);
        long une = droits.mesDroits
                .demanderRattachement(paul, commune, ecoles, "Je suis aux écoles")
                .id();
        long deux = droits.mesDroits
                .demanderRattachement(paul, commune, voirie, null)
                .id();
        long trois =
                droits.mesDroits.demanderRattachement(zoe, commune, null, null).id();
        long ailleurs =
                droits.mesDroits.demanderRattachement(zoe, autre, null, null).id();

        JsonNode attendent = rattachements(null);
        assertThat(attendent.findValuesAsText("idRattachement"))
                .containsExactlyInAnyOrder(text(une), text(deux), text(trois));
        JsonNode premiere = attendent.at("/listeDemandesRattachement/0");
        assertThat(premiere.at("/codeService").asText()).isEqualTo("S" + ecoles);
        assertThat(premiere.at("/nomUtilisateur").asText()).isEqualTo("Nom" + paul);
        assertThat(premiere.at("/commentaire").asText()).isEqualTo("Je suis aux écoles");
        inconnu(() -> rattachements(autre));

        JsonNode services = Conforme.reponse(
                "utilisateurs/v1/recupererServicesPourDemandeRattachEnAttente",
                demandes.services(droits.voit(robot), new ServicesDUneDemande(commune.valeur(), paul.valeur(), null)));
        assertThat(services.findValuesAsText("idRattachement")).containsExactlyInAnyOrder(text(une), text(deux));
        refuse(
                "idUtilisateur",
                () -> demandes.services(droits.voit(robot), new ServicesDUneDemande(commune.valeur(), null, null)));
        inconnu(() ->
                demandes.services(droits.voit(robot), new ServicesDUneDemande(autre.valeur(), zoe.valeur(), null)));

        // All or none: one of them is another structure's.
        String plusieurs = "{\"listeRattachements\":[{\"idRattachement\":%d},{\"idRattachementService\":%d}]}";
        inconnu(() -> demandes.validerRattachement(
                gere, Conforme.lire(plusieurs.formatted(une, ailleurs), DeciderRattachement.class)));
        assertThat(rattachements(null).at("/parametresRetour/total").asInt()).isEqualTo(3);
        assertThat(fait(
                        "utilisateurs/v1/validerRattachementUtilisateur",
                        demandes.validerRattachement(
                                gere, Conforme.lire(plusieurs.formatted(une, deux), DeciderRattachement.class))))
                .isZero();
        assertThatThrownBy(() -> demandes.validerRattachement(gere, new DeciderRattachement(une, null, null)))
                .isInstanceOf(DemandeDejaTraitee.class);

        refuse("commentaire", () -> demandes.refuserRattachement(gere, new DeciderRattachement(trois, null, null)));
        assertThat(fait(
                        "utilisateurs/v1/refuserRattachementUtilisateur",
                        demandes.refuserRattachement(gere, new DeciderRattachement(trois, null, "Inconnue"))))
                .isZero();
        assertThat(rattachements(null).at("/codeRetour").asInt()).isEqualTo(20000);
        refuse("idRattachement", () -> demandes.validerRattachement(gere, null));
        refuse("idRattachement", () -> demandes.validerRattachement(gere, new DeciderRattachement(0L, null, null)));
        refuse("idRattachement", () -> demandes.refuserRattachement(gere, null));
    }

    @Test
    void subscriptionsAreAskedForFoundValidatedAndRefusedAndAreNoAttachments() {
        armer();
        Perimetre gere = droits.gere(robot);
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);
        droits.gestionnaires.ouvrir(droits.gere(lea), commune, List.of(ferme));
        long demande = droits.mesDroits
                .sAbonner(paul, commune, null, ferme, Mode.MODIFICATION, "Pour traiter")
                .id();
        long rattachement =
                droits.mesDroits.demanderRattachement(zoe, commune, null, null).id();

        JsonNode attendent = abonnements();
        assertThat(attendent.findValuesAsText("idAbonnement")).containsExactly(text(demande));
        assertThat(attendent.at("/listeDemandesAbonnement/0/typeHabilitation").asText())
                .isEqualTo("MODIFICATION");
        assertThat(attendent.at("/listeDemandesAbonnement/0/codeEspace").asText())
                .isEqualTo(ferme.valeur());
        inconnu(() -> demandes.validerAbonnement(gere, new DeciderAbonnement(rattachement, null, null)));
        inconnu(() -> demandes.validerRattachement(gere, new DeciderRattachement(demande, null, null)));
        refuse("idAbonnement", () -> demandes.validerAbonnement(gere, null));
        refuse("commentaire", () -> demandes.refuserAbonnement(gere, new DeciderAbonnement(demande, null, " ")));

        assertThat(fait(
                        "utilisateurs/v1/refuserDemandeAbonnementParGestionnaire",
                        demandes.refuserAbonnement(gere, new DeciderAbonnement(demande, null, "Pas encore"))))
                .isZero();
        assertThat(abonnements().at("/codeRetour").asInt()).isEqualTo(20000);
        droits.mesDroits.sAbonner(paul, commune, null, ferme, Mode.CONSULTATION, null);
        droits.gestion.fermer(commune, null, ferme);
        long encore =
                abonnements().at("/listeDemandesAbonnement/0/idAbonnement").asLong();
        assertThatThrownBy(() -> demandes.validerAbonnement(gere, new DeciderAbonnement(encore, null, null)))
                .isInstanceOf(EspaceFerme.class);
        droits.gestion.ouvrir(commune, null, ferme);
        assertThat(fait(
                        "utilisateurs/v1/validerDemandeAbonnementParGestionnaire",
                        demandes.validerAbonnement(
                                gere,
                                Conforme.lire(
                                        "{\"listeAbonnements\":[{\"idAbonnement\":%d}]}".formatted(encore),
                                        DeciderAbonnement.class))))
                .isZero();
        assertThat(droits.portees(paul, ferme, Mode.CONSULTATION)).containsExactly(commune.toString());
    }

    // Users

    @Test
    void usersAreFoundByStructureByServiceAndByName() {
        armer();
        Perimetre voit = droits.voit(robot);
        droits.gestion.rattacher(paul, commune, ecoles, UTILISATEUR);
        droits.gestion.rattacher(paul, commune, voirie, UTILISATEUR);
        droits.gestion.rattacher(zoe, autre, null, UTILISATEUR);

        JsonNode geres = geres(null);
        assertThat(geres.findValuesAsText("idUtilisateur"))
                .containsExactlyInAnyOrder(lea.toString(), max.toString(), robot.toString(), paul.toString());
        assertThat(geres(new RechercherUtilisateurs(null, "nom" + paul, "", "  ", null, null))
                        .findValuesAsText("idUtilisateur"))
                .containsExactly(paul.toString());
        assertThat(geres(new RechercherUtilisateurs(commune.valeur(), null, null, "personne", null, null))
                        .at("/codeRetour")
                        .asInt())
                .isEqualTo(20000);
        inconnu(() -> geres(new RechercherUtilisateurs(autre.valeur(), null, null, null, null, null)));
        refuse(
                "nomUtilisateur",
                () -> geres(new RechercherUtilisateurs(null, "x".repeat(255), null, null, null, null)));
        refuse("statutUtilisateur", () -> geres(new RechercherUtilisateurs(null, null, null, null, "ABSENT", null)));

        droits.comptes.etats.put(paul, new EtatDuCompte(EtatDuCompte.Etat.EN_ATTENTE, null));
        assertThat(geres(new RechercherUtilisateurs(null, null, null, null, "EN_ATTENTE", null))
                        .findValuesAsText("idUtilisateur"))
                .containsExactly(paul.toString());
        assertThat(Conforme.reponse("utilisateurs/v1/rechercherUtilisateursValides", utilisateurs.valides(voit, null))
                        .findValuesAsText("idUtilisateur"))
                .containsExactlyInAnyOrder(lea.toString(), max.toString(), robot.toString());

        assertThat(Conforme.reponse(
                                "utilisateurs/v1/rechercherUtilisateursRattachesStructure",
                                utilisateurs.deLaStructure(voit, new UtilisateursDe(commune.valeur(), null, null)))
                        .findValuesAsText("idUtilisateur"))
                .containsExactlyInAnyOrder(
                        lea.toString(), max.toString(), robot.toString(), paul.toString(), paul.toString());
        assertThat(Conforme.reponse(
                                "utilisateurs/v1/rechercherUtilisateursRattachesService",
                                utilisateurs.duServiceSeul(
                                        voit, new UtilisateursDe(commune.valeur(), ecoles.valeur(), null)))
                        .findValuesAsText("idUtilisateur"))
                .containsExactly(paul.toString());
        assertThat(Conforme.reponse(
                                "utilisateurs/v1/recupererUtilisateursDuService",
                                utilisateurs.duService(
                                        voit, new UtilisateursDe(commune.valeur(), ecoles.valeur(), null)))
                        .findValuesAsText("idUtilisateur"))
                .containsExactlyInAnyOrder(lea.toString(), max.toString(), robot.toString(), paul.toString());
        refuse("idStructure", () -> utilisateurs.deLaStructure(voit, null));
        refuse("idService", () -> utilisateurs.duService(voit, new UtilisateursDe(commune.valeur(), null, null)));
        inconnu(() -> utilisateurs.deLaStructure(voit, new UtilisateursDe(autre.valeur(), null, null)));
        inconnu(() -> utilisateurs.duServiceSeul(voit, new UtilisateursDe(autre.valeur(), ecoles.valeur(), null)));
    }

    @Test
    void anAccountIsReadByThoseWhoManageItAndByNobodyElse() {
        armer();
        Perimetre voit = droits.voit(robot);
        droits.gestion.rattacher(paul, commune, ecoles, UTILISATEUR);
        droits.gestion.rattacher(paul, autre, null, UTILISATEUR);
        JsonNode compte = Conforme.reponse(
                "utilisateurs/v1/consulterCompteUtilisateur",
                utilisateurs.consulter(voit, new ConsulterCompte(paul.valeur(), null)));
        assertThat(compte.at("/adresseEmailContactUtilisateur").asText()).isEqualTo("contact-" + paul + "@exemple.fr");
        assertThat(compte.at("/statutUtilisateur").asText()).isEqualTo("ACTIF");
        // What the user is elsewhere is not for the eyes of this one.
        assertThat(compte.at("/listeRattachements")).hasSize(1);
        assertThat(Conforme.reponse(
                                "utilisateurs/v1/consulterCompteUtilisateur",
                                utilisateurs.consulter(
                                        voit, new ConsulterCompte(null, "CONNEXION-" + paul + "@exemple.fr")))
                        .at("/idUtilisateur")
                        .asLong())
                .isEqualTo(paul.valeur());

        droits.gestion.rattacher(zoe, autre, null, UTILISATEUR);
        inconnu(() -> utilisateurs.consulter(voit, new ConsulterCompte(zoe.valeur(), null)));
        inconnu(() -> utilisateurs.consulter(voit, new ConsulterCompte(null, "connexion-" + zoe + "@exemple.fr")));
        refuse("idUtilisateur", () -> utilisateurs.consulter(voit, null));
        assertThat(Conforme.reponse("utilisateurs/v1/recupererStatutsUtilisateur", utilisateurs.statuts())
                        .findValuesAsText("codeStatutUtilisateur"))
                .contains("ACTIF", "EN_ATTENTE");
    }

    @Test
    void allThatAUserIsAttachedToOfAStructureIsSuspendedAndTakenBackTogether() {
        armer();
        droits.gestion.rattacher(paul, commune, ecoles, UTILISATEUR);
        droits.gestion.rattacher(paul, commune, voirie, UTILISATEUR);
        assertThat(activer(paul, commune, false)).isEqualTo(2);
        assertThat(activer(paul, commune, false)).isZero();
        assertThat(actes().subList(0, 2)).containsOnly(Nature.RATTACHEMENT_SUSPENDU);
        assertThat(activer(paul, commune, true)).isEqualTo(2);
        assertThat(actes().subList(0, 2)).containsOnly(Nature.RATTACHEMENT_REPRIS);

        assertThatThrownBy(() -> activer(lea, commune, false)).isInstanceOf(PrincipalObligatoire.class);
        assertThatThrownBy(() -> activer(zoe, commune, false)).isInstanceOf(NonRattache.class);
        inconnu(() -> activer(paul, autre, false));
        refuse("actif", () -> activer(paul, commune, null));
        refuse("idUtilisateur", () -> utilisateurs.activerOuDesactiver(droits.gere(robot), null));
        refuse(
                "commentaire",
                () -> utilisateurs.activerOuDesactiver(
                        droits.gere(robot),
                        new ActiverOuDesactiver(paul.valeur(), commune.valeur(), false, "x".repeat(501))));
    }

    private int activer(UtilisateurId utilisateur, StructureId structure, Boolean actif) {
        return Conforme.reponse(
                        "utilisateurs/v1/activerOuDesactiverRattachementsDunUtilisateurAUneStructure",
                        utilisateurs.activerOuDesactiver(
                                droits.gere(robot),
                                new ActiverOuDesactiver(utilisateur.valeur(), structure.valeur(), actif, null)))
                .at("/nbRattachementsModifies")
                .asInt();
    }

    private JsonNode rattachements(StructureId structure) {
        return Conforme.reponse(
                "utilisateurs/v1/rechercherDemandesRattachEnAttenteParGestionnaire",
                demandes.rattachements(
                        droits.voit(robot),
                        new RechercherDemandes(structure == null ? null : structure.valeur(), null)));
    }

    private JsonNode abonnements() {
        return Conforme.reponse(
                "utilisateurs/v1/rechercherDemandesAbonnementEnAttenteParGestionnaire",
                demandes.abonnements(droits.voit(robot), null));
    }

    private JsonNode geres(RechercherUtilisateurs demande) {
        return Conforme.reponse(
                "utilisateurs/v1/rechercherUtilisateursGeresParGestionnaire",
                utilisateurs.geres(droits.voit(robot), demande));
    }

    private List<CodeEspace> ouverts() {
        return droits.habilitations.ouvertures(commune).stream()
                .filter(o -> o.active())
                .map(o -> o.espace())
                .toList();
    }

    private List<Nature> actes() {
        return droits.gestionnaires.historique(droits.gere(lea), commune, Pagination.premiere()).elements().stream()
                .map(Acte::quoi)
                .toList();
    }

    private static int fait(String operation, Object reponse) {
        return Conforme.reponse(operation, reponse).at("/codeRetour").asInt();
    }

    private static String text(long numero) {
        return Long.toString(numero);
    }

    private static void inconnu(ThrowingCallable appel) {
        assertThatThrownBy(appel).isInstanceOf(Introuvable.class);
    }

    private static void refuse(String champ, ThrowingCallable appel) {
        assertThatThrownBy(appel).isInstanceOfSatisfying(ParametreInvalide.class, r -> assertThat(r.champ())
                .contains(champ));
    }
}
