package org.chorale.itests.produit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Camille Lemaire, gestionnaire principal of a joinery, fills in its sheet, then the joinery moves and takes another SIRET.
 * Her browser runs no script at all.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FicheIT {
    private static final String STRUCTURES = "/espaces/activites-gestionnaire/structures/";
    private static final String CAMILLE = "camille.lemaire@lemaire.example";

    @TempDir
    private static Path dossier;

    private static Portail portail;
    private static Navigateur navigateur;
    private static Page camille;
    private static String fiche;
    private static String nouvelle;
    private static String avant;

    @BeforeAll
    static void open_a_portal() {
        portail = PortailLance.lancer(dossier.resolve("fiche"), PortailLance.BREF, "--demo");
        portail.attendrePret();
        navigateur = Navigateur.ouvrir();
        camille = navigateur.page(
                new Browser.NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(false));
        connecter(camille, CAMILLE);
        fiche = STRUCTURES + numero(Factures.LEMAIRE);
    }

    @AfterAll
    static void close_it() {
        navigateur.close();
        portail.close();
    }

    @Test
    @Order(1)
    void general_data_are_changed_by_the_pencil_and_who_comes_second_is_told() {
        camille.navigate(portail.adresse() + "/espaces/activites-gestionnaire");
        camille.locator("main a[aria-label^='Modifier']").first().click();
        camille.locator("main a[href$='/donnees']").click();
        camille.locator("#courriel").fill("sans arobase");
        envoyer();
        assertThat(camille.locator("#courriel-faute")).containsText("adresse électronique");
        camille.locator("#courriel").fill("contact@lemaire.example");
        camille.locator("#ville").fill("L'Haÿ-les-Roses");
        camille.locator("#pacage").fill("044 012 345");
        Page autre = camille.context().newPage();
        autre.navigate(portail.adresse() + fiche + "/donnees");
        envoyer();
        assertThat(camille.locator("main [role=status]").first()).containsText("enregistrée");
        assertThat(camille.locator("main")).containsText("contact@lemaire.example");

        autre.locator("#ville").fill("Ailleurs");
        autre.locator("main form[method=post] button[type=submit]").click();
        assertThat(autre.locator(".ds-error-summary")).containsText("Un autre utilisateur");
        autre.close();
        camille.navigate(portail.adresse() + fiche + "/modifications");
        assertThat(camille.locator("main tbody")).containsText("L'Haÿ-les-Roses");
        assertThat(camille.locator("main tbody")).not().containsText("Ailleurs");
    }

    @Test
    @Order(2)
    void a_service_an_account_and_a_connection_are_kept() {
        ouvrir("/services/nouveau");
        camille.locator("#code").fill("ATELIER");
        camille.locator("#libelle").fill("Atelier & <pose>");
        envoyer();
        assertThat(camille.locator("main")).containsText("Atelier & <pose>");

        ouvrir("/comptes-bancaires/nouveau");
        camille.locator("#nom").fill("Courant");
        camille.locator("#iban").fill("FR14 2004 1010 0505 0001 3M02 607");
        envoyer();
        assertThat(camille.locator("#iban-faute")).containsText("IBAN");
        camille.locator("#iban").fill("FR14 2004 1010 0505 0001 3M02 606");
        camille.locator("#affactureur").fill("Factor SA");
        camille.locator("#affactureurIdentifiant").fill("55208131766522");
        envoyer();
        assertThat(camille.locator("main")).containsText("FR14 2004 1010 0505 0001 3M02 606");
        assertThat(camille.locator("main")).containsText("Factor SA");

        ouvrir("/raccordement");
        camille.locator("#mode").selectOption("API");
        envoyer();
        assertThat(camille.locator(".ds-error-summary li")).hasCount(2);
        camille.locator("#etat").selectOption("EN_COURS");
        camille.locator("#techniqueNom").fill("Yves Le Goff");
        envoyer();
        assertThat(camille.locator("main")).containsText("Yves Le Goff");
    }

    @Test
    @Order(3)
    void the_mandate_is_signed_and_an_attachment_is_served_to_be_saved() throws Exception {
        ouvrir("/mandat");
        envoyer();
        assertThat(camille.locator("#accord-faute")).hasCount(1);
        camille.locator("#accord").check();
        envoyer();
        assertThat(camille.locator("#mandat")).containsText("Signé le");

        ouvrir("/pieces");
        joindre("virus.exe");
        assertThat(camille.locator("#fichier-faute")).containsText("extension");
        joindre("Kbis <2026>.html");
        APIResponse piece = camille.context()
                .request()
                .get(portail.adresse() + camille.locator("main tbody a").first().getAttribute("href"));
        assertThat(piece.headers().get("content-disposition")).startsWith("attachment");
        assertThat(piece.headers().get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(piece.headers().get("content-type")).isEqualTo("application/octet-stream");
        Download telecharge = camille.waitForDownload(
                () -> camille.locator("main tbody a").first().click());
        assertThat(Files.readString(telecharge.path())).contains("alert(1)");

        joindre("Ancien RIB.html");
        String adresse = camille.url();
        camille.locator("main a[aria-label='Retirer Ancien RIB.html']").click();
        assertThat(camille.locator("main h1")).containsText("Ancien RIB.html");
        camille.navigate(adresse);
        assertThat(camille.locator("main tbody")).containsText("Ancien RIB.html");
        camille.locator("main a[aria-label='Retirer Ancien RIB.html']").click();
        envoyer();
        assertThat(camille.locator("main tbody")).not().containsText("Ancien RIB.html");
    }

    private void joindre(String nom) {
        camille.locator("#fichier")
                .setInputFiles(new FilePayload(
                        nom, "text/html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
        camille.locator("form[enctype] button[type=submit]").click();
    }

    @Test
    @Order(4)
    void a_compte_technique_shows_its_password_once_and_opens_the_api_until_it_is_renewed_then_closed() {
        ouvrir("/comptes-techniques");
        camille.locator("main form[method=post] button[type=submit]").click();
        String login = camille.locator("#secret-login").textContent();
        String secret = camille.locator("#secret").textContent();
        ouvrir("/comptes-techniques");
        assertThat(camille.locator("#secret")).hasCount(0);
        assertThat(camille.content()).doesNotContain(secret);
        assertThat(appeler(login, secret)).isEqualTo(200);

        camille.locator("main tbody tr", new Page.LocatorOptions().setHasText(login))
                .locator("a[href$='/renouveler']")
                .click();
        envoyer();
        String renouvele = camille.locator("#secret").textContent();
        assertThat(renouvele).isNotEqualTo(secret);
        assertThat(appeler(login, secret)).isEqualTo(401);
        assertThat(appeler(login, renouvele)).isEqualTo(200);

        ouvrir("/comptes-techniques");
        camille.locator("main tbody tr", new Page.LocatorOptions().setHasText(login))
                .locator("a[href$='/fermer']")
                .click();
        envoyer();
        assertThat(camille.locator("main [role=status]").first()).containsText("fermé");
        assertThat(appeler(login, renouvele)).isEqualTo(401);
        camille.navigate(portail.adresse() + fiche + "/modifications");
        assertThat(camille.locator("main tbody")).containsText(login);
        assertThat(camille.content()).doesNotContain(secret).doesNotContain(renouvele);
    }

    private static int appeler(String login, String secret) {
        return Programme.avec(portail, login, secret)
                .appeler("/cpro/structures/v1/rechercher", Portail.JSON.createObjectNode())
                .statut();
    }

    @Test
    @Order(5)
    void a_secondaire_sees_the_comptes_techniques_and_may_not_touch_them() {
        Page sonia = navigateur.page(new Browser.NewContextOptions().setLocale("fr-FR"));
        connecter(sonia, "sonia.leroux@valmont.example");
        String commune = portail.adresse() + STRUCTURES + numero(Factures.COMMUNE);
        sonia.navigate(commune + "/comptes-techniques");
        assertThat(sonia.locator("main")).containsText("Seul le gestionnaire principal");
        assertThat(sonia.locator("main form")).hasCount(0);
        sonia.navigate(commune + "/identifiant");
        assertThat(sonia.locator("main")).containsText("collectivité locale ne change pas elle-même");
        for (String page : new String[] {"", "/donnees", "/pieces", "/mandat", "/comptes-techniques", "/identifiant"}) {
            assertThat(sonia.navigate(portail.adresse() + fiche + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
        sonia.close();
    }

    @Test
    @Order(6)
    void the_siret_changes_in_the_users_steps_and_what_is_not_copied_is_said() {
        Programme lemaire = portail.programme(Factures.LEMAIRE);
        avant = lemaire.deposer("avant.xml", Factures.ubl(Factures.numero()), "IN_DP_E1_UBL_INVOICE");
        assertThat(lemaire.compteRendu(avant).path("etatCourantDepotFlux").asText())
                .isEqualTo("IN_INTEGRE");
        camille.navigate(portail.adresse() + "/espaces/activites-gestionnaire");
        camille.locator("main a[aria-label^='Modifier']").first().click();
        camille.locator("main a", new Page.LocatorOptions().setHasText("Modifier l'identifiant"))
                .click();
        assertThat(camille.locator("main")).containsText("sera désactivée");
        camille.locator("main a", new Page.LocatorOptions().setHasText("Confirmer"))
                .click();
        camille.locator("#identifiant").fill("55208131766522");
        envoyerGet();
        assertThat(camille.locator("#identifiant-faute")).containsText("SIREN");
        String siret = autreSiret(Factures.LEMAIRE);
        camille.locator("#identifiant").fill(siret);
        envoyerGet();
        assertThat(camille.locator("main dl")).containsText(siret);
        assertThat(camille.locator("main dl")).containsText(Factures.LEMAIRE);
        envoyer();

        assertThat(camille.locator("main [role=status]").first()).containsText("nouveau SIRET");
        nouvelle =
                camille.url().replaceAll("\\?.*", "").replace(portail.adresse().toString(), "");
        assertThat(nouvelle).isNotEqualTo(fiche);
        assertThat(camille.locator("main")).containsText("Identifiant de la structure d'origine");
        assertThat(camille.locator("main")).containsText(Factures.LEMAIRE);
        assertThat(camille.locator("main")).containsText("signez-le de nouveau");
        assertThat(camille.locator("main")).containsText("FR14 2004 1010 0505 0001 3M02 606");
        assertThat(camille.locator("main")).containsText("ATELIER");
        assertThat(camille.locator("main")).not().containsText("044012345");
        assertThat(camille.locator("main")).not().containsText("Yves Le Goff");
        assertThat(camille.locator("section:has(#techniques)")).containsText("Aucun compte technique");
    }

    @Test
    @Order(7)
    void nothing_new_comes_from_the_former_structure_and_what_exists_is_read() {
        Programme lemaire = portail.programme(Factures.LEMAIRE);
        JsonNode refus = lemaire.reponse(
                "/cpro/factures/v1/deposer/flux",
                Programme.demandeDeDepot("apres.xml", Factures.ubl(Factures.numero()), "IN_DP_E1_UBL_INVOICE"));
        assertThat(refus.path("codeRetour").asInt()).isEqualTo(20008);
        assertThat(lemaire.facturesDuFlux(avant)).hasSize(1);

        Programme autre = portail.programme(Factures.PONT_NEUF);
        JsonNode compteRendu =
                autre.compteRendu(autre.deposer("pour.xml", Factures.ubl(Factures.numero()), "IN_DP_E1_UBL_INVOICE"));
        assertThat(compteRendu.path("etatCourantDepotFlux").asText()).isEqualTo("IN_REJETE");
        assertThat(compteRendu.toString()).contains("inactive");

        ouvrir("");
        assertThat(camille.locator("main")).containsText("rien de nouveau");
        assertThat(camille.locator("main a[href$='/donnees']")).hasCount(0);
        JsonNode ancienne = consulter(fiche);
        assertThat(ancienne.at("/informationGenerales/listeStructureDupliquees/0/structureDupliquee")
                        .asText())
                .isEqualTo(nouvelle.substring(STRUCTURES.length()));
        assertThat(ancienne.at("/informationGenerales/emailStructure").asText()).isEqualTo("contact@lemaire.example");
    }

    @Test
    @Order(8)
    void nothing_new_goes_to_a_former_recipient_and_what_it_has_is_treated() {
        Programme pontNeuf = portail.programme(Factures.PONT_NEUF);
        String flux = pontNeuf.deposer("hopital.xml", Factures.cii(Factures.numero()), "IN_DP_E1_CII_16B");
        assertThat(pontNeuf.compteRendu(flux).path("etatCourantDepotFlux").asText())
                .isEqualTo("IN_INTEGRE");
        long facture = pontNeuf.facturesDuFlux(flux)
                .get(0)
                .path("identifiantFactureCPP")
                .asLong();
        Page jeanne = navigateur.page(new Browser.NewContextOptions().setLocale("fr-FR"));
        connecter(jeanne, "jeanne.masson@valclair.example");
        String hopital = portail.adresse() + STRUCTURES + numero(Factures.HOPITAL);
        jeanne.navigate(hopital + "/identifiant/apercu?identifiant=" + autreSiret(Factures.HOPITAL));
        jeanne.locator("main form[method=post] button[type=submit]").click();
        assertThat(jeanne.locator("main [role=status]").first()).containsText("nouveau SIRET");

        JsonNode traitee = portail.programme(Factures.HOPITAL)
                .reponse(
                        "/cpro/factures/v1/traiter/recue",
                        Portail.JSON
                                .createObjectNode()
                                .put("idFacture", facture)
                                .put("nouveauStatut", "SUSPENDUE")
                                .put("motif", "Bon de livraison manquant"));
        assertThat(traitee.path("codeRetour").asInt(-1)).isZero();
        JsonNode refusee = pontNeuf.compteRendu(
                pontNeuf.deposer("trop-tard.xml", Factures.cii(Factures.numero()), "IN_DP_E1_CII_16B"));
        assertThat(refusee.path("etatCourantDepotFlux").asText()).isEqualTo("IN_REJETE");
        assertThat(refusee.toString()).contains("inactive");
        jeanne.close();
    }

    private static JsonNode consulter(String adresse) {
        return portail.programme(Factures.LEMAIRE)
                .reponse(
                        "/cpro/structures/v1/consulter",
                        Portail.JSON
                                .createObjectNode()
                                .put("idStructureCPP", Long.parseLong(adresse.substring(STRUCTURES.length()))));
    }

    private static String autreSiret(String present) {
        for (int nic = 900; nic < 1000; nic++) {
            String siret = present.substring(0, 9) + "%05d".formatted(nic);
            if (cleJuste(siret)) {
                return siret;
            }
        }
        throw new IllegalStateException();
    }

    private static boolean cleJuste(String chiffres) {
        int somme = 0;
        for (int i = 0; i < chiffres.length(); i++) {
            int c = chiffres.charAt(chiffres.length() - 1 - i) - '0';
            int pese = i % 2 == 1 ? 2 * c : c;
            somme += pese > 9 ? pese - 9 : pese;
        }
        return somme % 10 == 0;
    }

    private static String numero(String siret) {
        for (JsonNode s : portail.acces().path("structures")) {
            if (siret.equals(s.path("identifiant").asText())) {
                return s.path("idStructureCPP").asText();
            }
        }
        throw new IllegalArgumentException(siret);
    }

    private static void connecter(Page page, String adresse) {
        for (JsonNode u : portail.acces().path("utilisateurs")) {
            if (adresse.equals(u.path("adresseConnexion").asText())) {
                page.navigate(portail.adresse() + "/connexion");
                page.locator("input[name=adresseConnexion]").fill(adresse);
                page.locator("input[name=motDePasse]").fill(u.path("motDePasse").asText());
                page.locator("main button[type=submit]").click();
                page.waitForURL(url -> !url.contains("/connexion"));
                return;
            }
        }
        throw new IllegalArgumentException(adresse);
    }

    private static void ouvrir(String page) {
        camille.navigate(portail.adresse() + fiche + page);
    }

    private static void envoyer() {
        camille.locator("main form[method=post] button[type=submit]").first().click();
    }

    private static void envoyerGet() {
        camille.locator("main form[method=get] button[type=submit]").first().click();
    }
}
