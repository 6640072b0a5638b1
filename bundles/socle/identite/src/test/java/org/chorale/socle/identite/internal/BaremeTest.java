package org.chorale.socle.identite.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BaremeTest {
    private final Bareme bareme = new Bareme(5, Duration.ofSeconds(10), Duration.ofMinutes(15), Duration.ofHours(1));

    @Test
    void the_first_failures_cost_nothing() {
        assertThat(bareme.delai(1)).isZero();
        assertThat(bareme.delai(4.99)).isZero();
    }

    @Test
    void from_the_threshold_on_each_failure_doubles_the_wait_up_to_a_ceiling() {
        assertThat(bareme.delai(5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(bareme.delai(6)).isEqualTo(Duration.ofSeconds(20));
        assertThat(bareme.delai(8)).isEqualTo(Duration.ofSeconds(80));
        assertThat(bareme.delai(12)).isEqualTo(Duration.ofMinutes(15));
        assertThat(bareme.delai(100_000)).isEqualTo(Duration.ofMinutes(15));
    }
}
