package org.chorale.lanceur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of the first start comes whole or not at all, and never over another one. */
class BaseNeuveTest {
    @TempDir
    Path dossier;

    private Path distribution;
    private Path data;

    @BeforeEach
    void a_distribution_and_an_empty_folder() throws IOException {
        distribution = Files.createDirectories(dossier.resolve("dist/lib/chorale"))
                .getParent()
                .getParent();
        data = Files.createDirectories(dossier.resolve("data"));
    }

    @Test
    void the_first_start_gets_it() throws IOException {
        archive("seg0/c10.dat", "log/");
        assertThat(BaseNeuve.poser(distribution, data)).isTrue();
        assertThat(data.resolve("derby/seg0/c10.dat")).hasContent("x");
        assertThat(data.resolve("derby/log")).isDirectory();
        assertThat(data.resolve("derby.nouvelle")).doesNotExist();
    }

    @Test
    void a_database_that_exists_is_not_touched() throws IOException {
        archive("seg0/c10.dat");
        Files.createDirectories(data.resolve("derby"));
        assertThat(BaseNeuve.poser(distribution, data)).isFalse();
        assertThat(data.resolve("derby")).isEmptyDirectory();
    }

    @Test
    void what_a_cut_left_half_way_is_begun_again() throws IOException {
        archive("seg0/c10.dat");
        Files.createDirectories(data.resolve("derby.nouvelle/seg0"));
        Files.writeString(data.resolve("derby.nouvelle/seg0/c99.dat"), "half");
        assertThat(BaseNeuve.poser(distribution, data)).isTrue();
        assertThat(data.resolve("derby/seg0/c99.dat")).doesNotExist();
    }

    @Test
    void without_an_archive_the_database_creates_itself() throws IOException {
        assertThat(BaseNeuve.poser(distribution, data)).isFalse();
        assertThat(data.resolve("derby")).doesNotExist();
    }

    @Test
    void an_archive_that_leads_elsewhere_is_refused() throws IOException {
        archive("../ailleurs.dat");
        assertThatThrownBy(() -> BaseNeuve.poser(distribution, data)).isInstanceOf(IOException.class);
        assertThat(data.resolve("ailleurs.dat")).doesNotExist();
    }

    private void archive(String... entrees) throws IOException {
        try (OutputStream fichier = Files.newOutputStream(distribution.resolve("lib/chorale/derby-neuve.zip"));
                ZipOutputStream zip = new ZipOutputStream(fichier)) {
            for (String entree : entrees) {
                int dossierParent = entree.lastIndexOf('/', entree.length() - 2);
                if (dossierParent > 2) {
                    zip.putNextEntry(new ZipEntry(entree.substring(0, dossierParent + 1)));
                }
                zip.putNextEntry(new ZipEntry(entree));
                if (!entree.endsWith("/")) {
                    zip.write('x');
                }
            }
        }
    }
}
