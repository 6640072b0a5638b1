package org.chorale.socle.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chorale.api.document.Antivirus.Avis;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.document.RefusDocument;
import org.chorale.api.identifiant.Empreinte;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clamd says, as a small server that speaks its protocol says it. */
class AntivirusTest {
    /** In two parts, so that no antivirus stops this very file. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private ServerSocket clamd;
    private Thread serveur;
    private volatile String repond = "";
    private static final Empreinte UNE = new Empreinte("ab".repeat(32));

    private final Map<Empreinte, byte[]> gardes = new ConcurrentHashMap<>();
    private final List<byte[]> recus = new CopyOnWriteArrayList<>();

    @BeforeEach
    void ouvrir() throws IOException {
        clamd = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        serveur = new Thread(this::servir, "clamd");
        serveur.setDaemon(true);
        serveur.start();
    }

    @AfterEach
    void fermer() throws IOException {
        clamd.close();
    }

    @Test
    void a_clean_file_passes_whole_and_an_infected_one_is_refused_by_name() throws IOException {
        byte[] long_ = new byte[100_000];
        Arrays.fill(long_, (byte) 'x');
        antivirus().exiger("long.txt", garder(long_));
        assertThat(recus.get(0)).isEqualTo(long_);

        assertThatThrownBy(() -> antivirus().exiger("eicar.txt", garder(octets(EICAR))))
                .isInstanceOf(RefusDocument.FichierInfecte.class)
                .hasMessageContaining("eicar.txt");
    }

    @Test
    void whatever_is_no_clear_answer_keeps_the_file_out() throws IOException, InterruptedException {
        Document f = garder(octets("x"));
        for (String reponse : List.of("INSTREAM size limit exceeded. ERROR\0", "stream: OK", "\0")) {
            repond = reponse;
            assertThat(antivirus().examiner(f)).as(reponse).isEqualTo(Avis.MUET);
        }
        repond = "stream: OK\n\0x";
        assertThat(antivirus().examiner(f)).isEqualTo(Avis.SAIN);
        clamd.close();
        // Until its thread has woken up, one more is let in.
        serveur.join();
        assertThat(antivirus().examiner(f)).isEqualTo(Avis.MUET);
        assertThatThrownBy(() -> antivirus().exiger("f.txt", f)).isInstanceOf(RefusDocument.AntivirusMuet.class);
    }

    @Test
    void one_that_does_not_answer_is_not_waited_for_for_ever() throws IOException {
        repond = null;
        assertThat(antivirus("127.0.0.1:" + clamd.getLocalPort(), Duration.ofMillis(200))
                        .examiner(garder(octets("x"))))
                .isEqualTo(Avis.MUET);
    }

    @Test
    void none_is_the_default_and_a_bad_address_keeps_everything_out() throws IOException {
        Document eicar = garder(octets(EICAR));
        assertThat(antivirus(" ", Duration.ofSeconds(1)).examiner(eicar)).isEqualTo(Avis.SAIN);
        for (String fausse : List.of("clamd", "clamd:", ":3310", "clamd:abc", "clamd:99999")) {
            assertThat(antivirus(fausse, Duration.ofSeconds(1)).examiner(garder(octets("x"))))
                    .as(fausse)
                    .isEqualTo(Avis.MUET);
        }
        assertThat(recus).isEmpty();
    }

    private Document garder(byte[] octets) {
        gardes.put(UNE, octets);
        return new Document(UNE, octets.length);
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.US_ASCII);
    }

    private AntivirusService antivirus() {
        return antivirus("127.0.0.1:" + clamd.getLocalPort(), Duration.ofSeconds(5));
    }

    private AntivirusService antivirus(String adresse, Duration patience) {
        return new AntivirusService(new Etagere(), adresse, patience);
    }

    private void servir() {
        while (!clamd.isClosed()) {
            try (Socket client = clamd.accept()) {
                repondre(client);
            } catch (IOException e) {
                // The test ended, or the client did.
            }
        }
    }

    private void repondre(Socket client) throws IOException {
        DataInputStream entree = new DataInputStream(client.getInputStream());
        assertThat(new String(entree.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        ByteArrayOutputStream tout = new ByteArrayOutputStream();
        for (int taille = entree.readInt(); taille > 0; taille = entree.readInt()) {
            tout.write(entree.readNBytes(taille));
        }
        recus.add(tout.toByteArray());
        String reponse = repond;
        if (reponse == null) {
            entree.read();
            return;
        }
        boolean infecte = tout.toString(StandardCharsets.ISO_8859_1).contains("EICAR");
        String dite = !reponse.isEmpty() ? reponse : infecte ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
        client.getOutputStream().write(dite.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    /** What is kept. */
    private final class Etagere implements Documents {
        @Override
        public Document garder(InputStream contenu, long limite) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<InputStream> ouvrir(Empreinte empreinte) {
            return Optional.ofNullable(gardes.get(empreinte)).map(ByteArrayInputStream::new);
        }

        @Override
        public void exigerPlace() {}
    }
}
