package org.chorale.socle.courrier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.IDN;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import javax.mail.Message.RecipientType;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.courrier.Courrier.Action;
import org.chorale.api.planification.EchecDefinitif;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosteTest {
    private static final Instant QUAND = Instant.parse("2026-03-02T09:00:00Z");
    private static final Courrier COURRIER = new Courrier(
            "eve@exemple.fr",
            Locale.FRENCH,
            "Activez votre compte à Valmont – « Chorale »",
            List.of("Bonjour Ève,", "Un compte <b>a été</b> demandé & créé.\nSuivez le lien."),
            new Action("Activer mon compte", "/espaces/mon-compte/activation?jeton=abc&x=1"));

    @TempDir
    Path donnees;

    @Test
    void without_a_server_a_letter_is_a_file_that_a_mail_program_opens_and_only_the_owner_reads() throws Exception {
        poste(Map.of()).envoyer(new Lettre(17, QUAND, COURRIER));

        Path fichier = donnees.resolve("courriers/20260302-100000-17.eml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fichier)))
                .isEqualTo("rw-------");
        assertThat(contenu(donnees.resolve("courriers"))).containsExactly(fichier);
        MimeMessage lu = lire(Files.readAllBytes(fichier));
        assertThat(lu.getSubject()).isEqualTo(COURRIER.objet());
        assertThat(lu.getFrom()[0]).hasToString("Chorale <chorale@portail.exemple.fr>");
        assertThat(lu.getRecipients(RecipientType.TO)).hasSize(1);
        assertThat(lu.getSentDate().toInstant()).isEqualTo(QUAND);
        assertThat(lu.getMessageID()).isEqualTo("<17.1772442000000.chorale@portail.exemple.fr>");
        assertThat(lu.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parties = (MimeMultipart) lu.getContent();
        assertThat(parties.getCount()).isEqualTo(2);
        assertThat((String) parties.getBodyPart(0).getContent())
                .contains("Bonjour Ève,\r\n\r\nUn compte <b>a été</b> demandé & créé.")
                .contains("https://portail.exemple.fr/espaces/mon-compte/activation?jeton=abc&x=1");
        assertThat((String) parties.getBodyPart(1).getContent())
                .contains("Un compte &lt;b&gt;a été&lt;/b&gt; demandé &amp; créé.<br>")
                .contains("href=\"https://portail.exemple.fr/espaces/mon-compte/activation?jeton=abc&amp;x=1\"");
    }

    @Test
    void every_line_that_travels_is_short_and_plain_ascii() throws Exception {
        Courrier long_ =
                new Courrier("eve@exemple.fr", Locale.ENGLISH, "é".repeat(150), List.of("Été ".repeat(2000)), null);

        poste(Map.of()).envoyer(new Lettre(1, QUAND, long_));

        byte[] octets = Files.readAllBytes(contenu(donnees.resolve("courriers")).get(0));
        assertThat(new String(octets, StandardCharsets.ISO_8859_1).lines()).allMatch(l -> l.length() <= 78);
        for (byte octet : octets) {
            assertThat(octet).isPositive();
        }
        assertThat(lire(octets).getSubject()).isEqualTo("é".repeat(150));
    }

    @Test
    void sent_twice_after_a_crash_it_is_one_file() throws Exception {
        poste(Map.of()).envoyer(new Lettre(17, QUAND, COURRIER));
        poste(Map.of()).envoyer(new Lettre(17, QUAND, COURRIER));

        assertThat(contenu(donnees.resolve("courriers"))).hasSize(1);
    }

    @Test
    void a_server_takes_it_as_it_was_written_with_a_user_and_a_password() throws Exception {
        GreenMail serveur = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        serveur.setUser("eve@exemple.fr", "portail", "secret");
        serveur.start();
        try {
            poste(
                            Map.of(
                                    "smtp",
                                    "smtp://127.0.0.1:" + serveur.getSmtp().getPort(),
                                    "courrielExpediteur",
                                    "Mairie de Valmont <factures@valmont.fr>"),
                            Map.of(Poste.UTILISATEUR, "portail", Poste.MOT_DE_PASSE, "secret"))
                    .envoyer(new Lettre(17, QUAND, COURRIER));

            assertThat(serveur.getReceivedMessages()).hasSize(1);
            MimeMessage recu = serveur.getReceivedMessages()[0];
            assertThat(recu.getSubject()).isEqualTo(COURRIER.objet());
            assertThat(recu.getFrom()[0]).hasToString("Mairie de Valmont <factures@valmont.fr>");
            assertThat((String)
                            ((MimeMultipart) recu.getContent()).getBodyPart(0).getContent())
                    .contains("Bonjour Ève,");
            assertThat(Files.exists(donnees.resolve("courriers"))).isFalse();
        } finally {
            serveur.stop();
        }
    }

    @Test
    void what_the_server_refuses_for_good_is_not_tried_again_and_the_reason_is_its_own() throws Exception {
        try (ServeurQuiRefuse serveur = new ServeurQuiRefuse("550 5.1.1 No such user here")) {
            Poste poste = poste(Map.of("smtp", "smtp://127.0.0.1:" + serveur.port()));

            assertThatThrownBy(() -> poste.envoyer(new Lettre(17, QUAND, COURRIER)))
                    .isInstanceOf(EchecDefinitif.class)
                    .hasMessageContaining("550 5.1.1 No such user here");
        }
    }

    @Test
    void what_it_does_not_take_now_is_tried_again() throws Exception {
        try (ServeurQuiRefuse serveur = new ServeurQuiRefuse("451 4.3.0 Try again later")) {
            Poste poste = poste(Map.of("smtp", "smtp://127.0.0.1:" + serveur.port()));

            assertThatThrownBy(() -> poste.envoyer(new Lettre(17, QUAND, COURRIER)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("451 4.3.0 Try again later");
        }
    }

    @Test
    void a_server_that_is_away_is_not_asked_again_at_once() throws Exception {
        int libre;
        try (ServerSocket prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            libre = prise.getLocalPort();
        }
        Poste poste = poste(Map.of("smtp", "smtp://127.0.0.1:" + libre));

        assertThatThrownBy(() -> poste.envoyer(new Lettre(17, QUAND, COURRIER))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> poste.envoyer(new Lettre(18, QUAND, COURRIER)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("il y a un instant");
    }

    @Test
    void an_address_that_mail_does_not_know_is_a_refusal_for_good_and_an_accented_domain_is_none() throws Exception {
        for (String adresse : List.of("a\"b@exemple.fr", "é@exemple.fr")) {
            assertThatThrownBy(() -> poste(Map.of())
                            .envoyer(new Lettre(
                                    1, QUAND, new Courrier(adresse, Locale.FRENCH, "x", List.of("y"), null))))
                    .isInstanceOf(EchecDefinitif.class);
        }
        poste(Map.of())
                .envoyer(new Lettre(
                        2, QUAND, new Courrier("eve@mairie-épinal.fr", Locale.FRENCH, "x", List.of("y"), null)));

        assertThat(lire(Files.readAllBytes(contenu(donnees.resolve("courriers")).get(0)))
                        .getRecipients(RecipientType.TO)[0])
                .hasToString("eve@" + IDN.toASCII("mairie-épinal.fr"));
    }

    private Poste poste(Map<String, String> reglages) {
        return poste(reglages, Map.of());
    }

    private Poste poste(Map<String, String> reglages, Map<String, String> environnement) {
        Map<String, Object> poses = new HashMap<>(reglages);
        poses.put("donnees", donnees.toString());
        poses.put("adressePublique", "https://portail.exemple.fr/");
        return new Poste(
                (Reglages) Proxy.newProxyInstance(
                        PosteTest.class.getClassLoader(),
                        new Class<?>[] {Reglages.class},
                        (p, methode, a) -> poses.getOrDefault(methode.getName(), methode.getDefaultValue())),
                environnement);
    }

    private static MimeMessage lire(byte[] octets) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new java.io.ByteArrayInputStream(octets));
    }

    private static List<Path> contenu(Path dossier) throws IOException {
        try (Stream<Path> tous = Files.list(dossier)) {
            return tous.sorted().toList();
        }
    }

    /** Says yes to everything but the recipient. */
    private static final class ServeurQuiRefuse implements AutoCloseable {
        private final ServerSocket prise;

        ServeurQuiRefuse(String refus) throws IOException {
            prise = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread fil = new Thread(() -> servir(refus), "smtp-qui-refuse");
            fil.setDaemon(true);
            fil.start();
        }

        int port() {
            return prise.getLocalPort();
        }

        private void servir(String refus) {
            try (Socket client = prise.accept();
                    InputStream entree = client.getInputStream();
                    OutputStream sortie = client.getOutputStream()) {
                BufferedReader lecteur = new BufferedReader(new InputStreamReader(entree, StandardCharsets.US_ASCII));
                sortie.write("220 essai\r\n".getBytes(StandardCharsets.US_ASCII));
                String ligne = lecteur.readLine();
                while (ligne != null) {
                    String reponse = ligne.startsWith("RCPT") ? refus : "250 ok";
                    sortie.write((reponse + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    ligne = lecteur.readLine();
                }
            } catch (IOException e) {
                // The client has gone.
            }
        }

        @Override
        public void close() throws IOException {
            prise.close();
        }
    }
}
