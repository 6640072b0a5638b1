package org.chorale.itests.produit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's .kar, built from the api artifact alone, is dropped into a portal that runs, and taken out again. */
class EtrangerIT {
    @TempDir
    private static Path dossier;

    private static PortailExamine portail;
    private static Path kar;

    @BeforeAll
    static void build_the_strangers_espace_and_open_a_portal() throws IOException, InterruptedException {
        kar = construire();
        portail = PortailExamine.examiner(dossier.resolve("etranger"), Map.of());
        portail.attendrePret();
    }

    @AfterAll
    static void close_it() {
        portail.close();
    }

    @Test
    void its_tab_page_operation_table_and_rights_come_and_go_and_its_data_stays() throws IOException {
        HasCountOptions patience = new HasCountOptions().setTimeout(60_000);
        try (Navigateur navigateur = Navigateur.ouvrir()) {
            Page page = navigateur.connecter(portail, "PUBLIQUE");
            assertThat(page.locator("nav a[href='/espaces/carnet']")).hasCount(0);
            page.evaluate("window.jamaisRechargee = true");

            Path depose = Files.copy(kar, portail.deploy().resolve("espace-carnet.kar"));
            assertThat(page.locator("nav a[href='/espaces/carnet']")).hasCount(1, patience);
            assertThat(page.evaluate("window.jamaisRechargee === true")).isEqualTo(true);

            page.locator("nav a[href='/espaces/carnet']").click();
            page.locator("#texte").fill("Penser à <b>la</b> voirie & à l'école");
            page.locator("main form button").click();
            assertThat(page.locator("#notes li"))
                    .hasText(
                            "Penser à <b>la</b> voirie & à l'école",
                            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                                    .setTimeout(60_000));
            Http.Reponse anonyme = Http.get(portail.adresse().resolve("/api/v1/carnet/notes"));
            assertThat(anonyme.statut()).isEqualTo(401);

            Files.delete(depose);
            assertThat(page.locator("nav a[href='/espaces/carnet']")).hasCount(0, patience);
            Attente.que(
                    Duration.ofSeconds(60),
                    "son opération est partie",
                    () -> Http.get(portail.adresse().resolve("/api/v1/carnet/notes"))
                                    .statut()
                            == 404);

            Files.copy(kar, portail.deploy().resolve("espace-carnet.kar"));
            assertThat(page.locator("nav a[href='/espaces/carnet']")).hasCount(1, patience);
            page.navigate(portail.adresse() + "/espaces/carnet");
            assertThat(page.locator("#notes li")).hasCount(1);
            assertThat(navigateur.plaintes())
                    .filteredOn(p -> p.contains("Content Security Policy"))
                    .isEmpty();
        }
    }

    /** As its author would: Maven, on its own pom, outside this build. */
    private static Path construire() throws IOException, InterruptedException {
        Path sources = Path.of("../espace-etranger").toAbsolutePath().normalize();
        Path travail = Files.createTempDirectory(dossier, "espace-etranger");
        try (Stream<Path> fichiers = Files.walk(sources)) {
            for (Path fichier : fichiers.filter(f -> !sources.relativize(f).startsWith("target"))
                    .toList()) {
                Path copie = travail.resolve(sources.relativize(fichier).toString());
                if (Files.isDirectory(fichier)) {
                    Files.createDirectories(copie);
                } else {
                    Files.copy(fichier, copie);
                }
            }
        }
        Path sortie = dossier.resolve("etranger-maven.log");
        List<String> commande = new ArrayList<>(List.of("mvn", "-B", "-q", "package"));
        String depot = System.getProperty("maven.repo.local");
        if (depot != null) {
            commande.add("-Dmaven.repo.local=" + depot);
        }
        Process maven = new ProcessBuilder(commande)
                .directory(travail.toFile())
                .redirectErrorStream(true)
                .redirectOutput(sortie.toFile())
                .start();
        assertThat(maven.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(maven.exitValue()).as(Files.readString(sortie)).isZero();
        return travail.resolve("target/espace-carnet-1.0.0.kar");
    }
}
