package org.chorale.socle.portail.internal.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.ServletResponse;
import javax.servlet.WriteListener;
import org.chorale.api.identifiant.UtilisateurId;
import org.junit.jupiter.api.Test;

/** A client that does not read must cost nobody but itself. */
class AbonneTest {
    private final Prise prise = new Prise();
    private final List<Abonne> partis = new ArrayList<>();
    private final List<String> fins = new ArrayList<>();

    @Test
    void a_client_that_reads_gets_everything_in_order() throws IOException {
        Abonne abonne = abonne();
        prise.prete = true;

        abonne.commencer("bonjour;");
        abonne.onWritePossible();
        abonne.envoyer("a;");
        abonne.battre();
        abonne.battre();

        assertThat(prise.ecrit).hasToString("bonjour;a;: .\n\n: .\n\n");
        assertThat(partis).isEmpty();
    }

    @Test
    void what_could_not_be_written_waits_until_it_can() throws IOException {
        Abonne abonne = abonne();
        abonne.commencer("bonjour;");
        abonne.envoyer("a;");
        abonne.envoyer("b;");
        abonne.envoyer("a;");
        assertThat(prise.ecrit).isEmpty();

        prise.prete = true;
        abonne.onWritePossible();

        assertThat(prise.ecrit).hasToString("bonjour;a;b;");
    }

    @Test
    void a_client_that_took_nothing_between_two_heartbeats_is_dropped() throws IOException {
        Abonne abonne = abonne();
        abonne.commencer("bonjour;");

        abonne.battre();
        assertThat(partis).isEmpty();
        abonne.battre();

        assertThat(partis).containsExactly(abonne);
        assertThat(fins).containsExactly("complete");
    }

    @Test
    void a_full_queue_drops_the_client_and_is_forgotten() throws IOException {
        Abonne abonne = abonne();
        abonne.commencer("bonjour;");

        for (int i = 0; i < Abonne.EN_ATTENTE_MAX; i++) {
            abonne.envoyer("evenement-" + i);
        }

        assertThat(partis).containsExactly(abonne);
        abonne.envoyer("encore");
        prise.prete = true;
        abonne.onWritePossible();
        assertThat(prise.ecrit).isEmpty();
        assertThat(partis).hasSize(1);
    }

    @Test
    void a_connection_that_breaks_leaves_once() throws IOException {
        Abonne abonne = abonne();
        prise.prete = true;
        prise.cassee = true;

        abonne.commencer("bonjour;");
        abonne.onWritePossible();
        abonne.onError(new IOException("gone"));

        assertThat(partis).containsExactly(abonne);
    }

    private Abonne abonne() throws IOException {
        ServletResponse reponse = (ServletResponse) Proxy.newProxyInstance(
                ServletResponse.class.getClassLoader(),
                new Class<?>[] {ServletResponse.class},
                (soi, methode, valeurs) -> methode.getName().equals("getOutputStream") ? prise : null);
        AsyncContext asynchrone = (AsyncContext) Proxy.newProxyInstance(
                AsyncContext.class.getClassLoader(), new Class<?>[] {AsyncContext.class}, (soi, methode, valeurs) -> {
                    if (methode.getName().equals("complete")) {
                        fins.add("complete");
                    }
                    return methode.getName().equals("getResponse") ? reponse : null;
                });
        return new Abonne(new UtilisateurId(7), asynchrone, partis::add);
    }

    private static final class Prise extends ServletOutputStream {
        private final StringBuilder ecrit = new StringBuilder();
        private boolean prete;
        private boolean cassee;

        @Override
        public boolean isReady() {
            return prete;
        }

        @Override
        public void setWriteListener(WriteListener ecouteur) {
            // The test calls it itself.
        }

        @Override
        public void write(byte[] octets) throws IOException {
            if (cassee) {
                throw new IOException("broken");
            }
            ecrit.append(new String(octets, StandardCharsets.UTF_8));
        }

        @Override
        public void write(int octet) {
            throw new UnsupportedOperationException();
        }
    }
}
