package org.chorale.socle.annuaire.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouveauService;
import org.chorale.api.annuaire.AdministrationAnnuaire.NouvelleStructure;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.RefusAnnuaire.IdentifiantInvalide;
import org.chorale.api.annuaire.RefusAnnuaire.ServiceExistant;
import org.chorale.api.annuaire.RefusAnnuaire.StructureExistante;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Pagination.Sens;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;
import org.chorale.testkit.SurLesDeuxBases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

@SurLesDeuxBases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnuaireTest {
    private static final Adresse VALMONT = new Adresse("1 place de la Mairie", "", "76540", "Valmont-sur-Seine", "FR");

    @Parameter
    TypeBase type;

    private BaseDEssai base;
    private AnnuaireService annuaire;
    private final List<Evenement> racontes = Collections.synchronizedList(new ArrayList<>());
    private AdministrationAnnuaireService administration;

    @BeforeParameterizedClassInvocation
    void ouvrir() {
        base = BaseDEssai.ouvrir(type, "annuaire", "ann_");
        annuaire = new AnnuaireService(base.jpa(), base.schema());
        administration = administration(false);
    }

    private AdministrationAnnuaireService administration(boolean fictifs) {
        return new AdministrationAnnuaireService(
                base.jpa(),
                base.schema(),
                racontes::add,
                HorlogeDEssai.a("2026-03-02T09:00:00Z"),
                new ReglagesDEssai(fictifs));
    }

    @AfterParameterizedClassInvocation
    void fermer() {
        base.close();
    }

    @Test
    void whatIsCreatedIsFoundByNumberAndByIdentifierWithAllItsParts() {
        ParametresStructure exigences = new ParametresStructure(true, false, true, true, false);
        StructureId id = administration.creerStructure(new NouvelleStructure(
                Identifiant.siret("21760694600010"),
                "Commune de Valmont",
                Categorie.COLLECTIVITE_LOCALE,
                VALMONT,
                exigences));

        Structure structure = annuaire.structure(id).orElseThrow();

        assertThat(structure)
                .isEqualTo(new Structure(
                        id,
                        Identifiant.siret("21760694600010"),
                        "Commune de Valmont",
                        Categorie.COLLECTIVITE_LOCALE,
                        true,
                        VALMONT,
                        exigences,
                        null));
        assertThat(annuaire.parIdentifiant(Identifiant.siret("21760694600010"))).contains(structure);
        assertThat(annuaire.structures(List.of(id, new StructureId(999_999)))).containsOnlyKeys(id);
        assertThat(racontes)
                .extracting(Evenement::type, Evenement::sujet)
                .contains(tuple("structure.creee", "structure:" + id));
    }

    @Test
    void aPublicStructureIsBornWithItsDefaultServiceAndAPrivateOneWithout() {
        StructureId publique = creer("11004638000041", "Ministère de l'Exemple", Categorie.ETAT);
        StructureId privee = creer("84318206400017", "Menuiserie Lemaire", Categorie.PRIVEE);

        assertThat(annuaire.services(publique, Pagination.premiere()).elements())
                .extracting(Service::code)
                .containsExactly(Service.FACTURES_PUBLIQUES);
        assertThat(annuaire.services(privee, Pagination.premiere()).elements()).isEmpty();
    }

    @Test
    void anIdentifierIsTakenOnceOfEachKind() {
        creer("79264138300023", "Électricité Garnier", Categorie.PRIVEE);

        assertThatThrownBy(() -> creer("79264138300023", "Une autre", Categorie.PRIVEE))
                .isInstanceOf(StructureExistante.class);
        StructureId autreGenre = administration.creerStructure(new NouvelleStructure(
                new Identifiant(TypeIdentifiant.HORS_UE, "79264138300023"),
                "Ailleurs SA",
                Categorie.PRIVEE,
                Adresse.INCONNUE,
                ParametresStructure.AUCUN));
        assertThat(annuaire.structure(autreGenre)).isPresent();
    }

    @Test
    void ofTwoCreatedAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        CyclicBarrier depart = new CyclicBarrier(2);
        ExecutorService deux = Executors.newFixedThreadPool(2);
        try {
            List<Future<@Nullable StructureId>> courses = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                courses.add(deux.submit(() -> base.jpa().txExpr(TransactionType.Required, em -> {
                    attendre(depart);
                    try {
                        return creer("51907342300039", "Papeterie", Categorie.PRIVEE);
                    } catch (StructureExistante refus) {
                        return null;
                    }
                })));
            }
            int gagnants = 0;
            for (Future<@Nullable StructureId> course : courses) {
                gagnants += gagne(course) ? 1 : 0;
            }
            assertThat(gagnants).isEqualTo(1);
        } finally {
            deux.shutdownNow();
        }
    }

    /** The loser's transaction is marked for rollback: its commit fails, after the refusal was told. */
    private static boolean gagne(Future<@Nullable StructureId> course) throws Exception {
        try {
            return course.get(30, TimeUnit.SECONDS) != null;
        } catch (ExecutionException annulee) {
            return false;
        }
    }

    private static void attendre(CyclicBarrier depart) {
        try {
            depart.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWrongKeyIsRefusedUnlessFictitiousOnesAreAccepted() {
        NouvelleStructure fictive = nouvelle("31582210396351", "Fictive", Categorie.PRIVEE);

        assertThatThrownBy(() -> administration.creerStructure(fictive)).isInstanceOf(IdentifiantInvalide.class);
        assertThat(annuaire.structure(administration(true).creerStructure(fictive)))
                .isPresent();
    }

    @Test
    void emptyAndOverlongTextsAreRefusedByTheirField() {
        assertThatThrownBy(() -> creer("26760218300019", " ", Categorie.PRIVEE))
                .isInstanceOfSatisfying(
                        ParametreInvalide.class, r -> assertThat(r.champ()).contains("designation"));
        assertThatThrownBy(() -> creer("26760218300019", "x".repeat(201), Categorie.PRIVEE))
                .isInstanceOf(ParametreInvalide.class);
        assertThat(annuaire.parIdentifiant(Identifiant.siret("26760218300019"))).isEmpty();
    }

    @Test
    void searchIgnoresCaseAndAccentsAndTakesWildcardsLiterally() {
        StructureId hopital =
                sansCle("99900000000001", "Centre hospitalier Sainte-Ève 100%", Categorie.ETABLISSEMENT_SANTE);

        assertThat(trouves(parNom("sainte-eve"))).containsExactly(hopital);
        assertThat(trouves(parNom("00%"))).containsExactly(hopital);
        assertThat(trouves(parNom("sainte_eve"))).isEmpty();
    }

    @Test
    void privateStructuresAreFoundOnlyWhereTheyMayBe() {
        StructureId mienne = sansCle("99900000000101", "Zébulon un", Categorie.PRIVEE);
        StructureId autre = sansCle("99900000000102", "Zébulon deux", Categorie.PRIVEE);
        StructureId publique = sansCle("99900000000103", "Zébulon mairie", Categorie.COLLECTIVITE_LOCALE);

        assertThat(trouves(zebulon(Set.of(mienne), null))).containsExactlyInAnyOrder(mienne, publique);
        assertThat(trouves(zebulon(Set.of(), null))).containsExactly(publique);
        assertThat(trouves(zebulon(null, null))).containsExactlyInAnyOrder(mienne, autre, publique);
        assertThat(trouves(zebulon(null, NatureStructure.PRIVEE))).containsExactlyInAnyOrder(mienne, autre);
    }

    @Test
    void inactiveOnesAreFoundAsSuch() {
        StructureId fermee = sansCle("99900000000201", "Fermée définitivement", Categorie.PRIVEE);
        administration.activer(fermee, false);

        assertThat(annuaire.structure(fermee).orElseThrow().active()).isFalse();
        assertThat(trouves(new CritereStructures(null, null, "definitivement", null, null, null, true, null, null)))
                .isEmpty();
        assertThat(trouves(new CritereStructures(null, null, "definitivement", null, null, null, false, null, null)))
                .containsExactly(fermee);
    }

    @Test
    void pagesFollowEachOtherAndCountAll() {
        for (int i = 1; i <= 5; i++) {
            sansCle("9990000000030" + i, "Même nom", Categorie.PRIVEE);
        }
        List<StructureId> vues = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            Resultats<Structure> resultats =
                    annuaire.rechercher(parNom("meme nom"), new Pagination(page, 2, null, Sens.ASCENDANT));
            assertThat(resultats.total()).isEqualTo(5);
            assertThat(resultats.pages()).isEqualTo(3);
            resultats.elements().forEach(s -> vues.add(s.id()));
        }
        assertThat(vues).hasSize(5).doesNotHaveDuplicates();
        assertThat(annuaire.rechercher(
                                parNom("meme nom"), new Pagination(1, 2, "IdentifiantStructure", Sens.DESCENDANT))
                        .elements())
                .extracting(s -> s.identifiant().valeur())
                .containsExactly("99900000000305", "99900000000304");
    }

    @Test
    void servicesHaveACodeOfTheirOwnAndDays() {
        StructureId commune = sansCle("99900000000401", "Commune aux services", Categorie.COLLECTIVITE_LOCALE);
        administration.creerService(
                commune,
                new NouveauService(
                        "TRAVAUX", "Services techniques", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), true));

        Service service = annuaire.service(commune, "travaux").orElseThrow();

        assertThat(service.engagementObligatoire()).isTrue();
        assertThat(service.estOuvertLe(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(service.estOuvertLe(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(annuaire.service(service.id())).contains(service);
        assertThatThrownBy(() -> administration.creerService(
                        commune, new NouveauService("Travaux", "Encore", null, null, false)))
                .isInstanceOf(ServiceExistant.class);
        assertThatThrownBy(() -> administration.creerService(
                        new StructureId(987_654), new NouveauService("X", "Y", null, null, false)))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void requirementsAreReplaced() {
        StructureId commune = sansCle("99900000000501", "Commune exigeante", Categorie.COLLECTIVITE_LOCALE);
        ParametresStructure exigences = new ParametresStructure(false, true, false, false, false);

        administration.parametrer(commune, exigences);

        assertThat(annuaire.structure(commune).orElseThrow().parametres()).isEqualTo(exigences);
        assertThat(annuaire.copies(commune)).isEmpty();
    }

    private List<StructureId> trouves(CritereStructures critere) {
        return annuaire.rechercher(critere, Pagination.premiere()).elements().stream()
                .map(Structure::id)
                .toList();
    }

    private static CritereStructures parNom(String nom) {
        return new CritereStructures(null, null, nom, null, null, null, null, null, null);
    }

    private static CritereStructures zebulon(@Nullable Set<StructureId> privees, @Nullable NatureStructure nature) {
        return new CritereStructures(null, null, "zebulon", null, null, nature, null, null, privees);
    }

    private StructureId creer(String siret, String designation, Categorie categorie) {
        return administration.creerStructure(nouvelle(siret, designation, categorie));
    }

    private StructureId sansCle(String siret, String designation, Categorie categorie) {
        return administration(true).creerStructure(nouvelle(siret, designation, categorie));
    }

    private static NouvelleStructure nouvelle(String siret, String designation, Categorie categorie) {
        return new NouvelleStructure(
                Identifiant.siret(siret), designation, categorie, Adresse.INCONNUE, ParametresStructure.AUCUN);
    }
}
