package org.chorale.socle.formats.internal.moteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ExecuteurTest {
    @Test
    void workThatNeverEndsIsGivenUpAndTakesNobodysPlace() throws Exception {
        CountDownLatch arrete = new CountDownLatch(1);
        try (Executeur executeur = new Executeur(1)) {
            boolean fini = executeur.executer(
                    abandon -> {
                        while (!abandon.getAsBoolean()) {
                            Thread.onSpinWait();
                        }
                        arrete.countDown();
                    },
                    Duration.ofMillis(50));

            assertThat(fini).isFalse();
            assertThat(arrete.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(executeur.executer(abandon -> {}, Duration.ofSeconds(20)))
                    .isTrue();
        }
    }

    @Test
    void workThatDoesNotListenIsCountedAndReplaced() throws Exception {
        AtomicBoolean fin = new AtomicBoolean();
        try (Executeur executeur = new Executeur(1)) {
            executeur.executer(
                    abandon -> {
                        while (!fin.get()) {
                            Thread.onSpinWait();
                        }
                    },
                    Duration.ofMillis(50));

            assertThat(executeur.abandonnes()).isEqualTo(1);
            assertThat(executeur.executer(abandon -> {}, Duration.ofSeconds(20)))
                    .isTrue();
        } finally {
            fin.set(true);
        }
    }

    @Test
    void whatTheWorkThrowsComesBack() {
        try (Executeur executeur = new Executeur(1)) {
            assertThatThrownBy(() -> executeur.executer(
                            abandon -> {
                                throw new IOException("disque");
                            },
                            Duration.ofSeconds(20)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("disque");
        }
    }
}
