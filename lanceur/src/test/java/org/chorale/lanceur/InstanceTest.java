package org.chorale.lanceur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {

    @TempDir
    Path temporaire;

    private Path distribution;
    private Path data;

    @BeforeEach
    void given_a_distribution() throws IOException {
        distribution = temporaire.resolve("distribution");
        data = temporaire.resolve("data");
        ecrire(distribution.resolve("etc/org.ops4j.pax.web.cfg"), "x = 1\n");
        ecrire(distribution.resolve("system/a/a.jar"), "un");
        Files.createDirectories(data);
    }

    private static void ecrire(Path fichier, String texte) throws IOException {
        Files.createDirectories(fichier.getParent());
        Files.writeString(fichier, texte);
    }

    private Properties config(String nom) throws IOException {
        Properties lues = new Properties();
        try (Reader lecteur =
                Files.newBufferedReader(data.resolve("instance/etc").resolve(nom))) {
            lues.load(lecteur);
        }
        return lues;
    }

    private Instance preparer(String... arguments) throws IOException {
        List<String> tous = new ArrayList<>(List.of("--data", data.toString()));
        tous.addAll(List.of(arguments));
        Reglages reglages = Reglages.composer(Options.lire(tous), Map.of("CHORALE_BASE_UTILISATEUR", "u"));
        Instance instance = new Instance(distribution, reglages, "0.1.0");
        instance.preparer();
        return instance;
    }

    @Test
    void the_bundles_are_told_what_was_asked() throws IOException {
        preparer("--port", "9000", "--demo", "--espaces", "compte,factures");
        assertThat(config("org.chorale.portail.cfg"))
                .containsEntry("port", "9000")
                .containsEntry("demo", "true")
                .containsEntry("espaces", "compte,factures")
                .containsEntry("base", "derby")
                .containsEntry("adressePublique", "http://127.0.0.1:9000");
        assertThat(config("org.ops4j.pax.web.cfg"))
                .containsEntry("x", "1")
                .containsEntry("org.osgi.service.http.port", "9000");
        assertThat(config("org.ops4j.datasource-chorale.cfg").getProperty("databaseName"))
                .isEqualTo(data.resolve("derby") + ";create=true");
    }

    @Test
    void espaces_that_nobody_named_are_not_told_at_all() throws IOException {
        preparer();
        assertThat(config("org.chorale.portail.cfg")).doesNotContainKey("espaces");
    }

    @Test
    void no_password_is_written_anywhere() throws IOException {
        preparer("--base", "postgresql://bd:5432/c");
        assertThat(config("org.ops4j.datasource-chorale.cfg"))
                .containsEntry("url", "jdbc:postgresql://bd:5432/c")
                .containsEntry("user", "$[env:CHORALE_BASE_UTILISATEUR]")
                .doesNotContainKey("databaseName");
    }

    @Test
    void the_bundle_cache_is_kept_until_the_distribution_changes() throws IOException {
        preparer();
        Path cache = data.resolve("instance/data/cache/bundle");
        ecrire(cache, "");
        preparer("--port", "9001");
        assertThat(cache).exists();
        ecrire(distribution.resolve("system/a/a.jar"), "deux");
        preparer();
        assertThat(cache).doesNotExist();
    }

    @Test
    void the_configuration_is_made_again_at_each_start_and_the_operators_own_comes_over_it() throws IOException {
        preparer();
        ecrire(data.resolve("instance/etc/perime.cfg"), "");
        ecrire(data.resolve("etc/mien.cfg"), "a = 1\n");
        ecrire(distribution.resolve("etc/neuf.cfg"), "");
        preparer();
        assertThat(data.resolve("instance/etc/perime.cfg")).doesNotExist();
        assertThat(data.resolve("instance/etc/mien.cfg")).hasContent("a = 1");
        assertThat(data.resolve("instance/etc/neuf.cfg")).exists();
    }

    @Test
    void a_mistyped_espace_is_refused_unless_a_third_party_may_bring_it() throws IOException {
        ecrire(
                distribution.resolve("system/org/chorale/features/0.1.0/features-0.1.0-features.xml"),
                "<feature name=\"chorale-espace-compte\" version=\"1\"/>");
        Reglages reglages = Reglages.composer(Options.lire(List.of("--data=" + data, "--espaces=comptes")), Map.of());
        assertThatThrownBy(() -> EspacesConnus.verifier(reglages, distribution))
                .hasMessageContaining("Vouliez-vous dire « compte » ?");
        ecrire(data.resolve("deploy/comptes.kar"), "");
        EspacesConnus.verifier(reglages, distribution);
    }
}
