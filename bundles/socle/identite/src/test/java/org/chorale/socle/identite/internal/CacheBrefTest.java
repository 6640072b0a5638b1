package org.chorale.socle.identite.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CacheBrefTest {
    private final CacheBref<String, String> cache = new CacheBref<>();

    @Test
    void what_is_there_is_read_once_what_is_not_is_looked_for_each_time() {
        assertThat(cache.lire("a", c -> Optional.of("1"))).contains("1");
        assertThat(cache.lire("a", c -> Optional.of("2"))).contains("1");
        assertThat(cache.lire("b", c -> Optional.empty())).isEmpty();
        assertThat(cache.lire("b", c -> Optional.of("3"))).contains("3");
    }

    @Test
    void what_is_forgotten_is_read_again() {
        cache.lire("a", c -> Optional.of("1"));
        cache.oublier("a");

        assertThat(cache.lire("a", c -> Optional.of("2"))).contains("2");
    }

    @Test
    void what_is_forgotten_while_it_is_being_read_is_not_remembered() {
        cache.lire("a", c -> {
            cache.oublier("a");
            return Optional.of("vieux");
        });

        assertThat(cache.lire("a", c -> Optional.of("neuf"))).contains("neuf");
    }
}
