package org.chorale.socle.habilitations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.chorale.api.espace.Mode.CONSULTATION;
import static org.chorale.api.espace.Mode.MODIFICATION;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_PRINCIPAL;
import static org.chorale.api.habilitation.RoleStructure.GESTIONNAIRE_SECONDAIRE;
import static org.chorale.api.habilitation.RoleStructure.UTILISATEUR;
import static org.chorale.api.habilitation.StatutRattachement.VALIDEE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.StructureDupliquee;
import org.chorale.api.commun.Pagination;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.habilitation.DuplicationDesDroits.Ligne;
import org.chorale.api.habilitation.GestionDesDroits.Acte;
import org.chorale.api.habilitation.GestionDesDroits.Acte.Nature;
import org.chorale.api.habilitation.GestionDesDroits.Filtre;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.api.identite.EtatDuCompte.Etat;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Léa is principal of the town, Sam her second; Paul works there, Zoé is new, and a program calls. */
@SurLesDeuxBases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PouvoirsTest {
    @Parameter
    TypeBase type;

    private DroitsDEssai droits;
    private int suite;
    private StructureId commune;
    private StructureId autre;
    private ServiceId ecoles;
    private UtilisateurId lea;
    private UtilisateurId sam;
    private UtilisateurId paul;
    private UtilisateurId zoe;
    private UtilisateurId programme;
    private CodeEspace recues;
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
        suite += 20;
        String nom = "p" + suite + "-";
        commune = droits.annuaire.structure(suite + 1, Categorie.COLLECTIVITE_LOCALE);
        autre = droits.annuaire.structure(suite + 2, Categorie.PRIVEE);
        ecoles = droits.annuaire.service(suite + 3, commune);
        lea = new UtilisateurId(suite + 5);
        sam = new UtilisateurId(suite + 6);
        paul = new UtilisateurId(suite + 7);
        zoe = new UtilisateurId(suite + 8);
        programme = new UtilisateurId(suite + 9);
        droits.comptes.programmes.add(programme);
        recues = droits.arrive(EspaceDEssai.ouvertSur(nom + "recues", NatureStructure.PUBLIQUE));
        ferme = droits.arrive(EspaceDEssai.surDemande(nom + "ferme"));
        droits.gestion.rattacher(lea, commune, null, GESTIONNAIRE_PRINCIPAL);
        droits.gestion.rattacher(sam, commune, null, GESTIONNAIRE_SECONDAIRE);
        droits.gestion.rattacher(paul, commune, ecoles, UTILISATEUR);
        droits.gestion.rattacher(programme, commune, null, UTILISATEUR);
        droits.gestion.abonner(paul, commune, ecoles, recues, MODIFICATION);
        droits.lettres.clear();
        droits.diffuses.clear();
    }

    // The role of gestionnaire principal

    @Test
    void theRoleIsHandedOverAtOnceAndBothAreTold() {
        droits.principaux.transmettre(lea, commune, zoe);

        assertThat(role(zoe)).isEqualTo(GESTIONNAIRE_PRINCIPAL);
        assertThat(role(lea)).isEqualTo(GESTIONNAIRE_SECONDAIRE);
        assertThat(droits.gere(zoe).contient(commune)).isTrue();
        assertThat(droits.gere(lea).contient(commune)).isTrue();
        assertThat(droits.lettres)
                .extracting(Courrier::adresse)
                .containsExactlyInAnyOrder("contact-" + zoe + "@exemple.fr", "contact-" + lea + "@exemple.fr");
        assertThat(historique(lea)).extracting(Acte::quoi).startsWith(Nature.ROLE_TRANSMIS);
        assertThat(droits.diffuses).contains(zoe + ":espaces", lea + ":espaces");
    }

    @Test
    void onlyThePrincipalHandsItOverAndOnlyToAPersonWhoCanSignIn() {
        UtilisateurId endormi = new UtilisateurId(suite + 15);
        droits.comptes.etats.put(endormi, new EtatDuCompte(Etat.EN_ATTENTE, null));
        UtilisateurId personne = new UtilisateurId(suite + 16);
        droits.comptes.inconnus.add(personne);

        assertThatThrownBy(() -> droits.principaux.transmettre(sam, commune, zoe))
                .isInstanceOf(HorsPerimetre.class);
        assertThatThrownBy(() -> droits.principaux.transmettre(lea, autre, zoe)).isInstanceOf(HorsPerimetre.class);
        for (UtilisateurId refuse : List.of(lea, endormi, personne, programme)) {
            assertThatThrownBy(() -> droits.principaux.transmettre(lea, commune, refuse))
                    .isInstanceOf(ParametreInvalide.class);
        }
        assertThat(role(lea)).isEqualTo(GESTIONNAIRE_PRINCIPAL);
        assertThat(droits.lettres).isEmpty();
    }

    @Test
    void ofTwoTransfersAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        CyclicBarrier depart = new CyclicBarrier(2);
        ExecutorService deux = Executors.newFixedThreadPool(2);
        try {
            List<Object> resultats = new ArrayList<>();
            for (Future<Object> f :
                    deux.invokeAll(List.of(essai(depart, zoe), essai(depart, sam)), 60, TimeUnit.SECONDS)) {
                resultats.add(f.get());
            }
            assertThat(resultats).filteredOn("fait"::equals).hasSize(1);
            assertThat(resultats).filteredOn(Refus.class::isInstance).hasSize(1);
            assertThat(List.of(lea, sam, zoe).stream().filter(u -> roles(u).contains(GESTIONNAIRE_PRINCIPAL)))
                    .hasSize(1);
        } finally {
            deux.shutdownNow();
        }
    }

    private Callable<Object> essai(CyclicBarrier depart, UtilisateurId nouveau) {
        return () -> {
            depart.await(10, TimeUnit.SECONDS);
            try {
                droits.principaux.transmettre(lea, commune, nouveau);
                return "fait";
            } catch (Refus refus) {
                return refus;
            }
        };
    }

    @Test
    void thePrincipalAloneGivesActivitiesToAProgramAndNeedsNoOpeningFirst() {
        CodeEspace activites = new CodeEspace("activites-gestionnaire");

        assertThatThrownBy(() -> droits.gestionnaires.abonner(
                        droits.gere(sam), programme, commune, null, activites, MODIFICATION))
                .isInstanceOf(Refus.class);
        assertThat(droits.gere(programme).portees()).isEmpty();

        droits.gestionnaires.abonner(droits.gere(lea), programme, commune, null, activites, MODIFICATION);

        assertThat(droits.gere(programme).contient(commune)).isTrue();
        assertThat(droits.gere(paul).portees()).isEmpty();
    }

    @Test
    void nobodyAttachesThemselvesAndLosesByItWhatTheyManageWith() {
        for (UtilisateurId gestionnaire : List.of(lea, sam)) {
            assertThatThrownBy(() -> droits.gestionnaires.rattacher(
                            droits.gere(gestionnaire), gestionnaire, commune, null, UTILISATEUR))
                    .isInstanceOf(ParametreInvalide.class);
            assertThat(droits.gere(gestionnaire).contient(commune)).isTrue();
        }
    }

    // Duplication

    @Test
    void theRightsOfOneAreForeseenThenGivenToTheOther() {
        List<Ligne> prevues = droits.duplications.prevoir(droits.gere(lea), paul, zoe, List.of());

        assertThat(prevues)
                .extracting(Ligne::structure, Ligne::service, Ligne::espace, Ligne::mode, Ligne::change)
                .containsExactlyInAnyOrder(
                        tuple(commune, ecoles, null, null, true), tuple(commune, ecoles, recues, MODIFICATION, true));
        assertThat(roles(zoe)).isEmpty();

        List<Ligne> faites = droits.duplications.dupliquer(droits.gere(lea), paul, zoe, List.of());

        assertThat(faites).isEqualTo(prevues);
        assertThat(droits.portees(zoe, recues, MODIFICATION)).containsExactly(commune + "/" + ecoles);
        assertThat(droits.lettres).extracting(Courrier::adresse).containsExactly("contact-" + zoe + "@exemple.fr");
        assertThat(historique(lea))
                .extracting(Acte::quoi)
                .contains(Nature.RATTACHEMENT_AJOUTE, Nature.ABONNEMENT_AJOUTE);
        assertThat(droits.duplications.prevoir(droits.gere(lea), paul, zoe, List.of()))
                .isNotEmpty()
                .allMatch(l -> !l.change() && l.raison() != null);
    }

    @Test
    void aManagersRoleGoesAsSecondaireFromThePrincipalAndNotAtAllFromASecondaire() {
        assertThat(rolesDonnes(lea, lea)).containsExactly(GESTIONNAIRE_SECONDAIRE);
        assertThat(rolesDonnes(lea, sam)).containsExactly(GESTIONNAIRE_SECONDAIRE);
        assertThat(rolesDonnes(sam, lea)).containsExactly(UTILISATEUR);

        droits.duplications.dupliquer(droits.gere(sam), lea, zoe, List.of());

        assertThat(role(zoe)).isEqualTo(UTILISATEUR);
        assertThat(droits.gere(zoe).contient(commune)).isFalse();
        assertThat(role(lea)).isEqualTo(GESTIONNAIRE_PRINCIPAL);
    }

    private List<RoleStructure> rolesDonnes(UtilisateurId par, UtilisateurId de) {
        return droits.duplications.prevoir(droits.gere(par), de, zoe, List.of()).stream()
                .filter(l -> l.role() != null && l.change())
                .map(Ligne::role)
                .toList();
    }

    @Test
    void whatCannotBeGivenIsSaidWithItsReason() {
        droits.gestion.ouvrir(commune, null, ferme);
        droits.gestion.abonner(paul, commune, ecoles, ferme, CONSULTATION);
        droits.gestion.fermer(commune, null, ferme);
        droits.gestion.rattacher(zoe, commune, null, UTILISATEUR);

        List<Ligne> prevues = droits.duplications.prevoir(droits.gere(lea), paul, zoe, List.of(commune));

        assertThat(prevues)
                .filteredOn(l -> !l.change())
                .allMatch(l -> l.raison() != null)
                .extracting(Ligne::espace)
                .containsExactlyInAnyOrder(null, ferme);
    }

    @Test
    void nothingOutsideThePerimeterIsToldOrDone() {
        droits.gestion.rattacher(paul, autre, null, UTILISATEUR);

        assertThat(droits.duplications.prevoir(droits.gere(lea), paul, zoe, List.of()))
                .extracting(Ligne::structure)
                .containsOnly(commune);
        assertThatThrownBy(() -> droits.duplications.dupliquer(droits.gere(lea), paul, zoe, List.of(autre)))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> droits.duplications.dupliquer(droits.gere(lea), paul, paul, List.of()))
                .isInstanceOf(ParametreInvalide.class);
        assertThatThrownBy(() -> droits.duplications.dupliquer(droits.gere(lea), paul, programme, List.of()))
                .isInstanceOf(ParametreInvalide.class);
        assertThat(roles(zoe)).isEmpty();
    }

    // Another identifier

    @Test
    void rightsFollowAStructureThatTakesAnotherIdentifierAndStayOnTheOldOne() {
        StructureId nouvelle = droits.annuaire.structure(suite + 11, Categorie.COLLECTIVITE_LOCALE);
        ServiceId ecolesAussi = droits.annuaire.service(suite + 12, nouvelle);
        droits.gestion.fermer(commune, null, ferme);
        droits.mesDroits.demanderRattachement(zoe, commune, null, "Bonjour");

        droits.suite.suivre(new StructureDupliquee(commune, nouvelle, Map.of(ecoles, ecolesAussi), sam));

        assertThat(droits.portees(paul, recues, MODIFICATION))
                .containsExactlyInAnyOrder(commune + "/" + ecoles, nouvelle + "/" + ecolesAussi);
        assertThat(droits.gere(lea).contient(nouvelle)).isTrue();
        assertThat(droits.gere(sam).contient(nouvelle)).isTrue();
        assertThat(rattachement(lea, nouvelle).role()).isEqualTo(GESTIONNAIRE_PRINCIPAL);
        assertThat(role(lea)).isEqualTo(GESTIONNAIRE_PRINCIPAL);
        assertThat(droits.habilitations.rattachements(DroitsDEssai.appelant(programme)))
                .extracting(Rattachement::structure)
                .containsExactly(commune);
        assertThat(rattachement(zoe, nouvelle).statut()).isEqualTo(StatutRattachement.EN_COURS_DE_VALIDATION);
        assertThat(rattachement(zoe, commune).statut()).isEqualTo(StatutRattachement.SUPPRIMEE);
        assertThat(droits.gestionnaires
                        .demandes(droits.gere(lea), Filtre.TOUTES, Pagination.premiere())
                        .elements())
                .extracting(d -> d.structure())
                .containsExactly(nouvelle);
        assertThat(droits.habilitations.ouvertures(nouvelle))
                .filteredOn(o -> o.espace().equals(ferme))
                .allMatch(o -> !o.active());
        assertThat(droits.gestionnaires
                        .historique(droits.gere(lea), nouvelle, Pagination.premiere())
                        .elements())
                .extracting(Acte::quoi, Acte::par)
                .containsExactly(tuple(Nature.IDENTIFIANT_CHANGE, sam));
    }

    private List<Acte> historique(UtilisateurId qui) {
        return droits.gestionnaires
                .historique(droits.gere(qui), commune, Pagination.premiere())
                .elements();
    }

    private RoleStructure role(UtilisateurId qui) {
        return rattachement(qui, commune).role();
    }

    private Rattachement rattachement(UtilisateurId qui, StructureId structure) {
        return droits.habilitations.rattachements(DroitsDEssai.appelant(qui)).stream()
                .filter(r -> r.structure().equals(structure))
                .findFirst()
                .orElseThrow();
    }

    private List<RoleStructure> roles(UtilisateurId qui) {
        return droits.habilitations.rattachements(DroitsDEssai.appelant(qui)).stream()
                .filter(r -> r.statut() == VALIDEE)
                .map(Rattachement::role)
                .toList();
    }
}
