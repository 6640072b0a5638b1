package org.chorale.itests.produit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Camille Lemaire sends PDFs that carry no data, with and without a script; the commune finds them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DepotIT {
    private static final String EMISES = "/espaces/factures-emises";
    private static final String VALMONT = "21760694600010";

    @TempDir
    private static Path dossier;

    private static Portail portail;
    private static Navigateur navigateur;

    @BeforeAll
    static void open_a_portal() {
        portail = PortailLance.lancer(dossier.resolve("depot"), Map.of(), "--demo");
        portail.attendrePret();
        navigateur = Navigateur.ouvrir();
    }

    @AfterAll
    static void close_it() {
        navigateur.close();
        portail.close();
    }

    @Test
    @Order(1)
    void a_pdf_is_dropped_what_it_says_is_proposed_and_the_commune_has_it() {
        Page camille = navigateur.connecter(portail, "PRIVEE");
        camille.navigate(portail.adresse() + EMISES + "/depot");
        camille.locator("input[type=file]").setInputFiles(pdf("ML26-9001"));
        camille.waitForURL(url -> url.contains("/brouillons/"));
        assertThat(camille.locator("#destinataire")).hasValue(VALMONT);
        assertThat(camille.locator("#numero")).hasValue("ML26-9001");
        assertThat(camille.locator("#montantTtc")).hasValue("1200.00");
        assertThat(camille.locator("#numero-propose")).containsText("%");

        camille.locator("#service").fill("INCONNU");
        envoyer(camille);
        assertThat(camille.locator("#service-faute")).isVisible();
        camille.locator("#service").fill("TRAVAUX");
        envoyer(camille);
        camille.waitForURL(url -> url.contains("/depots/"));
        assertThat(camille.locator("main")).containsText("ML26-9001");
        recue("ML26-9001");
        camille.context().close();
    }

    @Test
    @Order(2)
    void without_a_script_the_draft_waits_until_it_is_sent() {
        Page camille = sansScript();
        camille.navigate(portail.adresse() + EMISES + "/depot");
        camille.locator("input[type=file]").setInputFiles(pdf("ML26-9002"));
        camille.locator("main form button[type=submit]").first().click();
        camille.waitForURL(url -> url.contains("/brouillons/"));
        String brouillon = camille.url();
        camille.context().close();

        Page plusTard = sansScript();
        plusTard.navigate(portail.adresse() + EMISES + "/brouillons");
        assertThat(plusTard.locator("main")).containsText("ML26-9002");
        plusTard.navigate(brouillon);
        assertThat(plusTard.locator("#numero")).hasValue("ML26-9002");
        envoyer(plusTard);
        plusTard.waitForURL(url -> url.contains("/depots/"));
        recue("ML26-9002");
        plusTard.context().close();
    }

    private static void envoyer(Page page) {
        page.locator("button[value=envoyer]").click();
    }

    /** The recipient finds it by its number. */
    private static void recue(String numero) {
        Page agent = navigateur.connecter(portail, "PUBLIQUE");
        agent.navigate(portail.adresse() + "/espaces/factures-recues?q=" + numero);
        assertThat(agent.locator("main tbody")).containsText(numero);
        agent.context().close();
    }

    private static Page sansScript() {
        return navigateur.connecter(
                portail,
                "PRIVEE",
                new Browser.NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(false));
    }

    private static FilePayload pdf(String numero) {
        return new FilePayload(
                numero + ".pdf",
                "application/pdf",
                PdfSansDonnees.de(
                        "Menuiserie Lemaire SARL",
                        "SIRET 843 182 064 00017",
                        "FACTURE N° " + numero,
                        "Date de facture : 28/11/2026",
                        "Client : Commune de Valmont-sur-Seine",
                        "SIRET client : 217 606 946 00010",
                        "Code service : TRAVAUX",
                        "Numéro d'engagement : EJ-2026-77",
                        "Total HT 1 000,00 EUR",
                        "TVA 20 % 200,00 EUR",
                        "Total TTC 1 200,00 EUR"));
    }
}
