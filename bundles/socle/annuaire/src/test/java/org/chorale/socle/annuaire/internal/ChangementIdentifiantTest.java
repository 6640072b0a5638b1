package org.chorale.socle.annuaire.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouveauService;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouvelleStructure;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.RefusAnnuaire.ChangementSurDemande;
import org.chorale.api.annuaire.RefusAnnuaire.IdentifiantInvalide;
import org.chorale.api.annuaire.RefusAnnuaire.SirenDifferent;
import org.chorale.api.annuaire.RefusAnnuaire.StructureExistante;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.annuaire.StructureDupliquee;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Mode;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.habilitation.RefusHabilitation.StructureInactive;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.Siren;
import org.chorale.api.identifiant.Siret;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.socle.annuaire.internal.fiche.Carnet;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** A company moves. Each test has a SIREN of its own. */
@SurLesDeuxBases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangementIdentifiantTest {
    private static final Adresse ADRESSE = new Adresse("3 rue des Halles", "", "35000", "Rennes", "FR");

    @Parameter
    TypeBase type;

    private BaseDEssai base;
    private AnnuaireService annuaire;
    private AdministrationAnnuaireService administration;
    private ChangementIdentifiantService changements;
    private final List<Evenement> racontes = Collections.synchronizedList(new ArrayList<>());
    private int numero;
    private String siren;
    private StructureId atelier;

    @BeforeParameterizedClassInvocation
    void ouvrir() {
        base = BaseDEssai.ouvrir(type, "annuaire", "ann_");
        annuaire = new AnnuaireService(base.jpa(), base.schema());
        administration = (AdministrationAnnuaireService) DonneesDEssai.administration(base);
    }

    @AfterParameterizedClassInvocation
    void fermer() {
        base.close();
    }

    @BeforeEach
    void preparer() {
        numero++;
        siren = cle("%08d".formatted(70_000_000 + numero));
        racontes.clear();
        changements = new ChangementIdentifiantService(
                base.jpa(),
                base.schema(),
                racontes::add,
                HorlogeDEssai.a("2026-03-02T09:00:00Z"),
                new ControleDesEntrees(new ReglagesDEssai(false)),
                new Carnet(evenement -> {}, HorlogeDEssai.a("2026-03-02T09:00:00Z")));
        atelier = creer(siret("0001"), Categorie.PRIVEE);
    }

    @Test
    void theStructureGoesOnUnderItsNewSiretAndTheOldOneIsClosed() {
        administration.creerService(
                atelier, new NouveauService("VENTES", "Ventes", LocalDate.of(2026, 1, 1), null, true));
        var fermee = administration.creerService(atelier, new NouveauService("SAV", "SAV", null, null, false));
        administration.activerService(fermee, false);
        administration.parametrer(atelier, new ParametresStructure(true, false, true, false, false));
        List<StructureDupliquee> suivies = new ArrayList<>();
        changements.lier(suivies::add);

        StructureId nouvelle = changements.changer(gere(atelier), atelier, siret("0002"));

        Structure avant = annuaire.structure(atelier).orElseThrow();
        Structure apres = annuaire.structure(nouvelle).orElseThrow();
        assertThat(avant.active()).isFalse();
        assertThat(apres)
                .isEqualTo(new Structure(
                        nouvelle,
                        siret("0002"),
                        avant.designation(),
                        Categorie.PRIVEE,
                        true,
                        ADRESSE,
                        avant.parametres(),
                        atelier));
        assertThat(annuaire.copies(atelier)).containsExactly(nouvelle);
        assertThat(annuaire.services(nouvelle, Pagination.premiere()).elements())
                .extracting(
                        Service::code, Service::libelle, Service::actif, Service::debut, Service::engagementObligatoire)
                .containsExactlyInAnyOrder(
                        tuple("VENTES", "Ventes", true, LocalDate.of(2026, 1, 1), true),
                        tuple("SAV", "SAV", false, null, false));
        assertThat(suivies).hasSize(1);
        assertThat(suivies.get(0).services()).hasSize(2).containsKey(fermee);
        assertThat(racontes).extracting(Evenement::type).containsExactly("structure.dupliquee");
    }

    @Test
    void aPublicStructureKeepsItsDefaultServiceOnceAndNotTwice() {
        StructureId ministere = creer(siret("0007"), Categorie.ETAT);

        StructureId nouvelle = changements.changer(gere(ministere), ministere, siret("0008"));

        assertThat(annuaire.services(nouvelle, Pagination.premiere()).elements())
                .extracting(Service::code)
                .containsExactly(Service.FACTURES_PUBLIQUES);
    }

    @Test
    void whereAnybodyCannotFollowNothingIsChangedAtAll() {
        changements.lier(fait -> {
            throw new IllegalStateException("plus de place");
        });

        assertThatThrownBy(() -> changements.changer(gere(atelier), atelier, siret("0002")))
                .hasStackTraceContaining("plus de place");

        assertThat(annuaire.structure(atelier).orElseThrow().active()).isTrue();
        assertThat(annuaire.parIdentifiant(siret("0002"))).isEmpty();
        assertThat(annuaire.copies(atelier)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedWithWhatToDoAndChangesNothing() {
        StructureId autre = creer(siret("0005"), Categorie.PRIVEE);
        StructureId commune = creer(siret("0006"), Categorie.COLLECTIVITE_LOCALE);
        StructureId belge = creer(new Identifiant(TypeIdentifiant.AUTRE, "B" + siren), Categorie.PRIVEE);
        String ailleurs = cle("%08d".formatted(60_000_000 + numero));

        refuse(SirenDifferent.class, atelier, Identifiant.siret(cle(ailleurs + "0002")));
        refuse(SirenDifferent.class, atelier, new Identifiant(TypeIdentifiant.AUTRE, siren));
        refuse(SirenDifferent.class, belge, siret("0002"));
        refuse(StructureExistante.class, atelier, siret("0005"));
        refuse(StructureExistante.class, atelier, siret("0001"));
        refuse(IdentifiantInvalide.class, atelier, fausse(siret("0002")));
        refuse(ChangementSurDemande.class, commune, siret("0002"));
        changements.changer(gere(autre), autre, siret("0009"));
        refuse(StructureInactive.class, autre, siret("0002"));
        assertThat(annuaire.parIdentifiant(siret("0002"))).isEmpty();
    }

    private void refuse(Class<? extends Refus> refus, StructureId structure, Identifiant nouveau) {
        assertThatThrownBy(() -> changements.verifier(gere(structure), structure, nouveau))
                .isInstanceOf(refus);
        assertThatThrownBy(() -> changements.changer(gere(structure), structure, nouveau))
                .isInstanceOf(refus);
    }

    @Test
    void onlyWhoManagesTheStructureMay() {
        StructureId autre = creer(siret("0005"), Categorie.PRIVEE);

        assertThatThrownBy(() -> changements.changer(gere(autre), atelier, siret("0002")))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> changements.changer(
                        perimetre("activites-gestionnaire", Mode.CONSULTATION, atelier), atelier, siret("0002")))
                .isInstanceOf(HorsPerimetre.class);
        assertThatThrownBy(() -> changements.changer(
                        perimetre("factures-recues", Mode.MODIFICATION, atelier), atelier, siret("0002")))
                .isInstanceOf(HorsPerimetre.class);
        assertThat(annuaire.structure(atelier).orElseThrow().active()).isTrue();
    }

    @Test
    void ofTwoAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        CyclicBarrier depart = new CyclicBarrier(2);
        ExecutorService deux = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> suites = deux.invokeAll(
                    List.of(essai(depart, siret("0002")), essai(depart, siret("0003"))), 60, TimeUnit.SECONDS);
            List<Object> resultats = new ArrayList<>();
            for (Future<Object> suite : suites) {
                resultats.add(suite.get());
            }
            assertThat(resultats).filteredOn(StructureId.class::isInstance).hasSize(1);
            assertThat(resultats).filteredOn(Refus.class::isInstance).hasSize(1);
            assertThat(annuaire.copies(atelier)).hasSize(1);
        } finally {
            deux.shutdownNow();
        }
    }

    @Test
    void onDemandTheOperatorDoesForALocalAuthorityWhatItCannotDoItself() {
        StructureId commune = creer(siret("0006"), Categorie.COLLECTIVITE_LOCALE);
        List<StructureDupliquee> suivies = new ArrayList<>();
        changements.lier(suivies::add);
        Appelant exploitant = new Appelant(
                new UtilisateurId(9), Appelant.Genre.PERSONNE, "Maxime Robin", Set.of(Appelant.Role.EXPLOITANT));
        Appelant gestionnaire = gere(commune).appelant();

        assertThatThrownBy(() -> changements.changerSurDemande(gestionnaire, commune, siret("0008")))
                .as("a manager asks, the operator does")
                .isInstanceOf(HorsPerimetre.class);
        assertThatThrownBy(() -> changements.changerSurDemande(exploitant, commune, siret("0001")))
                .isInstanceOf(StructureExistante.class);
        assertThatThrownBy(() -> changements.changerSurDemande(exploitant, commune, fausse(siret("0008"))))
                .isInstanceOf(IdentifiantInvalide.class);
        assertThatThrownBy(() -> changements.changerSurDemande(exploitant, new StructureId(999_999), siret("0008")))
                .isInstanceOf(Introuvable.class);
        assertThat(suivies).isEmpty();
        changements.verifierSurDemande(commune, siret("0008"));

        StructureId nouvelle = changements.changerSurDemande(exploitant, commune, siret("0008"));

        assertThat(annuaire.structure(nouvelle).orElseThrow().active()).isTrue();
        assertThat(annuaire.structure(commune).orElseThrow().active()).isFalse();
        assertThat(annuaire.copies(commune)).containsExactly(nouvelle);
        assertThat(suivies).singleElement().satisfies(fait -> {
            assertThat(fait.ancienne()).isEqualTo(commune);
            assertThat(fait.nouvelle()).isEqualTo(nouvelle);
            assertThat(fait.par()).isEqualTo(exploitant.id());
        });
        assertThatThrownBy(() -> changements.changerSurDemande(exploitant, commune, siret("0009")))
                .as("once done, the old one is closed")
                .isInstanceOf(StructureInactive.class);
        assertThatThrownBy(() -> changements.verifierSurDemande(nouvelle, siret("0006")))
                .as("nor back to the SIRET it had")
                .isInstanceOf(StructureExistante.class);
        assertThat(suivies).hasSize(1);
    }

    @Test
    void onDemandTooNothingIsChangedWhereAnybodyCannotFollow() {
        StructureId commune = creer(siret("0006"), Categorie.COLLECTIVITE_LOCALE);
        Appelant exploitant = new Appelant(
                new UtilisateurId(9), Appelant.Genre.PERSONNE, "Maxime Robin", Set.of(Appelant.Role.EXPLOITANT));
        changements.lier(fait -> {
            throw new IllegalStateException("plus de place");
        });

        assertThatThrownBy(() -> changements.changerSurDemande(exploitant, commune, siret("0008")))
                .hasStackTraceContaining("plus de place");
        assertThat(annuaire.structure(commune).orElseThrow().active()).isTrue();
        assertThat(annuaire.parIdentifiant(siret("0008"))).isEmpty();
    }

    private Callable<Object> essai(CyclicBarrier depart, Identifiant nouveau) {
        return () -> {
            depart.await(10, TimeUnit.SECONDS);
            try {
                return changements.changer(gere(atelier), atelier, nouveau);
            } catch (Refus refus) {
                return refus;
            }
        };
    }

    private StructureId creer(Identifiant identifiant, Categorie categorie) {
        return administration.creerStructure(new NouvelleStructure(
                identifiant, "Structure " + identifiant.valeur(), categorie, ADRESSE, ParametresStructure.AUCUN));
    }

    private Identifiant siret(String nic) {
        return Identifiant.siret(cle(siren + nic));
    }

    private static Identifiant fausse(Identifiant siret) {
        int dernier = siret.valeur().charAt(13) - '0';
        return Identifiant.siret(siret.valeur().substring(0, 13) + (dernier + 1) % 10);
    }

    /** With the one digit that makes its key right. */
    private static String cle(String debut) {
        for (char chiffre = '0'; chiffre <= '9'; chiffre++) {
            if (Siren.estValide(debut + chiffre) || Siret.estValide(debut + chiffre)) {
                return debut + chiffre;
            }
        }
        throw new IllegalStateException(debut);
    }

    private static Perimetre gere(StructureId structure) {
        return perimetre("activites-gestionnaire", Mode.MODIFICATION, structure);
    }

    private static Perimetre perimetre(String espace, Mode mode, StructureId structure) {
        return new Perimetre(
                new Appelant(new UtilisateurId(5), Appelant.Genre.PERSONNE, "Léa", Set.of()),
                new CodeEspace(espace),
                mode,
                Set.of(Portee.entiere(structure)));
    }
}
