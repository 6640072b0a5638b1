package org.chorale.api.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import javax.tools.ToolProvider;
import org.chorale.api.signatures.Signatures.Paquet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public signatures of the api stand in {@code signatures.txt}, which is read at every review. A difference fails
 * unless the package's version says it; then {@code mvn test -pl bundles/api -Dsignatures.ecrire=true} renews the file.
 */
class SignaturesTest {
    private static final Path FICHIER = Path.of("signatures.txt");
    private static final Path CLASSES = Path.of("target/classes");

    @TempDir
    private Path dossier;

    @Test
    void the_api_is_what_was_reviewed() throws IOException {
        SortedMap<String, Paquet> relues = Signatures.relire(Files.readString(FICHIER));
        SortedMap<String, Paquet> actuelles = Signatures.lire(CLASSES);

        assertThat(Comparaison.ecarts(relues, actuelles)).isEmpty();
        if (Boolean.getBoolean("signatures.ecrire")) {
            Files.writeString(FICHIER, Signatures.ecrire(actuelles));
        }
        assertThat(Signatures.ecrire(Signatures.lire(CLASSES)))
                .as("signatures.txt is out of date: renew it with -Dsignatures.ecrire=true and review the difference")
                .isEqualTo(Files.readString(FICHIER));
    }

    @Test
    void every_exported_package_has_a_version() throws IOException {
        assertThat(Signatures.lire(CLASSES)).allSatisfy((nom, paquet) -> assertThat(paquet.version())
                .as(nom)
                .matches("[0-9]+\\.[0-9]+\\.[0-9]+")
                .isNotEqualTo("0"));
    }

    @Test
    void a_method_that_is_removed_fails_until_the_major_version_moves() throws IOException {
        SortedMap<String, Paquet> avant = compiler("1.0.0", "String nom(); int age();");

        assertThat(Comparaison.ecarts(avant, compiler("1.0.0", "String nom();")))
                .singleElement()
                .asString()
                .contains("needs a new major version", "age()");
        assertThat(Comparaison.ecarts(avant, compiler("1.1.0", "String nom();")))
                .hasSize(1);
        assertThat(Comparaison.ecarts(avant, compiler("2.0.0", "String nom();")))
                .isEmpty();
    }

    @Test
    void a_method_that_is_added_fails_until_the_minor_version_moves() throws IOException {
        SortedMap<String, Paquet> avant = compiler("1.0.0", "String nom();");

        assertThat(Comparaison.ecarts(avant, compiler("1.0.0", "String nom(); int age();")))
                .hasSize(1);
        assertThat(Comparaison.ecarts(avant, compiler("1.1.0", "String nom(); int age();")))
                .isEmpty();
    }

    private SortedMap<String, Paquet> compiler(String version, String membres) throws IOException {
        Path sources = Files.createTempDirectory(dossier, "sources");
        Path classes = Files.createTempDirectory(dossier, "classes");
        Path type =
                Files.writeString(sources.resolve("T.java"), "package essai; public interface T { " + membres + " }");
        Path paquet = Files.writeString(
                sources.resolve("package-info.java"),
                "@org.osgi.annotation.versioning.Version(\"" + version + "\") package essai;");
        int resultat = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        type.toString(),
                        paquet.toString());
        assertThat(resultat).isZero();
        return Signatures.lire(classes);
    }
}
