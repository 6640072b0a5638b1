package org.chorale.socle.brouillons.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.persistance.TypeBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clamd says, as a small server that speaks its protocol says it. */
class AntivirusTest {
    /** In two parts, so that no antivirus stops this very file. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private ServerSocket clamd;
    private volatile String repond = "";
    private final List<byte[]> recus = new CopyOnWriteArrayList<>();

    @BeforeEach
    void ouvrir() throws IOException {
        clamd = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread serveur = new Thread(this::servir, "clamd");
        serveur.setDaemon(true);
        serveur.start();
    }

    @AfterEach
    void fermer() throws IOException {
        clamd.close();
    }

    @Test
    void a_clean_file_passes_whole_and_an_infected_one_is_refused_by_name() throws IOException {
        byte[] long_ = Salle.grand(100_000);
        antivirus().examiner("long.txt", Salle.flux(long_));
        assertThat(recus.get(0)).isEqualTo(long_);

        assertThatThrownBy(() -> antivirus().examiner("eicar.txt", Salle.flux(Salle.octets(EICAR))))
                .isInstanceOf(RefusBrouillon.FichierInfecte.class)
                .hasMessageContaining("eicar.txt");
    }

    @Test
    void whatever_is_no_clear_answer_keeps_the_file_out() throws IOException {
        for (String reponse : List.of("INSTREAM size limit exceeded. ERROR\0", "stream: OK", "stream: OK\n\0x", "\0")) {
            repond = reponse;
            if (reponse.equals("stream: OK\n\0x")) {
                assertThatCode(() -> antivirus().examiner("f.txt", Salle.flux(Salle.octets("x"))))
                        .doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> antivirus().examiner("f.txt", Salle.flux(Salle.octets("x"))))
                        .as(reponse)
                        .isInstanceOf(RefusBrouillon.AntivirusMuet.class);
            }
        }
        clamd.close();
        assertThatThrownBy(() -> antivirus().examiner("f.txt", Salle.flux(Salle.octets("x"))))
                .isInstanceOf(RefusBrouillon.AntivirusMuet.class);
    }

    @Test
    void one_that_does_not_answer_is_not_waited_for_for_ever() {
        repond = null;
        assertThatThrownBy(() -> Antivirus.a("127.0.0.1:" + clamd.getLocalPort(), Duration.ofMillis(200))
                        .examiner("f.txt", Salle.flux(Salle.octets("x"))))
                .isInstanceOf(RefusBrouillon.AntivirusMuet.class);
    }

    @Test
    void none_is_the_default_and_a_bad_address_is_refused_at_once() throws IOException {
        Antivirus.a("", Duration.ofSeconds(1)).examiner("eicar.txt", Salle.flux(Salle.octets(EICAR)));
        for (String fausse : List.of("clamd", "clamd:", ":3310", "clamd:abc")) {
            assertThatThrownBy(() -> Antivirus.a(fausse, Duration.ofSeconds(1)))
                    .as(fausse)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nothing_of_an_infected_upload_is_kept_and_a_mute_antivirus_lets_it_go_on_later() throws IOException {
        try (Salle salle = new Salle(TypeBase.DERBY, antivirus())) {
            Brouillon b = salle.brouillons.ouvrir(Salle.EMET, Salle.DURAND, Brouillon.Genre.DEPOT);
            assertThatThrownBy(() ->
                            salle.brouillons.ajouter(Salle.EMET, b.id(), "e.txt", Salle.flux(Salle.octets(EICAR))))
                    .isInstanceOf(RefusBrouillon.FichierInfecte.class);
            assertThatThrownBy(
                            () -> salle.pieces.ajouter(Salle.EMET.appelant(), "e.txt", Salle.flux(Salle.octets(EICAR))))
                    .isInstanceOf(RefusBrouillon.FichierInfecte.class);

            long envoi = salle.envois.commencer(Salle.EMET, b.id(), "f.txt", 3).id();
            repond = "ERROR\0";
            assertThatThrownBy(
                            () -> salle.envois.recevoir(Salle.EMET, b.id(), envoi, 0, Salle.flux(Salle.octets("abc"))))
                    .isInstanceOf(RefusBrouillon.AntivirusMuet.class);
            assertThat(salle.brouillons
                            .consulter(Salle.EMET, b.id())
                            .orElseThrow()
                            .fichiers())
                    .isEmpty();
            repond = "";
            assertThat(salle.envois
                            .recevoir(Salle.EMET, b.id(), envoi, 3, Salle.flux(new byte[0]))
                            .fichier())
                    .isNotNull();
        }
    }

    private Antivirus antivirus() {
        return Antivirus.a("127.0.0.1:" + clamd.getLocalPort(), Duration.ofSeconds(5));
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
}
