package org.chorale.socle.annuaire.internal.fiche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.chorale.socle.annuaire.internal.fiche.Mairie.ADRESSE;
import static org.chorale.socle.annuaire.internal.fiche.Mairie.LEA;
import static org.chorale.socle.annuaire.internal.fiche.Mairie.PAUL;
import static org.chorale.socle.annuaire.internal.fiche.Mairie.gere;
import static org.chorale.socle.annuaire.internal.fiche.Mairie.perimetre;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ChangementDeFiche;
import org.chorale.api.annuaire.DonneesGenerales;
import org.chorale.api.annuaire.FicheStructure;
import org.chorale.api.annuaire.ModificationDeFiche;
import org.chorale.api.annuaire.ParametresDeFiche;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Raccordement;
import org.chorale.api.annuaire.Raccordement.Contact;
import org.chorale.api.annuaire.RefusAnnuaire.SaisieInvalide;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.RefusHabilitation.StructureInactive;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ModifieEntreTemps;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

@SurLesDeuxBases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FichesServiceTest {
    private static final DonneesGenerales DONNEES = new DonneesGenerales(
            "Atelier Morel",
            new Adresse("8 quai Vauban", "Bât. C", "44000", "Nantes", "FR"),
            "02 40 11 22 33",
            "contact@morel.example",
            "044012345");

    @Parameter
    TypeBase type;

    private Mairie mairie;
    private StructureId atelier;
    private StructureId ministere;

    @BeforeParameterizedClassInvocation
    void ouvrir() {
        mairie = new Mairie(type);
    }

    @AfterParameterizedClassInvocation
    void fermer() {
        mairie.close();
    }

    @BeforeEach
    void creer() {
        atelier = mairie.creer(Categorie.PRIVEE);
        ministere = mairie.creer(Categorie.ETAT);
        mairie.racontes.clear();
    }

    @Test
    void whatIsWrittenIsReadAndItsHistoryTellsWhoChangedWhat() {
        modifier(atelier, ChangementDeFiche.de(DONNEES));
        Raccordement edi = new Raccordement(
                Raccordement.Mode.EDI,
                Raccordement.Etat.EN_COURS,
                true,
                Contact.INCONNU,
                new Contact("Yves Le Goff", "yves@morel.example", "+33 2 40 11 22 34"));
        modifier(atelier, ChangementDeFiche.de(edi));

        FicheStructure fiche = lire(atelier);

        assertThat(fiche.generales()).isEqualTo(DONNEES);
        assertThat(fiche.structure().designation()).isEqualTo("Atelier Morel");
        assertThat(fiche.structure().adresse()).isEqualTo(DONNEES.adresse());
        assertThat(fiche.raccordement()).isEqualTo(edi);
        assertThat(historique(atelier))
                .extracting(ModificationDeFiche::champ, ModificationDeFiche::avant, ModificationDeFiche::apres)
                .contains(
                        tuple("designation", "Structure essai", "Atelier Morel"),
                        tuple("ville", "Rennes", "Nantes"),
                        tuple("pacage", null, "044012345"),
                        tuple("raccordement/mode", "AUCUN", "EDI"),
                        tuple("raccordement/receptionEdi", "non", "oui"))
                .doesNotContain(tuple("pays", "FR", "FR"));
        assertThat(historique(atelier)).allSatisfy(m -> {
            assertThat(m.par()).isEqualTo(LEA);
            assertThat(m.quand()).isEqualTo(mairie.horloge.instant());
        });
        assertThat(mairie.racontes).hasSize(2).allMatch(e -> e.type().equals("structure.modifiee"));
    }

    @Test
    void whatChangesNothingLeavesNoTrace() {
        modifier(atelier, ChangementDeFiche.de(DONNEES));
        FicheStructure avant = lire(atelier);
        int lignes = historique(atelier).size();

        modifier(atelier, ChangementDeFiche.de(DONNEES));

        assertThat(lire(atelier)).isEqualTo(avant);
        assertThat(historique(atelier)).hasSize(lignes);
    }

    @Test
    void theParametersOfAPublicStructureGoByAllTheirNames() {
        ParametresDeFiche parametres =
                new ParametresDeFiche(new ParametresStructure(true, false, true, true, true), true, true);

        modifier(ministere, ChangementDeFiche.de(parametres));

        assertThat(lire(ministere).parametres()).isEqualTo(parametres);
        assertThat(lire(ministere).structure().parametres()).isEqualTo(parametres.exigences());
    }

    @Test
    void allThatIsWrongIsToldAtOnceByFieldAndNothingIsWritten() {
        DonneesGenerales fausses = new DonneesGenerales(
                " ",
                new Adresse("a".repeat(201), "\u0000", "35000", "Rennes", "ZZ"),
                "quarante-deux",
                "sans arobase",
                "12");
        long version = lire(atelier).version();

        SaisieInvalide refus = catchThrowableOfType(
                SaisieInvalide.class,
                () -> mairie.fiches.modifier(gere(atelier), atelier, version, ChangementDeFiche.de(fausses)));

        assertThat(refus.fautes())
                .extracting(f -> f.champ().orElseThrow())
                .containsExactly("designation", "adresse", "complement", "pays", "telephone", "courriel", "pacage");
        assertThat(lire(atelier).structure().adresse()).isEqualTo(ADRESSE);
        assertThat(historique(atelier)).isEmpty();
    }

    @Test
    void ofAPublicStructureTheNameStaysTheOperatorsAndAPrivateOneHasNoParameters() {
        refuse("designation", ministere, ChangementDeFiche.de(DONNEES), 2);
        refuse("parametres", atelier, ChangementDeFiche.de(ParametresDeFiche.AUCUN), 1);
        refuse(
                "moaUniquement",
                ministere,
                ChangementDeFiche.de(
                        new ParametresDeFiche(new ParametresStructure(false, false, false, false, true), false, false)),
                1);
        refuse(
                "etat",
                atelier,
                ChangementDeFiche.de(new Raccordement(
                        Raccordement.Mode.AUCUN,
                        Raccordement.Etat.RACCORDEE,
                        true,
                        Contact.INCONNU,
                        new Contact("", "x", ""))),
                3);
        refuse(
                "techniqueNom",
                atelier,
                ChangementDeFiche.de(new Raccordement(
                        Raccordement.Mode.API, Raccordement.Etat.EN_COURS, false, Contact.INCONNU, Contact.INCONNU)),
                1);
    }

    @Test
    void severalPartsAreWrittenAllOrNone() {
        long version = lire(atelier).version();

        assertThatThrownBy(() -> mairie.fiches.modifier(
                        gere(atelier), atelier, version, new ChangementDeFiche(DONNEES, ParametresDeFiche.AUCUN, null)))
                .isInstanceOf(SaisieInvalide.class);

        assertThat(lire(atelier).structure().designation()).isEqualTo("Structure essai");
        assertThat(lire(atelier).version()).isEqualTo(version);
    }

    @Test
    void theSecondOfTwoWhoReadTheSameIsToldAndOverwritesNothing() {
        long lue = lire(ministere).version();
        DonneesGenerales mienne = new DonneesGenerales("Structure essai", ADRESSE, "01 02 03 04 05", "", "");
        mairie.fiches.modifier(gere(ministere), ministere, lue, ChangementDeFiche.de(mienne));

        assertThatThrownBy(() -> mairie.fiches.modifier(
                        gere(ministere), ministere, lue, ChangementDeFiche.de(ParametresDeFiche.AUCUN)))
                .isInstanceOf(ModifieEntreTemps.class);

        mairie.administration.parametrer(ministere, new ParametresStructure(true, true, true, false, false));
        assertThatThrownBy(() -> mairie.fiches.modifier(
                        gere(ministere), ministere, lue + 1, ChangementDeFiche.de(ParametresDeFiche.AUCUN)))
                .as("the operator counts too")
                .isInstanceOf(ModifieEntreTemps.class);
        assertThat(lire(ministere).generales()).isEqualTo(mienne);
    }

    @Test
    void ofTwoAtOnceOneWins() throws Exception {
        long lue = lire(atelier).version();
        CyclicBarrier depart = new CyclicBarrier(2);
        ExecutorService deux = Executors.newFixedThreadPool(2);
        try {
            List<Object> suites = deux
                    .invokeAll(
                            List.of(essai(depart, lue, "01 01 01 01 01"), essai(depart, lue, "02 02 02 02 02")),
                            60,
                            TimeUnit.SECONDS)
                    .stream()
                    .map(f -> {
                        try {
                            return f.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(suites).filteredOn(ModifieEntreTemps.class::isInstance).hasSize(1);
            assertThat(suites)
                    .filteredOn(lire(atelier).generales().telephone()::equals)
                    .hasSize(1);
        } finally {
            deux.shutdownNow();
        }
    }

    private Callable<Object> essai(CyclicBarrier depart, long lue, String telephone) {
        return () -> {
            depart.await(10, TimeUnit.SECONDS);
            try {
                mairie.fiches.modifier(
                        gere(atelier),
                        atelier,
                        lue,
                        ChangementDeFiche.de(new DonneesGenerales("Structure essai", ADRESSE, telephone, "", "")));
                return telephone;
            } catch (Refus refus) {
                return refus;
            }
        };
    }

    @Test
    void onlyWhoManagesTheStructureReadsOrWritesIt() {
        ChangementDeFiche changement = ChangementDeFiche.de(DONNEES);
        assertThatThrownBy(() -> mairie.fiches.lire(gere(ministere), atelier)).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> mairie.fiches.modifications(gere(ministere), atelier, Pagination.premiere()))
                .isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> mairie.fiches.modifier(gere(ministere), atelier, 0, changement))
                .isInstanceOf(Introuvable.class);
        var lecteur = perimetre(PAUL, "activites-gestionnaire", Mode.CONSULTATION, atelier);
        assertThat(mairie.fiches.lire(lecteur, atelier)).isNotNull();
        assertThatThrownBy(() -> mairie.fiches.modifier(lecteur, atelier, 0, changement))
                .isInstanceOf(HorsPerimetre.class);
        assertThatThrownBy(() ->
                        mairie.fiches.lire(perimetre(PAUL, "factures-emises", Mode.MODIFICATION, atelier), atelier))
                .isInstanceOf(HorsPerimetre.class);
    }

    @Test
    void anInactiveStructureIsOnlyRead() {
        mairie.administration.activer(atelier, false);

        assertThatThrownBy(() -> modifier(atelier, ChangementDeFiche.de(DONNEES)))
                .isInstanceOf(StructureInactive.class);
        assertThat(lire(atelier).generales().designation()).isEqualTo("Structure essai");
    }

    private void refuse(String champ, StructureId structure, ChangementDeFiche changement, int fautes) {
        long version = lire(structure).version();
        SaisieInvalide refus = catchThrowableOfType(
                SaisieInvalide.class, () -> mairie.fiches.modifier(gere(structure), structure, version, changement));
        assertThat(refus.champ()).contains(champ);
        assertThat(refus.fautes()).hasSize(fautes);
        assertThat(lire(structure).version()).isEqualTo(version);
    }

    private void modifier(StructureId structure, ChangementDeFiche changement) {
        mairie.fiches.modifier(gere(structure), structure, lire(structure).version(), changement);
    }

    private FicheStructure lire(StructureId structure) {
        return mairie.fiches.lire(gere(structure), structure);
    }

    private List<ModificationDeFiche> historique(StructureId structure) {
        return mairie.fiches
                .modifications(gere(structure), structure, Pagination.premiere())
                .elements();
    }
}
