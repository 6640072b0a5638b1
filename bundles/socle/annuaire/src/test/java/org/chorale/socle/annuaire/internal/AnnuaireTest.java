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
import org.chorale.api.annuaire.AdministrationAnnuaire.ReglagesService;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.RefusAnnuaire.IdentifiantInvalide;
import org.chorale.api.annuaire.RefusAnnuaire.ServiceExistant;
import org.chorale.api.annuaire.RefusAnnuaire.ServiceParDefaut;
import org.chorale.api.annuaire.RefusAnnuaire.SiretExige;
import org.chorale.api.annuaire.RefusAnnuaire.StructureExistante;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Pagination.Sens;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                new ControleDesEntrees(new ReglagesDEssai(fictifs)));
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
        StructureId deNoumea = sous(TypeIdentifiant.RIDET, "123456789", "Nouméa Électricité");
        StructureId dePapeete = sous(TypeIdentifiant.TAHITI, "123456789", "Papeete Électricité");
        assertThat(deNoumea).isNotEqualTo(dePapeete);
        assertThatThrownBy(() -> sous(TypeIdentifiant.RIDET, "123456789", "Encore"))
                .isInstanceOf(StructureExistante.class);
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

    @ParameterizedTest
    @CsvSource({
        "UE_HORS_FRANCE, BE0403170701, FR44732829320, TVA",
        "HORS_UE, CHNESTLE SUISSE SA, DENESTLE, pays",
        "RIDET, 0123456001, 01234560, 9 ou 10 chiffres",
        "TAHITI, A12345001, A1234500, 9 caractères",
        "AUTRE, EN COURS 2026, <script>, signes courants",
        "PARTICULIER, 1800175 LEVEQUE, a;b, signes courants",
    })
    void eachKindOfIdentifierIsKeptAndFoundAndAWrongOneToldWhatToDo(
            TypeIdentifiant genre, String juste, String faux, String remede) {
        StructureId id = sous(genre, juste, "De genre " + genre);

        assertThat(annuaire.parIdentifiant(new Identifiant(genre, juste))).get().satisfies(s -> assertThat(s.id())
                .isEqualTo(id));
        assertThat(trouves(new CritereStructures(juste, genre, null, null, null, null, null, null, null)))
                .containsExactly(id);
        assertThatThrownBy(() -> sous(genre, faux, "De genre " + genre))
                .isInstanceOfSatisfying(IdentifiantInvalide.class, r -> {
                    assertThat(r.motif().message().fr()).contains(faux);
                    assertThat(r.motif().message().fr() + r.motif().remede().fr())
                            .contains(remede);
                });
    }

    @Test
    void aPublicStructureIsKnownByItsSiret() {
        NouvelleStructure ailleurs = new NouvelleStructure(
                new Identifiant(TypeIdentifiant.RIDET, "987654321"),
                "Commune lointaine",
                Categorie.COLLECTIVITE_LOCALE,
                Adresse.INCONNUE,
                ParametresStructure.AUCUN);

        assertThatThrownBy(() -> administration.creerStructure(ailleurs)).isInstanceOf(SiretExige.class);
    }

    @Test
    void aTownIsFoundByItsBeginningHoweverItIsWritten() {
        StructureId ici = a("99900000000601", "Mairie d'ici", "L'Haÿ-les-Roses", "94240", "FR");
        StructureId voisine = a("99900000000602", "Mairie voisine", "L'Haÿ-le-Bas", "94241", "FR");
        StructureId homonyme = a("99900000000603", "Mairie d'ailleurs", "L'Haÿ-les-Roses", "1000", "BE");

        assertThat(trouves(dans("l’hay les roses", null, null))).containsExactlyInAnyOrder(ici, homonyme);
        assertThat(trouves(dans("L'HAY-LE", null, null))).containsExactlyInAnyOrder(ici, voisine, homonyme);
        assertThat(trouves(dans("l'haÿ", "9424", null))).containsExactlyInAnyOrder(ici, voisine);
        assertThat(trouves(dans("l'haÿ", null, "be"))).containsExactly(homonyme);
        assertThat(trouves(dans("roses", null, null))).isEmpty();
        assertThat(trouves(dans("l'h%", null, null))).isEmpty();
    }

    @Test
    void structuresAreFoundByTheBeginningOfTheirIdentifier() {
        StructureId siege = sansCle("88800000100011", "Siège", Categorie.PRIVEE);
        StructureId annexe = sansCle("88800000100029", "Annexe", Categorie.PRIVEE);
        sansCle("88800000200019", "Autre", Categorie.PRIVEE);

        assertThat(trouves(new CritereStructures("888000001", null, null, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder(siege, annexe);
    }

    @Test
    void thoseThatBuildAreFoundAndThoseThatDoNothingElse() {
        StructureId lesDeux = chantier("99900000000701", new ParametresStructure(false, false, false, true, false));
        StructureId rienDAutre = chantier("99900000000702", new ParametresStructure(false, false, false, true, true));
        StructureId aucun = chantier("99900000000703", ParametresStructure.AUCUN);

        assertThat(trouves(chantiers(true, null))).containsExactlyInAnyOrder(lesDeux, rienDAutre);
        assertThat(trouves(chantiers(null, true))).containsExactly(rienDAutre);
        assertThat(trouves(chantiers(false, null))).containsExactly(aucun);
        assertThat(trouves(chantiers(true, false))).containsExactly(lesDeux);
    }

    @Test
    void aServiceIsChangedClosedAndOpenedAgain() {
        StructureId commune = sansCle("99900000000402", "Commune qui change", Categorie.COLLECTIVITE_LOCALE);
        ServiceId id = administration.creerService(commune, new NouveauService("A", "Ancien", null, null, false));

        administration.modifierService(
                id, new ReglagesService("Nouveau", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), true));
        Service change = annuaire.service(id).orElseThrow();
        assertThat(change.libelle()).isEqualTo("Nouveau");
        assertThat(change.code()).isEqualTo("A");
        assertThat(change.engagementObligatoire()).isTrue();
        assertThat(change.estOuvertLe(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(change.estOuvertLe(LocalDate.of(2026, 3, 1))).isTrue();

        administration.activerService(id, false);
        assertThat(annuaire.service(id).orElseThrow().estOuvertLe(LocalDate.of(2026, 3, 2)))
                .isFalse();
        administration.activerService(id, true);
        assertThat(annuaire.service(id).orElseThrow().estOuvertLe(LocalDate.of(2026, 3, 2)))
                .isTrue();

        assertThatThrownBy(() -> administration.modifierService(
                        id,
                        new ReglagesService("À l'envers", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1), true)))
                .isInstanceOf(ParametreInvalide.class);
        assertThatThrownBy(() -> administration.activerService(new ServiceId(987_654), false))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void theDefaultServiceStaysOpenButMayRequireAnEngagement() {
        StructureId commune = sansCle("99900000000403", "Commune ouverte", Categorie.COLLECTIVITE_LOCALE);
        ServiceId id = annuaire.service(commune, Service.FACTURES_PUBLIQUES)
                .map(Service::id)
                .orElseThrow();

        assertThatThrownBy(() -> administration.activerService(id, false)).isInstanceOf(ServiceParDefaut.class);
        assertThatThrownBy(() -> administration.modifierService(
                        id, new ReglagesService("Factures", null, LocalDate.of(2026, 12, 31), false)))
                .isInstanceOf(ServiceParDefaut.class);
        administration.modifierService(id, new ReglagesService("Service des factures publiques", null, null, true));
        assertThat(annuaire.service(id).orElseThrow().engagementObligatoire()).isTrue();
    }

    @Test
    void aCodeOfAHundredCharactersIsTakenAndOneMoreIsNot() {
        StructureId commune = sansCle("99900000000404", "Commune bavarde", Categorie.COLLECTIVITE_LOCALE);

        administration.creerService(commune, new NouveauService("C".repeat(100), "L".repeat(200), null, null, false));
        assertThatThrownBy(() -> administration.creerService(
                        commune, new NouveauService("D".repeat(101), "Trop", null, null, false)))
                .isInstanceOf(ParametreInvalide.class);
        assertThatThrownBy(() -> administration.creerService(
                        commune, new NouveauService("E", "L".repeat(201), null, null, false)))
                .isInstanceOf(ParametreInvalide.class);
    }

    @Test
    void emptyAndOverlongTextsAreRefusedByTheirField() {
        assertThatThrownBy(() -> creer("26760218300019", " ", Categorie.PRIVEE))
                .isInstanceOfSatisfying(
                        ParametreInvalide.class, r -> assertThat(r.champ()).contains("designation"));
        assertThatThrownBy(() -> creer("26760218300019", "x".repeat(201), Categorie.PRIVEE))
                .isInstanceOf(ParametreInvalide.class);
        assertThatThrownBy(() -> creer("26760218300019", "a\u0000b", Categorie.PRIVEE))
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
    void structuresAreFoundByTheirCategory() {
        sansCle("99900000000801", "Zoo municipal", Categorie.COLLECTIVITE_LOCALE);
        StructureId hopital = sansCle("99900000000802", "Zoo de la santé", Categorie.ETABLISSEMENT_SANTE);

        assertThat(trouves(new CritereStructures(
                        null,
                        null,
                        "zoo",
                        null,
                        null,
                        null,
                        Categorie.ETABLISSEMENT_SANTE,
                        null,
                        null,
                        null,
                        null,
                        null)))
                .containsExactly(hopital);
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

    private static CritereStructures dans(String ville, @Nullable String codePostal, @Nullable String pays) {
        return new CritereStructures(null, null, null, codePostal, ville, pays, null, null, null, null, null);
    }

    private static CritereStructures chantiers(@Nullable Boolean moa, @Nullable Boolean moaUniquement) {
        return new CritereStructures(null, null, "de chantier", null, null, null, null, null, moa, moaUniquement, null);
    }

    private StructureId chantier(String siret, ParametresStructure parametres) {
        return administration(true)
                .creerStructure(new NouvelleStructure(
                        Identifiant.siret(siret),
                        "Structure de chantier",
                        Categorie.ETAT,
                        Adresse.INCONNUE,
                        parametres));
    }

    private StructureId a(String siret, String nom, String ville, String codePostal, String pays) {
        return administration(true)
                .creerStructure(new NouvelleStructure(
                        Identifiant.siret(siret),
                        nom,
                        Categorie.COLLECTIVITE_LOCALE,
                        new Adresse("", "", codePostal, ville, pays),
                        ParametresStructure.AUCUN));
    }

    private StructureId sous(TypeIdentifiant genre, String identifiant, String nom) {
        return administration.creerStructure(new NouvelleStructure(
                new Identifiant(genre, identifiant),
                nom,
                Categorie.PRIVEE,
                Adresse.INCONNUE,
                ParametresStructure.AUCUN));
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
