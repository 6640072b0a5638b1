package org.chorale.itests.produit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Camille Lemaire sends PDFs that carry no data, with and without a script, and types an invoice that outlives a restart;
 * the commune finds them; she searches her own, and lets a colleague have the address.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DepotIT {
    private static final String EMISES = "/espaces/factures-emises";
    private static final String VALMONT = "21760694600010";

    @TempDir
    private static Path dossier;

    private static PortailLance portail;
    private static Navigateur navigateur;

    @BeforeAll
    static void open_a_portal() {
        portail = PortailLance.lancer(dossier.resolve("depot"), PortailLance.BREF, "--demo");
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

    @Test
    @Order(3)
    void an_invoice_is_typed_by_keyboard_over_a_restart_and_its_original_is_a_valid_factur_x() {
        Page camille = navigateur.connecter(portail, "PRIVEE");
        signerLeMandat(camille);
        camille.navigate(portail.adresse() + EMISES + "/saisie");
        camille.locator("form[action$='/saisie'] button[type=submit]").click();
        camille.waitForURL(url -> url.contains("/brouillons/"));
        String brouillon = camille.url().substring(portail.adresse().toString().length());
        camille.locator("#destinataire").fill(VALMONT);
        camille.locator("#service").fill("TRAVAUX");
        camille.locator("#numero").fill("ML26-9003");
        camille.locator("#date").fill("28/11/2026");
        camille.locator("#ligne-1-designation").focus();
        taper(camille, "Porte en chêne", "2", "250,00", "20");
        taper(camille, "Pose", "1", "100,00", "10");
        assertThat(camille.locator("#ligne-3-designation")).isFocused();
        camille.locator("grille-lignes button[value=enregistrer]").click();
        assertThat(camille.locator("table.recapitulatif tbody tr")).hasCount(2);
        camille.context().close();

        assertThat(portail.arreter()).isZero();
        portail = PortailLance.lancer(dossier.resolve("depot"), PortailLance.BREF, "--demo");
        portail.attendrePret();

        Page plusTard = navigateur.connecter(portail, "PRIVEE");
        plusTard.navigate(portail.adresse() + brouillon);
        assertThat(plusTard.locator("#ligne-1-designation")).hasValue("Porte en chêne");
        assertThat(plusTard.locator("table.recapitulatif")).containsText("100,00");
        assertThat(plusTard.locator("section:has(#recapitulatif) dl")).containsText("710,00");
        envoyer(plusTard);
        plusTard.waitForURL(url -> url.contains("/depots/"));
        plusTard.locator("main a", new Page.LocatorOptions().setHasText("ML26-9003"))
                .first()
                .click();
        String original = plusTard.locator("main a[href*='/pieces/']").first().getAttribute("href");
        estUnFacturX(plusTard, original);
        plusTard.context().close();
        recue("ML26-9003");
    }

    @Test
    @Order(4)
    void invoices_are_searched_walked_to_and_fro_and_a_search_is_kept_shared_renamed_and_forgotten() {
        Page camille = navigateur.connecter(portail, "PRIVEE");
        camille.navigate(portail.adresse() + EMISES);
        camille.locator("#q").fill("commune de valmont");
        camille.locator("#q").press("Enter");
        camille.waitForURL(url -> url.contains("q=commune"));
        deplierLesCriteres(camille);
        camille.locator("#tri").selectOption("NUMERO-ASC");
        camille.locator("form.recherche details button[type=submit]").click();
        camille.waitForURL(url -> url.contains("tri=NUMERO-ASC"));
        assertThat(camille.locator("main tbody th a")).hasCount(25);
        String recherche = camille.url();
        List<String> premiere = numeros(camille);
        assertThat(premiere).hasSize(25).isSorted();
        assertThat(camille.locator("main tbody tr:not(:has-text('Valmont'))")).hasCount(0);

        camille.locator("nav.pages a[rel=next]").click();
        camille.waitForURL(url -> url.contains("apres="));
        assertThat(camille.locator("nav.pages a[rel=prev]")).isVisible();
        List<String> seconde = numeros(camille);
        assertThat(seconde).isSorted().doesNotContainAnyElementsOf(premiere);
        assertThat(seconde.get(0)).isGreaterThan(premiere.get(24));
        camille.locator("nav.pages a[rel=prev]").click();
        camille.waitForURL(url -> url.contains("avant="));
        assertThat(camille.locator("main tbody th a")).hasCount(25);
        assertThat(numeros(camille)).isEqualTo(premiere);

        deplierLesCriteres(camille);
        camille.locator("form.recherche input[name=statut][value=MISE_EN_PAIEMENT]")
                .check();
        camille.locator("form.recherche details button[type=submit]").click();
        camille.waitForURL(url -> url.contains("statut=MISE_EN_PAIEMENT"));
        assertThat(camille.locator("main tbody tr:not(:has-text('Mise en paiement'))"))
                .hasCount(0);
        List<String> payees = numeros(camille);
        garder(camille, "Mairie payée");
        camille.navigate(portail.adresse() + EMISES);
        camille.locator("nav.mes-recherches > ul a").click();
        camille.waitForURL(url -> url.contains("statut=MISE_EN_PAIEMENT"));
        assertThat(numeros(camille)).isEqualTo(payees).isNotEmpty();

        // Her colleague finds the same at that address, and somebody else only what is theirs.
        assertThat(alAdresse("FOURNISSEUR", recherche)).isEqualTo(premiere);
        assertThat(alAdresse("CABINET_COMPTABLE", recherche)).doesNotContainAnyElementsOf(premiere);

        camille.locator("nav.mes-recherches summary").click();
        camille.locator("nav.mes-recherches form[action$='/nom'] input[name=nom]")
                .fill("Valmont, payées");
        camille.locator("nav.mes-recherches form[action$='/nom'] button").click();
        assertThat(camille.locator("nav.mes-recherches > ul a")).hasText("Valmont, payées");
        camille.locator("nav.mes-recherches summary").click();
        camille.locator("nav.mes-recherches form[action$='/suppression'] button")
                .click();
        assertThat(camille.locator("nav.mes-recherches")).hasCount(0);
        camille.context().close();
    }

    /** They stay unfolded while one of them narrows the list. */
    private static void deplierLesCriteres(Page page) {
        if (page.locator("form.recherche details[open]").count() == 0) {
            page.locator("form.recherche details > summary").click();
        }
    }

    private static void garder(Page page, String nom) {
        page.locator("details:has(#nom) > summary").click();
        page.locator("#nom").fill(nom);
        page.locator("form[action$='/recherches'] button[type=submit]").click();
        page.waitForURL(url -> url.contains("gardee="));
        assertThat(page.locator("main [role=status]").first()).containsText(nom);
    }

    /** What somebody else finds at an address; a search that is kept is its author's alone. */
    private static List<String> alAdresse(String profil, String adresse) {
        Page page = navigateur.connecter(portail, profil);
        page.navigate(adresse);
        assertThat(page.locator("#q")).hasValue("commune de valmont");
        assertThat(page.locator("nav.mes-recherches")).hasCount(0);
        List<String> numeros = numeros(page);
        page.context().close();
        return numeros;
    }

    private static List<String> numeros(Page page) {
        return page.locator("main tbody th a").allTextContents().stream()
                .map(String::strip)
                .toList();
    }

    private static void signerLeMandat(Page page) {
        page.navigate(portail.adresse() + "/espaces/activites-gestionnaire");
        page.locator("main a[aria-label^='Modifier']").first().click();
        page.locator("main a[href$='/mandat']").first().click();
        page.locator("#accord").check();
        page.locator("#mandat button[type=submit]").click();
        page.waitForURL(url -> url.contains("fait="));
    }

    /** A line of the grid: designation, reference, quantity, unit, price, discount, rate; then on to the next. */
    private static void taper(Page page, String designation, String quantite, String prix, String taux) {
        Keyboard clavier = page.keyboard();
        clavier.type(designation);
        clavier.press("Tab");
        clavier.press("Tab");
        clavier.type(quantite);
        clavier.press("Tab");
        clavier.press("Tab");
        clavier.type(prix);
        clavier.press("Tab");
        clavier.press("Tab");
        clavier.press("Control+A");
        clavier.type(taux);
        clavier.press("Enter");
    }

    private static void estUnFacturX(Page page, String original) {
        try {
            byte[] octets =
                    page.context().request().get(portail.adresse() + original).body();
            assertThat(octets).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
            // Without her cookies, as a program would: a form of hers would need its token.
            String verdict = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(portail.adresse().resolve("/api/v1/verifier"))
                                    .header("Content-Type", "application/pdf")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(octets))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            JsonNode lu = Portail.JSON.readTree(verdict);
            assertThat(lu.path("verdict").asText()).as(verdict).isEqualTo("VALIDE");
            assertThat(lu.path("format").asText()).as(verdict).containsIgnoringCase("factur");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrompu", e);
        }
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
