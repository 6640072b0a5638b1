package org.chorale.socle.rest.internal.demande;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import org.chorale.api.facture.RefusFacture;
import org.chorale.socle.rest.internal.refus.RefusRequete;
import org.junit.jupiter.api.Test;

class BodyStreamTest {
    private static BodyStream corps(String tete, String suite, BodyLimit limite) {
        return new BodyStream(tete.getBytes(StandardCharsets.US_ASCII), new Suite(suite), limite);
    }

    @Test
    void ce_qui_fut_lu_d_avance_est_relu_puis_le_reste() throws Exception {
        assertThat(corps("abc", "defg", BodyLimit.NONE).readAllBytes())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("abcdefg");
        BodyStream unParUn = corps("a", "b", BodyLimit.NONE);
        assertThat(new int[] {unParUn.read(), unParUn.read(), unParUn.read()}).containsExactly('a', 'b', -1);
    }

    @Test
    void au_dela_de_la_limite_la_lecture_est_refusee_quelle_que_soit_la_longueur_annoncee() throws Exception {
        assertThat(corps("abc", "de", new BodyLimit(5, false)).readAllBytes()).hasSize(5);
        assertThatThrownBy(() -> corps("abc", "def", new BodyLimit(5, false)).readAllBytes())
                .isInstanceOf(RefusRequete.CorpsTropGrand.class);
        assertThatThrownBy(() -> corps("", "abcdef", new BodyLimit(5, true)).readAllBytes())
                .isInstanceOf(RefusFacture.FluxTropGrand.class);
    }

    private static final class Suite extends ServletInputStream {
        private final ByteArrayInputStream octets;

        Suite(String texte) {
            octets = new ByteArrayInputStream(texte.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public int read() {
            return octets.read();
        }

        @Override
        public boolean isFinished() {
            return octets.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
