package org.chorale.itests.produit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Espaces leave and come back while people and programs work. */
class DynamiqueIT {
    @TempDir
    private static Path dossier;

    private static PortailExamine portail;

    @BeforeAll
    static void open_a_portal() {
        portail = PortailExamine.examiner(dossier.resolve("dynamique"), Map.of());
        portail.attendrePret();
    }

    @AfterAll
    static void close_it() {
        portail.close();
    }

    @Test
    void factures_leaves_under_load_and_comes_back_with_its_data() throws Exception {
        Programme lemaire = portail.programme(Factures.LEMAIRE);
        String numero = Factures.numero();
        String flux = lemaire.deposer("avant.xml", Factures.ubl(numero), "IN_DP_E1_UBL_INVOICE");
        lemaire.compteRendu(flux);

        try (Navigateur navigateur = Navigateur.ouvrir()) {
            Page page = navigateur.connecter(portail, "PUBLIQUE");
            assertThat(page.locator("nav a[href^='/espaces/factures-recues']")).hasCount(1);
            page.evaluate("window.jamaisRechargee = true");

            Charge charge = new Charge(lemaire);
            CompletableFuture<Void> travail = CompletableFuture.runAsync(charge);
            Attente.que(Duration.ofSeconds(20), "des requêtes passent", () -> charge.autres.get() > 20);

            portail.vouloir("factures", false);
            assertThat(page.locator("nav a[href^='/espaces/factures-recues']"))
                    .hasCount(0, new HasCountOptions().setTimeout(30_000));
            Attente.que(
                    Duration.ofSeconds(30),
                    "ses routes sont parties",
                    () -> lemaire.appeler("/cpro/factures/v1/rechercher/fournisseur", Portail.JSON.createObjectNode())
                                    .statut()
                            == 404);
            // What belongs to the socle stays: the report of the flux is there still.
            assertThat(lemaire.compteRendu(flux).path("etatCourantDepotFlux").asText())
                    .isEqualTo("IN_INTEGRE");

            portail.vouloir("factures", true);
            assertThat(page.locator("nav a[href^='/espaces/factures-recues']"))
                    .hasCount(1, new HasCountOptions().setTimeout(30_000));
            assertThat(page.evaluate("window.jamaisRechargee === true")).isEqualTo(true);
            Attente.que(
                    Duration.ofSeconds(30),
                    "ses routes sont revenues",
                    () -> lemaire.appeler("/cpro/factures/v1/rechercher/fournisseur", Portail.JSON.createObjectNode())
                                    .statut()
                            == 200);
            assertThat(lemaire.facturesDuFlux(flux))
                    .singleElement()
                    .satisfies(f -> assertThat(f.path("numeroFacture").asText()).isEqualTo(numero));

            charge.fini.set(true);
            travail.get();
            assertThat(charge.manquees.get())
                    .as("requests to others that failed, of " + charge.autres.get() + ": " + charge.derniere)
                    .isZero();
        }
    }

    @Test
    void the_wanted_list_says_what_is_there() {
        assertThat(portail.espaces())
                .extracting(
                        e -> e.path("bundle").asText() + " " + e.path("etat").asText())
                .contains("compte ACTIF", "gestionnaire ACTIF", "factures ACTIF");
    }

    /** Calls what is not the leaving bundle's, without a pause; counts what does not answer. */
    private static final class Charge implements Runnable {
        private final Programme programme;
        private final AtomicBoolean fini = new AtomicBoolean();
        private final AtomicInteger autres = new AtomicInteger();
        private final AtomicInteger manquees = new AtomicInteger();
        private volatile String derniere = "";

        Charge(Programme programme) {
            this.programme = programme;
        }

        @Override
        public void run() {
            while (!fini.get()) {
                Http.Reponse reponse =
                        programme.appeler("/cpro/structures/v1/rechercher", Portail.JSON.createObjectNode());
                autres.incrementAndGet();
                if (reponse.statut() != 200) {
                    manquees.incrementAndGet();
                    derniere = reponse.statut() + " " + reponse.texte();
                }
            }
        }
    }
}
