package org.chorale.socle.habilitations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.api.espace.Mode.CONSULTATION;
import static org.chorale.api.espace.Mode.MODIFICATION;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_PRINCIPAL;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_SECONDAIRE;
import static org.chorale.api.habilitation.RoleStructure.UTILISATEUR;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouvelleStructure;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.Abonnement.Statut;
import org.chorale.api.habilitation.Demande;
import org.chorale.api.habilitation.GestionDesDroits.Acte;
import org.chorale.api.habilitation.GestionDesDroits.Acte.Nature;
import org.chorale.api.habilitation.GestionDesDroits.Filtre;
import org.chorale.api.habilitation.MesHabilitations;
import org.chorale.api.habilitation.MesHabilitations.Creation;
import org.chorale.api.habilitation.MesHabilitations.Proposition;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RefusHabilitation.DemandeDejaTraitee;
import org.chorale.api.habilitation.RefusHabilitation.EspaceFerme;
import org.chorale.api.habilitation.RefusHabilitation.NonRattache;
import org.chorale.api.habilitation.RefusHabilitation.PrincipalObligatoire;
import org.chorale.api.habilitation.RefusHabilitation.StructureInactive;
import org.chorale.api.habilitation.RefusHabilitation.TropDeDemandes;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ModifieEntreTemps;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Léa manages the town and the company; Paul asks. Each test has people, structures and espaces of its own. */
@SurLesDeuxBases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemandesTest {
    @Parameter
    TypeBase type;

    private DroitsDEssai droits;
    private int suite;
    private StructureId commune;
    private StructureId entreprise;
    private ServiceId ecoles;
    private UtilisateurId lea;
    private UtilisateurId paul;
    private CodeEspace recues;
    private CodeEspace emises;
    private CodeEspace ferme;

    @BeforeParameterizedClassInvocation
    void ouvrir() {
        droits = new DroitsDEssai(type);
        droits.arrive(EspaceDEssai.pourGestionnaires("activites-gestionnaire"));
    }

    @AfterParameterizedClassInvocation
    void fermer() {
        droits.close();
    }

    @BeforeEach
    void preparer() {
        suite += 10;
        String nom = "d" + suite + "-";
        commune = droits.annuaire.structure(suite + 1, Categorie.COLLECTIVITE_LOCALE);
        entreprise = droits.annuaire.structure(suite + 2, Categorie.PRIVEE);
        ecoles = droits.annuaire.service(suite + 3, commune);
        lea = new UtilisateurId(suite + 5);
        paul = new UtilisateurId(suite + 6);
        recues = droits.arrive(EspaceDEssai.ouvertSur(nom + "recues", NatureStructure.PUBLIQUE));
        emises = droits.arrive(EspaceDEssai.libre(nom + "emises"));
        ferme = droits.arrive(EspaceDEssai.surDemande(nom + "ferme"));
        droits.gestion.rattacher(lea, commune, null, GESTIONNAIRE_PRINCIPAL);
        droits.gestion.rattacher(lea, entreprise, null, GESTIONNAIRE_PRINCIPAL);
        droits.lettres.clear();
        droits.racontes.clear();
        droits.diffuses.clear();
    }

    // Attachments

    @Test
    void anAttachmentIsAskedForAndValidatedAndBothAreToldByMail() {
        Rattachement demande = droits.mesDroits.demanderRattachement(paul, commune, ecoles, " Je suis aux écoles. ");

        assertThat(demande.statut()).isEqualTo(StatutRattachement.EN_COURS_DE_VALIDATION);
        assertThat(demande.demandeLe()).isEqualTo(droits.horloge.instant());
        assertThat(droits.lettres).extracting(Courrier::adresse).containsExactly(contact(lea));
        assertThat(droits.lettres.get(0).paragraphes()).anyMatch(p -> p.contains("Je suis aux écoles."));
        assertThat(droits.racontes).extracting(e -> e.type()).containsExactly("habilitation.demandee");
        Demande attend = seuleDemande();
        assertThat(attend.estRattachement()).isTrue();
        assertThat(attend.message()).isEqualTo("Je suis aux écoles.");

        droits.lettres.clear();
        droits.gestionnaires.valider(droits.gere(lea), List.of(attend.id()), "Bienvenue");

        assertThat(droits.lettres).extracting(Courrier::adresse).containsExactly(contact(paul));
        assertThat(droits.lettres.get(0).paragraphes()).anyMatch(p -> p.contains("Bienvenue"));
        Rattachement valide = rattachement(paul);
        assertThat(valide.statut()).isEqualTo(StatutRattachement.VALIDEE);
        assertThat(valide.commentaire()).isEqualTo("Bienvenue");
        assertThat(droits.gestionnaires
                        .demandes(droits.gere(lea), Filtre.TOUTES, Pagination.premiere())
                        .elements())
                .isEmpty();
        assertThat(historique()).extracting(Acte::quoi).containsExactly(Nature.RATTACHEMENT_VALIDE);
        assertThat(droits.diffuses).contains(paul + ":espaces");
    }

    @Test
    void aRefusalSaysWhyAndTheUserMayAskAgain() {
        long demande =
                droits.mesDroits.demanderRattachement(paul, commune, null, null).id();
        assertThatThrownBy(() -> droits.gestionnaires.refuser(droits.gere(lea), List.of(demande), "  "))
                .isInstanceOf(ParametreInvalide.class);

        droits.gestionnaires.refuser(droits.gere(lea), List.of(demande), "Inconnu chez nous");

        assertThat(rattachement(paul).statut()).isEqualTo(StatutRattachement.REFUSEE);
        assertThat(rattachement(paul).commentaire()).isEqualTo("Inconnu chez nous");
        assertThatThrownBy(() -> droits.gestionnaires.valider(droits.gere(lea), List.of(demande), null))
                .isInstanceOf(DemandeDejaTraitee.class);
        assertThat(droits.mesDroits
                        .demanderRattachement(paul, commune, null, null)
                        .statut())
                .isEqualTo(StatutRattachement.EN_COURS_DE_VALIDATION);
    }

    @Test
    void askingTwiceIsAskingOnceAndWhoIsAttachedHasNothingToAskFor() {
        long premiere =
                droits.mesDroits.demanderRattachement(paul, commune, null, null).id();
        droits.lettres.clear();
        assertThat(droits.mesDroits
                        .demanderRattachement(paul, commune, null, null)
                        .id())
                .isEqualTo(premiere);
        assertThat(droits.lettres).isEmpty();
        assertThat(droits.mesDroits
                        .demanderRattachement(lea, commune, ecoles, null)
                        .statut())
                .isEqualTo(StatutRattachement.VALIDEE);
    }

    @Test
    void unknownInactiveAndOverlongAreRefused() {
        StructureId inactive = droits.annuaire.inactive(suite + 8, Categorie.PRIVEE);
        assertThatThrownBy(() -> droits.mesDroits.demanderRattachement(paul, inactive, null, null))
                .isInstanceOf(StructureInactive.class);
        assertThatThrownBy(() -> droits.mesDroits.demanderRattachement(paul, new StructureId(987_654), null, null))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.mesDroits.demanderRattachement(paul, entreprise, ecoles, null))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.mesDroits.demanderRattachement(paul, commune, null, "x".repeat(501)))
                .isInstanceOf(ParametreInvalide.class);
    }

    @Test
    void soManyRequestsMayWaitAndOneMoreIsRefusedUntilOneIsAnsweredOrWithdrawn() {
        UtilisateurId presse = new UtilisateurId(900_000 + suite);
        long premiere = 0;
        for (int i = 0; i < MesHabilitations.DEMANDES_MAX; i++) {
            StructureId structure = droits.annuaire.structure(910_000 + suite * 100L + i, Categorie.PRIVEE);
            premiere = droits.mesDroits
                    .demanderRattachement(presse, structure, null, null)
                    .id();
        }
        assertThatThrownBy(() -> droits.mesDroits.demanderRattachement(presse, commune, null, null))
                .isInstanceOf(TropDeDemandes.class)
                .hasMessageContaining("50");
        droits.gestion.rattacher(presse, entreprise, null, RoleStructure.UTILISATEUR);
        droits.gestion.ouvrir(entreprise, null, ferme);
        assertThatThrownBy(() -> droits.mesDroits.sAbonner(presse, entreprise, null, ferme, Mode.CONSULTATION, null))
                .isInstanceOf(TropDeDemandes.class);
        // What needs nobody is no request.
        assertThat(droits.mesDroits
                        .sAbonner(presse, entreprise, null, emises, Mode.CONSULTATION, null)
                        .statut())
                .isEqualTo(Statut.VALIDEE);

        droits.mesDroits.quitter(presse, premiere);
        assertThat(droits.mesDroits
                        .sAbonner(presse, entreprise, null, ferme, Mode.CONSULTATION, null)
                        .statut())
                .isEqualTo(Statut.EN_COURS_DE_VALIDATION);
        // The same in another mode replaces the one that waits.
        assertThat(droits.mesDroits
                        .sAbonner(presse, entreprise, null, ferme, Mode.MODIFICATION, null)
                        .statut())
                .isEqualTo(Statut.EN_COURS_DE_VALIDATION);
    }

    @Test
    void decidingOnSeveralIsAllOrNone() {
        UtilisateurId zoe = new UtilisateurId(suite + 7);
        long une =
                droits.mesDroits.demanderRattachement(paul, commune, null, null).id();
        long autre = droits.mesDroits
                .demanderRattachement(zoe, entreprise, null, null)
                .id();
        droits.mesDroits.quitter(zoe, autre);

        assertThatThrownBy(() -> droits.gestionnaires.valider(droits.gere(lea), List.of(une, autre), null))
                .isInstanceOf(DemandeDejaTraitee.class);
        assertThat(rattachement(paul).statut()).isEqualTo(StatutRattachement.EN_COURS_DE_VALIDATION);
        assertThat(historique()).isEmpty();
        assertThatThrownBy(() -> droits.gestionnaires.valider(droits.gere(lea), List.of(une, 5_000_000L), null))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.gestionnaires.valider(droits.gere(lea), List.of(), null))
                .isInstanceOf(ParametreInvalide.class);
    }

    @Test
    void ofTwoGestionnairesWhoDecideAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        droits.gestion.rattacher(new UtilisateurId(suite + 7), commune, null, GESTIONNAIRE_SECONDAIRE);
        Perimetre une = droits.gere(lea);
        Perimetre autre = droits.gere(new UtilisateurId(suite + 7));
        long demande =
                droits.mesDroits.demanderRattachement(paul, commune, null, null).id();

        List<Class<?>> refus = enMemeTemps(
                () -> droits.gestionnaires.valider(une, List.of(demande), null),
                () -> droits.gestionnaires.refuser(autre, List.of(demande), "Non"));

        assertThat(refus).hasSize(1).allMatch(c -> c == ModifieEntreTemps.class || c == DemandeDejaTraitee.class);
        assertThat(historique()).hasSize(1);
    }

    @Test
    void ofTwoWhoDecideOnASubscriptionAtOnceOneWinsToo() throws Exception {
        droits.gestion.rattacher(new UtilisateurId(suite + 7), commune, null, GESTIONNAIRE_SECONDAIRE);
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);
        Perimetre une = droits.gere(lea);
        Perimetre autre = droits.gere(new UtilisateurId(suite + 7));
        long demande = droits.mesDroits
                .sAbonner(paul, commune, null, recues, CONSULTATION, null)
                .id();

        List<Class<?>> refus = enMemeTemps(
                () -> droits.gestionnaires.valider(une, List.of(demande), null),
                () -> droits.gestionnaires.refuser(autre, List.of(demande), "Non"));

        assertThat(refus).hasSize(1).allMatch(c -> c == ModifieEntreTemps.class || c == DemandeDejaTraitee.class);
        assertThat(historique()).hasSize(1);
    }

    @Test
    void theSameRequestTwiceAtOnceIsOneRequest() throws Exception {
        List<Class<?>> refus = enMemeTemps(
                () -> droits.mesDroits.demanderRattachement(paul, commune, null, null),
                () -> droits.mesDroits.demanderRattachement(paul, commune, null, null));

        assertThat(refus).hasSizeLessThan(2).allMatch(c -> c == ModifieEntreTemps.class);
        assertThat(seuleDemande().utilisateur()).isEqualTo(paul);
    }

    @Test
    void whoIsSuspendedHoldsNothingAndGetsItAllBack() {
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);
        droits.gestion.rattacher(paul, commune, ecoles, UTILISATEUR);
        droits.gestion.abonner(paul, commune, null, recues, MODIFICATION);
        List<Rattachement> siens = droits.habilitations.rattachements(DroitsDEssai.appelant(paul));
        long rattachement = siens.get(0).id();

        droits.gestionnaires.suspendre(droits.gere(lea), rattachement, true, "En congé");
        assertThat(droits.portees(paul, recues, CONSULTATION)).isEmpty();
        assertThat(droits.lettres).extracting(Courrier::adresse).containsExactly(contact(paul));
        // Neither does leaving a service, nor subscribing there, bring back what is suspended.
        assertThat(droits.mesDroits
                        .sAbonner(paul, commune, ecoles, recues, MODIFICATION, null)
                        .statut())
                .isEqualTo(Statut.EN_COURS_DE_VALIDATION);
        droits.mesDroits.quitter(paul, siens.get(1).id());
        assertThat(droits.mesDroits
                        .demanderRattachement(paul, commune, null, null)
                        .statut())
                .isEqualTo(StatutRattachement.DESACTIVEE);

        droits.gestionnaires.suspendre(droits.gere(lea), rattachement, false, null);
        assertThat(droits.portees(paul, recues, MODIFICATION)).containsExactly(commune.toString());
        assertThat(historique())
                .extracting(Acte::quoi)
                .containsExactly(Nature.RATTACHEMENT_REPRIS, Nature.RATTACHEMENT_SUSPENDU);
    }

    @Test
    void whoIsRemovedHoldsNothingAtTheNextRequest() {
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);
        droits.gestion.abonner(paul, commune, null, recues, MODIFICATION);

        droits.gestionnaires.retirer(droits.gere(lea), rattachement(paul).id(), "Parti");

        assertThat(droits.portees(paul, recues, CONSULTATION)).isEmpty();
        assertThat(rattachement(paul).statut()).isEqualTo(StatutRattachement.SUPPRIMEE);
        assertThat(droits.lettres.get(0).paragraphes()).anyMatch(p -> p.contains("Parti"));
    }

    @Test
    void theLastPrincipalIsNeitherSuspendedNorRemovedNorLeaves() {
        long rattachement = droits.habilitations
                .rattachements(DroitsDEssai.appelant(lea))
                .get(0)
                .id();
        assertThatThrownBy(() -> droits.gestionnaires.suspendre(droits.gere(lea), rattachement, true, null))
                .isInstanceOf(PrincipalObligatoire.class);
        assertThatThrownBy(() -> droits.gestionnaires.retirer(droits.gere(lea), rattachement, null))
                .isInstanceOf(PrincipalObligatoire.class);
        assertThatThrownBy(() -> droits.mesDroits.quitter(lea, rattachement)).isInstanceOf(PrincipalObligatoire.class);
        assertThatThrownBy(() -> droits.mesDroits.quitter(paul, rattachement)).isInstanceOf(Introuvable.class);
    }

    // Creation of a structure

    @Test
    void whoCreatesAPrivateStructureManagesItAndHoldsWhatManagersHold() {
        Creation creation = droits.mesDroits.creerStructure(paul, nouvelle(Categorie.PRIVEE, "1"), null);

        assertThat(creation.nouvelle()).isTrue();
        assertThat(creation.rattachement().role()).isEqualTo(GESTIONNAIRE_PRINCIPAL);
        assertThat(droits.gere(paul).structures())
                .containsExactly(creation.rattachement().structure());
    }

    @Test
    void creatingOneThatExistsBecomesARequestToItsPrincipal() {
        droits.mesDroits.creerStructure(lea, nouvelle(Categorie.PRIVEE, "2"), null);
        Creation creation = droits.mesDroits.creerStructure(paul, nouvelle(Categorie.PRIVEE, "2"), "C'est chez moi");

        assertThat(creation.nouvelle()).isFalse();
        assertThat(creation.rattachement().statut()).isEqualTo(StatutRattachement.EN_COURS_DE_VALIDATION);
        assertThat(droits.lettres).extracting(Courrier::adresse).containsExactly(contact(lea));
        assertThat(seuleDemande().message()).isEqualTo("C'est chez moi");
    }

    @Test
    void publicStructuresAreNotCreatedByUsers() {
        assertThatThrownBy(() -> droits.mesDroits.creerStructure(paul, nouvelle(Categorie.ETAT, "3"), null))
                .isInstanceOf(ParametreInvalide.class);
    }

    private NouvelleStructure nouvelle(Categorie categorie, String fin) {
        return new NouvelleStructure(
                new Identifiant(TypeIdentifiant.HORS_UE, "X" + type + suite + fin),
                "Nouvelle " + suite,
                categorie,
                Adresse.INCONNUE,
                ParametresStructure.AUCUN);
    }

    // Subscriptions

    @Test
    void anEspaceOfFreeAdhesionIsTakenAndLeftAtOnceWithoutAnybody() {
        droits.gestion.rattacher(paul, entreprise, null, UTILISATEUR);

        Abonnement pris = droits.mesDroits.sAbonner(paul, entreprise, null, emises, MODIFICATION, null);
        assertThat(pris.statut()).isEqualTo(Statut.VALIDEE);
        assertThat(droits.portees(paul, emises, MODIFICATION)).containsExactly(entreprise.toString());
        assertThat(droits.diffuses).containsExactly(paul + ":espaces", paul + ":espaces");

        droits.mesDroits.seDesabonner(paul, pris.id());
        assertThat(droits.portees(paul, emises, CONSULTATION)).isEmpty();
        assertThat(droits.mesDroits.abonnements(paul))
                .filteredOn(a -> a.espace().equals(emises))
                .extracting(Abonnement::statut)
                .containsExactly(Statut.SUPPRIMEE);
        assertThat(droits.lettres).isEmpty();
    }

    @Test
    void aManagerWhoClosesWhatIsTakenFreelyClosesItAllTheSame() {
        droits.gestion.rattacher(paul, entreprise, null, UTILISATEUR);
        droits.mesDroits.sAbonner(paul, entreprise, null, emises, MODIFICATION, null);

        droits.gestionnaires.fermer(droits.gere(lea), entreprise, emises);
        assertThat(droits.portees(paul, emises, CONSULTATION)).isEmpty();
        assertThat(offerts(entreprise)).doesNotContain(emises);
        assertThatThrownBy(() -> droits.mesDroits.sAbonner(paul, entreprise, null, emises, MODIFICATION, null))
                .isInstanceOf(EspaceFerme.class);

        droits.gestionnaires.ouvrir(droits.gere(lea), entreprise, Set.of(emises));
        assertThat(droits.portees(paul, emises, MODIFICATION)).containsExactly(entreprise.toString());
    }

    @Test
    void whatNeedsAManagerBecomesARequestBesideTheLowerModeHeld() {
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);
        droits.gestion.abonner(paul, commune, null, recues, CONSULTATION);

        Abonnement demande = droits.mesDroits.sAbonner(paul, commune, null, recues, MODIFICATION, "Pour traiter");
        assertThat(demande.statut()).isEqualTo(Statut.EN_COURS_DE_VALIDATION);
        assertThat(droits.portees(paul, recues, CONSULTATION)).containsExactly(commune.toString());
        assertThat(droits.portees(paul, recues, MODIFICATION)).isEmpty();
        assertThat(droits.mesDroits.abonnements(paul))
                .filteredOn(a -> a.espace().equals(recues))
                .extracting(Abonnement::statut)
                .containsExactlyInAnyOrder(Statut.EN_COURS_DE_VALIDATION, Statut.VALIDEE);
        assertThat(seuleDemande().id()).isEqualTo(demande.id());

        droits.gestionnaires.valider(droits.gere(lea), List.of(demande.id()), null);
        assertThat(droits.portees(paul, recues, MODIFICATION)).containsExactly(commune.toString());
        assertThat(droits.lettres)
                .hasSize(2)
                .last()
                .extracting(Courrier::adresse)
                .isEqualTo(contact(paul));

        // Less is had at once.
        assertThat(droits.mesDroits
                        .sAbonner(paul, commune, null, recues, CONSULTATION, null)
                        .statut())
                .isEqualTo(Statut.VALIDEE);
        assertThat(droits.portees(paul, recues, MODIFICATION)).isEmpty();
    }

    @Test
    void onlyWhatIsOpenOrFreeIsOffered() {
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);
        assertThat(offerts(commune)).contains(recues, emises).doesNotContain(ferme);
        assertThat(droits.mesDroits.propositions(paul, commune))
                .filteredOn(Proposition::immediat)
                .extracting(Proposition::espace)
                .contains(emises)
                .doesNotContain(recues);
        assertThat(offerts(entreprise)).isEmpty();
        droits.part(emises);
        assertThat(offerts(commune)).doesNotContain(emises);
        assertThatThrownBy(() -> droits.mesDroits.sAbonner(paul, commune, null, emises, MODIFICATION, null))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.mesDroits.sAbonner(paul, commune, null, ferme, MODIFICATION, null))
                .isInstanceOf(EspaceFerme.class);
        assertThatThrownBy(() -> droits.mesDroits.sAbonner(paul, entreprise, null, recues, MODIFICATION, null))
                .isInstanceOf(NonRattache.class);
    }

    @Test
    void whoManagesSubscribesAtOnce() {
        assertThat(droits.mesDroits
                        .sAbonner(lea, commune, null, recues, MODIFICATION, null)
                        .statut())
                .isEqualTo(Statut.VALIDEE);
        assertThat(droits.portees(lea, recues, MODIFICATION)).containsExactly(commune.toString());
    }

    @Test
    void whatARuleGaveIsLeftAndTakenAgainWithoutAnybody() {
        CodeEspace pourTous = droits.arrive(EspaceDEssai.pourTous("d" + suite + "-tous"));
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);
        Abonnement donne = droits.mesDroits.abonnements(paul).stream()
                .filter(a -> a.espace().equals(pourTous))
                .findFirst()
                .orElseThrow();
        droits.mesDroits.seDesabonner(paul, donne.id());
        assertThat(droits.portees(paul, pourTous, CONSULTATION)).isEmpty();

        assertThat(droits.mesDroits
                        .sAbonner(paul, commune, null, pourTous, MODIFICATION, null)
                        .statut())
                .isEqualTo(Statut.VALIDEE);
        assertThat(droits.portees(paul, pourTous, CONSULTATION)).containsExactly(commune.toString());
    }

    @Test
    void aRequestGoesWithTheAttachmentItStoodOn() {
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);
        droits.mesDroits.sAbonner(paul, commune, null, recues, CONSULTATION, null);
        droits.mesDroits.quitter(paul, rattachement(paul).id());

        assertThat(droits.gestionnaires
                        .demandes(droits.gere(lea), Filtre.TOUTES, Pagination.premiere())
                        .elements())
                .isEmpty();
    }

    @Test
    void aRequestIsWithdrawnByItsUserAndByNobodyElse() {
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);
        long demande = droits.mesDroits
                .sAbonner(paul, commune, null, recues, CONSULTATION, null)
                .id();
        assertThatThrownBy(() -> droits.mesDroits.seDesabonner(lea, demande)).isInstanceOf(Introuvable.class);

        droits.mesDroits.seDesabonner(paul, demande);

        assertThatThrownBy(() -> droits.gestionnaires.valider(droits.gere(lea), List.of(demande), null))
                .isInstanceOf(DemandeDejaTraitee.class);
    }

    // Gestionnaires

    @Test
    void nothingOfAnotherStructureIsReached() {
        UtilisateurId max = new UtilisateurId(suite + 7);
        droits.gestion.rattacher(max, entreprise, null, GESTIONNAIRE_SECONDAIRE);
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);
        long demande = droits.mesDroits
                .sAbonner(paul, commune, null, recues, CONSULTATION, null)
                .id();
        Perimetre sien = droits.gere(max);

        assertThat(droits.gestionnaires
                        .demandes(sien, Filtre.TOUTES, Pagination.premiere())
                        .elements())
                .isEmpty();
        assertThatThrownBy(() -> droits.gestionnaires.valider(sien, List.of(demande), null))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.gestionnaires.utilisateurs(sien, commune, Pagination.premiere()))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() ->
                        droits.gestionnaires.retirer(sien, rattachement(paul).id(), null))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.gestionnaires.ouvrir(sien, commune, Set.of(ferme)))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.gestionnaires.historique(sien, commune, Pagination.premiere()))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void thePerimeterOfAnotherEspaceManagesNothing() {
        droits.gestion.abonner(lea, commune, null, recues, MODIFICATION);
        Perimetre autre = droits.habilitations.perimetre(DroitsDEssai.appelant(lea), recues, MODIFICATION);
        assertThatThrownBy(() -> droits.gestionnaires.ouvrir(autre, commune, Set.of(ferme)))
                .isInstanceOf(HorsPerimetre.class);
        Perimetre lecture = droits.habilitations.perimetre(
                DroitsDEssai.appelant(lea), GestionDesDroitsService.ACTIVITES, CONSULTATION);
        assertThatThrownBy(() -> droits.gestionnaires.ouvrir(lecture, commune, Set.of(ferme)))
                .isInstanceOf(HorsPerimetre.class);
    }

    @Test
    void onlyThePrincipalGivesActivitesDuGestionnaireToWhoeverManagesNothing() {
        UtilisateurId max = new UtilisateurId(suite + 7);
        droits.gestion.rattacher(max, commune, null, GESTIONNAIRE_SECONDAIRE);
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);
        CodeEspace activites = GestionDesDroitsService.ACTIVITES;
        droits.gestionnaires.ouvrir(droits.gere(lea), commune, Set.of(activites));

        assertThatThrownBy(() ->
                        droits.gestionnaires.abonner(droits.gere(max), paul, commune, null, activites, MODIFICATION))
                .isInstanceOf(HorsPerimetre.class);
        droits.gestionnaires.abonner(droits.gere(lea), paul, commune, null, activites, MODIFICATION);
        assertThat(droits.portees(paul, activites, MODIFICATION)).containsExactly(commune.toString());
    }

    @Test
    void openingIsAllOrNoneAndTwiceIsOnce() {
        assertThatThrownBy(() -> droits.gestionnaires.ouvrir(
                        droits.gere(lea), commune, Set.of(ferme, new CodeEspace("inconnu-" + suite))))
                .isInstanceOf(Introuvable.class);
        assertThat(historique()).isEmpty();

        droits.gestionnaires.ouvrir(droits.gere(lea), commune, Set.of(ferme));
        droits.gestionnaires.ouvrir(droits.gere(lea), commune, Set.of(ferme));
        assertThat(historique()).extracting(Acte::quoi).containsExactly(Nature.ESPACE_OUVERT);
    }

    @Test
    void monCompteIsEverybodysAndNobodyClosesItOnAStructure() {
        CodeEspace monCompte = droits.arrive(EspaceDEssai.pourTous("mon-compte"));
        assertThatThrownBy(() -> droits.gestionnaires.fermer(droits.gere(lea), commune, monCompte))
                .isInstanceOf(ParametreInvalide.class)
                .hasMessageContaining("ne se ferme pas");
    }

    @Test
    void closingTheStructureClosesItsServicesToo() {
        droits.gestion.rattacher(paul, commune, ecoles, UTILISATEUR);
        droits.gestion.abonner(paul, commune, ecoles, ferme, CONSULTATION);
        droits.gestion.ouvrir(commune, ecoles, ferme);
        assertThat(droits.portees(paul, ferme, CONSULTATION)).isNotEmpty();

        droits.gestionnaires.fermer(droits.gere(lea), commune, ferme);
        assertThat(droits.portees(paul, ferme, CONSULTATION)).isEmpty();
    }

    @Test
    void usersAreListedAndAddedByNumber() {
        droits.comptes.inconnus.add(new UtilisateurId(suite + 9));
        droits.gestionnaires.rattacher(droits.gere(lea), paul, commune, null, UTILISATEUR);

        assertThat(droits.gestionnaires
                        .utilisateurs(droits.gere(lea), commune, Pagination.premiere())
                        .elements())
                .extracting(Rattachement::utilisateur)
                .containsExactly(lea, paul);
        assertThat(droits.lettres).extracting(Courrier::adresse).containsExactly(contact(paul));
        assertThatThrownBy(() -> droits.gestionnaires.rattacher(
                        droits.gere(lea), new UtilisateurId(suite + 9), commune, null, UTILISATEUR))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() ->
                        droits.gestionnaires.rattacher(droits.gere(lea), paul, commune, null, GESTIONNAIRE_PRINCIPAL))
                .isInstanceOf(ParametreInvalide.class);
        droits.gestionnaires.abonner(droits.gere(lea), paul, commune, null, recues, CONSULTATION);
        Abonnement donne = droits.gestionnaires.abonnements(droits.gere(lea), commune).stream()
                .filter(a -> a.utilisateur().equals(paul) && a.espace().equals(recues))
                .findFirst()
                .orElseThrow();
        droits.gestionnaires.desabonner(droits.gere(lea), donne.id());
        assertThat(droits.portees(paul, recues, CONSULTATION)).isEmpty();
        assertThat(historique())
                .extracting(Acte::quoi)
                .containsExactly(Nature.ABONNEMENT_RETIRE, Nature.ABONNEMENT_AJOUTE, Nature.RATTACHEMENT_AJOUTE);
    }

    private static String contact(UtilisateurId utilisateur) {
        return "contact-" + utilisateur + "@exemple.fr";
    }

    private Demande seuleDemande() {
        List<Demande> demandes = droits.gestionnaires
                .demandes(droits.gere(lea), Filtre.TOUTES, Pagination.premiere())
                .elements();
        assertThat(demandes).hasSize(1);
        return demandes.get(0);
    }

    private List<Acte> historique() {
        return droits.gestionnaires
                .historique(droits.gere(lea), null, Pagination.premiere())
                .elements();
    }

    private Rattachement rattachement(UtilisateurId utilisateur) {
        return droits.habilitations
                .rattachements(DroitsDEssai.appelant(utilisateur))
                .get(0);
    }

    private List<CodeEspace> offerts(StructureId structure) {
        return droits.mesDroits.propositions(paul, structure).stream()
                .map(Proposition::espace)
                .toList();
    }

    private static List<Class<?>> enMemeTemps(Runnable... actes) throws Exception {
        CyclicBarrier depart = new CyclicBarrier(actes.length);
        ExecutorService fils = Executors.newFixedThreadPool(actes.length);
        try {
            List<Future<?>> courses = new ArrayList<>();
            for (Runnable acte : actes) {
                courses.add(fils.submit(() -> {
                    depart.await(30, TimeUnit.SECONDS);
                    acte.run();
                    return null;
                }));
            }
            List<Class<?>> refus = new ArrayList<>();
            for (Future<?> course : courses) {
                try {
                    course.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    refus.add(e.getCause().getClass());
                }
            }
            return refus;
        } finally {
            fils.shutdownNow();
        }
    }
}
