package org.chorale.itests.produit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A flux that cannot be integrated is set aside and seen, and nothing of it is lost: once its cause is gone an operator
 * replays it. The cause here: the plug was pulled and the disk came back without the file.
 */
class IncidentIT {
    private static final int FACTURES = 60;

    @TempDir
    private static Path dossier;

    @Test
    void a_flux_that_fails_each_time_is_set_aside_shown_and_replayed_to_its_recipient() throws IOException {
        Path donnees = dossier.resolve("incident");
        Set<String> numeros = new HashSet<>();
        byte[] archive = archive(numeros);
        String flux;
        try (PortailLance portail = PortailLance.lancer(donnees, PortailLance.BREF, "--demo")) {
            portail.attendrePret();
            flux = portail.programme(Factures.LEMAIRE).deposer("lot.zip", archive, "IN_DP_E1_UBL_INVOICE");
            portail.debrancher();
        }
        Path garde = celuiDe(donnees, archive);
        Path abri = dossier.resolve("abri");
        Files.move(garde, abri);

        try (PortailLance portail = PortailLance.lancer(donnees, PortailLance.BREF, "--demo")) {
            portail.attendrePret();
            Programme lemaire = portail.programme(Factures.LEMAIRE);
            assertThat(lemaire.compteRendu(flux).path("etatCourantDepotFlux").asText())
                    .isEqualTo("IN_INCIDENTE");

            JsonNode incidents = Http.get(incidents(portail), jeton(portail)).json();
            assertThat(incidents).singleElement().satisfies(i -> {
                assertThat(i.path("type").asText()).isEqualTo("flux.integrer");
                assertThat(i.path("reference").asText()).isEqualTo(flux);
                assertThat(i.path("raison").asText()).isNotBlank();
            });

            Files.move(abri, garde);
            URI celuiLa = URI.create(
                    incidents(portail) + "/" + incidents.get(0).path("id").asLong());
            assertThat(Http.requete("POST", celuiLa, new byte[0], jeton(portail))
                            .statut())
                    .isEqualTo(200);
            Attente.que(java.time.Duration.ofSeconds(60), "le flux est repris", () -> !"IN_INCIDENTE"
                    .equals(lemaire.compteRendu(flux)
                            .path("etatCourantDepotFlux")
                            .asText()));

            assertThat(lemaire.compteRendu(flux).path("etatCourantDepotFlux").asText())
                    .isEqualTo("IN_INTEGRE");
            assertThat(lemaire.facturesDuFlux(flux))
                    .hasSize(FACTURES)
                    .allSatisfy(f -> assertThat(f.path("statut").asText()).isEqualTo("MISE_A_DISPOSITION"))
                    .extracting(f -> f.path("numeroFacture").asText())
                    .containsExactlyInAnyOrderElementsOf(numeros);
            assertThat(Http.get(incidents(portail), jeton(portail)).json()).isEmpty();
        }
    }

    /** Enough invoices for the plug to be pulled among them. */
    private static byte[] archive(Set<String> numeros) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (int i = 0; i < FACTURES; i++) {
                String numero = Factures.numero();
                numeros.add(numero);
                zip.putNextEntry(new ZipEntry(numero + ".xml"));
                zip.write(Factures.ubl(numero));
            }
        }
        return octets.toByteArray();
    }

    /** The kept file with that content. */
    private static Path celuiDe(Path donnees, byte[] contenu) throws IOException {
        try (Stream<Path> tous = Files.walk(donnees)) {
            return tous.filter(Files::isRegularFile)
                    .filter(f -> f.toFile().length() == contenu.length)
                    .filter(f -> {
                        try {
                            return Arrays.equals(Files.readAllBytes(f), contenu);
                        } catch (IOException e) {
                            return false;
                        }
                    })
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static URI incidents(Portail portail) {
        return portail.adresse().resolve("/api/v1/exploitation/incidents");
    }

    private static String[] jeton(Portail portail) throws IOException {
        String jeton = Files.readString(portail.donnees().resolve("exploitation.jeton"));
        return new String[] {"Authorization", "Bearer " + jeton.strip()};
    }
}
