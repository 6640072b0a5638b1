package org.chorale.baseneuve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive unfolds to a database that opens, with the tables of the socle and of nobody else. */
class BaseNeuveTest {
    @TempDir
    Path dossier;

    @BeforeEach
    void derby_writes_into_the_test_s_folder() {
        System.setProperty(
                "derby.stream.error.file", dossier.resolve("derby.log").toString());
    }

    @Test
    void it_holds_the_tables_that_the_socle_declares_and_their_history() throws Exception {
        Path systeme = Files.createDirectories(dossier.resolve("system"));
        bundle(systeme.resolve("org.chorale.socle.essai-1.jar"), "essai", "ess_");
        bundle(systeme.resolve("org.chorale.espace.autre-1.jar"), "autre", "aut_");
        Path archive = dossier.resolve("lib/neuve.zip");

        BaseNeuve.ecrire(systeme, archive, dossier.resolve("base"));

        Path depliee = deplier(archive);
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(depliee.toString());
        try (Connection c = source.getConnection();
                ResultSet tables = c.getMetaData().getTables(null, "APP", "%", new String[] {"TABLE"})) {
            var noms = new java.util.TreeSet<String>();
            while (tables.next()) {
                noms.add(tables.getString("TABLE_NAME").toLowerCase(java.util.Locale.ROOT));
            }
            assertThat(noms).containsExactly("ess_chose", "ess_flyway");
        }
    }

    @Test
    void a_folder_without_migrations_is_a_mistake_of_the_build() throws Exception {
        Path vide = Files.createDirectories(dossier.resolve("vide"));
        assertThatThrownBy(() -> BaseNeuve.ecrire(vide, dossier.resolve("n.zip"), dossier.resolve("b")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No bundle with migrations");
    }

    private static void bundle(Path jar, String nom, String prefixe) throws IOException {
        Manifest manifeste = new Manifest();
        Attributes a = manifeste.getMainAttributes();
        a.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        a.putValue(
                "Provide-Capability",
                "org.chorale.migrations;org.chorale.migrations=" + nom
                        + ";emplacement=\"db/migration\";prefixe=" + prefixe
                        + ",osgi.service;objectClass:List<String>=\"x.Y\"");
        try (OutputStream fichier = Files.newOutputStream(jar);
                JarOutputStream sortie = new JarOutputStream(fichier, manifeste)) {
            sortie.putNextEntry(new ZipEntry("db/migration/V1__une.sql"));
            sortie.write(("CREATE TABLE " + prefixe + "chose (quand ${instant} NOT NULL);")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private Path deplier(Path archive) throws IOException {
        Path cible = Files.createDirectories(dossier.resolve("depliee"));
        try (InputStream fichier = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(fichier)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                Path fichierOuDossier = cible.resolve(e.getName());
                if (e.isDirectory()) {
                    Files.createDirectories(fichierOuDossier);
                } else {
                    Files.copy(zip, fichierOuDossier);
                }
            }
        }
        return cible;
    }
}
