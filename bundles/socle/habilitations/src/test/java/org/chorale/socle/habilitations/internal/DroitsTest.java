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
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RefusHabilitation.PrincipalExistant;
import org.chorale.api.habilitation.RefusHabilitation.PrincipalObligatoire;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Each test has structures, services, users and espaces of its own in one database. */
@SurLesDeuxBases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DroitsTest {
    @Parameter
    TypeBase type;

    private DroitsDEssai droits;
    private int suite;
    private StructureId commune;
    private StructureId entreprise;
    private ServiceId ecoles;
    private ServiceId voirie;
    private UtilisateurId lea;
    private UtilisateurId paul;
    private String nom;

    @BeforeParameterizedClassInvocation
    void ouvrir() {
        droits = new DroitsDEssai(type);
    }

    @AfterParameterizedClassInvocation
    void fermer() {
        droits.close();
    }

    @BeforeEach
    void preparer() {
        suite += 10;
        nom = "e" + suite + "-";
        commune = droits.annuaire.structure(suite + 1, Categorie.COLLECTIVITE_LOCALE);
        entreprise = droits.annuaire.structure(suite + 2, Categorie.PRIVEE);
        ecoles = droits.annuaire.service(suite + 3, commune);
        voirie = droits.annuaire.service(suite + 4, commune);
        lea = new UtilisateurId(suite + 5);
        paul = new UtilisateurId(suite + 6);
        droits.racontes.clear();
        droits.diffuses.clear();
    }

    // What gives a right

    @Test
    void aSubscriptionGivesTheRightWhereTheUserIsAttachedAndTheEspaceIsOpen() {
        CodeEspace recues = droits.arrive(EspaceDEssai.surDemande(nom + "recues"));
        droits.gestion.abonner(lea, commune, null, recues, MODIFICATION);
        assertThat(droits.portees(lea, recues, MODIFICATION)).isEmpty();

        droits.gestion.rattacher(lea, commune, null, UTILISATEUR);
        assertThat(droits.portees(lea, recues, MODIFICATION)).isEmpty();

        droits.gestion.ouvrir(commune, null, recues);
        assertThat(droits.portees(lea, recues, MODIFICATION)).containsExactly(commune.toString());
        assertThat(droits.portees(paul, recues, CONSULTATION)).isEmpty();
        assertThat(droits.habilitations.espaces(DroitsDEssai.appelant(lea))).containsEntry(recues, MODIFICATION);
    }

    @Test
    void actingIncludesReadingButNotTheOtherWayRound() {
        CodeEspace espace = droits.arrive(EspaceDEssai.ouvertSur(nom + "r", NatureStructure.PUBLIQUE));
        droits.gestion.rattacher(lea, commune, null, UTILISATEUR);
        droits.gestion.abonner(lea, commune, null, espace, CONSULTATION);

        assertThat(droits.portees(lea, espace, CONSULTATION)).containsExactly(commune.toString());
        assertThat(droits.portees(lea, espace, MODIFICATION)).isEmpty();

        droits.gestion.abonner(lea, commune, null, espace, MODIFICATION);
        assertThat(droits.portees(lea, espace, CONSULTATION)).containsExactly(commune.toString());
        assertThat(droits.portees(lea, espace, MODIFICATION)).containsExactly(commune.toString());
    }

    @Test
    void aRightWithdrawnIsNotInTheNextAnswer() {
        CodeEspace espace = droits.arrive(EspaceDEssai.ouvertSur(nom + "r", NatureStructure.PUBLIQUE));
        droits.gestion.rattacher(lea, commune, null, UTILISATEUR);
        droits.gestion.abonner(lea, commune, null, espace, MODIFICATION);

        droits.gestion.desabonner(lea, commune, null, espace);
        assertThat(droits.portees(lea, espace, CONSULTATION)).isEmpty();

        droits.gestion.abonner(lea, commune, null, espace, CONSULTATION);
        droits.gestion.fermer(commune, null, espace);
        assertThat(droits.portees(lea, espace, CONSULTATION)).isEmpty();

        droits.gestion.ouvrir(commune, null, espace);
        droits.gestion.detacher(lea, commune, null);
        assertThat(droits.portees(lea, espace, CONSULTATION)).isEmpty();
        assertThat(droits.habilitations.structuresRattachees(DroitsDEssai.appelant(lea)))
                .isEmpty();
        assertThat(droits.habilitations.rattachements(DroitsDEssai.appelant(lea)))
                .extracting(Rattachement::statut)
                .containsExactly(StatutRattachement.SUPPRIMEE);
    }

    @Test
    void anEspaceOfFreeAdhesionNeedsNoOpening() {
        CodeEspace emises = droits.arrive(EspaceDEssai.libre(nom + "emises"));
        droits.gestion.rattacher(lea, entreprise, null, UTILISATEUR);
        assertThat(droits.portees(lea, emises, CONSULTATION)).isEmpty();

        droits.gestion.abonner(lea, entreprise, null, emises, MODIFICATION);
        assertThat(droits.portees(lea, emises, MODIFICATION)).containsExactly(entreprise.toString());
    }

    // Services

    @Test
    void anAttachmentToAServiceReachesThatServiceOnly() {
        CodeEspace espace = droits.arrive(EspaceDEssai.ouvertSur(nom + "r", NatureStructure.PUBLIQUE));
        droits.gestion.rattacher(lea, commune, ecoles, UTILISATEUR);
        droits.gestion.abonner(lea, commune, ecoles, espace, CONSULTATION);
        droits.gestion.abonner(lea, commune, voirie, espace, CONSULTATION);
        droits.gestion.abonner(lea, commune, null, espace, CONSULTATION);

        assertThat(droits.portees(lea, espace, CONSULTATION)).containsExactly(commune + "/" + ecoles);
    }

    @Test
    void anEspaceOpenOnAServiceReachesThatServiceOnly() {
        CodeEspace espace = droits.arrive(EspaceDEssai.surDemande(nom + "d"));
        droits.gestion.rattacher(lea, commune, null, UTILISATEUR);
        droits.gestion.abonner(lea, commune, null, espace, CONSULTATION);
        droits.gestion.ouvrir(commune, voirie, espace);

        assertThat(droits.portees(lea, espace, CONSULTATION)).containsExactly(commune + "/" + voirie);
    }

    @Test
    void leavingOneServiceLeavesTheOther() {
        CodeEspace espace = droits.arrive(EspaceDEssai.ouvertSur(nom + "r", NatureStructure.PUBLIQUE));
        for (ServiceId service : List.of(ecoles, voirie)) {
            droits.gestion.rattacher(lea, commune, service, UTILISATEUR);
            droits.gestion.abonner(lea, commune, service, espace, CONSULTATION);
        }

        droits.gestion.detacher(lea, commune, ecoles);

        assertThat(droits.portees(lea, espace, CONSULTATION)).containsExactly(commune + "/" + voirie);
    }

    // Opening rules

    @Test
    void rulesGiveEspacesToWhoeverIsAttached() {
        CodeEspace compte = droits.arrive(EspaceDEssai.pourTous(nom + "compte"));
        CodeEspace activites = droits.arrive(EspaceDEssai.pourGestionnaires(nom + "activites"));
        CodeEspace recues = droits.arrive(EspaceDEssai.ouvertSur(nom + "recues", NatureStructure.PUBLIQUE));

        droits.gestion.rattacher(lea, commune, null, GESTIONNAIRE_PRINCIPAL);
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);
        droits.gestion.rattacher(paul, entreprise, null, GESTIONNAIRE_SECONDAIRE);

        assertThat(droits.portees(lea, compte, MODIFICATION)).containsExactly(commune.toString());
        assertThat(droits.portees(paul, compte, MODIFICATION))
                .containsExactlyInAnyOrder(commune.toString(), entreprise.toString());
        assertThat(droits.portees(lea, activites, MODIFICATION)).containsExactly(commune.toString());
        assertThat(droits.portees(paul, activites, MODIFICATION)).containsExactly(entreprise.toString());
        // Opened on the structure, but nobody is subscribed by it.
        assertThat(ouverts(commune)).contains(recues.valeur());
        assertThat(ouverts(entreprise)).doesNotContain(recues.valeur());
        assertThat(droits.portees(lea, recues, CONSULTATION)).isEmpty();
    }

    @Test
    void anEspaceThatArrivesAppliesToWhoIsThereAlreadyAndSaysSo() {
        droits.gestion.rattacher(lea, commune, null, GESTIONNAIRE_PRINCIPAL);
        droits.gestion.rattacher(paul, commune, ecoles, UTILISATEUR);
        droits.racontes.clear();
        droits.diffuses.clear();

        CodeEspace compte = droits.arrive(EspaceDEssai.pourTous(nom + "compte"));
        CodeEspace activites = droits.arrive(EspaceDEssai.pourGestionnaires(nom + "activites"));
        CodeEspace recues = droits.arrive(EspaceDEssai.ouvertSur(nom + "recues", NatureStructure.PUBLIQUE));

        assertThat(droits.portees(lea, compte, MODIFICATION)).containsExactly(commune.toString());
        assertThat(droits.portees(paul, compte, MODIFICATION)).containsExactly(commune + "/" + ecoles);
        assertThat(droits.portees(lea, activites, CONSULTATION)).containsExactly(commune.toString());
        assertThat(droits.portees(paul, activites, CONSULTATION)).isEmpty();
        assertThat(ouverts(commune)).contains(recues.valeur());
        assertThat(droits.diffuses).containsOnly("tous:espaces").hasSize(3);
        assertThat(droits.racontes).extracting(Evenement::type).containsOnly(Annonces.TYPE);
    }

    @Test
    void whatWasClosedOrLeftIsNotGivenAgainAtTheNextStart() {
        EspaceDEssai recues = EspaceDEssai.ouvertSur(nom + "recues", NatureStructure.PUBLIQUE);
        EspaceDEssai compte = EspaceDEssai.pourTous(nom + "compte");
        droits.arrive(recues);
        droits.arrive(compte);
        droits.gestion.rattacher(lea, commune, null, UTILISATEUR);
        droits.gestion.fermer(commune, null, recues.code());
        droits.gestion.desabonner(lea, commune, null, compte.code());
        droits.racontes.clear();

        droits.arrive(recues);
        droits.arrive(compte);
        droits.gestion.rattacher(paul, commune, null, UTILISATEUR);

        assertThat(ouverts(commune)).doesNotContain(recues.code().valeur());
        assertThat(droits.portees(lea, compte.code(), CONSULTATION)).isEmpty();
        assertThat(droits.portees(paul, compte.code(), CONSULTATION)).containsExactly(commune.toString());
        assertThat(droits.racontes).extracting(Evenement::sujet).containsExactly("utilisateur:" + paul);
    }

    @Test
    void anEspaceThatHasLeftStillGivesWhatItsRuleSays() {
        CodeEspace compte = droits.arrive(EspaceDEssai.pourTous(nom + "compte"));
        droits.registre().partir(EspaceDEssai.pourTous(nom + "compte"));

        droits.gestion.rattacher(lea, commune, null, UTILISATEUR);

        assertThat(droits.habilitations.espaces(DroitsDEssai.appelant(lea))).containsKey(compte);
    }

    @Test
    void aWiderRuleReachesThoseWhoAreThere() {
        droits.arrive(EspaceDEssai.surDemande(nom + "x"));
        droits.gestion.rattacher(lea, commune, null, UTILISATEUR);

        CodeEspace espace = droits.arrive(EspaceDEssai.pourTous(nom + "x"));

        assertThat(droits.portees(lea, espace, CONSULTATION)).containsExactly(commune.toString());
    }

    @Test
    void closingAnEspaceEndsWhatTheAccountWasGivenToo() {
        CodeEspace compte = droits.arrive(EspaceDEssai.pourTous(nom + "compte"));
        droits.gestion.rattacher(lea, commune, null, UTILISATEUR);

        droits.gestion.fermer(commune, null, compte);

        assertThat(droits.portees(lea, compte, CONSULTATION)).isEmpty();
    }

    @Test
    void whoIsDemotedLosesWhatManagersAreGivenAndGetsItBackWithTheRole() {
        CodeEspace activites = droits.arrive(EspaceDEssai.pourGestionnaires(nom + "activites"));
        droits.gestion.rattacher(lea, commune, null, GESTIONNAIRE_SECONDAIRE);

        droits.gestion.rattacher(lea, commune, null, UTILISATEUR);
        assertThat(droits.portees(lea, activites, CONSULTATION)).isEmpty();

        droits.gestion.rattacher(lea, commune, null, GESTIONNAIRE_SECONDAIRE);
        assertThat(droits.portees(lea, activites, CONSULTATION)).containsExactly(commune.toString());
    }

    @Test
    void whoComesBackGetsWhatRulesGive() {
        CodeEspace compte = droits.arrive(EspaceDEssai.pourTous(nom + "compte"));
        droits.gestion.rattacher(lea, commune, null, UTILISATEUR);
        droits.gestion.detacher(lea, commune, null);

        droits.gestion.rattacher(lea, commune, null, UTILISATEUR);

        assertThat(droits.portees(lea, compte, CONSULTATION)).containsExactly(commune.toString());
    }

    // The gestionnaire principal

    @Test
    void aStructureHasOnePrincipalWhoNeitherLeavesNorIsDemoted() {
        droits.gestion.rattacher(lea, commune, null, GESTIONNAIRE_PRINCIPAL);

        assertThatThrownBy(() -> droits.gestion.rattacher(paul, commune, null, GESTIONNAIRE_PRINCIPAL))
                .isInstanceOf(PrincipalExistant.class);
        assertThatThrownBy(() -> droits.gestion.detacher(lea, commune, null)).isInstanceOf(PrincipalObligatoire.class);
        assertThatThrownBy(() -> droits.gestion.rattacher(lea, commune, null, UTILISATEUR))
                .isInstanceOf(PrincipalObligatoire.class);
        droits.gestion.rattacher(paul, commune, null, GESTIONNAIRE_SECONDAIRE);
        assertThat(role(lea)).isEqualTo(GESTIONNAIRE_PRINCIPAL);
        assertThat(role(paul)).isEqualTo(GESTIONNAIRE_SECONDAIRE);
    }

    @Test
    void ofTwoPrincipalsAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        List<Class<?>> refus = enMemeTemps(
                () -> droits.gestion.rattacher(lea, commune, null, GESTIONNAIRE_PRINCIPAL),
                () -> droits.gestion.rattacher(paul, commune, null, GESTIONNAIRE_PRINCIPAL));

        assertThat(refus).containsExactly(PrincipalExistant.class);
        long principaux =
                droits.habilitations.rattachements(DroitsDEssai.appelant(lea)).size()
                        + droits.habilitations
                                .rattachements(DroitsDEssai.appelant(paul))
                                .size();
        assertThat(principaux).isEqualTo(1);
    }

    @Test
    void theSameSubscriptionTwiceAtOnceIsOneSubscription() throws Exception {
        CodeEspace espace = droits.arrive(EspaceDEssai.ouvertSur(nom + "r", NatureStructure.PUBLIQUE));
        droits.gestion.rattacher(lea, commune, null, UTILISATEUR);

        List<Class<?>> refus = enMemeTemps(
                () -> droits.gestion.abonner(lea, commune, null, espace, MODIFICATION),
                () -> droits.gestion.abonner(lea, commune, null, espace, MODIFICATION));

        assertThat(refus).hasSizeLessThan(2);
        assertThat(droits.portees(lea, espace, MODIFICATION)).containsExactly(commune.toString());
    }

    @Test
    void anEspaceThatArrivesOnTwoNodesAtOnceIsAppliedOnce() throws Exception {
        droits.gestion.rattacher(lea, commune, null, UTILISATEUR);
        EspaceDEssai compte = EspaceDEssai.pourTous(nom + "compte");

        List<Class<?>> refus = enMemeTemps(() -> droits.registre().apprendre(compte), () -> droits.registre()
                .apprendre(compte));

        assertThat(refus).isEmpty();
        assertThat(droits.portees(lea, compte.code(), CONSULTATION)).containsExactly(commune.toString());
    }

    // Doing things twice, and wrong things

    @Test
    void doingAThingTwiceChangesAndTellsNothing() {
        CodeEspace espace = droits.arrive(EspaceDEssai.surDemande(nom + "d"));
        for (int fois = 0; fois < 2; fois++) {
            droits.gestion.rattacher(lea, commune, null, UTILISATEUR);
            droits.gestion.ouvrir(commune, null, espace);
            droits.gestion.abonner(lea, commune, null, espace, CONSULTATION);
            if (fois == 0) {
                droits.racontes.clear();
            }
        }
        assertThat(droits.racontes).isEmpty();
        droits.gestion.desabonner(lea, commune, null, espace);
        droits.gestion.detacher(lea, commune, null);
        droits.racontes.clear();
        droits.gestion.desabonner(lea, commune, null, espace);
        droits.gestion.detacher(lea, commune, null);
        assertThat(droits.racontes).isEmpty();
    }

    @Test
    void unknownStructuresServicesOfOthersAndManagersOfAServiceAreRefused() {
        ServiceId dAilleurs = droits.annuaire.service(suite + 8, entreprise);

        assertThatThrownBy(() -> droits.gestion.rattacher(lea, new StructureId(999_999), null, UTILISATEUR))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.gestion.rattacher(lea, commune, dAilleurs, UTILISATEUR))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.gestion.rattacher(lea, commune, ecoles, GESTIONNAIRE_SECONDAIRE))
                .isInstanceOf(ParametreInvalide.class);
    }

    @Test
    void changesAreToldToOpenPagesOfThoseConcernedOnceCommitted() {
        CodeEspace espace = droits.arrive(EspaceDEssai.surDemande(nom + "d"));
        droits.gestion.rattacher(lea, commune, null, UTILISATEUR);
        droits.gestion.rattacher(paul, entreprise, null, UTILISATEUR);
        droits.diffuses.clear();
        droits.racontes.clear();

        assertThatThrownBy(() -> droits.base.jpa().tx(TransactionType.Required, em -> {
                    droits.gestion.ouvrir(commune, null, espace);
                    throw new IllegalStateException("annulé");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(droits.diffuses).isEmpty();

        droits.gestion.ouvrir(commune, null, espace);

        assertThat(droits.diffuses).containsExactly(lea + ":espaces");
        assertThat(droits.racontes.get(1).structures()).containsExactly(commune);
        assertThat(droits.racontes.get(1).quand()).isEqualTo(droits.horloge.instant());
    }

    private List<String> ouverts(StructureId structure) {
        return droits.habilitations.ouvertures(structure).stream()
                .filter(OuvertureEspace::active)
                .map(o -> o.espace().valeur())
                .toList();
    }

    private RoleStructure role(UtilisateurId utilisateur) {
        return droits.habilitations
                .rattachements(DroitsDEssai.appelant(utilisateur))
                .get(0)
                .role();
    }

    private List<Class<?>> enMemeTemps(Runnable... actes) throws Exception {
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
