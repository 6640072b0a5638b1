package org.chorale.itests.produit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Camille Lemaire and Léa Moreau of the commune, from the deposit to the payment, by every way an invoice may take. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VieIT {
    private static final String EMISES = "/espaces/factures-emises";
    private static final String RECUES = "/espaces/factures-recues";

    @TempDir
    private static Path dossier;

    private static Path donnees;
    private static Portail portail;
    private static Navigateur navigateur;
    private static Page camille;
    private static Page lea;

    @BeforeAll
    static void open_a_portal() {
        donnees = dossier.resolve("vie");
        portail = PortailLance.lancer(donnees, Map.of(), "--demo");
        portail.attendrePret();
        navigateur = Navigateur.ouvrir();
        camille = navigateur.connecter(portail, "PRIVEE");
        // Whatever is done here is done without a script too.
        lea = navigateur.connecter(
                portail,
                "PUBLIQUE",
                new Browser.NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(false));
    }

    @AfterAll
    static void close_it() {
        navigateur.close();
        portail.close();
    }

    @Test
    @Order(1)
    void treated_step_by_step_it_is_paid() {
        deposer("ML26-9101");
        traiter("ML26-9101", "SERVICE_FAIT", "");
        assertThat(lea.locator("main")).containsText("jours écoulés sur 30");
        traiter("ML26-9101", "MANDATEE", "");
        traiter("ML26-9101", "MISE_EN_PAIEMENT", "");
        ouvrir(camille, EMISES, "ML26-9101");
        assertThat(camille.locator("h1 + p")).containsText("Mise en paiement");
        assertThat(camille.locator("main")).containsText("Plus rien n'est attendu de personne");
        assertThat(camille.locator("#journal ~ .tableau")).containsText("Commune de Valmont-sur-Seine");
    }

    @Test
    @Order(2)
    void suspended_it_is_completed_with_a_document_and_paid() {
        deposer("ML26-9102");
        traiter("ML26-9102", "SUSPENDUE", "LIVR_INCOMP");
        ouvrir(camille, EMISES, "ML26-9102");
        assertThat(camille.locator("main")).containsText("Livraison incomplète");
        camille.locator("#fichier").setInputFiles(new FilePayload("bon.exe", "application/pdf", new byte[] {1}));
        camille.locator("form[action$=complement] button[type=submit]").click();
        assertThat(camille.locator("#fichier-faute")).isVisible();
        camille.locator("#fichier")
                .setInputFiles(
                        new FilePayload("bon.txt", "text/plain", "Livré le 27".getBytes(StandardCharsets.UTF_8)));
        camille.locator("#commentaire").fill("Le bon de livraison est joint.");
        camille.locator("form[action$=complement] button[type=submit]").click();
        assertThat(camille.locator("h1 + p")).containsText("Complétée");
        ouvrir(lea, RECUES, "ML26-9102");
        assertThat(lea.locator("main")).containsText("bon.txt");
        assertThat(lea.locator("main")).containsText("Le bon de livraison est joint.");
        traiter("ML26-9102", "MISE_EN_PAIEMENT", "");
    }

    @Test
    @Order(3)
    void sent_to_the_wrong_service_it_is_recycled_under_its_number_and_paid() {
        deposer("ML26-9103");
        traiter("ML26-9103", "A_RECYCLER", "SE_ERR");
        ouvrir(camille, EMISES, "ML26-9103");
        camille.locator("#service").fill("INCONNU");
        camille.locator("form[action$=recyclage] button[type=submit]").click();
        assertThat(camille.locator("#service-faute")).isVisible();
        camille.locator("#service").fill("TRAVAUX");
        camille.locator("#engagement").fill("EJ-2026-78");
        camille.locator("form[action$=recyclage] button[type=submit]").click();
        assertThat(camille.locator("h1 + p")).containsText("Mise à disposition");
        ouvrir(lea, RECUES, "ML26-9103");
        assertThat(lea.locator("main")).containsText("EJ-2026-78");
        traiter("ML26-9103", "MISE_EN_PAIEMENT", "");
    }

    @Test
    @Order(4)
    void rejected_it_is_acknowledged_and_filed_in_one_go() {
        deposer("ML26-9104");
        traiter("ML26-9104", "REJETEE", "MONTANT_ERR");
        ouvrir(camille, EMISES, "ML26-9104");
        camille.locator("form[action$=rejet] button[type=submit]").click();
        assertThat(camille.locator("[role=status]").first()).containsText("acquitté et traité");
        assertThat(camille.locator("form[action$=rejet]")).hasCount(0);
    }

    @Test
    @Order(5)
    void two_are_treated_at_once_and_taken_back() {
        deposer("ML26-9105");
        deposer("ML26-9106");
        lea.navigate(portail.adresse() + RECUES + "?q=ML26-910");
        for (String numero : new String[] {"ML26-9104", "ML26-9105", "ML26-9106"}) {
            lea.getByLabel("Choisir la facture " + numero).check();
        }
        lea.locator("#lot button[type=submit]").click();
        lea.locator("input[name=vers][value=MANDATEE]").check();
        lea.locator("button[value=prevoir]").click();
        assertThat(lea.locator("[role=status]")).containsText("2 factures deviendront");
        lea.locator("button[value=executer]").click();
        assertThat(lea.locator("[role=status]")).containsText("2 factures traitées, 1 refusées");
        lea.locator("form[action$=annulation] button[type=submit]").click();
        assertThat(lea.locator("[role=status]")).containsText("0 factures traitées, 1 refusées, 2 annulées");
    }

    @Test
    @Order(6)
    void the_histories_of_all_that_are_whole() throws Exception {
        URI adresse = portail.adresse().resolve("/api/v1/exploitation/historiques");
        Http.Reponse bilan = Http.requete(
                "POST",
                adresse,
                new byte[0],
                "X-Chorale-Jeton",
                Files.readString(donnees.resolve("exploitation.jeton")).strip(),
                "Accept",
                "application/json");
        assertThat(bilan.statut()).isEqualTo(200);
        assertThat(bilan.json().path("factures").asLong()).isGreaterThan(300);
        assertThat(bilan.json().path("actes").asLong()).isGreaterThan(5);
    }

    private static void deposer(String numero) {
        camille.navigate(portail.adresse() + EMISES + "/depot");
        camille.locator("input[type=file]").setInputFiles(pdf(numero));
        camille.waitForURL(url -> url.contains("/brouillons/"));
        camille.locator("button[value=envoyer]").click();
        camille.waitForURL(url -> url.contains("/depots/"));
    }

    private static void traiter(String numero, String vers, String code) {
        ouvrir(lea, RECUES, numero);
        lea.locator("input[name=vers][value=" + vers + "]").check();
        lea.locator("#codeMotif").selectOption(code);
        lea.locator("section[aria-labelledby=traiter] button[type=submit]").click();
        lea.waitForURL(url -> url.contains("fait=" + vers));
    }

    private static void ouvrir(Page qui, String espace, String numero) {
        qui.navigate(portail.adresse() + espace + "?q=" + numero);
        qui.locator("main tbody th a").first().click();
        qui.waitForURL(url -> url.matches(".*" + espace + "/[0-9]+"));
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
