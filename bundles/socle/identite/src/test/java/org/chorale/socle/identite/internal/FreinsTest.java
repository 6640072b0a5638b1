package org.chorale.socle.identite.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chorale.socle.identite.internal.Maison.AILLEURS;
import static org.chorale.socle.identite.internal.Maison.ICI;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite.TropDEssais;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.identite.internal.Freins.Nature;
import org.chorale.socle.identite.internal.Freins.Tentative;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SurLesDeuxBases
class FreinsTest {
    private static final String EVE = "eve@exemple.fr";

    private final Maison maison;
    private final Freins freins;

    FreinsTest(TypeBase type) {
        maison = new Maison(type);
        freins = maison.noeud.freins;
    }

    @AfterEach
    void fermer() {
        maison.close();
    }

    @Test
    void five_failures_are_free_the_sixth_attempt_waits_and_is_told_until_when() {
        manquer(5, essai(EVE, ICI));

        assertThatThrownBy(() -> freins.compter(essai("Eve@Exemple.fr ", ICI)))
                .isInstanceOfSatisfying(TropDEssais.class, e -> {
                    assertThat(e.jusqua()).isEqualTo(maison.horloge.instant().plusSeconds(10));
                    assertThat(e.motif().message().fr()).contains("10:00:10");
                });
    }

    @Test
    void waiting_as_told_is_enough_and_trying_too_early_does_not_lengthen_it() {
        manquer(5, essai(EVE, ICI));
        for (int i = 0; i < 20; i++) {
            attendre(essai(EVE, ICI));
        }
        maison.horloge.avancer(Duration.ofSeconds(10));

        freins.compter(essai(EVE, ICI));

        maison.horloge.avancer(Duration.ofSeconds(9));
        attendre(essai(EVE, ICI));
    }

    @Test
    void who_guesses_from_elsewhere_does_not_lock_the_owner_out() {
        manquer(5, essai(EVE, AILLEURS));

        freins.compter(essai(EVE, ICI));
    }

    @Test
    void one_address_that_tries_many_accounts_gets_slow() {
        for (int i = 0; i < 50; i++) {
            freins.compter(essai("compte" + i, ICI));
        }

        attendre(essai("encore-un", ICI));
        freins.compter(essai("encore-un", AILLEURS));
    }

    @Test
    void who_has_signed_in_from_there_before_is_not_held_up_by_what_others_do() {
        for (int i = 0; i < 50; i++) {
            freins.compter(essai("compte" + i, ICI));
        }

        freins.compter(new Tentative(Nature.PERSONNE, EVE, ICI, true));
    }

    @Test
    void guesses_at_one_account_spread_over_many_addresses_get_slow_but_never_for_long() {
        for (int i = 0; i < 100; i++) {
            freins.compter(essai(EVE, new Origine("203.0.113." + i, "")));
        }

        assertThatThrownBy(() -> freins.compter(essai(EVE, ICI)))
                .isInstanceOfSatisfying(TropDEssais.class, e -> assertThat(e.jusqua())
                        .isBeforeOrEqualTo(maison.horloge.instant().plus(Duration.ofMinutes(1))));
    }

    @Test
    void neighbours_in_one_ipv6_network_are_one_address() {
        for (int i = 0; i < 5; i++) {
            freins.compter(essai(EVE, new Origine("2001:db8:0:1::" + i, "")));
        }

        attendre(essai(EVE, new Origine("2001:db8:0:1:ffff::9", "")));
        freins.compter(essai(EVE, new Origine("2001:db8:0:2::1", "")));
        freins.compter(essai(EVE, new Origine("pas:une:adresse", "")));
    }

    @Test
    void failures_are_forgotten_with_time_and_by_a_success() {
        manquer(4, essai(EVE, ICI));
        maison.horloge.avancer(Duration.ofHours(4));
        manquer(4, essai(EVE, ICI));
        freins.absoudre(essai(EVE, ICI));
        manquer(5, essai(EVE, ICI));

        attendre(essai(EVE, ICI));
    }

    @Test
    void an_attempt_that_could_not_be_examined_does_not_count() {
        manquer(5, essai(EVE, ICI));
        freins.decompter(essai(EVE, ICI));

        freins.compter(essai(EVE, ICI));
        attendre(essai(EVE, ICI));
    }

    @Test
    void a_guess_at_one_kind_of_account_does_not_slow_another_kind_down() {
        manquer(5, essai(EVE, ICI));

        freins.compter(new Tentative(Nature.TECHNIQUE, EVE, ICI, false));
    }

    @Test
    void the_count_holds_for_every_node() {
        manquer(5, essai(EVE, ICI));

        assertThatThrownBy(() -> maison.nouveauNoeud().freins.compter(essai(EVE, ICI)))
                .isInstanceOf(TropDEssais.class);
    }

    @Test
    void attempts_at_once_do_not_slip_through_together() throws Exception {
        ExecutorService fils = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> essais = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            essais.add(fils.submit(() -> passe(essai(EVE, ICI))));
        }
        int passes = 0;
        for (Future<Boolean> essai : essais) {
            passes += essai.get() ? 1 : 0;
        }
        fils.shutdown();

        assertThat(passes).isEqualTo(5);
    }

    private void attendre(Tentative tentative) {
        assertThatThrownBy(() -> freins.compter(tentative)).isInstanceOf(TropDEssais.class);
    }

    private boolean passe(Tentative tentative) {
        try {
            freins.compter(tentative);
            return true;
        } catch (TropDEssais e) {
            return false;
        }
    }

    private void manquer(int fois, Tentative tentative) {
        for (int i = 0; i < fois; i++) {
            freins.compter(tentative);
        }
    }

    private static Tentative essai(String compte, Origine origine) {
        return new Tentative(Nature.PERSONNE, compte, origine, false);
    }
}
