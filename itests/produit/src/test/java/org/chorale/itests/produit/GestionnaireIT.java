package org.chorale.itests.produit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Paul Renard is gestionnaire principal of the town; what he does shows at once in the pages that others have open. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GestionnaireIT {
    private static final String ACTIVITES = "/espaces/activites-gestionnaire";
    private static final String RECUES = "header nav a[href='/espaces/factures-recues']";
    private static final HasCountOptions QUELQUES_SECONDES = new HasCountOptions().setTimeout(15_000);

    @TempDir
    private static Path dossier;

    private static Portail portail;
    private static Navigateur navigateur;
    private static Courriers courriers;
    private static Page paul;
    private static Page sam;

    @BeforeAll
    static void open_a_portal() {
        portail = PortailLance.lancer(dossier.resolve("gestionnaire"), PortailLance.BREF, "--demo");
        portail.attendrePret();
        navigateur = Navigateur.ouvrir();
        courriers = new Courriers(portail);
        paul = navigateur.connecter(portail, "GESTIONNAIRE");
        sam = navigateur.connecter(portail, "SANS_RATTACHEMENT");
    }

    @AfterAll
    static void close_it() {
        navigateur.close();
        portail.close();
    }

    @Test
    @Order(1)
    void a_request_is_validated_with_a_comment_and_the_user_is_told() {
        sam.navigate(portail.adresse() + "/espaces/mon-compte/rattachements/demander?type=SIRET&identifiant="
                + Factures.COMMUNE);
        envoyer(sam);
        paul.navigate(portail.adresse() + ACTIVITES);
        paul.locator("main a[href$='/demandes/rattachements']").first().click();
        paul.locator("button[value=refuser]").click();
        assertThat(paul.locator(".ds-error-summary li")).hasCount(2);

        Locator ligne = paul.locator("main tbody tr", contient("sam.nulle-part"));
        ligne.locator("input[type=checkbox]").check();
        paul.locator("#commentaire").fill("Bienvenue <ici>");
        paul.locator("button[value=valider]").click();

        assertThat(paul.locator("main [role=status]").first()).containsText("validées");
        assertThat(paul.locator("main tbody tr", contient("sam.nulle-part"))).hasCount(0);
        assertThat(courriers.attendre("sam.nulle-part@visiteur.example", "validée"))
                .contains("Bienvenue <ici>");
        sam.navigate(portail.adresse() + "/espaces/mon-compte");
        assertThat(sam.locator("section:has(#rattachements) tbody tr")).containsText("Bienvenue <ici>");
    }

    @Test
    @Order(2)
    void a_subscription_given_shows_its_tab_in_the_open_page_and_one_taken_stops_at_the_next_request() {
        assertThat(sam.locator(RECUES)).hasCount(0);
        ficheDe("sam.nulle-part");
        paul.locator("#espace").selectOption("factures-recues");
        paul.locator("input[name=mode][value=CONSULTATION]").check();
        paul.locator("form[action$='/abonnements'] button[type=submit]").click();

        assertThat(sam.locator(RECUES)).hasCount(1, QUELQUES_SECONDES);
        Response avec = sam.navigate(portail.adresse() + "/espaces/factures-recues");
        assertThat(avec.status()).isEqualTo(200);

        ficheDe("sam.nulle-part");
        paul.locator("main tbody tr", contient("Factures reçues"))
                .locator("button")
                .click();
        assertThat(paul.locator("main [role=status]").first()).containsText("retiré");
        Response sans = sam.navigate(portail.adresse() + "/espaces/factures-recues");
        assertThat(sans.status()).isEqualTo(403);
        assertThat(sam.locator("main")).containsText("Factures reçues");
        sam.locator("main a", contient("Pourquoi")).click();
        assertThat(sam.locator("main h1")).hasText("Pourquoi n'ai-je pas cet espace ?");
    }

    @Test
    @Order(3)
    void an_espace_is_closed_then_opened_again_by_the_pencil_and_twice_validated() {
        Page lea = navigateur.connecter(portail, "PUBLIQUE");
        assertThat(lea.locator(RECUES)).hasCount(1);
        paul.navigate(portail.adresse() + ACTIVITES);
        paul.locator("main a[aria-label^='Modifier']").first().click();
        paul.locator("a[href$='/espaces/factures-recues/fermer']").click();
        envoyer(paul);
        assertThat(lea.locator(RECUES)).hasCount(0, QUELQUES_SECONDES);

        paul.locator("main a.ds-button", contient("Ajouter des espaces")).click();
        envoyer(paul);
        assertThat(paul.locator(".ds-error-summary")).hasCount(1);
        paul.locator("main a.ds-button", contient("Ajouter des espaces")).click();
        paul.locator("main input[value=factures-recues]").check();
        envoyer(paul);
        assertThat(lea.locator(RECUES)).hasCount(0);
        paul.locator("main form[method=post] button[type=submit]").last().click();

        assertThat(paul.locator("main [role=status]").first()).containsText("ouverts");
        assertThat(lea.locator(RECUES)).hasCount(1, QUELQUES_SECONDES);
    }

    @Test
    @Order(4)
    void the_principal_gives_a_program_the_right_to_manage_and_history_and_export_tell() {
        ficheDe("TECH_");
        paul.locator("#espace").selectOption("activites-gestionnaire");
        paul.locator("input[name=mode][value=MODIFICATION]").check();
        paul.locator("form[action$='/abonnements'] button[type=submit]").click();
        assertThat(paul.locator("main tbody tr", contient("Activités du gestionnaire")))
                .hasCount(1);

        paul.navigate(portail.adresse() + ACTIVITES + "/historique");
        assertThat(paul.locator("main tbody")).containsText("Bienvenue <ici>");
        assertThat(paul.locator("main tbody")).containsText("Espace ouvert");
        for (String nom : new String[] {"droits.csv", "droits.xlsx"}) {
            APIResponse fichier = paul.context().request().get(portail.adresse() + ACTIVITES + "/export/" + nom);
            assertThat(fichier.status()).isEqualTo(200);
            String debut = new String(fichier.body(), 0, 3, StandardCharsets.UTF_8);
            assertThat(debut).isEqualTo(nom.endsWith("csv") ? "\uFEFF" : "PK\u0003");
        }
    }

    @Test
    @Order(5)
    void the_last_principal_is_neither_suspended_nor_removed_and_hands_the_role_over() {
        ficheDe("paul.renard");
        String fiche = paul.url().replaceAll("\\?.*", "");
        paul.navigate(fiche + "/fin/retirer");
        assertThat(paul.locator("main")).containsText("gestionnaire principal");

        paul.navigate(portail.adresse() + "/espaces/mon-compte");
        paul.locator("main a[href*='/transmission']").first().click();
        envoyer(paul);
        paul.locator("#nouveau").fill("personne@nulle-part.example");
        envoyer(paul);
        assertThat(paul.locator("#nouveau-faute")).hasCount(1);
        paul.locator("#q").fill("leroux");
        paul.locator("main form[role=search] button").click();
        paul.locator("main tbody a").click();
        envoyer(paul);

        assertThat(paul.locator("main [role=status]").first()).containsText("transmis");
        assertThat(courriers.attendre("sonia.leroux@valmont.example", "gestionnaire principal"))
                .contains("Valmont");
    }

    private static void ficheDe(String adresse) {
        paul.navigate(portail.adresse() + ACTIVITES);
        paul.locator("main a[aria-label^='Modifier']").first().click();
        paul.locator("main a[href$='/utilisateurs']").first().click();
        paul.locator("main tbody tr", contient(adresse)).locator("a").first().click();
        assertThat(paul.locator("main dl")).containsText(adresse);
    }

    private static void envoyer(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }

    private static Page.LocatorOptions contient(String texte) {
        return new Page.LocatorOptions().setHasText(texte);
    }
}
