package org.chorale.socle.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Livraison;
import org.chorale.api.format.Options;
import org.chorale.api.format.Paiement;
import org.chorale.api.format.Partie;
import org.chorale.api.format.References;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Severite;
import org.chorale.api.format.Totaux;
import org.chorale.api.format.Verdict;
import org.chorale.api.identite.Origine;
import org.chorale.socle.verification.internal.RefusVerification.Illisible;
import org.chorale.socle.verification.internal.RefusVerification.Occupe;
import org.chorale.socle.verification.internal.RefusVerification.TropGrand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuichetTest {
    private static final Origine ICI = new Origine("192.0.2.1", "");
    private static final Origine AILLEURS = new Origine("192.0.2.2", "");

    @TempDir
    Path dossier;

    private final FormatsDEssai formats = new FormatsDEssai();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void a_file_is_analysed_whole_and_nothing_of_it_is_left() throws IOException {
        guichet(Map.of()).verifier(ICI, -1, () -> new Envoi.Fichier(octets("<a/>"), "a.xml", true));

        assertThat(formats.recus).containsExactly("<a/>".getBytes(StandardCharsets.UTF_8));
        assertThat(formats.options).containsExactly(Options.TOUT);
        assertThat(dossier).isEmptyDirectory();
    }

    @Test
    void nothing_is_left_either_where_it_breaks_off_or_the_analysis_fails() throws IOException {
        Guichet guichet = guichet(Map.of());
        InputStream coupe = new InputStream() {
            private int reste = 100_000;

            @Override
            public int read() throws IOException {
                if (reste-- <= 0) {
                    throw new EOFException("cut");
                }
                return 'a';
            }
        };
        assertThatThrownBy(() -> guichet.verifier(ICI, -1, () -> new Envoi.Fichier(coupe, null, false)))
                .isInstanceOf(Illisible.class);
        formats.pendant = () -> {
            throw new IllegalStateException("broken");
        };
        assertThatThrownBy(() -> guichet.verifier(ICI, -1, envoi("x"))).isInstanceOf(IllegalStateException.class);

        assertThat(dossier).isEmptyDirectory();
    }

    @Test
    void what_a_stop_left_behind_is_cleared() throws IOException {
        Files.writeString(dossier.resolve("verification1.tmp"), "reste");

        guichet(Map.of());

        assertThat(dossier).isEmptyDirectory();
    }

    @Test
    void a_file_too_long_is_refused_by_what_it_declares_and_by_what_it_has() throws IOException {
        Guichet guichet = guichet(Map.of());
        assertThatThrownBy(() -> guichet.verifier(ICI, Limite.FLUX_PORTAIL.valeur() * 2, () -> {
                    throw new AssertionError("must not be asked for");
                }))
                .isInstanceOf(TropGrand.class);
        assertThatThrownBy(() -> guichet.verifier(ICI, -1, () -> new Envoi.Fichier(zeros(), null, false)))
                .isInstanceOf(TropGrand.class);
        assertThat(dossier).isEmptyDirectory();
    }

    @Test
    void files_together_do_not_take_more_disk_than_they_were_given() throws IOException {
        Guichet guichet = guichet(Map.of("disque", 1));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> guichet.verifier(ICI, -1, () -> new Envoi.Fichier(zeros(), null, false)))
                    .isInstanceOf(Occupe.class);
        }
        guichet.verifier(ICI, -1, envoi("x".repeat(1 << 20)));
        assertThat(formats.recus).hasSize(1);
    }

    @Test
    void those_who_find_no_place_are_told_when_to_come_back() throws Exception {
        Guichet guichet = guichet(Map.of("places", 2, "placesParAdresse", 1, "analyses", 2));
        CountDownLatch dedans = new CountDownLatch(1);
        CountDownLatch assez = new CountDownLatch(1);
        formats.pendant = () -> {
            dedans.countDown();
            attendre(assez);
        };
        ExecutorService fils = Executors.newFixedThreadPool(1);
        try {
            Future<?> premier = fils.submit(() -> guichet.verifier(ICI, -1, envoi("un")));
            attendre(dedans);
            Occupe meme = catchThrowableOfType(Occupe.class, () -> guichet.verifier(ICI, -1, envoi("deux")));
            assertThat(meme.motif().statutHttp()).isEqualTo(429);
            assertThat(meme.attente()).isPositive();
            formats.pendant = () -> {};
            guichet.verifier(AILLEURS, -1, envoi("trois"));
            assez.countDown();
            premier.get(10, TimeUnit.SECONDS);
            guichet.verifier(ICI, -1, envoi("quatre"));
        } finally {
            assez.countDown();
            fils.shutdownNow();
        }
    }

    @Test
    void an_analysis_that_does_not_get_free_in_time_sends_away() throws Exception {
        Guichet guichet = guichet(Map.of("analyses", 1, "attente", 0));
        CountDownLatch dedans = new CountDownLatch(1);
        CountDownLatch assez = new CountDownLatch(1);
        formats.pendant = () -> {
            dedans.countDown();
            attendre(assez);
        };
        ExecutorService fils = Executors.newFixedThreadPool(1);
        try {
            Future<?> premier = fils.submit(() -> guichet.verifier(ICI, -1, envoi("un")));
            attendre(dedans);
            assertThatThrownBy(() -> guichet.verifier(AILLEURS, -1, envoi("deux")))
                    .isInstanceOf(Occupe.class);
            assez.countDown();
            premier.get(10, TimeUnit.SECONDS);
            assertThat(dossier).isEmptyDirectory();
        } finally {
            assez.countDown();
            fils.shutdownNow();
        }
    }

    @Test
    void seconds_of_analysis_are_counted_by_network_and_come_back() throws IOException {
        Guichet guichet = guichet(Map.of("secondesParAdresse", 10));
        formats.pendant = () -> nanos.addAndGet(Duration.ofSeconds(25).toNanos());
        guichet.verifier(ICI, -1, envoi("long"));

        Occupe refus = catchThrowableOfType(Occupe.class, () -> guichet.verifier(ICI, -1, envoi("encore")));
        assertThat(refus.attente()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(7));
        guichet.verifier(AILLEURS, -1, envoi("autre"));

        nanos.addAndGet(refus.attente().toNanos());
        guichet.verifier(ICI, -1, envoi("encore"));
        assertThat(formats.recus).hasSize(3);
    }

    @Test
    void what_the_recipient_demands_makes_a_deposit_refused_and_the_file_no_less_valid() throws IOException {
        Guichet guichet = guichet(Map.of());
        FactureLue facture = facture();
        formats.rend = valide(facture);
        Constat inconnu = Constat.de("CHORALE-DESTINATAIRE-INCONNU", Severite.ERREUR, Couche.PORTAIL, "Inconnu.");

        assertThat(Reponse.de(guichet.verifier(ICI, -1, envoi("sans directory")))
                        .depot())
                .isEqualTo("ACCEPTABLE");
        guichet.controle = lue -> lue == facture ? List.of(inconnu) : List.of();
        Reponse reponse = Reponse.de(guichet.verifier(ICI, -1, envoi("avec")));

        assertThat(reponse.verdict()).isEqualTo("VALIDE");
        assertThat(reponse.depot()).isEqualTo("REFUSE");
        assertThat(reponse.couches()).containsEntry("portail", "INVALIDE");
        assertThat(reponse.constats()).extracting(Reponse.ConstatJson::regle).containsExactly(inconnu.regle());

        guichet.controle = lue -> {
            throw new IllegalStateException("no database");
        };
        assertThat(Reponse.de(guichet.verifier(ICI, -1, envoi("en panne"))).verdict())
                .isEqualTo("VALIDE");
    }

    @Test
    void the_answer_says_everything_there_is_to_say() {
        Reponse reponse = Reponse.de(FormatsDEssai.analyse());

        assertThat(reponse.couches())
                .containsOnlyKeys("conteneur", "xml", "xsd", "en16931", "facturx", "br-fr", "portail")
                .containsEntry("en16931", "INVALIDE")
                .containsEntry("br-fr", "NON_EVALUE")
                .containsEntry("conteneur", "NON_APPLICABLE");
        assertThat(reponse.verdict()).isEqualTo("INVALIDE");
        assertThat(reponse.depot()).isEqualTo("REFUSE");
        assertThat(reponse.syntaxe()).isEqualTo("IN_DP_E1_UBL_INVOICE");
        assertThat(reponse.constats().get(0).couche()).isEqualTo("en16931");
    }

    @Test
    void the_answer_keeps_its_shape_whatever_the_mapper_leaves_out() throws IOException {
        String json = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .serializationInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
                .build()
                .writeValueAsString(Reponse.de(FormatsDEssai.analyse()));

        assertThat(json)
                .startsWith("{\"format\":\"UBL_INVOICE\",\"syntaxe\":\"IN_DP_E1_UBL_INVOICE\",\"profil\":\"EN16931\",")
                .contains("\"regles\":[{\"paquet\":\"cen-en16931\",\"version\":\"1.3.16\"}]")
                .contains("\"ligneFacture\":null", "\"texteOfficiel\":null");
    }

    private Guichet guichet(Map<String, Integer> autres) throws IOException {
        Reglages reglages = (Reglages) Proxy.newProxyInstance(
                Reglages.class.getClassLoader(),
                new Class<?>[] {Reglages.class},
                (soi, methode, valeurs) -> autres.getOrDefault(methode.getName(), (Integer) methode.getDefaultValue()));
        return new Guichet(formats, dossier, reglages, nanos::get);
    }

    private static Envoi envoi(String texte) {
        return () -> new Envoi.Fichier(octets(texte), null, false);
    }

    private static InputStream octets(String texte) {
        return new ByteArrayInputStream(texte.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream zeros() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            private long reste = Limite.FLUX_PORTAIL.valeur() + (1 << 20);

            @Override
            public int read(byte[] octets, int debut, int longueur) {
                reste -= longueur;
                return reste < 0 ? -1 : longueur;
            }
        };
    }

    private static void attendre(CountDownLatch verrou) {
        try {
            assertThat(verrou.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Analyse valide(FactureLue facture) {
        Analyse a = FormatsDEssai.analyse();
        Map<Couche, ResultatCouche> couches = new EnumMap<>(a.couches());
        couches.replaceAll((couche, resultat) -> ResultatCouche.VALIDE);
        return new Analyse(
                a.format(),
                a.syntaxe(),
                a.profil(),
                Verdict.VALIDE,
                couches,
                a.regles(),
                List.of(),
                facture,
                null,
                List.of());
    }

    private static FactureLue facture() {
        return new FactureLue(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                References.VIDES,
                null,
                List.of(),
                null,
                null,
                Partie.VIDE,
                Partie.VIDE,
                null,
                null,
                Livraison.VIDE,
                Paiement.VIDE,
                List.of(),
                Totaux.VIDES,
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
