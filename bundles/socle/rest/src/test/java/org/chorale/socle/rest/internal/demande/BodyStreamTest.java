package org.chorale.socle.rest.internal.demande;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.refus.Refus;
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

    @Test
    void refuse_une_fois_puis_se_dit_fini_pour_que_la_reponse_puisse_partir() throws Exception {
        BodyStream corps = corps("abc", "defghij", new BodyLimit(5, false));
        assertThatThrownBy(corps::readAllBytes).isInstanceOf(RefusRequete.CorpsTropGrand.class);

        assertThat(corps.read()).isEqualTo(-1);
        assertThat(corps.read(new byte[8], 0, 8)).isEqualTo(-1);
        assertThat(corps.isFinished()).isTrue();
    }

    @Test
    void le_refus_dit_la_limite_telle_qu_elle_est_annoncee() {
        assertThat(refusDe("/espaces/factures-emises/depot")).contains("les 120 Mo acceptés");
        assertThat(refusDe("/cpro/factures/v1/deposer/flux")).contains("30 Mo");
        assertThat(new RefusRequete.CorpsTropGrand(200_000).motif().message().fr())
                .contains("les 195 Ko acceptés");
    }

    /** What a request is told that declares one byte more than is taken at that address. */
    private static String refusDe(String adresse) {
        BodyLimit limite = BodyLimit.of(requete(adresse, 0));
        limite.check(requete(adresse, limite.bytes()));
        Throwable refus = catchThrowable(() -> limite.check(requete(adresse, limite.bytes() + 1)));
        return ((Refus) refus).motif().message().fr();
    }

    private static HttpServletRequest requete(String adresse, long longueur) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                BodyStreamTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, methode, arguments) -> switch (methode.getName()) {
                    case "getRequestURI" -> adresse;
                    case "getContentLengthLong" -> longueur;
                    default -> throw new UnsupportedOperationException(methode.getName());
                });
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
