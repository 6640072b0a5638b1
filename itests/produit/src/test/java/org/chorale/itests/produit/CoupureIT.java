package org.chorale.itests.produit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug is pulled, again and again, in the middle of deposits: nothing acknowledged is lost, nothing is done twice. */
class CoupureIT {
    /** Twenty by default; fewer by {@code -Dcoupures=3} where time is short. */
    private static final int COUPURES = Integer.getInteger("coupures", 20);

    private static final int DEPOSANTS = 4;

    @TempDir
    private Path dossier;

    /** A deposit that was acknowledged. */
    private record Recu(String flux, String numero) {}

    @Test
    void every_acknowledged_deposit_is_found_processed_once() throws InterruptedException {
        Path donnees = dossier.resolve("coupure");
        Queue<Recu> recus = new ConcurrentLinkedQueue<>();
        RandomGenerator hasard = RandomGenerator.getDefault();
        for (int i = 0; i < COUPURES; i++) {
            try (PortailLance portail = PortailLance.lancer(donnees, PortailLance.BREF, "--demo")) {
                portail.attendrePret();
                AtomicBoolean fini = new AtomicBoolean();
                ExecutorService deposants = Executors.newFixedThreadPool(DEPOSANTS);
                for (int d = 0; d < DEPOSANTS; d++) {
                    deposants.execute(() -> deposerSansFin(portail, recus, fini));
                }
                TimeUnit.MILLISECONDS.sleep(hasard.nextInt(300, 2500));
                portail.debrancher();
                fini.set(true);
                deposants.shutdown();
                assertThat(deposants.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(recus).as("deposits that were acknowledged").hasSizeGreaterThan(COUPURES);

        try (PortailLance portail = PortailLance.lancer(donnees, PortailLance.BREF, "--demo")) {
            portail.attendrePret();
            Programme lemaire = portail.programme(Factures.LEMAIRE);
            Set<String> numeros = ConcurrentHashMap.newKeySet();
            for (Recu recu : recus) {
                assertThat(lemaire.compteRendu(recu.flux())
                                .path("etatCourantDepotFlux")
                                .asText())
                        .as(recu.toString())
                        .isEqualTo("IN_INTEGRE");
                List<JsonNode> factures = lemaire.facturesDuFlux(recu.flux());
                assertThat(factures).as(recu.toString()).hasSize(1);
                assertThat(factures.get(0).path("numeroFacture").asText()).isEqualTo(recu.numero());
                assertThat(factures.get(0).path("statut").asText()).isEqualTo("MISE_A_DISPOSITION");
                assertThat(numeros.add(recu.numero())).as("once only: " + recu).isTrue();
            }
            System.out.printf("%d coupures, %d dépôts accusés, %d retrouvés%n", COUPURES, recus.size(), numeros.size());
            assertThat(portail.arreter()).isZero();
        }
    }

    /** Goes on until the portal is gone; counts only what was acknowledged in full. */
    private static void deposerSansFin(Portail portail, Queue<Recu> recus, AtomicBoolean fini) {
        try {
            Programme lemaire = portail.programme(Factures.LEMAIRE);
            while (!fini.get()) {
                String numero = Factures.numero();
                Http.Reponse reponse = lemaire.appeler(
                        "/cpro/factures/v1/deposer/flux",
                        Programme.demandeDeDepot("f.xml", Factures.ubl(numero), "IN_DP_E1_UBL_INVOICE"));
                if (reponse.statut() == 0) {
                    return;
                }
                if (reponse.statut() == 200 && reponse.json().path("codeRetour").asInt(-1) == 0) {
                    recus.add(new Recu(reponse.json().path("numeroFluxDepot").asText(), numero));
                }
            }
        } catch (RuntimeException e) {
            // The portal went away while it answered: what it had acknowledged is counted already.
            if (!fini.get() && Http.get(portail.adresse().resolve("/sante")).statut() != 0) {
                throw e;
            }
        }
    }
}
