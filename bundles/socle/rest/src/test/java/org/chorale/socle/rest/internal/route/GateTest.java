package org.chorale.socle.rest.internal.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Gate gate = new Gate();

    @Test
    void fermee_elle_ne_laisse_plus_entrer() {
        assertThat(gate.enter()).isPresent();
        gate.close();
        assertThat(gate.enter()).isEmpty();
    }

    @Test
    void elle_attend_le_dernier_sorti() throws Exception {
        Pass un = gate.enter().orElseThrow();
        Pass deux = gate.enter().orElseThrow();
        CompletableFuture<List<Pass>> attente = CompletableFuture.supplyAsync(() -> gate.drain(LONG));
        while (!gate.isAwaited()) {
            Thread.onSpinWait();
        }
        un.leave();
        un.leave();
        assertThat(attente).isNotDone();
        deux.leave();
        assertThat(attente.get(20, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void le_delai_passe_elle_dit_qui_est_encore_dedans() {
        Pass lent = gate.enter().orElseThrow();
        AtomicBoolean abandonnee = new AtomicBoolean();
        assertThat(gate.drain(Duration.ZERO)).containsExactly(lent);
        assertThat(lent.abandon()).isFalse();
        lent.onAbandon(() -> abandonnee.set(true));
        assertThat(abandonnee).as("asked for before it could be done").isTrue();
    }

    @Test
    void personne_ne_reste_dedans_ni_n_entre_apres_sous_la_charge() throws Exception {
        AtomicInteger dedans = new AtomicInteger();
        AtomicInteger apres = new AtomicInteger();
        AtomicBoolean videe = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> courses = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                courses.add(clients.submit(() -> {
                    for (var pass = gate.enter(); pass.isPresent(); pass = gate.enter()) {
                        dedans.incrementAndGet();
                        if (videe.get()) {
                            apres.incrementAndGet();
                        }
                        dedans.decrementAndGet();
                        pass.get().leave();
                    }
                }));
            }
            assertThat(gate.drain(LONG)).isEmpty();
            assertThat(dedans).hasValue(0);
            videe.set(true);
            for (Future<?> course : courses) {
                course.get(20, TimeUnit.SECONDS);
            }
            assertThat(apres).hasValue(0);
        } finally {
            clients.shutdownNow();
        }
    }
}
