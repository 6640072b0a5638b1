package org.chorale.itests.produit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/chorale run}, as an operator meets it. */
class LancementIT {
    @TempDir
    private Path dossier;

    @Test
    void it_opens_says_so_keeps_the_wanted_espaces_over_a_restart_and_stops_with_zero() {
        Path donnees = dossier.resolve("portail");
        try (PortailLance portail = PortailLance.lancer(donnees, Map.of(), "--espaces", "compte,gestionnaire")) {
            portail.attendrePret();
            assertThat(portail.sortie()).containsSubsequence("OUVERT http://", "PRET http://");
            assertThat(portail.espaces())
                    .extracting(e -> e.path("bundle").asText())
                    .contains("compte", "gestionnaire")
                    .doesNotContain("factures");
            portail.vouloir("factures", true);
            Attente.que(Duration.ofSeconds(60), "factures est là", () -> portail.espaces()
                    .toString()
                    .contains("\"factures\""));
            assertThat(portail.arreter()).isZero();
        }
        try (PortailLance portail = PortailLance.lancer(donnees, Map.of())) {
            portail.attendrePret();
            assertThat(portail.espaces())
                    .extracting(e ->
                            e.path("bundle").asText() + " " + e.path("etat").asText())
                    .contains("compte ACTIF", "gestionnaire ACTIF", "factures ACTIF");
            assertThat(portail.erreursDuJournal()).isEmpty();
            assertThat(portail.arreter()).isZero();
        }
    }

    @Test
    void a_port_in_use_gets_one_sentence() throws IOException {
        try (ServerSocket pris = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            try (PortailLance portail =
                    PortailLance.lancerSur(pris.getLocalPort(), dossier.resolve("pris"), Map.of())) {
                assertThat(portail.attendreLaFin(Duration.ofSeconds(30))).isNotZero();
                assertThat(portail.sortie().strip().lines()).hasSize(1);
                assertThat(portail.sortie()).contains(Integer.toString(pris.getLocalPort()));
            }
        }
    }

    @Test
    void a_data_folder_of_a_newer_version_gets_one_sentence() throws IOException {
        Path donnees = Files.createDirectories(dossier.resolve("plus-recent"));
        Files.writeString(donnees.resolve("version"), "99.0.0\n");
        try (PortailLance portail = PortailLance.lancer(donnees, Map.of())) {
            assertThat(portail.attendreLaFin(Duration.ofSeconds(30))).isNotZero();
            assertThat(portail.sortie().strip().lines()).hasSize(1);
            assertThat(portail.sortie()).contains("99.0.0");
        }
    }

    @Test
    void two_portals_do_not_share_a_data_folder() {
        Path donnees = dossier.resolve("partage");
        try (PortailLance premier = PortailLance.lancer(donnees, Map.of())) {
            premier.attendrePret();
            try (PortailLance second = PortailLance.lancer(donnees, Map.of())) {
                assertThat(second.attendreLaFin(Duration.ofSeconds(30))).isNotZero();
            }
            assertThat(Http.get(premier.adresse().resolve("/sante")).statut()).isEqualTo(200);
        }
    }

    @Test
    void it_needs_no_network() throws InterruptedException {
        List<String> sansReseau =
                List.of("unshare", "--map-root-user", "--net", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh");
        Assumptions.assumeTrue(peut(sansReseau), "ni unshare --net ni ip ne sont permis ici");
        Path donnees = dossier.resolve("sans-reseau");
        try (PortailLance portail = PortailLance.lancerPar(sansReseau, 0, donnees, Map.of())) {
            // It has a loopback of its own, which cannot be reached from here: only what it says can be read.
            Attente.que(Duration.ofSeconds(120), "il est prêt", () -> portail.sortie()
                    .contains("PRET http://"));
            assertThat(portail.erreursDuJournal()).isEmpty();
            assertThat(portail.arreter()).isZero();
        }
    }

    private static boolean peut(List<String> lanceur) throws InterruptedException {
        List<String> commande = new ArrayList<>(lanceur);
        commande.add("true");
        try {
            return new ProcessBuilder(commande)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
