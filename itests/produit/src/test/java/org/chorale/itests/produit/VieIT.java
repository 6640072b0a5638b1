package org.chorale.itests.produit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
        portail = PortailLance.lancer(donnees, PortailLance.BREF, "--demo");
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
        assertThat(lea.locator("main")).containsText("sur 30 jours écoulés");
        traiter("ML26-9101", "MANDATEE", "");
        camille.navigate(portail.adresse() + "/notifications");
        Locator tout = camille.locator(".actions > form[action='/notifications/lues'] button");
        if (tout.count() > 0) {
            tout.first().click();
        }
        assertThat(camille.locator("#cloche .cloche-nombre")).hasCount(0);
        camille.navigate(portail.adresse() + EMISES);
        traiter("ML26-9101", "MISE_EN_PAIEMENT", "");
        // Her page stays as it is: the bell rings on it by itself, and one click leads from it to the invoice.
        assertThat(camille.locator("#cloche .cloche-nombre"))
                .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        camille.locator("#cloche a").click();
        camille.getByText("Facture ML26-9101 mise en paiement").click();
        camille.waitForURL(url -> url.matches(".*" + EMISES + "/[0-9]+"));
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
        choisir(lea, "ML26-9104", "ML26-9105", "ML26-9106");
        lea.locator("#lot button[value=traiter]").click();
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
    void rejections_are_taken_note_of_together_and_the_recipient_is_told() {
        lea.navigate(portail.adresse() + RECUES + "?q=ML26-910");
        choisir(lea, "ML26-9105", "ML26-9106");
        lea.locator("#lot button[value=traiter]").click();
        lea.locator("input[name=vers][value=REJETEE]").check();
        lea.locator("#codeMotif").selectOption("MONTANT_ERR");
        lea.locator("button[value=prevoir]").click();
        lea.locator("button[value=executer]").click();
        assertThat(lea.locator("[role=status]")).containsText("2 factures traitées");

        camille.navigate(portail.adresse() + EMISES + "?statut=REJETEE&rejet=A_TRAITER&q=ML26-910");
        assertThat(camille.locator("main tbody tr")).hasCount(2);
        camille.navigate(portail.adresse() + EMISES + "?q=ML26-910");
        choisir(camille, "ML26-9104", "ML26-9105", "ML26-9106");
        camille.locator("#lot button[value=traiter]").click();
        camille.locator("input[name=vers][value=REJETEE]").check();
        camille.locator("button[value=prevoir]").click();
        assertThat(camille.locator("[role=status]")).containsText("2 factures deviendront");
        camille.locator("button[value=executer]").click();
        assertThat(camille.locator("[role=status]")).containsText("2 factures traitées, 1 refusées");
        assertThat(camille.locator("form[action$=annulation]")).hasCount(0);
        Attente.que(Duration.ofSeconds(60), "the recipient is told", () -> {
            lea.navigate(portail.adresse() + "/notifications");
            return lea.locator("main").innerText().contains("rejets");
        });
    }

    @Test
    @Order(7)
    void several_are_downloaded_once_their_weight_is_told() throws IOException {
        camille.navigate(portail.adresse() + EMISES + "?q=ML26-910");
        choisir(camille, "ML26-9101", "ML26-9102");
        camille.locator("#lot button:not([name])").click();
        assertThat(camille.locator("#factures")).containsText("2 factures, 1 pièce jointe complémentaire");
        assertThat(camille.locator("#limite")).containsText("120 Mo");
        camille.locator("input[name=contenu][value=PDF_PIECES]").check();
        Download archive = camille.waitForDownload(
                () -> camille.locator("button[value=telecharger]").click());
        List<String> noms = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive.path()))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                noms.add(e.getName());
            }
        }
        assertThat(noms)
                .contains("ML26-9102/bon.txt")
                .anyMatch(n -> n.startsWith("ML26-9101/"))
                .hasSize(3);

        lea.navigate(portail.adresse() + RECUES + "?q=ML26-910");
        lea.locator("#lot input[name=toutes]").check();
        lea.locator("#lot button:not([name])").click();
        lea.locator("input[name=contenu][value=PIVOT]").check();
        Download pivot = lea.waitForDownload(
                () -> lea.locator("button[value=telecharger]").click());
        assertThat(Files.readString(pivot.path())).contains("CPPFacturePivot", "ML26-9101", "ML26-9106");
    }

    @Test
    @Order(8)
    void a_list_is_exported_in_the_background_and_downloaded() throws IOException {
        camille.navigate(portail.adresse() + EMISES + "?q=ML26-910");
        camille.locator("form[action$=exports] button[value=CSV]").click();
        Locator fichier = camille.locator("main a[href$='/fichier']").first();
        assertThat(fichier).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        Download export = camille.waitForDownload(fichier::click);
        List<String> lignes = Files.readAllLines(export.path());
        assertThat(lignes.get(0)).startsWith("\ufeff");
        assertThat(lignes).hasSize(7).anyMatch(l -> l.contains("ML26-9103"));
    }

    @Test
    @Order(9)
    void a_certificate_is_confirmed_to_whoever_holds_its_address_and_to_nobody_for_what_was_taken_over()
            throws IOException {
        ouvrir(camille, EMISES, "ML26-9101");
        Download certificat = camille.waitForDownload(
                () -> camille.locator("a[href$='/certificat.pdf']").click());
        String texte;
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(certificat.path()))) {
            texte = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
        Matcher empreinte = Pattern.compile("SHA-256([0-9a-f]{64})").matcher(texte);
        Matcher adresse = Pattern.compile("(/certificats/[A-Za-z0-9_-]{27})").matcher(texte);
        assertThat(empreinte.find() && adresse.find()).as(texte).isTrue();
        Page passant = navigateur.page(new Browser.NewContextOptions().setLocale("fr-FR"));
        passant.navigate(portail.adresse() + adresse.group(1));
        assertThat(passant.locator("main")).containsText(empreinte.group(1));
        assertThat(passant.locator("main")).not().containsText("ML26-9101");

        camille.navigate(portail.adresse() + EMISES + "?tri=DEPOT-ASC");
        String reprise = camille.locator("main tbody th a").first().getAttribute("href");
        camille.navigate(portail.adresse() + reprise + "/certificat.pdf");
        assertThat(camille.locator("main")).containsText("n'atteste pas son dépôt");
    }

    @Test
    @Order(10)
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

    private static void choisir(Page qui, String... numeros) {
        for (String numero : numeros) {
            qui.getByLabel("Choisir la facture " + numero).check();
        }
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
