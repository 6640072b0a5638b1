package org.chorale.api.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConstatGroupeTest {
    private static Constat quantite(int ligne) {
        return Constat.de("BR-22", Severite.FATALE, Couche.EN16931, "La quantité manque.")
                .avecPlace(new Place(ligne, 3, "/Invoice/InvoiceLine[" + ligne + "]"))
                .avecLigneFacture("" + ligne)
                .avecTexteOfficiel("[BR-22] " + ligne);
    }

    private static final Constat RESTE =
            Constat.de("BR-22", Severite.FATALE, Couche.EN16931, "La règle BR-22 est enfreinte à 500 autres endroits.");
    private static final Constat NOM = Constat.de("BR-25", Severite.FATALE, Couche.EN16931, "Le nom manque.");

    @Test
    void what_says_the_same_is_told_once_with_all_its_places() {
        List<ConstatGroupe> groupes = ConstatGroupe.regrouper(List.of(quantite(1), NOM, quantite(2), RESTE));

        assertThat(groupes).hasSize(2);
        assertThat(groupes.get(0).endroits()).containsExactly(quantite(1), quantite(2));
        assertThat(groupes.get(0).complement()).isEqualTo(RESTE);
        assertThat(groupes.get(1)).isEqualTo(new ConstatGroupe(List.of(NOM), null));
    }

    @Test
    void another_sentence_weight_or_layer_is_another_entry_beside_those_of_its_rule() {
        Constat autrement = quantite(2).avecMessage("La quantité est vide.");
        Constat ailleurs = Constat.de("BR-22", Severite.FATALE, Couche.FACTURX, "La quantité manque.");
        Constat leger = Constat.de("BR-22", Severite.AVERTISSEMENT, Couche.EN16931, "La quantité manque.");

        assertThat(ConstatGroupe.regrouper(List.of(quantite(1), NOM, autrement, ailleurs, leger)))
                .extracting(ConstatGroupe::commun)
                .containsExactly(quantite(1), autrement, ailleurs, leger, NOM);
    }

    @Test
    void nothing_is_lost_and_what_has_no_place_completes_only_what_has() {
        List<Constat> constats = new ArrayList<>(List.of(NOM, NOM.avecMessage("Rien."), RESTE));

        assertThat(ConstatGroupe.regrouper(constats))
                .allMatch(g -> g.complement() == null)
                .hasSize(3);
    }

    @Test
    void the_first_ten_places_are_in_view_and_one_or_two_more_are_not_hidden() {
        assertThat(groupe(12).enVue()).hasSize(12);
        assertThat(groupe(12).suite(100)).isEmpty();
        assertThat(groupe(13).enVue()).hasSize(10).endsWith(quantite(10));
        assertThat(groupe(13).suite(100)).containsExactly(quantite(11), quantite(12), quantite(13));
        assertThat(groupe(300).suite(100)).hasSize(90);
        assertThat(groupe(300).suite(10)).isEmpty();
        assertThat(groupe(11).suite(10)).isEmpty();
    }

    private static ConstatGroupe groupe(int endroits) {
        return new ConstatGroupe(
                IntStream.rangeClosed(1, endroits)
                        .mapToObj(ConstatGroupeTest::quantite)
                        .toList(),
                null);
    }
}
