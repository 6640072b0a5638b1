package org.chorale.socle.courrier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.courrier.Courrier.Action;
import org.chorale.api.persistance.TypeBase;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.api.planification.Tache;
import org.chorale.api.planification.Taches;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;
import org.chorale.testkit.SurLesDeuxBases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SurLesDeuxBases
class CourriersTest {
    @TempDir
    Path donnees;

    private final BaseDEssai base;
    private final HorlogeDEssai horloge = HorlogeDEssai.a("2026-03-02T09:00:00Z");
    private final List<String> taches = new ArrayList<>();
    private final CourriersService courriers;

    CourriersTest(TypeBase type) {
        base = BaseDEssai.ouvrir(type, "courrier", "crr_");
        courriers = new CourriersService(base.jpa(), base.schema(), doublure(Taches.class, "planifier"), horloge);
    }

    @AfterEach
    void fermer() {
        base.close();
    }

    @Test
    void a_letter_of_twenty_thousand_characters_waits_with_its_job_leaves_whole_and_is_forgotten() throws Exception {
        courriers.poster(lettre("é".repeat(19_000)));
        assertThat(taches).hasSize(1).first().asString().startsWith("courrier.envoyer ");

        envoyer();

        assertThat(gardees()).isZero();
        assertThat(envoyees()).isEqualTo(1);
    }

    @Test
    void it_leaves_only_if_the_callers_transaction_commits() {
        assertThatThrownBy(() -> base.jpa().tx(em -> {
                    courriers.poster(lettre("Bonjour"));
                    throw new IllegalStateException("non");
                }))
                .hasMessage("non");

        assertThat(gardees()).isZero();
    }

    @Test
    void one_that_is_longer_is_refused_before_anything_is_written() {
        assertThatThrownBy(() -> courriers.poster(lettre("x".repeat(20_001))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(gardees()).isZero();
    }

    @Test
    void a_job_that_comes_again_after_its_letter_has_left_does_nothing() throws Exception {
        courriers.poster(lettre("Bonjour"));
        envoyer();
        envoyer();

        assertThat(envoyees()).isEqualTo(1);
    }

    @Test
    void one_that_nobody_could_send_is_forgotten_after_thirty_days() {
        courriers.poster(lettre("Bonjour"));
        Entretien entretien = new Entretien(base.jpa(), base.schema(), doublure(Echeances.class, "poser"), horloge);

        horloge.avancer(Duration.ofDays(30));
        entretien.echoir(new Echeance(Entretien.TYPE, "quotidien", horloge.instant(), Map.of()));
        assertThat(gardees()).isEqualTo(1);
        horloge.avancer(Duration.ofSeconds(1));
        entretien.echoir(new Echeance(Entretien.TYPE, "quotidien", horloge.instant(), Map.of()));
        assertThat(gardees()).isZero();
    }

    @Test
    void the_attempts_fill_a_day() {
        Duration total = Duration.ZERO;
        for (int tentative = 1; tentative < Envoi.TENTATIVES; tentative++) {
            total = total.plusSeconds(Math.min(600, 1L << Math.min(20, tentative - 1)));
        }

        assertThat(total).isBetween(Duration.ofHours(23), Duration.ofHours(25));
    }

    private static Courrier lettre(String texte) {
        return new Courrier(
                "eve@exemple.fr", Locale.FRENCH, "Objet", List.of("Bonjour,", texte), new Action("Lire", "/"));
    }

    private void envoyer() throws IOException {
        String reference = taches.get(0).split(" ")[1];
        Map<String, Object> poses = Map.of("donnees", donnees.toString());
        Poste poste = new Poste(
                (Reglages) Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Reglages.class},
                        (p, m, a) -> poses.getOrDefault(m.getName(), m.getDefaultValue())),
                Map.of());
        new Envoi(base.jpa(), base.schema(), poste).traiter(tache(reference));
    }

    private long gardees() {
        return base.jpa().txExpr(em -> em.createQuery("select count(c) from CourrierEntity c", Long.class)
                .getSingleResult());
    }

    private long envoyees() throws IOException {
        try (Stream<Path> tous = Files.list(donnees.resolve("courriers"))) {
            return tous.count();
        }
    }

    private <T> T doublure(Class<T> type, String notee) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (p, m, a) -> {
            if (m.getName().equals(notee)) {
                taches.add(a[0] + " " + a[1]);
            }
            return m.getReturnType() == long.class ? 1L : m.getReturnType() == boolean.class ? true : null;
        }));
    }

    private static Tache tache(String reference) {
        return new Tache() {
            @Override
            public long id() {
                return 1;
            }

            @Override
            public String type() {
                return Envoi.TYPE;
            }

            @Override
            public String reference() {
                return reference;
            }

            @Override
            public Map<String, String> donnees() {
                return Map.of();
            }

            @Override
            public int tentative() {
                return 1;
            }

            @Override
            public Instant creeeLe() {
                return Instant.EPOCH;
            }

            @Override
            public void terminer() {}
        };
    }
}
