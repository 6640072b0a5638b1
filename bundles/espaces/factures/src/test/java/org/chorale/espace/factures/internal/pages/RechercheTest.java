package org.chorale.espace.factures.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chorale.api.commun.Pagination.Sens;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TriFactures;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.format.Cadre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RechercheTest {
    @Test
    void every_field_is_read_and_the_address_says_them_all_again() {
        Recherche r = lire(
                "q",
                " Durand ",
                "statut",
                "SUSPENDUE",
                "statut",
                "REJETEE",
                "numero",
                "F%_1",
                "autre",
                "Élise & fils",
                "service",
                "VOIRIE",
                "engagement",
                "E-1",
                "marche",
                "M-1",
                "flux",
                "CPP0011117000000000425903",
                "type",
                "AVOIR",
                "cadre",
                "A9_FACTURE_SOUSTRAITANT",
                "devise",
                "eur",
                "du",
                "01/02/2026",
                "au",
                "2026-02-28",
                "depotDu",
                "2026-03-01",
                "depotAu",
                "2026-03-01",
                "min",
                "1 234,50",
                "max",
                "1234.5",
                "tri",
                "MONTANT_TTC-ASC",
                "apres",
                "12.1234.5");

        assertThat(r.fautes()).isEmpty();
        assertThat(r.critere().texte()).isEqualTo("Durand");
        assertThat(r.critere().statuts()).containsExactlyInAnyOrder(StatutFacture.SUSPENDUE, StatutFacture.REJETEE);
        assertThat(r.critere().numero()).isEqualTo("F%_1");
        assertThat(r.critere().types()).containsExactly(TypeFacture.AVOIR);
        assertThat(r.critere().cadres()).containsExactly(Cadre.A9_FACTURE_SOUSTRAITANT);
        assertThat(r.critere().devises()).containsExactly("EUR");
        assertThat(r.critere().dateFactureDu()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(r.critere().ttcMin()).isEqualByComparingTo(new BigDecimal("1234.5"));
        assertThat(r.tri()).isEqualTo(TriFactures.MONTANT_TTC);
        assertThat(r.parcours().sens()).isEqualTo(Sens.ASCENDANT);
        assertThat(r.parcours().repere()).isNotNull();
        Recherche relue = Recherche.de(adresse(r.criteres()), Locale.FRENCH);
        assertThat(relue.critere()).isEqualTo(r.critere());
        assertThat(relue.tri()).isEqualTo(r.tri());
        assertThat(relue.parcours().repere()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            statut   | BROUILLON            | n'est pas dans la liste
            statut   | SUSPENDU             | n'est pas dans la liste
            type     | X                    | n'est pas dans la liste
            cadre    | A99                  | n'est pas dans la liste
            tri      | ALEATOIRE            | n'est pas dans la liste
            numero   | 123456789012345678901 | 20 caractères au plus
            flux     | CPP1                 | CPP suivi de 22 chiffres
            devise   | EURO                 | trois lettres
            du       | 31/02/2026           | Donnez une date
            au       | 2026-2-1             | Donnez une date
            depotDu  | 9999-12-31           | Donnez une date
            min      | 1e9                  | Donnez un montant
            max      | 99999999999999       | Donnez un montant
            """)
    void what_cannot_be_read_is_told_by_its_field_and_shown_again(String champ, String valeur, String phrase) {
        Recherche r = lire(champ, valeur);

        assertThat(r.faute(champ)).isNotNull();
        assertThat(r.faute(champ).message()).contains(phrase);
        if (!champ.equals("tri")) {
            assertThat(r.valeur(champ)).isEqualTo(valeur);
        }
    }

    @Test
    void ranges_the_wrong_way_round_are_told_by_their_second_field() {
        Recherche r = lire(
                "du",
                "2026-02-02",
                "au",
                "2026-02-01",
                "depotDu",
                "2026-02-02",
                "depotAu",
                "2026-02-01",
                "min",
                "2",
                "max",
                "1");

        assertThat(r.fautes()).extracting(Faute::champ).containsExactly("au", "depotAu", "max");
    }

    @Test
    void rejections_that_were_treated_can_be_left_out_and_other_circuits_statuses_are_understood() {
        Recherche r = lire("statut", "REJETEE", "statut", "A_VALIDER_1", "rejet", "A_TRAITER");

        assertThat(r.fautes()).isEmpty();
        assertThat(r.critere().rejetTraite()).isFalse();
        assertThat(r.offerts()).contains(StatutFacture.A_VALIDER_1).doesNotContain(StatutFacture.A_VALIDER_2);
        assertThat(lire("statut", "BROUILLON").fautes()).hasSize(1);
        assertThat(lire("statut", "REJETEE").critere().rejetTraite()).isNull();
    }

    @Test
    void invisible_characters_are_refused_and_not_shown() {
        for (String c : List.of("\u0000", "\u0007", "\u001b", "\u007f", "\u202e", "\u200b", "\ufeff")) {
            Recherche r = lire("q", "a" + c + "b");
            assertThat(r.faute("q")).as("U+%04x", (int) c.charAt(0)).isNotNull();
            assertThat(r.valeur("q")).isEqualTo("a b");
        }
    }

    @Test
    void empty_fields_and_places_that_are_none_search_nothing_in_particular() {
        Recherche r = lire("q", "  ", "statut", "", "du", "", "tri", "", "apres", "n'importe", "inconnu", "x");

        assertThat(r.fautes()).isEmpty();
        assertThat(r.filtre()).isFalse();
        assertThat(r.critere().statuts()).isEqualTo(Set.of());
        assertThat(r.parcours().repere()).isNull();
        assertThat(r.criteres()).isEmpty();
    }

    private static Recherche lire(String... champs) {
        Map<String, List<String>> valeurs = new LinkedHashMap<>();
        for (int i = 0; i < champs.length; i += 2) {
            valeurs.computeIfAbsent(champs[i], c -> new ArrayList<>()).add(champs[i + 1]);
        }
        return Recherche.de(valeurs, Locale.FRENCH);
    }

    private static Map<String, List<String>> adresse(String criteres) {
        Map<String, List<String>> valeurs = new LinkedHashMap<>();
        for (String paire : criteres.split("&")) {
            String[] deux = paire.split("=", 2);
            valeurs.computeIfAbsent(deux[0], c -> new ArrayList<>())
                    .add(java.net.URLDecoder.decode(deux[1], java.nio.charset.StandardCharsets.UTF_8));
        }
        return valeurs;
    }
}
