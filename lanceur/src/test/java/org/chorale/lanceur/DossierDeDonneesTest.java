package org.chorale.lanceur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierDeDonneesTest {

    @TempDir
    Path temporaire;

    @Test
    void a_new_folder_is_the_owners_alone_and_remembers_the_version() throws Exception {
        Path dossier = temporaire.resolve("a/b");
        try (DossierDeDonnees ouvert = DossierDeDonnees.ouvrir(dossier)) {
            ouvert.signer("0.1.0");
        }
        assertThat(Files.readString(dossier.resolve("version"))).isEqualToIgnoringNewLines("0.1.0");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dossier)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_folder_is_open_in_one_portal_at_a_time() {
        try (DossierDeDonnees premier = DossierDeDonnees.ouvrir(temporaire)) {
            assertThat(premier).isNotNull();
            assertThatThrownBy(() -> DossierDeDonnees.ouvrir(temporaire))
                    .hasMessageContaining("déjà ouvert par un autre portail (processus "
                            + ProcessHandle.current().pid() + ")");
        }
        DossierDeDonnees.ouvrir(temporaire).close();
    }

    @Test
    void a_folder_written_by_a_newer_version_is_refused_and_left_as_it_is() throws Exception {
        Files.writeString(temporaire.resolve("version"), "0.10.0\n");
        try (DossierDeDonnees ouvert = DossierDeDonnees.ouvrir(temporaire)) {
            assertThatThrownBy(() -> ouvert.signer("0.9.1")).hasMessageContaining("Chorale 0.10.0, plus récent");
        }
        assertThat(Files.readString(temporaire.resolve("version"))).isEqualTo("0.10.0\n");
    }

    @Test
    void a_file_in_its_place_is_refused() throws Exception {
        Path fichier = Files.createFile(temporaire.resolve("fichier"));
        assertThatThrownBy(() -> DossierDeDonnees.ouvrir(fichier)).hasMessageContaining("n'est pas un dossier");
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused() throws Exception {
        Path fichier = Files.createFile(temporaire.resolve("fichier"));
        assertThatThrownBy(() -> DossierDeDonnees.ouvrir(fichier.resolve("dedans")))
                .hasMessageContaining("On ne peut pas écrire");
    }

    @Test
    void versions_are_compared_by_numbers() {
        assertThat(DossierDeDonnees.comparer("0.10.0", "0.9.9")).isPositive();
        assertThat(DossierDeDonnees.comparer("1.0", "1.0.0")).isZero();
        assertThat(DossierDeDonnees.comparer("0.1.0-SNAPSHOT", "0.1.0")).isZero();
    }
}
