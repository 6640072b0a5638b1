package org.chorale.socle.planification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.EtatTache;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class EcheancesTest {

    private static final String TACITE = "validation.tacite";

    private final Atelier atelier;
    private final Instant dansQuinzeJours;

    EcheancesTest(TypeBase type) {
        atelier = new Atelier(type);
        dansQuinzeJours = atelier.horloge.instant().plus(Duration.ofDays(15));
    }

    @AfterEach
    void fermer() {
        atelier.close();
    }

    private int echoir() {
        return atelier.depotEcheances.echoir(List.of(TACITE), atelier.horloge.instant(), 100);
    }

    @Test
    void an_overdue_deadline_is_carried_out_as_of_its_date() throws Exception {
        atelier.echeances.poser(TACITE, "facture:7", dansQuinzeJours, Map.of("a", "b"));
        atelier.horloge.avancer(Duration.ofDays(40));
        Recueil.DEcheances traitement = new Recueil.DEcheances(TACITE);
        atelier.noeud().demarrer().traitements.ajouterEcheance(traitement);
        assertThat(traitement.prochaine())
                .isEqualTo(new Echeance(TACITE, "facture:7", dansQuinzeJours, Map.of("a", "b")));
    }

    @Test
    void moving_the_clock_makes_it_fall_due() throws Exception {
        Recueil.DEcheances traitement = new Recueil.DEcheances(TACITE);
        atelier.noeud().demarrer().traitements.ajouterEcheance(traitement);
        atelier.echeances.poser(TACITE, "facture:7", dansQuinzeJours, Map.of());
        assertThat(atelier.echeances.quand(TACITE, "facture:7")).contains(dansQuinzeJours);
        atelier.horloge.avancer(Duration.ofDays(15));
        atelier.reveil.sonner();
        assertThat(traitement.prochaine().reference()).isEqualTo("facture:7");
    }

    @Test
    void it_is_not_due_a_moment_before() {
        atelier.echeances.poser(TACITE, "facture:7", dansQuinzeJours, Map.of());
        atelier.horloge.aller(dansQuinzeJours.minusMillis(1));
        assertThat(echoir()).isZero();
        atelier.horloge.aller(dansQuinzeJours);
        assertThat(echoir()).isEqualTo(1);
        assertThat(echoir()).isZero();
    }

    @Test
    void while_its_handler_is_away_it_stands_and_can_still_be_cancelled() {
        atelier.noeud().demarrer();
        atelier.echeances.poser(TACITE, "facture:7", dansQuinzeJours, Map.of());
        atelier.horloge.avancer(Duration.ofDays(20));
        assertThat(atelier.depotEcheances.echoir(List.of("autre"), atelier.horloge.instant(), 100))
                .isZero();
        assertThat(atelier.echeances.annuler(TACITE, "facture:7")).isTrue();
        assertThat(atelier.echeances.annuler(TACITE, "facture:7")).isFalse();
        assertThat(echoir()).isZero();
    }

    @Test
    void it_can_be_cancelled_until_somebody_is_at_it() {
        atelier.echeances.poser(TACITE, "facture:7", dansQuinzeJours, Map.of());
        atelier.horloge.avancer(Duration.ofDays(20));
        assertThat(echoir()).isEqualTo(1);
        assertThat(atelier.echeances.annuler(TACITE, "facture:7")).isTrue();
        assertThat(atelier.taches.compter()).containsEntry(EtatTache.EN_ATTENTE, 0L);
    }

    @Test
    void setting_it_again_moves_it() {
        atelier.echeances.poser(TACITE, "facture:7", dansQuinzeJours, Map.of());
        atelier.echeances.poser(TACITE, "facture:7", dansQuinzeJours.plusSeconds(60), Map.of());
        atelier.horloge.aller(dansQuinzeJours);
        assertThat(echoir()).isZero();
        atelier.horloge.avancer(Duration.ofMinutes(1));
        assertThat(echoir()).isEqualTo(1);
        atelier.echeances.poser(TACITE, "facture:7", dansQuinzeJours.plus(Duration.ofDays(1)), Map.of());
        assertThat(atelier.taches.compter()).containsEntry(EtatTache.EN_ATTENTE, 0L);
    }

    @Test
    void what_renews_itself_is_set_once() {
        assertThat(atelier.echeances.poserSiAbsente("purge", "nuit", dansQuinzeJours, Map.of()))
                .isTrue();
        assertThat(atelier.echeances.poserSiAbsente("purge", "nuit", dansQuinzeJours.plusSeconds(1), Map.of()))
                .isFalse();
        assertThat(atelier.echeances.quand("purge", "nuit")).contains(dansQuinzeJours);
        assertThat(atelier.echeances.poserSiAbsente("purge", "", dansQuinzeJours, Map.of()))
                .isTrue();
    }

    @Test
    void a_deadline_of_a_transaction_that_fails_never_was() {
        assertThatThrownBy(() -> atelier.base.jpa().tx(em -> {
                    atelier.echeances.poser(TACITE, "facture:7", dansQuinzeJours, Map.of());
                    throw new IllegalStateException("non");
                }))
                .hasMessage("non");
        assertThat(atelier.echeances.quand(TACITE, "facture:7")).isEmpty();
    }

    @Test
    void a_handler_may_set_the_next_one() throws Exception {
        Recueil.DEcheances traitement = new Recueil.DEcheances("purge") {
            @Override
            public void echoir(Echeance echeance) {
                atelier.echeances.poser("purge", "nuit", echeance.quand().plus(Duration.ofDays(1)), Map.of());
                super.echoir(echeance);
            }
        };
        atelier.noeud().demarrer().traitements.ajouterEcheance(traitement);
        atelier.echeances.poser("purge", "nuit", dansQuinzeJours, Map.of());
        atelier.horloge.aller(dansQuinzeJours.plus(Duration.ofDays(2)));
        atelier.reveil.sonner();
        for (int jour = 0; jour < 3; jour++) {
            assertThat(traitement.prochaine().quand()).isEqualTo(dansQuinzeJours.plus(Duration.ofDays(jour)));
        }
    }
}
