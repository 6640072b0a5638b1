package org.chorale.lanceur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void nothing_typed_decides_nothing() {
        Options options = Options.lire(List.of());
        assertThat(options.port()).isEmpty();
        assertThat(options.data()).isEmpty();
        assertThat(options.espaces()).isEmpty();
        assertThat(options.demo()).isFalse();
    }

    @Test
    void a_value_may_follow_or_be_glued() {
        Options options = Options.lire(List.of("--port", "0", "--data=/tmp/d", "--demo"));
        assertThat(options.port()).contains("0");
        assertThat(options.data()).contains(Path.of("/tmp/d"));
        assertThat(options.demo()).isTrue();
    }

    @Test
    void a_mistyped_option_is_refused_with_the_right_one() {
        assertThatThrownBy(() -> Options.lire(List.of("--prot", "80")))
                .isInstanceOfSatisfying(
                        RefusDeDemarrer.class, r -> assertThat(r.code()).isEqualTo(RefusDeDemarrer.USAGE))
                .hasMessageContaining("« --prot » n'existe pas")
                .hasMessageContaining("« --port »");
    }

    @Test
    void an_option_without_its_value_is_refused_with_an_example() {
        assertThatThrownBy(() -> Options.lire(List.of("--base")))
                .hasMessageContaining("postgresql://localhost:5432/chorale");
    }

    @Test
    void an_option_given_twice_is_refused() {
        assertThatThrownBy(() -> Options.lire(List.of("--port=1", "--port=2"))).hasMessageContaining("deux fois");
    }

    @Test
    void a_switch_takes_no_value() {
        assertThatThrownBy(() -> Options.lire(List.of("--demo=oui"))).hasMessageContaining("ne prend pas de valeur");
    }
}
