package org.chorale.socle.formats.internal.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.chorale.api.format.Limite;
import org.junit.jupiter.api.Test;

class MemoireTest {
    @Test
    void aPortalOfOrdinaryMemoryJudgesLessThanTheLimitAndALargerOneAllOfIt() {
        assertThat(Memoire.xmlMax(512L << 20)).isBetween(15L << 20, 25L << 20);
        assertThat(Memoire.xmlMax(64L << 20)).isEqualTo(8L << 20);
        assertThat(Memoire.xmlMax(560L << 20)).as("20,000 lines").isGreaterThan(17L << 20);
        assertThat(Memoire.xmlMax(1L << 30)).isEqualTo(Limite.XML_SANS_PIECES.valeur());
    }

    @Test
    void whatIsTooMuchIsSaidInItsFigure() {
        assertThatCode(() -> Memoire.verifier(8L << 20)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Memoire.verifier(Long.MAX_VALUE)).isInstanceOfSatisfying(Refus.class, r -> {
            assertThat(r.constat().regle()).isEqualTo("CHORALE-RESSOURCES");
            assertThat(r.constat().message()).containsPattern("dépasse \\d+ Mo");
            assertThat(r.constat().remede()).isNotBlank();
        });
    }

    @Test
    void heavyOnesComeOneAfterTheOtherAndLightOnesAtOnce() throws IOException {
        AtomicInteger demandes = new AtomicInteger();
        try (Memoire.Tour lourd = Memoire.attendre(3L << 20, () -> false)) {
            try (Memoire.Tour leger = Memoire.attendre(1L << 20, () -> true)) {
                assertThat(leger).isNotNull();
            }
            assertThatThrownBy(() -> Memoire.attendre(3L << 20, () -> demandes.incrementAndGet() > 1))
                    .isInstanceOf(IOException.class);
        }
        assertThat(demandes).hasValue(2);
        Memoire.attendre(3L << 20, () -> true).close();
    }
}
