package org.chorale.espace.soustraitance.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.cycle.Transition;
import org.chorale.api.cycle.Transition.Exigence;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.format.Cadre;
import org.chorale.espace.soustraitance.internal.circuit.Etapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table, row by row: what leads where, for which cadre, and nothing else. */
class EtapesTest {
    private static final Map<String, Set<String>> SOUS_TRAITANT = Map.ofEntries(
            Map.entry("DEPOSEE", Set.of("A_VALIDER_1")),
            Map.entry(
                    "A_VALIDER_1",
                    Set.of(
                            "VALIDEE_1",
                            "REFUSEE_1",
                            "ERREUR_FOURNISSEUR_SUR_VALIDEUR",
                            "ABSENCE_VALIDATION_1_HORS_DELAI")),
            Map.entry("ERREUR_FOURNISSEUR_SUR_VALIDEUR", Set.of("A_VALIDER_1")),
            Map.entry("VALIDEE_1", Set.of("EN_COURS_ACHEMINEMENT", "A_VALIDER_2")),
            Map.entry("REFUSEE_1", Set.of("EN_COURS_ACHEMINEMENT")),
            Map.entry("ABSENCE_VALIDATION_1_HORS_DELAI", Set.of("EN_COURS_ACHEMINEMENT")),
            Map.entry(
                    "A_VALIDER_2",
                    Set.of(
                            "VALIDEE_2",
                            "REFUSEE_2",
                            "ERREUR_COTRAITANT_SUR_VALIDEUR",
                            "ABSENCE_VALIDATION_2_HORS_DELAI")),
            Map.entry("ERREUR_COTRAITANT_SUR_VALIDEUR", Set.of("A_VALIDER_2")),
            Map.entry("VALIDEE_2", Set.of("EN_COURS_ACHEMINEMENT")),
            Map.entry("REFUSEE_2", Set.of("EN_COURS_ACHEMINEMENT")),
            Map.entry("ABSENCE_VALIDATION_2_HORS_DELAI", Set.of("EN_COURS_ACHEMINEMENT")));
    private static final Map<String, Set<String>> COTRAITANT = Map.of(
            "DEPOSEE", Set.of("A_VALIDER_1"),
            "A_VALIDER_1", Set.of("VALIDEE_1", "REFUSEE_1", "ERREUR_FOURNISSEUR_SUR_VALIDEUR"),
            "ERREUR_FOURNISSEUR_SUR_VALIDEUR", Set.of("A_VALIDER_1"),
            "VALIDEE_1", Set.of("EN_COURS_ACHEMINEMENT"));

    @Test
    void every_move_of_the_table_is_one_that_was_meant() {
        assertThat(table(Cadre.A9_FACTURE_SOUSTRAITANT)).isEqualTo(SOUS_TRAITANT);
        assertThat(table(Cadre.A12_FACTURE_COTRAITANT)).isEqualTo(COTRAITANT);
    }

    @ParameterizedTest
    @EnumSource(Cadre.class)
    void other_cadres_are_left_alone(Cadre cadre) {
        assertThat(table(cadre).isEmpty()).isEqualTo(!Etapes.CADRES.contains(cadre));
    }

    @Test
    void a_decision_is_the_valideur_s_a_correction_that_of_who_named_them_and_the_rest_happens_by_itself() {
        assertThat(acteur("A_VALIDER_1", "VALIDEE_1")).isEqualTo("factures-a-valider");
        assertThat(acteur("A_VALIDER_2", "REFUSEE_2")).isEqualTo("factures-a-valider");
        assertThat(acteur("ERREUR_FOURNISSEUR_SUR_VALIDEUR", "A_VALIDER_1")).isEqualTo("factures-emises");
        assertThat(acteur("ERREUR_COTRAITANT_SUR_VALIDEUR", "A_VALIDER_2")).isEqualTo("factures-a-valider");
        assertThat(Etapes.lignes())
                .filteredOn(Transition::estAutomatique)
                .filteredOn(t -> t.de().startsWith("A_VALIDER"))
                .allSatisfy(t -> assertThat(t.exigences()).containsExactly(Exigence.ECHEANCE));
    }

    @Test
    void every_status_of_the_circuit_is_one_that_a_valideur_can_look_for() {
        Set<String> noms = Etapes.lignes().stream()
                .flatMap(t -> Stream.of(t.de(), t.vers()))
                .filter(s -> !s.equals("DEPOSEE"))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> visibles =
                Etapes.VISIBLES.stream().map(StatutFacture::name).toList();
        assertThat(visibles).containsAll(noms);
    }

    private static Map<String, Set<String>> table(Cadre cadre) {
        return Etapes.lignes().stream()
                .filter(t -> t.vautPour(cadre))
                .collect(Collectors.groupingBy(
                        Transition::de, Collectors.mapping(Transition::vers, Collectors.toSet())));
    }

    private static String acteur(String de, String vers) {
        return Etapes.lignes().stream()
                .filter(t -> t.de().equals(de) && t.vers().equals(vers))
                .map(t -> String.valueOf(t.acteur()))
                .findFirst()
                .orElseThrow();
    }
}
