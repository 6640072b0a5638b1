package org.chorale.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LecteurMultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=----WebKitFormBoundaryX";

    @Test
    void fields_and_file_come_in_their_order() throws IOException {
        LecteurMultipart lecteur = lecteur(formulaire("un.xml", "<a/>".getBytes(StandardCharsets.UTF_8)), 7);

        LecteurMultipart.Partie structure = lecteur.suivante().orElseThrow();
        assertThat(structure.nom()).isEqualTo("structure");
        assertThat(structure.fichier()).isNull();
        assertThat(structure.valeur()).isEqualTo("42");
        LecteurMultipart.Partie fichier = lecteur.suivante().orElseThrow();
        assertThat(fichier.fichier()).isEqualTo("un.xml");
        assertThat(fichier.contenu().readAllBytes()).asString().isEqualTo("<a/>");
        assertThat(lecteur.suivante()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 31, 32 * 1024, 1 << 20})
    void bytes_arrive_whole_however_the_network_cuts_them(int morceau) throws IOException {
        byte[] contenu = new byte[200_000];
        new Random(4).nextBytes(contenu);
        // Beginnings of the delimiter inside the content, and one at its very end.
        byte[] presque = "\r\n------WebKitFormBoundary\r\n\r\n--".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(presque, 0, contenu, 1000, presque.length);
        System.arraycopy(presque, 0, contenu, contenu.length - presque.length, presque.length);

        LecteurMultipart lecteur = lecteur(formulaire("gros.zip", contenu), morceau);
        lecteur.suivante();

        assertThat(lecteur.suivante().orElseThrow().contenu().readAllBytes()).isEqualTo(contenu);
        assertThat(lecteur.suivante()).isEmpty();
    }

    @Test
    void a_part_that_is_not_read_is_skipped() throws IOException {
        LecteurMultipart lecteur = lecteur(formulaire("un.xml", new byte[100_000]), 4096);
        lecteur.suivante();
        lecteur.suivante();

        assertThat(lecteur.suivante()).isEmpty();
    }

    @Test
    void an_empty_file_is_empty() throws IOException {
        LecteurMultipart lecteur = lecteur(formulaire("", new byte[0]), 4096);
        lecteur.suivante();
        LecteurMultipart.Partie fichier = lecteur.suivante().orElseThrow();

        assertThat(fichier.fichier()).isEmpty();
        assertThat(fichier.contenu().readAllBytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\Mes documents\\été.xml", "/home/moi/été.xml", "été.xml"})
    void a_file_is_named_without_its_path(String envoye) throws IOException {
        LecteurMultipart lecteur = lecteur(formulaire(envoye, new byte[] {1}), 4096);
        lecteur.suivante();

        assertThat(lecteur.suivante().orElseThrow().fichier()).isEqualTo("été.xml");
    }

    @Test
    void a_body_that_is_cut_is_told_from_one_that_ends() throws IOException {
        byte[] entier = formulaire("un.xml", new byte[5000]);
        for (int longueur : new int[] {0, 10, 60, 200, entier.length - 10}) {
            LecteurMultipart lecteur = lecteur(Arrays.copyOf(entier, longueur), 64);
            assertThatThrownBy(() -> {
                        for (var partie = lecteur.suivante(); partie.isPresent(); partie = lecteur.suivante()) {
                            partie.get().contenu().readAllBytes();
                        }
                    })
                    .as("cut at %d", longueur)
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    void headers_and_fields_without_end_are_refused() throws IOException {
        byte[] enTeteSansFin =
                ("------WebKitFormBoundaryX\r\nX: " + "a".repeat(20_000)).getBytes(StandardCharsets.US_ASCII);
        LecteurMultipart lecteur = lecteur(enTeteSansFin, 4096);
        assertThatThrownBy(lecteur::suivante).isInstanceOf(IOException.class).hasMessageContaining("too long");

        LecteurMultipart champ = lecteur(
                ("------WebKitFormBoundaryX\r\nContent-Disposition: form-data; name=\"structure\"\r\n\r\n"
                                + "1".repeat(20_000) + "\r\n------WebKitFormBoundaryX--")
                        .getBytes(StandardCharsets.US_ASCII),
                4096);
        LecteurMultipart.Partie partie = champ.suivante().orElseThrow();
        assertThatThrownBy(partie::valeur).isInstanceOf(IOException.class).hasMessageContaining("too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data", "multipart/mixed; boundary=x", ""})
    void what_is_no_form_is_refused(String type) {
        assertThatThrownBy(() -> LecteurMultipart.de(type, InputStream.nullInputStream()))
                .isInstanceOf(IOException.class);
    }

    private static byte[] formulaire(String nom, byte[] contenu) throws IOException {
        ByteArrayOutputStream corps = new ByteArrayOutputStream();
        corps.write(("------WebKitFormBoundaryX\r\nContent-Disposition: form-data; name=\"structure\"\r\n\r\n42\r\n"
                        + "------WebKitFormBoundaryX\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\""
                        + nom + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        corps.write(contenu);
        corps.write("\r\n------WebKitFormBoundaryX--\r\n".getBytes(StandardCharsets.UTF_8));
        return corps.toByteArray();
    }

    /** Gives at most so many bytes at a time. */
    private static LecteurMultipart lecteur(byte[] corps, int morceau) throws IOException {
        return LecteurMultipart.de(TYPE, new ByteArrayInputStream(corps) {
            @Override
            public synchronized int read(byte[] cible, int position, int longueur) {
                return super.read(cible, position, Math.min(longueur, morceau));
            }
        });
    }
}
