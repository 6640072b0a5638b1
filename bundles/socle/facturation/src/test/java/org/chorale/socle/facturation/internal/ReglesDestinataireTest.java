package org.chorale.socle.facturation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Service;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Severite;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.facturation.internal.essai.CircuitDEssai;
import org.chorale.socle.facturation.internal.essai.Salle;
import org.chorale.socle.facturation.internal.essai.UneFacture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the directory requires of an invoice; each rule on both sides. */
@Tag("base")
class ReglesDestinataireTest {
    private static final String ECOLE = "19350030500017";

    private final Salle salle = new Salle(TypeBase.DERBY);

    @AfterEach
    void fermer() {
        salle.close();
    }

    @Test
    void an_unknown_supplier_is_refused() {
        refusee(salle.facture("F-1").de("41816609600069"), "CHORALE-FOURNISSEUR-INCONNU", "41816609600069");
    }

    @Test
    void an_inactive_supplier_is_refused() {
        salle.annuaire.ajouter(
                Identifiant.siret("41816609600069"), "Fermée", Categorie.PRIVEE, false, ParametresStructure.AUCUN);
        refusee(salle.facture("F-1").de("41816609600069"), "CHORALE-FOURNISSEUR-INACTIF", "41816609600069");
    }

    @Test
    void a_supplier_without_any_identifier_is_refused() {
        refusee(UneFacture.numero("F-1").pour(Salle.COMMUNE), "CHORALE-FOURNISSEUR-IDENTIFIANT", "fournisseur");
    }

    @Test
    void a_siren_is_enough_for_the_depositor_itself() {
        Facture facture = acceptee(salle.facture("F-1").deSiren(Salle.FOURNISSEUR.substring(0, 9)));
        assertThat(facture.fournisseur().id()).isEqualTo(salle.fournisseur);
    }

    @Test
    void a_siren_of_several_establishments_asks_for_the_siret() {
        salle.annuaire.entreprise(Identifiant.siret("41816609600069"), "Un");
        salle.annuaire.entreprise(Identifiant.siret("41816609600077"), "Deux");
        refusee(salle.facture("F-1").deSiren("418166096"), "CHORALE-FOURNISSEUR-INCONNU", "418166096");
    }

    @Test
    void a_siren_of_one_establishment_is_that_establishment() {
        Facture facture = acceptee(salle.facture("F-1").deSiren(Salle.AUTRE_FOURNISSEUR.substring(0, 9)));
        assertThat(facture.fournisseur().id()).isEqualTo(salle.autreFournisseur);
    }

    @Test
    void a_supplier_of_another_country_is_known_by_its_vat_number() {
        StructureId belge =
                salle.annuaire.entreprise(new Identifiant(TypeIdentifiant.UE_HORS_FRANCE, "BE0403170701"), "Belge");
        assertThat(acceptee(salle.facture("F-1").deTva("BE0403170701"))
                        .fournisseur()
                        .id())
                .isEqualTo(belge);
    }

    @ParameterizedTest
    @CsvSource({
        "UE_HORS_FRANCE, BE0403170701, 0223",
        "HORS_UE, CHNESTLE SUISSE SA, 0227",
        "RIDET, 123456789, 0228",
        "TAHITI, 123456789, 0229",
        "AUTRE, EN COURS 2026, 0088",
        "PARTICULIER, 1800175 LEVEQUE,",
    })
    void a_supplier_of_any_kind_is_known_by_its_identifier(
            TypeIdentifiant type, String valeur, @Nullable String registre) {
        StructureId fournisseur = salle.annuaire.entreprise(new Identifiant(type, valeur), "Ailleurs");

        assertThat(acceptee(salle.facture("F-1").deRegistre(registre, valeur))
                        .fournisseur()
                        .id())
                .isEqualTo(fournisseur);
    }

    @Test
    void the_register_decides_between_structures_of_one_number() {
        StructureId noumea = salle.annuaire.entreprise(new Identifiant(TypeIdentifiant.RIDET, "123456789"), "Nouméa");
        StructureId papeete =
                salle.annuaire.entreprise(new Identifiant(TypeIdentifiant.TAHITI, "123456789"), "Papeete");

        assertThat(acceptee(salle.facture("F-1").deRegistre("0229", "123456789"))
                        .fournisseur()
                        .id())
                .isEqualTo(papeete);
        assertThat(acceptee(salle.facture("F-1").deRegistre("0228", "123456789"))
                        .fournisseur()
                        .id())
                .as("and it is no duplicate of the other's")
                .isEqualTo(noumea);
    }

    @Test
    void an_unknown_recipient_is_refused() {
        refusee(salle.facture("F-1").pour(ECOLE), "CHORALE-DESTINATAIRE-INCONNU", ECOLE);
    }

    @Test
    void a_recipient_named_by_siren_is_refused() {
        refusee(salle.facture("F-1").pourSiren("213502388"), "CHORALE-DESTINATAIRE-SIRET", "213502388");
    }

    @Test
    void an_inactive_recipient_is_refused() {
        salle.annuaire.ajouter(
                Identifiant.siret(ECOLE), "École", Categorie.ETABLISSEMENT_PUBLIC, false, ParametresStructure.AUCUN);
        refusee(salle.facture("F-1").pour(ECOLE), "CHORALE-DESTINATAIRE-INACTIF", ECOLE);
    }

    @Test
    void a_private_recipient_is_refused() {
        refusee(salle.facture("F-1").pour(Salle.AUTRE_FOURNISSEUR), "CHORALE-DESTINATAIRE-PRIVE", "publique");
    }

    @Test
    void a_recipient_of_works_only_is_refused() {
        ecole(false, false, false, true);
        refusee(salle.facture("F-1").pour(ECOLE), "CHORALE-DESTINATAIRE-MOA", "travaux");
    }

    @Test
    void a_required_service_must_be_given_known_and_open() {
        StructureId ecole = ecole(true, false, false, false);
        salle.annuaire.ouvrirService(ecole, "CANTINE");
        salle.annuaire.ouvrirService(ecole, "FERME", false, null, false);
        salle.annuaire.ouvrirService(ecole, "HIER", true, LocalDate.of(2026, 3, 1), false);
        salle.annuaire.ouvrirService(ecole, "JUSQUICI", true, LocalDate.of(2026, 3, 2), false);

        refusee(salle.facture("F-1").pour(ECOLE), "CHORALE-SERVICE-OBLIGATOIRE", "code service");
        refusee(salle.facture("F-2").pour(ECOLE).service("GYMNASE"), "CHORALE-SERVICE-INCONNU", "GYMNASE");
        refusee(salle.facture("F-3").pour(ECOLE).service("FERME"), "CHORALE-SERVICE-FERME", "FERME");
        refusee(salle.facture("F-4").pour(ECOLE).service("HIER"), "CHORALE-SERVICE-FERME", "HIER");
        assertThat(acceptee(salle.facture("F-5").pour(ECOLE).service("cantine")).service())
                .satisfies(s -> assertThat(s.code()).isEqualTo("CANTINE"));
        acceptee(salle.facture("F-6").pour(ECOLE).service("JUSQUICI"));
    }

    @Test
    void a_service_receives_from_its_first_day_on() {
        StructureId ecole = ecole(false, false, false, false);
        salle.annuaire.ouvrirService(ecole, "DEMAIN", LocalDate.of(2026, 3, 3));
        salle.annuaire.ouvrirService(ecole, "AUJOURDHUI", LocalDate.of(2026, 3, 2));

        refusee(salle.facture("F-1").pour(ECOLE).service("DEMAIN"), "CHORALE-SERVICE-FERME", "DEMAIN");
        acceptee(salle.facture("F-2").pour(ECOLE).service("AUJOURDHUI"));
    }

    @Test
    void days_of_services_are_days_of_paris() {
        StructureId ecole = ecole(false, false, false, false);
        salle.annuaire.ouvrirService(ecole, "HIER", true, LocalDate.of(2026, 3, 2), false);
        salle.horloge.aller(Instant.parse("2026-03-02T22:59:59Z"));
        acceptee(salle.facture("F-1").pour(ECOLE).service("HIER"));

        salle.horloge.aller(Instant.parse("2026-03-02T23:00:00Z"));
        refusee(salle.facture("F-2").pour(ECOLE).service("HIER"), "CHORALE-SERVICE-FERME", "HIER");
    }

    @Test
    void the_default_service_is_for_public_structures_among_themselves() {
        StructureId ecole = ecole(true, false, false, false);
        salle.annuaire.ouvrirService(ecole, Service.FACTURES_PUBLIQUES);

        refusee(
                salle.facture("F-1").pour(ECOLE).service("FACTURES_PUBLIQUES"),
                "CHORALE-SERVICE-RESERVE",
                "structures publiques");
        assertThat(acceptee(salle.facture("F-2").de(Salle.COMMUNE).pour(ECOLE).service("factures_publiques"))
                        .service())
                .satisfies(s -> assertThat(s.code()).isEqualTo(Service.FACTURES_PUBLIQUES));
    }

    @Test
    void a_public_supplier_that_names_no_service_reaches_the_default_one_where_a_service_is_required() {
        StructureId ecole = ecole(true, false, false, false);
        salle.annuaire.ouvrirService(ecole, Service.FACTURES_PUBLIQUES);
        StructureId libre = salle.annuaire.publique("19350031300011", "Lycée", ParametresStructure.AUCUN);
        salle.annuaire.ouvrirService(libre, Service.FACTURES_PUBLIQUES);

        refusee(salle.facture("F-1").pour(ECOLE), "CHORALE-SERVICE-OBLIGATOIRE", "code service");
        assertThat(acceptee(salle.facture("F-2").de(Salle.COMMUNE).pour(ECOLE)).service())
                .satisfies(s -> assertThat(s.code()).isEqualTo(Service.FACTURES_PUBLIQUES));
        assertThat(acceptee(salle.facture("F-3").de(Salle.COMMUNE).pour("19350031300011"))
                        .service())
                .isNull();
    }

    @Test
    void an_inactive_structure_deposits_nothing_more() {
        salle.annuaire.activer(salle.fournisseur, false);
        assertThatThrownBy(() -> salle.deposer(salle.formats.valide(salle.facture("F-1"))))
                .isInstanceOfSatisfying(
                        RefusFacture.DeposantInactif.class,
                        r -> assertThat(r.motif().message().fr()).contains(Salle.FOURNISSEUR));
        assertThat(salle.taches.planifiees()).isEmpty();

        salle.annuaire.activer(salle.fournisseur, true);
        acceptee(salle.facture("F-1"));
    }

    @Test
    void a_file_name_has_256_characters_at_most_and_none_that_mislead() {
        assertThat(salle.deposer(salle.formats.valide(salle.facture("F-1")), "n".repeat(252) + ".xml", null))
                .isNotNull();
        for (String nom : List.of("n".repeat(253) + ".xml", "", " ", "a/b.xml", "..\\a.xml", "a\nb.xml", "a&b.xml")) {
            assertThatThrownBy(() -> salle.deposer(salle.formats.valide(salle.facture("F-1")), nom, null))
                    .as(nom)
                    .isInstanceOf(RefusFacture.NomFichierInvalide.class);
        }
    }

    @Test
    void a_service_that_is_not_required_must_still_exist() {
        ecole(false, false, false, false);
        refusee(salle.facture("F-1").pour(ECOLE).service("GYMNASE"), "CHORALE-SERVICE-INCONNU", "GYMNASE");
        acceptee(salle.facture("F-2").pour(ECOLE));
    }

    @Test
    void a_required_engagement_must_be_given() {
        ecole(false, true, false, false);
        refusee(salle.facture("F-1").pour(ECOLE), "CHORALE-ENGAGEMENT-OBLIGATOIRE", "engagement");
        refusee(salle.facture("F-2").pour(ECOLE).engagement("  "), "CHORALE-ENGAGEMENT-OBLIGATOIRE", "engagement");
        acceptee(salle.facture("F-3").pour(ECOLE).engagement("E-1"));
    }

    @Test
    void a_service_may_require_an_engagement_where_its_structure_does_not() {
        StructureId ecole = ecole(false, false, false, false);
        salle.annuaire.ouvrirService(ecole, "TRAVAUX", true, null, true);
        refusee(salle.facture("F-1").pour(ECOLE).service("TRAVAUX"), "CHORALE-ENGAGEMENT-OBLIGATOIRE", "TRAVAUX");
        acceptee(salle.facture("F-2").pour(ECOLE).service("TRAVAUX").engagement("E-1"));
    }

    @Test
    void either_an_engagement_or_a_service_is_enough_where_one_is_required() {
        StructureId ecole = ecole(false, false, true, false);
        salle.annuaire.ouvrirService(ecole, "CANTINE");
        refusee(salle.facture("F-1").pour(ECOLE), "CHORALE-ENGAGEMENT-OU-SERVICE", "ou");
        acceptee(salle.facture("F-2").pour(ECOLE).engagement("E-1"));
        acceptee(salle.facture("F-3").pour(ECOLE).service("CANTINE"));
    }

    @Test
    void an_engagement_has_fifty_characters_at_most() {
        acceptee(salle.facture("F-1").engagement("E".repeat(50)));
        refusee(salle.facture("F-2").engagement("E".repeat(51)), "CHORALE-DONNEE-TROP-LONGUE", "51");
    }

    @Test
    void amounts_have_thirteen_digits_before_the_point_at_most() {
        assertThat(acceptee(salle.facture("F-1").prix("8000000000000.00")).montantTtc())
                .isEqualByComparingTo(new BigDecimal("9600000000000"));
        refusee(salle.facture("F-2").prix("10000000000000.00"), "CHORALE-MONTANT", "treize");
        refusee(salle.facture("F-3").prix("1E+90000"), "CHORALE-MONTANT", "treize");
    }

    @Test
    void all_findings_are_told_at_once() {
        ecole(true, true, false, false);
        CompteRendu cr = deposer(salle.facture("F-1").de("41816609600069").pour(ECOLE));
        assertThat(Salle.regles(cr))
                .containsExactly(
                        "CHORALE-FOURNISSEUR-INCONNU", "CHORALE-SERVICE-OBLIGATOIRE", "CHORALE-ENGAGEMENT-OBLIGATOIRE");
        assertThat(cr.factures().get(0).constats()).allSatisfy(c -> {
            assertThat(c.severite()).isEqualTo(Severite.ERREUR);
            assertThat(c.terme()).startsWith("BT-");
            assertThat(c.remede()).isNotBlank();
        });
        assertThat(cr.factures().get(0).constats().get(1).ligne()).isEqualTo(7);
    }

    @Test
    void subcontracting_and_works_are_refused_with_the_reason_while_nobody_serves_them() {
        refusee(salle.facture("F-1").cadre("A9"), "CHORALE-CADRE", "l'espace « Factures à valider »");
        refusee(salle.facture("F-2").cadre("S6"), "CHORALE-CADRE", "A12");
        refusee(salle.facture("F-3").cadre("A4"), "CHORALE-CADRE", "l'espace « Factures de travaux »");
        acceptee(salle.facture("F-4").cadre("A2"));
        acceptee(salle.facture("F-5").cadre("S1"));
        acceptee(salle.facture("F-6").cadre(null));
    }

    @Test
    void subcontracting_goes_to_its_valideur_once_a_bundle_adds_the_way() {
        CircuitDEssai circuit = new CircuitDEssai();
        try (Salle avecSousTraitance = new Salle(TypeBase.DERBY, circuit)) {
            circuit.valideur = avecSousTraitance.autreFournisseur;
            avecSousTraitance.integrer(avecSousTraitance.formats.valide(
                    avecSousTraitance.facture("F-1").cadre("A9")));
            avecSousTraitance.integrer(avecSousTraitance.formats.valide(
                    avecSousTraitance.facture("F-1").cadre("A9").lignes(2)));
            avecSousTraitance.integrer(avecSousTraitance.formats.valide(avecSousTraitance.facture("F-2")));
            assertThat(avecSousTraitance.toutes())
                    .as("subcontractors' requests are exempt from the duplicate rule")
                    .extracting(Facture::statut)
                    .containsExactly(
                            StatutFacture.A_VALIDER_1, StatutFacture.A_VALIDER_1, StatutFacture.MISE_A_DISPOSITION);
        }
    }

    @Test
    void an_invoice_without_number_or_date_is_refused_with_a_sentence() {
        refusee(salle.facture(" "), "CHORALE-DONNEE-MANQUANTE", "numéro");
        refusee(salle.facture("F-1").du(null), "CHORALE-DONNEE-MANQUANTE", "date");
    }

    private StructureId ecole(boolean service, boolean engagement, boolean lUnOuLAutre, boolean moaUniquement) {
        return salle.annuaire.publique(
                ECOLE,
                "École",
                new ParametresStructure(service, engagement, lUnOuLAutre, moaUniquement, moaUniquement));
    }

    private CompteRendu deposer(UneFacture facture) {
        return salle.integrer(salle.formats.valide(facture));
    }

    private Facture acceptee(UneFacture facture) {
        CompteRendu cr = deposer(facture);
        assertThat(cr.factures().get(0).constats()).isEmpty();
        assertThat(cr.entete().etat()).isEqualTo(EtatFlux.IN_INTEGRE);
        return salle.toutes().stream()
                .filter(f -> f.id().equals(cr.factures().get(0).facture()))
                .findFirst()
                .orElseThrow();
    }

    private void refusee(UneFacture facture, String regle, String dit) {
        CompteRendu cr = deposer(facture);
        assertThat(cr.entete().etat()).isEqualTo(EtatFlux.IN_REJETE);
        assertThat(Salle.regles(cr)).contains(regle);
        Constat constat = cr.factures().get(0).constats().stream()
                .filter(c -> c.regle().equals(regle))
                .findFirst()
                .orElseThrow();
        assertThat(constat.message()).contains(dit);
        assertThat(constat.remede()).isNotBlank();
    }
}
