package org.chorale.socle.brouillons.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Brouillons.Examen;
import org.chorale.api.brouillon.ChampSaisi;
import org.chorale.api.brouillon.FauteDeSaisie;
import org.chorale.api.brouillon.FichierDeBrouillon.ConstatLu;
import org.chorale.api.brouillon.FichierDeBrouillon.Lecture;
import org.chorale.api.brouillon.FichierDeBrouillon.Resume;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.brouillon.Valeurs;
import org.chorale.api.brouillon.Valeurs.LigneTypee;
import org.chorale.api.format.Analyse;
import org.chorale.api.redaction.Champ;
import org.chorale.api.redaction.Proposition;
import org.chorale.api.redaction.Raison;
import org.chorale.api.soumission.FactureSaisie;
import org.junit.jupiter.api.Test;

/** What people type, and what it comes to. */
class SaisieTest {
    @Test
    void numbers_are_read_as_people_write_them() {
        for (String[] cas : new String[][] {
            {"1 234,56", "1234.56"},
            {"1\u202f234,56 €", "1234.56"},
            {"1.234,56", "1234.56"},
            {"1,234.56", "1234.56"},
            {"12,5", "12.5"},
            {"12.50", "12.5"},
            {"-3", "-3"},
            {"\u22123", "-3"},
            {"+7", "7"},
            {"1000", "1000"},
            {"1'234.5", "1234.5"},
            {"0,10", "0.1"}
        }) {
            assertThat(Nombres.decimal(cas[0])).as(cas[0]).hasValueSatisfying(n -> assertThat(n.toPlainString())
                    .isEqualTo(cas[1]));
        }
        for (String faux : List.of("", "abc", "1,2,3", "1e5", "99999999999999", "--1", "1-", "NaN", ",")) {
            assertThat(Nombres.decimal(faux)).as(faux).isEmpty();
        }
    }

    @Test
    void dates_are_read_in_both_orders() {
        assertThat(Nombres.date("24/11/2026")).contains(LocalDate.of(2026, 11, 24));
        assertThat(Nombres.date("2026-11-24")).contains(LocalDate.of(2026, 11, 24));
        assertThat(Nombres.date("1.2.2026")).contains(LocalDate.of(2026, 2, 1));
        for (String faux : List.of("31/02/2026", "24/11/26", "demain", "2026-13-01", "01/01/1999", "01/01/9999")) {
            assertThat(Nombres.date(faux)).as(faux).isEmpty();
        }
    }

    @Test
    void vat_is_computed_once_a_rate_and_rounded_to_the_cent() {
        Examen examen = LectureSaisie.de(saisie(
                        Map.of(),
                        ligne("Heures", "3", "33,335", "", "20"),
                        ligne("Vis", "7", "0,333", "0,10", "20"),
                        ligne("Livre", "1", "10", "", "5,5"),
                        LigneTypee.VIDE))
                .examen();

        // 3 × 33.335 = 100.005 → 100.01; 7 × 0.333 = 2.331 → 2.33 − 0.10 = 2.23
        assertThat(examen.taxes()).hasSize(2);
        assertThat(examen.taxes().get(0).taux()).isEqualByComparingTo("5.5");
        assertThat(examen.taxes().get(0).montant()).isEqualByComparingTo("0.55");
        assertThat(examen.taxes().get(1).base()).isEqualByComparingTo("102.24");
        assertThat(examen.taxes().get(1).montant()).isEqualByComparingTo("20.45");
        assertThat(examen.montants().ttc()).isEqualByComparingTo("133.24");
        assertThat(examen.montants().aPayer()).isEqualByComparingTo("133.24");
    }

    @Test
    void an_invoice_that_is_paid_already_leaves_nothing_to_pay() {
        FactureSaisie lue = LectureSaisie.de(saisie(
                        Map.of(ChampSaisi.CADRE, "A2_FACTURE_FOURNISSEUR_DEJA_PAYEE"),
                        ligne("Repas", "1", "10", "", "10")))
                .exiger();
        assertThat(lue.montants().ttc()).isEqualByComparingTo("11");
        assertThat(lue.montants().aPayer()).isZero();
    }

    @Test
    void each_fault_of_a_line_is_told_at_its_place_and_empty_lines_count_for_nothing() {
        List<FauteDeSaisie> fautes = fautes(saisie(
                Map.of(), LigneTypee.VIDE, ligne("", "0", "-1", "x", "120"), ligne("Bonne", "1", "1", "", "20")));
        assertThat(fautes).extracting(FauteDeSaisie::ligne).containsOnly(2);
        assertThat(fautes)
                .extracting(FauteDeSaisie::colonne)
                .containsExactly("designation", "quantite", "prix", "remise", "taux");
    }

    @Test
    void an_invoice_without_lines_or_without_the_reason_of_an_exemption_is_told_so() {
        assertThat(fautes(saisie(Map.of(ChampSaisi.REGIME, "EXONERATION"))))
                .extracting(FauteDeSaisie::champ)
                .contains(ChampSaisi.MOTIF_EXONERATION)
                .containsNull();
        FactureSaisie exoneree = LectureSaisie.de(saisie(
                        Map.of(ChampSaisi.REGIME, "EXONERATION", ChampSaisi.MOTIF_EXONERATION, "293 B"),
                        ligne("Conseil", "1", "100", "", "20")))
                .exiger();
        assertThat(exoneree.montants().tva()).as("whatever the rate chosen").isZero();
    }

    @Test
    void an_iban_has_its_key() {
        assertThat(LectureSaisie.de(saisie(
                                Map.of(ChampSaisi.IBAN, "fr76 3000 6000 0112 3456 7890 189"),
                                ligne("x", "1", "1", "", "20")))
                        .exiger()
                        .iban())
                .isEqualTo("FR7630006000011234567890189");
        assertThat(fautes(
                        saisie(Map.of(ChampSaisi.IBAN, "FR7630006000011234567890188"), ligne("x", "1", "1", "", "20"))))
                .extracting(FauteDeSaisie::champ)
                .containsExactly(ChampSaisi.IBAN);
    }

    @Test
    void what_was_typed_comes_back_from_the_database_as_it_was() {
        Valeurs valeurs = new Valeurs(
                Map.of(ChampSaisi.COMMENTAIRE, "« é \" \\ \n <b> 😀"),
                List.of(LigneTypee.VIDE, ligne("a", "", "", "", "")));
        assertThat(Json.valeurs(Json.ecrire(valeurs))).isEqualTo(valeurs);
        assertThat(Json.valeurs("{\"champs\":{\"DISPARU\":\"x\",\"NUMERO\":\"1\"},\"lignes\":[],\"nouveau\":1}")
                        .de(ChampSaisi.NUMERO))
                .isEqualTo("1");
    }

    @Test
    void what_was_read_comes_back_from_the_database_as_it_was() {
        Lecture lecture = new Lecture(
                false,
                new Resume("F-1", "2026-03-02", null, "21350238800019", null, null, null, "A1", "120.00", "EUR"),
                List.of(new ConstatLu("BR-1", true, "é", null)),
                List.of(new Proposition(Champ.NUMERO, "F-1", 0.5, Raison.CLE, 2, "« F-1 »")),
                List.of(
                        new Analyse.Signature("adbe", null, true),
                        new Analyse.Signature("ETSI", "Durand", false, Analyse.Integrite.ROMPUE, "Changé.")),
                true);
        assertThat(Json.lecture(Json.ecrire(lecture))).isEqualTo(lecture);
        assertThat(Json.lecture(null)).isEqualTo(Lecture.RIEN);
    }

    private static List<FauteDeSaisie> fautes(Brouillon b) {
        List<FauteDeSaisie> fautes = new ArrayList<>();
        assertThatThrownBy(() -> LectureSaisie.de(b).exiger())
                .isInstanceOfSatisfying(RefusBrouillon.SaisieIncorrecte.class, r -> fautes.addAll(r.fautes()));
        return fautes;
    }

    private static LigneTypee ligne(String designation, String quantite, String prix, String remise, String taux) {
        return new LigneTypee("", designation, quantite, "C62", prix, remise, taux);
    }

    private static Brouillon saisie(Map<ChampSaisi, String> champs, LigneTypee... lignes) {
        Valeurs valeurs = new Valeurs(champs, List.of(lignes))
                .avec(ChampSaisi.NUMERO, "F-1")
                .avec(ChampSaisi.DATE, "2026-03-02")
                .avec(ChampSaisi.DESTINATAIRE, "21350238800019");
        return new Brouillon(
                1,
                Brouillon.Genre.SAISIE,
                Salle.DURAND,
                "Anne",
                valeurs,
                List.of(),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                0);
    }
}
