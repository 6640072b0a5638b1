package org.chorale.itests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Arrows point down only: espaces to the api, rooms of the socle to the api, the api to nothing of ours. */
class FlechesTest {
    private static JavaClasses maison;

    @BeforeAll
    static void read_every_bundle() {
        maison = Maison.classes();
        assertThat(maison).as("compiled classes below bundles/").hasSizeGreaterThan(100);
    }

    @Test
    void the_api_knows_nothing_of_who_implements_it() {
        noClasses()
                .that()
                .resideInAPackage("org.chorale.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.chorale.socle..", "org.chorale.espace..", "org.apache.cxf..", "org.eclipse..")
                .check(maison);
    }

    @Test
    void no_espace_knows_another_espace() {
        slices().matching("org.chorale.espace.(*)..")
                .should()
                .notDependOnEachOther()
                .check(maison);
    }

    @Test
    void no_espace_knows_the_inside_of_the_socle() {
        noClasses()
                .that()
                .resideInAPackage("org.chorale.espace..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.chorale.socle..")
                .check(maison);
    }

    @Test
    void no_room_of_the_socle_knows_another_room_or_an_espace() {
        slices().matching("org.chorale.socle.(*)..")
                .should()
                .notDependOnEachOther()
                .check(maison);
        noClasses()
                .that()
                .resideInAPackage("org.chorale.socle..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.chorale.espace..")
                .check(maison);
    }

    @Test
    void what_is_not_contract_is_internal() {
        classes()
                .that()
                .resideInAnyPackage("org.chorale.socle..", "org.chorale.espace..")
                .should()
                .resideInAPackage("..internal..")
                .check(maison);
    }

    @Test
    void entities_never_leave_their_bundle() {
        classes()
                .that()
                .areAnnotatedWith("javax.persistence.Entity")
                .should()
                .resideInAPackage("..internal..")
                .check(maison);
    }

    @Test
    void references_come_by_the_constructor_and_only_those_that_come_and_go_into_fields() {
        fields().that()
                .areAnnotatedWith("org.osgi.service.component.annotations.Reference")
                .should()
                .haveModifier(JavaModifier.VOLATILE)
                .orShould()
                .haveModifier(JavaModifier.FINAL)
                .because("Declarative Services cannot hand a service that comes and goes to a constructor")
                .check(maison);
    }

    @Test
    void parsers_are_constructed_directly_never_looked_up() {
        for (String fabrique : List.of(
                "javax.xml.stream.XMLInputFactory",
                "javax.xml.parsers.DocumentBuilderFactory",
                "javax.xml.parsers.SAXParserFactory",
                "javax.xml.transform.TransformerFactory",
                "javax.xml.validation.SchemaFactory")) {
            for (String methode : List.of("newInstance", "newFactory")) {
                noClasses()
                        .should()
                        .callMethod(fabrique, methode)
                        .orShould()
                        .callMethod(fabrique, methode, "java.lang.String")
                        .because("the container's lookup gives an unsafe parser")
                        .check(maison);
            }
        }
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .that()
                .resideInAnyPackage("org.chorale.socle..", "org.chorale.espace..")
                .and()
                // The age of a file is told by the machine that dated it, which no test moves.
                .resideOutsideOfPackage("org.chorale.socle.documents..")
                .should()
                .callMethod("java.time.Instant", "now")
                .orShould()
                .callMethod("java.time.LocalDate", "now")
                .orShould()
                .callMethod("java.time.LocalDateTime", "now")
                .because("delays must follow a clock that tests can move")
                .check(maison);
    }

    @Test
    void only_the_api_exports_packages() throws IOException {
        List<String> exports = new ArrayList<>();
        for (Path module : Maison.modules()) {
            Attributes lignes = Maison.manifest(module);
            String paquets = lignes.getValue("Export-Package");
            if (!module.endsWith("api") && paquets != null) {
                exports.add(lignes.getValue("Bundle-SymbolicName") + " exports " + paquets);
            }
        }
        assertThat(exports).isEmpty();
    }
}
