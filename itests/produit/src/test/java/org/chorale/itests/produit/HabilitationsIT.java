package org.chorale.itests.produit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do about accounts and rights, in a real browser on the assembled product, each line by itself. */
class HabilitationsIT {
    private static final String MOT_DE_PASSE = "cheval agrafe pile correct";
    private static final String AUTRE_MOT_DE_PASSE = "autre phrase de plusieurs mots";
    private static final String EMISES = "nav a[href='/espaces/factures-emises']";
    private static final HasCountOptions QUELQUES_SECONDES = new HasCountOptions().setTimeout(15_000);

    @TempDir
    private static Path dossier;

    private static Portail portail;
    private static Navigateur navigateur;
    private static Courriers courriers;

    @BeforeAll
    static void open_a_portal() {
        portail = PortailLance.lancer(dossier.resolve("habilitations"), PortailLance.BREF, "--demo");
        portail.attendrePret();
        navigateur = Navigateur.ouvrir();
        courriers = new Courriers(portail);
    }

    @AfterAll
    static void close_it() {
        navigateur.close();
        portail.close();
    }

    @Test
    void who_signs_up_and_creates_a_private_structure_is_its_gestionnaire_principal() {
        Page page = inscrit("anne.morel@atelier-morel.example", "bureau@atelier-morel.example");

        page.locator("main a", contient("Choisir")).first().click();
        page.locator("#q").fill("55208131700026");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator("main [role=status] h2")).hasCount(1);
        page.locator("main [role=status] a").click();
        assertThat(page.locator("#identifiant")).hasValue("55208131700026");
        page.locator("#identifiant").fill("55208131700027");
        page.locator("#designation").fill("Atelier Morel");
        envoyer(page);
        assertThat(page.locator("#identifiant-faute")).hasCount(1);
        assertThat(page.locator("#designation")).hasValue("Atelier Morel");

        page.locator("#identifiant").fill("55208131700026");
        page.locator("#ville").fill("Nantes");
        envoyer(page);

        assertThat(page.locator("main [role=status]").first()).containsText("gestionnaire principal");
        assertThat(page.locator("section:has(#rattachements) tbody tr").first()).containsText("Atelier Morel");
        assertThat(page.locator("section:has(#rattachements) tbody tr").first()).containsText("Gestionnaire principal");
        assertThat(page.locator("nav a[href='/espaces/activites-gestionnaire']"))
                .hasCount(1, QUELQUES_SECONDES);
        page.navigate(portail.adresse() + "/espaces/activites-gestionnaire");
        assertThat(page.locator("main")).containsText("Atelier Morel");
    }

    @Test
    void creating_a_structure_that_exists_asks_its_principal_who_is_told_by_mail() {
        Page page = inscrit("bruno.petit@exemple.fr", "");
        page.navigate(portail.adresse() + "/espaces/mon-compte/rattachements/creer");
        page.locator("#identifiant").fill(Factures.LEMAIRE);
        page.locator("#designation").fill("Menuiserie Lemaire");
        envoyer(page);

        assertThat(page.locator("main [role=status]").first()).containsText("existe déjà");
        assertThat(page.locator("section:has(#rattachements) tbody tr").first()).containsText("En cours de validation");
        assertThat(courriers.attendre("camille.lemaire@lemaire.example", "bruno.petit"))
                .contains("Menuiserie Lemaire");
        assertThat(page.locator("nav a[href='/espaces/activites-gestionnaire']"))
                .hasCount(0);
    }

    @Test
    void the_contact_address_is_another_thing_than_the_sign_in_address() {
        Page page = inscrit("claude.roy@exemple.fr", "");
        assertThat(page.locator("#adresseContact")).hasValue("claude.roy@exemple.fr");
        page.locator("#adresseContact").fill("pas une adresse");
        page.locator("main form[action='/espaces/mon-compte'] button").click();
        assertThat(page.locator("#adresseContact-faute")).hasCount(1);
        page.locator("#adresseContact").fill("equipe@exemple.fr");
        page.locator("main form[action='/espaces/mon-compte'] button").click();
        assertThat(page.locator("#adresseContact")).hasValue("equipe@exemple.fr");
        assertThat(page.locator("dl.fiche")).containsText("claude.roy@exemple.fr");

        Page ailleurs = visiteur();
        connecter(ailleurs, "equipe@exemple.fr", MOT_DE_PASSE);
        assertThat(ailleurs.locator(".ds-error-summary")).containsText("incorrect");
        connecter(ailleurs, "claude.roy@exemple.fr", MOT_DE_PASSE);
        assertThat(ailleurs.locator("main h1")).hasText("Mon compte");
    }

    @Test
    void who_forgot_the_password_chooses_another_by_the_mail() {
        String adresse = "denis.faure@exemple.fr";
        inscrit(adresse, "").context().close();
        Page page = visiteur();
        page.navigate(portail.adresse() + "/connexion");
        page.locator("main .liens a", contient("oublié")).click();
        page.locator("#adresseConnexion").fill(adresse);
        envoyer(page);
        page.navigate(courriers.lien(adresse, "/reinitialisation?jeton="));
        page.locator("#motDePasse").fill("court");
        page.locator("#repetition").fill("court");
        envoyer(page);
        assertThat(page.locator("#motDePasse-faute")).containsText("12 caractères");
        page.locator("#motDePasse").fill(AUTRE_MOT_DE_PASSE);
        page.locator("#repetition").fill(AUTRE_MOT_DE_PASSE);
        envoyer(page);
        assertThat(page.locator("main h1")).hasText("Votre mot de passe a changé");
        connecter(page, adresse, MOT_DE_PASSE);
        assertThat(page.locator(".ds-error-summary")).containsText("incorrect");
        connecter(page, adresse, AUTRE_MOT_DE_PASSE);
        assertThat(page.locator("main h1")).hasText("Mon compte");
    }

    @Test
    void who_guesses_waits_longer_and_is_told_until_when() {
        Page page = visiteur();
        Locator resume = page.locator(".ds-error-summary");
        for (int essai = 0; essai < 12 && !texte(resume).contains("prochain essai possible à"); essai++) {
            connecter(page, "yanis.roy@valclair.example", "ce n'est pas le bon");
        }
        assertThat(texte(resume)).containsPattern("prochain essai possible à \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void a_user_asks_to_be_attached_to_a_service_and_sees_what_became_of_it() {
        Page page = inscrit("emma.blanc@exemple.fr", "");
        page.navigate(portail.adresse() + "/espaces/mon-compte/rattachements");
        page.locator("#q").fill("Valmont-sur-Seine");
        page.locator("main form button[type=submit]").first().click();
        page.locator("main tbody tr", contient("Commune de Valmont"))
                .locator("a")
                .click();
        page.locator("#service")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setLabel("CULTURE – Médiathèque et culture"));
        page.locator("#message").fill("Je remplace <Léa> & l'équipe.");
        envoyer(page);
        assertThat(page.locator("main [role=status]").first()).containsText("envoyée aux gestionnaires");
        Locator ligne = page.locator("section:has(#rattachements) tbody tr").first();
        assertThat(ligne).containsText("Médiathèque et culture");
        assertThat(ligne).containsText("En cours de validation");
        assertThat(courriers.attendre("paul.renard@valmont.example", "emma.blanc"))
                .contains("Je remplace <Léa> & l'équipe.");

        // Twice at once: it is answered as it is, not asked again.
        page.navigate(portail.adresse() + "/espaces/mon-compte/rattachements/demander?type=SIRET&identifiant="
                + Factures.COMMUNE);
        page.locator("#service")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setLabel("CULTURE – Médiathèque et culture"));
        envoyer(page);
        assertThat(page.locator("section:has(#rattachements) tbody tr")).hasCount(1);
    }

    @Test
    void factures_emises_are_taken_and_left_without_validation_and_every_open_page_knows() {
        Page ouverte = navigateur.connecter(portail, "FOURNISSEUR");
        Page ici = navigateur.connecter(portail, "FOURNISSEUR");
        ouverte.navigate(portail.adresse() + "/espaces/factures-emises");
        assertThat(ouverte.locator(EMISES)).hasCount(1);
        ouverte.evaluate("window.jamaisRechargee = true");

        ici.navigate(portail.adresse() + "/espaces/mon-compte/abonnements");
        ici.locator("main tbody tr", contient("Factures émises"))
                .locator("button")
                .first()
                .click();
        assertThat(ici.locator("main [role=status]").first()).containsText("pris fin");
        assertThat(ouverte.locator(EMISES)).hasCount(0, QUELQUES_SECONDES);
        assertThat(ouverte.evaluate("window.jamaisRechargee === true")).isEqualTo(true);

        Page suivante = ouverte.context().newPage();
        Response refus = suivante.navigate(portail.adresse() + "/espaces/factures-emises");
        assertThat(refus.status()).isEqualTo(403);
        assertThat(suivante.locator("main")).containsText("Factures émises");
        suivante.locator("main a[href^='/espaces/mon-compte/pourquoi']").click();
        assertThat(suivante.locator("#espace")).hasValue("factures-emises");
        suivante.locator("main form button").click();
        assertThat(suivante.locator("#reponse")).containsText("Vous n'avez pas cet espace");
        assertThat(suivante.locator("section.carte")).containsText("Camille Lemaire");

        ici.navigate(portail.adresse() + "/espaces/mon-compte");
        ici.locator("main a[href='/espaces/mon-compte/abonnements/ajouter']")
                .first()
                .click();
        assertThat(ici.locator("#espace option", contient("Factures émises"))).hasCount(1);
        assertThat(ici.locator("#espace option", contient("Factures reçues"))).hasCount(0);
        ici.locator("#espace").selectOption("factures-emises");
        ici.locator("#mode-MODIFICATION").check();
        envoyer(ici);
        assertThat(ici.locator("main [role=status]").first()).containsText("son onglet est là");
        assertThat(ouverte.locator(EMISES)).hasCount(1, QUELQUES_SECONDES);
        assertThat(ouverte.evaluate("window.jamaisRechargee === true")).isEqualTo(true);
        assertThat(ouverte.navigate(portail.adresse() + "/espaces/factures-emises/depot")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_espace_that_is_not_open_on_the_structure_is_not_offered_and_the_page_says_why() {
        Page page = navigateur.connecter(portail, "FOURNISSEUR_CONSULTATION");
        page.navigate(portail.adresse() + "/espaces/mon-compte/pourquoi");
        page.locator("#espace").selectOption("factures-recues");
        page.locator("#mode").selectOption("CONSULTATION");
        page.locator("main form button").click();
        assertThat(page.locator("#reponse")).containsText("Vous n'avez pas cet espace");
        assertThat(page.locator("section.carte ol li", contient("Il manque"))
                        .or(page.locator("section.carte ol li [data-color=danger]"))
                        .first())
                .isVisible();
        assertThat(page.locator("section.carte")).containsText("camille.lemaire@lemaire.example");

        page.locator("#espace").selectOption("factures-emises");
        page.locator("main form button").click();
        assertThat(page.locator("#reponse")).containsText("Vous avez cet espace");
        page.locator("#mode").selectOption("MODIFICATION");
        page.locator("main form button").click();
        assertThat(page.locator("#reponse")).containsText("Vous n'avez pas cet espace");
    }

    @Test
    void somebody_without_a_mouse_signs_in_and_subscribes() {
        Page page = visiteur();
        page.navigate(portail.adresse() + "/connexion?vers=/espaces/mon-compte/abonnements/ajouter");
        com.fasterxml.jackson.databind.JsonNode qui = Navigateur.utilisateur(portail, "CABINET_COMPTABLE");
        auClavier(page, "adresseConnexion");
        page.keyboard().type(qui.path("adresseConnexion").asText());
        auClavier(page, "motDePasse");
        page.keyboard().type(qui.path("motDePasse").asText());
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/connexion"));

        auClavier(page, "structure");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("structure="));
        auClavier(page, "espace");
        auClavier(page, "mode-CONSULTATION");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#mode-MODIFICATION")).isChecked();
        auClavier(page, "message");
        page.keyboard().type("Pour le cabinet.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("main [role=status]").first()).containsText("onglet");
    }

    /** Goes on by the Tab key until that field has the focus, which must be seen to be there. */
    private static void auClavier(Page page, String champ) {
        for (int i = 0; i < 60; i++) {
            if (champ.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(champ + " n'est pas atteint au clavier");
    }

    /** Signs up, activates by the letter, and signs in: at Mon compte. */
    private static Page inscrit(String adresse, String contact) {
        Page page = visiteur();
        page.navigate(portail.adresse() + "/connexion");
        page.locator("main .liens a", contient("Créer un compte")).click();
        String nom = adresse.substring(0, adresse.indexOf('@'));
        page.locator("#prenom").fill(nom.substring(0, nom.indexOf('.')));
        page.locator("#nom").fill(nom);
        page.locator("#adresseConnexion").fill(adresse);
        page.locator("#adresseContact").fill(contact);
        page.locator("#motDePasse").fill(MOT_DE_PASSE);
        page.locator("#repetition").fill(MOT_DE_PASSE);
        envoyer(page);
        assertThat(page.locator("main h1")).hasText("Consultez votre courrier");
        page.navigate(courriers.lien(adresse, "/activation?jeton="));
        envoyer(page);
        assertThat(page.locator("main h1")).hasText("Votre compte est actif");
        connecter(page, adresse, MOT_DE_PASSE);
        assertThat(page.locator("main h1")).hasText("Mon compte");
        if (!contact.isEmpty()) {
            assertThat(page.locator("#adresseContact")).hasValue(contact);
        }
        return page;
    }

    private static Page visiteur() {
        return navigateur.page(new Browser.NewContextOptions().setLocale("fr-FR"));
    }

    private static void connecter(Page page, String adresse, String motDePasse) {
        page.navigate(portail.adresse() + "/connexion?vers=/espaces/mon-compte");
        page.locator("#adresseConnexion").fill(adresse);
        page.locator("#motDePasse").fill(motDePasse);
        envoyer(page);
    }

    private static void envoyer(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }

    private static String texte(Locator la) {
        return la.count() == 0 ? "" : la.first().textContent();
    }

    private static Page.LocatorOptions contient(String texte) {
        return new Page.LocatorOptions().setHasText(texte);
    }
}
