package org.chorale.socle.facturation.internal.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.chorale.api.cycle.Transition;
import org.chorale.api.cycle.Transition.Exigence;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.CodeEspace;
import org.junit.jupiter.api.Test;

/** The table itself, read as data. */
class CycleFacturesTest {
    private static final CodeEspace RECUES = new CodeEspace("factures-recues");

    @Test
    void every_state_where_the_recipient_acts_offers_the_nine_targets_but_itself() {
        Set<StatutFacture> cibles = EnumSet.of(
                StatutFacture.MISE_A_DISPOSITION,
                StatutFacture.SUSPENDUE,
                StatutFacture.A_RECYCLER,
                StatutFacture.REJETEE,
                StatutFacture.SERVICE_FAIT,
                StatutFacture.MANDATEE,
                StatutFacture.MISE_A_DISPOSITION_COMPTABLE,
                StatutFacture.COMPTABILISEE,
                StatutFacture.MISE_EN_PAIEMENT);
        for (StatutFacture source : EnumSet.of(
                StatutFacture.MISE_A_DISPOSITION,
                StatutFacture.SERVICE_FAIT,
                StatutFacture.MANDATEE,
                StatutFacture.MISE_A_DISPOSITION_COMPTABLE,
                StatutFacture.COMPTABILISEE,
                StatutFacture.COMPLETEE)) {
            Set<StatutFacture> sansElle = EnumSet.copyOf(cibles);
            sansElle.remove(source);
            assertThat(suites(source)).as("suites de %s", source).isEqualTo(sansElle);
        }
    }

    @Test
    void nothing_leaves_a_payment_or_a_rejection() {
        assertThat(TablesDEssai.factures())
                .extracting(Transition::de)
                .doesNotContain(StatutFacture.MISE_EN_PAIEMENT.name(), StatutFacture.REJETEE.name());
    }

    @Test
    void a_reason_is_required_for_rejection_and_suspension_only() {
        assertThat(TablesDEssai.factures())
                .filteredOn(t -> t.exigences().contains(Exigence.MOTIF))
                .extracting(Transition::vers)
                .containsOnly("REJETEE", "SUSPENDUE");
        assertThat(TablesDEssai.factures())
                .filteredOn(t -> Set.of("REJETEE", "SUSPENDUE").contains(t.vers()))
                .allMatch(t -> t.exigences().contains(Exigence.MOTIF));
    }

    @Test
    void every_row_names_statuses_that_exist_and_none_stands_twice() {
        assertThat(TablesDEssai.factures()).doesNotHaveDuplicates().allSatisfy(t -> {
            assertThat(Arrays.stream(StatutFacture.values()).map(Enum::name)).contains(t.de(), t.vers());
        });
    }

    @Test
    void without_recycling_nothing_can_be_sent_back_but_what_was_can_still_return() {
        assertThat(new CycleFactures(false).transitions())
                .noneMatch(t -> t.vers().equals("A_RECYCLER"))
                .anyMatch(t -> t.de().equals("A_RECYCLER"));
    }

    private static Set<StatutFacture> suites(StatutFacture source) {
        Set<StatutFacture> suites = EnumSet.noneOf(StatutFacture.class);
        TablesDEssai.factures().stream()
                .filter(t -> t.de().equals(source.name()) && RECUES.equals(t.acteur()))
                .forEach(t -> suites.add(StatutFacture.valueOf(t.vers())));
        return suites;
    }
}
