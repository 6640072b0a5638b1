package org.chorale.socle.documents.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.document.RefusDocument;
import org.chorale.api.identifiant.Empreinte;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MagasinFichiersTest {
    private static final long SEUIL = 1000;
    private static final long GRAND = 1 << 20;
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path racine;

    private final AtomicLong libres = new AtomicLong(SEUIL);
    private MagasinFichiers magasin;

    @BeforeEach
    void ouvrir() throws IOException {
        magasin = MagasinFichiers.ouvrir(racine, new PlaceLibre(libres::get, SEUIL));
    }

    @AfterEach
    void fermer() throws IOException {
        magasin.close();
    }

    @Test
    void keeps_bytes_under_the_hash_of_their_content_and_gives_them_back() throws IOException {
        Document document = magasin.garder(flux("abc"), GRAND);

        assertThat(document).isEqualTo(new Document(new Empreinte(ABC), 3));
        assertThat(racine.resolve("ba/78").resolve(ABC)).hasContent("abc");
        assertThat(lire(document.empreinte())).isEqualTo("abc");
        assertThat(temporaires()).isEmpty();
    }

    @Test
    void keeps_nothing_at_all_as_well_as_something() throws IOException {
        Document document = magasin.garder(flux(""), 0);

        assertThat(document.taille()).isZero();
        assertThat(lire(document.empreinte())).isEmpty();
    }

    @Test
    void an_unknown_hash_is_no_document() throws IOException {
        assertThat(magasin.ouvrir(new Empreinte(ABC))).isEmpty();
    }

    @Test
    void takes_exactly_the_limit_and_refuses_one_byte_more_leaving_nothing_behind() throws IOException {
        byte[] juste = new byte[200_000];
        byte[] trop = new byte[200_001];

        assertThat(magasin.garder(new ByteArrayInputStream(juste), 200_000).taille())
                .isEqualTo(200_000);
        assertThatThrownBy(() -> magasin.garder(new ByteArrayInputStream(trop), 200_000))
                .isInstanceOf(DocumentTropGrand.class);
        assertThat(temporaires()).isEmpty();
        assertThat(gardes()).hasSize(1);
    }

    @Test
    void a_sender_that_breaks_off_leaves_nothing_behind() {
        InputStream coupe = new SequenceInputStream(flux("début"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connexion coupée");
            }
        });

        assertThatThrownBy(() -> magasin.garder(coupe, GRAND)).hasMessage("connexion coupée");
        assertThat(temporaires()).isEmpty();
        assertThat(gardes()).isEmpty();
    }

    @Test
    void the_same_content_is_not_written_twice_but_becomes_young_again() throws IOException {
        Document premier = magasin.garder(flux("abc"), GRAND);
        Path fichier = racine.resolve("ba/78").resolve(ABC);
        Object identite = Files.getAttribute(fichier, "unix:ino");
        Files.setLastModifiedTime(fichier, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        Document second = magasin.garder(flux("abc"), GRAND);

        assertThat(second).isEqualTo(premier);
        assertThat(Files.getAttribute(fichier, "unix:ino")).isEqualTo(identite);
        assertThat(Files.getLastModifiedTime(fichier).toInstant()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void a_file_of_another_size_under_the_name_is_replaced_by_the_whole_content() throws IOException {
        Path fichier = racine.resolve("ba/78").resolve(ABC);
        Files.createDirectories(fichier.getParent());
        Files.writeString(fichier, "a");

        magasin.garder(flux("abc"), GRAND);

        assertThat(fichier).hasContent("abc");
    }

    @Test
    void below_the_threshold_nothing_is_read() throws IOException {
        libres.set(SEUIL - 1);
        MagasinFichiers plein = MagasinFichiers.ouvrir(racine, new PlaceLibre(libres::get, SEUIL));
        InputStream jamaisLu = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("lu");
            }
        };

        assertThatThrownBy(() -> plein.garder(jamaisLu, GRAND)).isInstanceOf(RefusDocument.PlusDePlace.class);
        assertThatThrownBy(plein::exigerPlace).isInstanceOf(RefusDocument.PlusDePlace.class);
        plein.close();
    }

    @Test
    void a_disk_that_fills_while_writing_is_said_as_such() {
        InputStream remplit = new InputStream() {
            @Override
            public int read() throws IOException {
                libres.set(0);
                throw new IOException("No space left on device");
            }
        };

        assertThatThrownBy(() -> magasin.garder(remplit, GRAND)).isInstanceOf(RefusDocument.PlusDePlace.class);
        assertThat(temporaires()).isEmpty();
    }

    @Test
    void free_space_is_looked_at_once_for_many_deposits() throws IOException {
        AtomicLong regards = new AtomicLong();
        PlaceLibre place = new PlaceLibre(
                () -> {
                    regards.incrementAndGet();
                    return SEUIL;
                },
                SEUIL);

        for (int i = 0; i < 1000; i++) {
            place.exiger();
        }

        assertThat(regards.get()).isLessThan(100);
    }

    @Test
    void identical_deposits_at_once_all_succeed_and_keep_one() throws Exception {
        byte[] octets = new byte[100_000];
        ExecutorService fils = Executors.newFixedThreadPool(8);
        List<Future<Document>> depots = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            depots.add(fils.submit(() -> magasin.garder(new ByteArrayInputStream(octets), GRAND)));
        }
        for (Future<Document> depot : depots) {
            assertThat(depot.get().taille()).isEqualTo(100_000);
        }
        fils.shutdown();

        assertThat(gardes()).hasSize(1);
        assertThat(temporaires()).isEmpty();
    }

    @Test
    void what_a_dead_process_left_is_swept_at_start_what_a_living_one_writes_is_not() throws IOException {
        Path mort = Files.createDirectories(racine.resolve("tmp/mort"));
        Files.writeString(mort.resolve("verrou"), "");
        Files.writeString(mort.resolve("7"), "à moitié");
        Path vivant = temporairesDuMagasin().resolve("9");
        Files.writeString(vivant, "en cours");

        MagasinFichiers.ouvrir(racine, new PlaceLibre(libres::get, SEUIL)).close();

        assertThat(mort).doesNotExist();
        assertThat(vivant).exists();
    }

    @Test
    void sweeping_spares_what_was_deposited_again_since() throws IOException {
        Document vieux = magasin.garder(flux("vieux"), GRAND);
        Document jeune = magasin.garder(flux("jeune"), GRAND);
        Instant hier = Instant.now().minusSeconds(86_400);
        vieillir(vieux, hier.minusSeconds(1));

        assertThat(magasin.supprimerSiPlusVieux(vieux.empreinte(), hier)).isTrue();
        assertThat(magasin.supprimerSiPlusVieux(jeune.empreinte(), hier)).isFalse();
        assertThat(magasin.ouvrir(vieux.empreinte())).isEmpty();
        assertThat(lire(jeune.empreinte())).isEqualTo("jeune");
    }

    private void vieillir(Document document, Instant quand) throws IOException {
        String hex = document.empreinte().hex();
        Files.setLastModifiedTime(
                racine.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex), FileTime.from(quand));
    }

    private String lire(Empreinte empreinte) throws IOException {
        try (InputStream contenu = magasin.ouvrir(empreinte).orElseThrow()) {
            return new String(contenu.readAllBytes(), UTF_8);
        }
    }

    private static InputStream flux(String texte) {
        return new ByteArrayInputStream(texte.getBytes(UTF_8));
    }

    private Path temporairesDuMagasin() throws IOException {
        try (Stream<Path> dossiers = Files.list(racine.resolve("tmp"))) {
            return dossiers.filter(d -> !d.endsWith("mort")).findFirst().orElseThrow();
        }
    }

    private List<Path> temporaires() {
        return fichiers(racine.resolve("tmp")).stream()
                .filter(f -> !f.endsWith("verrou"))
                .toList();
    }

    private List<Path> gardes() {
        return fichiers(racine).stream()
                .filter(f -> !f.startsWith(racine.resolve("tmp")))
                .toList();
    }

    private static List<Path> fichiers(Path dossier) {
        try (Stream<Path> tous = Files.walk(dossier)) {
            return tous.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
