package org.chorale.itests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The compiled bundles of the product, found by the folder they stand in: a new one is held to the rules by itself. */
final class Maison {
    private static final Path BUNDLES = Path.of("../../bundles");

    private Maison() {}

    static JavaClasses classes() {
        return new ClassFileImporter().importPaths(dossiersDeClasses());
    }

    /** The folder of every module that has compiled classes, such as bundles/socle/annuaire. */
    static List<Path> modules() {
        try (Stream<Path> dossiers = Files.walk(BUNDLES, 3)) {
            return dossiers.filter(d -> Files.isDirectory(d.resolve("target/classes")))
                    .filter(d -> !d.startsWith(BUNDLES.resolve("tiers")) && !d.endsWith("testkit"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The manifest of a module's bundle, as it is installed. */
    static Attributes manifest(Path module) throws IOException {
        try (Stream<Path> dossier = Files.list(module.resolve("target"))) {
            Path archive = dossier.filter(f -> f.toString().endsWith(".jar"))
                    .filter(f -> !f.toString().endsWith("-tests.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No bundle has been built in " + module));
            try (JarFile bundle = new JarFile(archive.toFile())) {
                return bundle.getManifest().getMainAttributes();
            }
        }
    }

    private static List<Path> dossiersDeClasses() {
        return modules().stream().map(m -> m.resolve("target/classes")).toList();
    }
}
