package org.chorale.socle.identite.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chorale.api.identite.RefusIdentite.MotDePasseFaible;
import org.chorale.api.refus.RefusCommun.IndisponibleMaintenant;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MotsDePasseTest {
    private final MotsDePasse motsDePasse = new MotsDePasse(Maison.reglages(4, 2, 2));

    @Test
    void the_right_one_is_right_and_others_are_not() {
        String hache = motsDePasse.hacher("cheval agrafe");

        assertThat(hache).startsWith("$2a$04$").hasSize(60);
        assertThat(motsDePasse.verifier("cheval agrafe", Optional.of(hache))).isTrue();
        assertThat(motsDePasse.verifier("Cheval agrafe", Optional.of(hache))).isFalse();
        assertThat(motsDePasse.verifier("", Optional.of(hache))).isFalse();
        assertThat(motsDePasse.verifier("x".repeat(1_000_000), Optional.of(hache)))
                .isFalse();
    }

    @Test
    void every_character_of_a_long_one_counts() {
        String debut = "é".repeat(80);
        String hache = motsDePasse.hacher(debut + "a");

        assertThat(motsDePasse.verifier(debut + "a", Optional.of(hache))).isTrue();
        assertThat(motsDePasse.verifier(debut + "b", Optional.of(hache))).isFalse();
        assertThat(motsDePasse.verifier(debut, Optional.of(hache))).isFalse();
    }

    @Test
    void accents_typed_in_two_ways_are_the_same() {
        String hache = motsDePasse.hacher("\u00e9t\u00e9 \u00e0 la mer");

        assertThat(motsDePasse.verifier("e\u0301te\u0301 a\u0300 la mer", Optional.of(hache)))
                .isTrue();
    }

    @Test
    void without_an_account_nothing_is_right_the_stand_in_included() {
        assertThat(motsDePasse.verifier("un mot de passe que personne n'a", Optional.empty()))
                .isFalse();
    }

    @Test
    void twelve_characters_are_enough_eleven_are_not_a_thousand_are_and_one_more_is_not() {
        assertThatCode(() -> motsDePasse.exigerFort("abcde1".repeat(2), "eve@exemple.fr"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> motsDePasse.exigerFort("abcde1".repeat(2).substring(1), "eve@exemple.fr"))
                .isInstanceOf(MotDePasseFaible.class);
        assertThatCode(() -> motsDePasse.exigerFort("abcd1".repeat(200), "eve@exemple.fr"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> motsDePasse.exigerFort("abcd1".repeat(200) + "a", "eve@exemple.fr"))
                .isInstanceOf(ParametreInvalide.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "            ",
                "motdepasse123",
                "MotDePasse2026!",
                "123456789012",
                "azertyuiop12",
                "Password1234"
            })
    void one_of_the_first_that_are_tried_is_weak(String motDePasse) {
        assertThatThrownBy(() -> motsDePasse.exigerFort(motDePasse, "eve@exemple.fr"))
                .isInstanceOf(MotDePasseFaible.class);
    }

    @Test
    void one_that_contains_the_address_is_weak() {
        assertThatThrownBy(() -> motsDePasse.exigerFort("123-EVE.Martin-123", "eve.martin@exemple.fr"))
                .isInstanceOf(MotDePasseFaible.class);
    }

    @Test
    void one_of_another_cost_is_made_again() {
        MotsDePasse plusCher = new MotsDePasse(Maison.reglages(5, 2, 2));

        assertThat(plusCher.estARefaire(motsDePasse.hacher("cheval agrafe"))).isTrue();
        assertThat(plusCher.estARefaire(plusCher.hacher("cheval agrafe"))).isFalse();
    }

    @Test
    void over_the_bound_the_answer_is_not_now_instead_of_a_queue() throws Exception {
        MotsDePasse etroit = new MotsDePasse(Maison.reglages(4, 1, 0));
        CountDownLatch entre = new CountDownLatch(1);
        CountDownLatch fini = new CountDownLatch(1);
        ExecutorService fil = Executors.newSingleThreadExecutor();
        Future<Boolean> occupe = fil.submit(() -> etroit.avecPlace(() -> {
            entre.countDown();
            return attendre(fini);
        }));
        entre.await();

        assertThatThrownBy(() -> etroit.verifier("cheval agrafe", Optional.empty()))
                .isInstanceOf(IndisponibleMaintenant.class);

        fini.countDown();
        assertThat(occupe.get()).isTrue();
        assertThat(etroit.verifier("cheval agrafe", Optional.empty())).isFalse();
        fil.shutdown();
    }

    private static boolean attendre(CountDownLatch fini) {
        try {
            fini.await();
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
