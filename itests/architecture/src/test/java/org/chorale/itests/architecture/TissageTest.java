package org.chorale.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.tools.weaving.jpa.StaticWeaveProcessor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What EclipseLink weaves into an entity is imported by name: a package that is left to the dynamic import of Aries is
 * « not found » by a thread that meets another one starting bundles, and never found again by the class it was for.
 */
class TissageTest {
    private static final Path TISSAGE = Path.of("../../bundles/tissage.bnd");
    /** A comma that stands in no version range. */
    private static final String ENTRE_DEUX_CLAUSES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    @TempDir
    Path tisse;

    @TestFactory
    Stream<DynamicTest> every_package_woven_into_an_entity_is_imported_by_name() {
        List<Path> unites =
                Maison.modules().stream().filter(TissageTest::hasEntities).toList();
        assertThat(unites).as("bundles with entities").hasSizeGreaterThan(10);
        return unites.stream()
                .map(module -> DynamicTest.dynamicTest(module.getFileName().toString(), () -> {
                    Set<String> tissees = woven(
                            module.resolve("target/classes"),
                            module.getFileName().toString());
                    assertThat(tissees)
                            .as("packages of EclipseLink in woven classes")
                            .isNotEmpty();
                    assertThat(tissees)
                            .as("packages of EclipseLink in woven classes")
                            .isNotEmpty();
                    assertThat(imported(module)).containsAll(tissees);
                }));
    }

    @Test
    void who_writes_an_espace_is_told_the_same_packages() throws IOException {
        List<String> ditesChezNous = Files.readAllLines(TISSAGE).stream()
                .map(String::trim)
                .filter(ligne -> ligne.startsWith("org.eclipse.persistence."))
                .map(ligne -> ligne.substring(0, ligne.indexOf(';')))
                .toList();
        assertThat(ditesChezNous).hasSizeGreaterThan(5);
        assertThat(Path.of("../../bundles/api/src/main/java/org/chorale/api/persistance/package-info.java"))
                .content()
                .contains(ditesChezNous);
        assertThat(Path.of("../espace-etranger/bnd.bnd")).content().contains(ditesChezNous);
    }

    private static boolean hasEntities(Path module) {
        Path unite = module.resolve("target/classes/META-INF/persistence.xml");
        try {
            return Files.exists(unite) && Files.readString(unite).contains("<class>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> woven(Path classes, String nom) throws Exception {
        Path cible = Files.createDirectory(tisse.resolve(nom));
        try (URLClassLoader visibles =
                new URLClassLoader(everyClass(), getClass().getClassLoader())) {
            StaticWeaveProcessor tisseur = new StaticWeaveProcessor(classes.toString(), cible.toString());
            tisseur.setClassLoader(visibles);
            tisseur.performWeaving();
        }
        return new ClassFileImporter()
                .importPath(cible).stream()
                        .flatMap(classe -> classe.getDirectDependenciesFromSelf().stream())
                        .map(dependance -> dependance.getTargetClass().getBaseComponentType())
                        .map(JavaClass::getPackageName)
                        .filter(paquet -> paquet.startsWith("org.eclipse.persistence."))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static URL[] everyClass() throws IOException {
        List<URL> dossiers = new ArrayList<>();
        for (Path module : Maison.modules()) {
            dossiers.add(module.resolve("target/classes").toUri().toURL());
        }
        return dossiers.toArray(URL[]::new);
    }

    private static List<String> imported(Path module) throws IOException {
        String imports = Maison.manifest(module).getValue("Import-Package");
        return Stream.of(imports.split(ENTRE_DEUX_CLAUSES))
                .map(clause -> clause.split(";", 2)[0].trim())
                .toList();
    }
}
