package org.chorale.itests.produit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the assembled product as people meet them, with JavaScript switched off: nothing may need it. */
class PagesIT {
    private static final String FORMULAIRE = "application/x-www-form-urlencoded";

    @TempDir
    private static Path dossier;

    private static Portail portail;
    private static Navigateur navigateur;

    @BeforeAll
    static void open_a_portal() {
        portail = PortailExamine.examiner(dossier.resolve("pages"), Map.of());
        portail.attendrePret();
        navigateur = Navigateur.ouvrir();
    }

    @AfterAll
    static void close_it() {
        navigateur.close();
        portail.close();
    }

    @Test
    void a_supplier_deposits_and_follows_and_the_public_body_treats_without_javascript() {
        String numero = Factures.numero();
        Page fournisseur = connecter(utilisateur("PRIVEE", Factures.LEMAIRE));
        fournisseur.navigate(portail.adresse() + "/espaces/factures-emises/depot");
        fournisseur
                .locator("#fichier")
                .setInputFiles(new FilePayload("facture.xml", "application/xml", Factures.ubl(numero)));
        envoyer(fournisseur);
        assertThat(fournisseur.locator("#fichiers-section").textContent()).contains("UBL", numero);
        fournisseur.locator("button[value=envoyer]").click();
        fournisseur.waitForURL(url -> url.contains("/depots/"));
        Attente.que(Duration.ofSeconds(120), "la facture est intégrée", () -> {
            fournisseur.reload();
            return fournisseur.locator("main article h3 a").count() > 0;
        });
        assertThat(fournisseur.locator("main article h3").textContent()).contains(numero);

        Page agent = connecter(utilisateur("PUBLIQUE", Factures.COMMUNE));
        agent.navigate(portail.adresse() + "/espaces/factures-recues?numero=" + numero);
        agent.locator("main tbody a").first().click();
        agent.locator("input[name=vers][value=SUSPENDUE]").check();
        envoyer(agent);
        assertThat(agent.locator("#motif-faute").textContent()).isNotBlank();
        agent.locator("input[name=vers][value=SUSPENDUE]").check();
        agent.locator("#motif").fill("Il manque le bon de livraison.");
        envoyer(agent);
        assertThat(agent.locator("main [role=status]").first().textContent()).contains("Suspendue");

        fournisseur.locator("main article h3 a").click();
        assertThat(fournisseur.locator(".frise").textContent()).contains("Il manque le bon de livraison.");
        // A refused form is a 400, which Chromium tells; nothing else.
        assertThat(navigateur.plaintes()).allMatch(p -> p.contains("status of 40"));
    }

    @Test
    void a_session_that_is_ended_from_another_browser_is_sent_to_sign_in() {
        JsonNode agent = utilisateur("PUBLIQUE", Factures.HOPITAL);
        Page perdue = connecter(agent);
        Page ici = connecter(agent);

        ici.navigate(portail.adresse() + "/mes-sessions");
        assertThat(ici.locator("main li .ds-tag").count()).isOne();
        ici.locator("form[action='/mes-sessions/fermer-les-autres'] button").click();
        assertThat(ici.locator("main [role=status]").textContent()).contains("fermées");

        perdue.navigate(portail.adresse() + "/espaces/mon-compte");
        assertThat(perdue.url()).contains("/connexion");
        ici.reload();
        assertThat(ici.locator("main h1").textContent()).isEqualTo("Mes sessions");
    }

    @Test
    void one_changes_where_one_is_written_to_and_nothing_else() {
        Page page = connecter(utilisateur("CONSULTATION", null));
        page.navigate(portail.adresse() + "/espaces/mon-compte");
        page.locator("#adresseContact").fill("pas une adresse");
        envoyer(page);
        assertThat(page.locator("#adresseContact-faute").textContent()).contains("adresse électronique");
        page.locator("#adresseContact").fill("partagee@exemple.fr");
        envoyer(page);

        assertThat(page.locator("#adresseContact").inputValue()).isEqualTo("partagee@exemple.fr");
        assertThat(page.locator("input[name=adresseConnexion]").count()).isZero();
    }

    @Test
    void an_operator_creates_a_structure_names_who_manages_it_and_closes_it() throws IOException {
        Page exploitant = connecter(creerExploitant());
        assertThat(exploitant.locator("#menu").textContent()).contains("Structures du portail");
        exploitant.navigate(portail.adresse() + "/exploitation/structures/nouvelle");
        envoyer(exploitant);
        assertThat(exploitant.locator(".faute").count()).isEqualTo(3);

        JsonNode futur = utilisateur("PUBLIQUE", Factures.COMMUNE);
        exploitant.locator("#identifiant").fill(siret());
        exploitant.locator("#designation").fill("Régie des eaux de l'essai");
        exploitant.locator("#categorie").selectOption("ETABLISSEMENT_PUBLIC");
        exploitant.locator("#ville").fill("Rennes");
        exploitant.locator("#codeServiceObligatoire").check();
        exploitant.locator("#principal").fill("inconnu@exemple.fr");
        envoyer(exploitant);
        assertThat(exploitant.locator(".faute").count()).isOne();
        assertThat(exploitant.locator("#principal-faute").textContent()).contains("Aucun compte");
        exploitant.locator("#principal").fill(futur.path("adresseConnexion").asText());
        envoyer(exploitant);
        assertThat(exploitant.locator("main [role=status]").textContent()).contains("créée");
        assertThat(exploitant.locator("main").textContent())
                .contains(futur.path("adresseConnexion").asText(), "FACTURES_PUBLIQUES");
        assertThat(exploitant.locator("#codeServiceObligatoire").isChecked()).isTrue();

        exploitant.locator("form[action$='/etat'] button").click();
        assertThat(exploitant.locator("main [role=status]").textContent()).contains("inactive");
        exploitant.navigate(portail.adresse() + "/exploitation/structures?nom=regie%20des%20eaux&etat=INACTIVE");
        assertThat(exploitant.locator("main tbody tr").count()).isOne();

        Page agent = connecter(futur);
        assertThat(agent.locator("#menu").textContent()).doesNotContain("Structures du portail");
        assertThat(agent.navigate(portail.adresse() + "/exploitation/structures")
                        .status())
                .isEqualTo(404);
        assertThat(agent.locator("main code").textContent()).isNotBlank();
    }

    @Test
    void error_pages_have_their_status_a_sentence_and_a_reference() {
        for (String chemin : new String[] {"/nulle-part", "/espaces/inconnu", "/connexion/a/b"}) {
            Http.Reponse reponse = Http.get(portail.adresse().resolve(chemin), "Accept", "text/html");
            assertThat(reponse.statut()).as(chemin).isEqualTo(404);
            assertThat(reponse.texte())
                    .contains("Référence à donner au support")
                    .doesNotContain("Exception");
        }
        Http.Reponse methode = Http.requete("DELETE", portail.adresse().resolve("/connexion"), null);
        assertThat(methode.statut()).isIn(403, 404, 405);
        assertThat(methode.texte()).contains("Référence à donner au support");
    }

    @Test
    void a_token_is_had_by_the_body_or_by_http_basic_and_refused_as_the_rfc_says() {
        JsonNode oauth = portail.acces().path("oauth");
        String id = oauth.path("client_id").asText();
        String secret = oauth.path("client_secret").asText();
        URI adresse = portail.adresse().resolve("/api/oauth/token");

        Http.Reponse corps = Http.post(
                adresse,
                "grant_type=client_credentials&scope=openid&client_id=" + id + "&client_secret=" + secret,
                "Content-Type",
                FORMULAIRE);
        Http.Reponse basic = Http.post(
                adresse,
                "grant_type=client_credentials&scope=openid",
                "Content-Type",
                FORMULAIRE,
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8)));
        for (Http.Reponse reponse : new Http.Reponse[] {corps, basic}) {
            assertThat(reponse.statut()).isEqualTo(200);
            assertThat(reponse.json().path("token_type").asText()).isEqualTo("Bearer");
            assertThat(reponse.json().path("expires_in").isInt()).isTrue();
            assertThat(reponse.json().path("expires_in").asInt()).isBetween(60, 32_767);
            assertThat(reponse.entete("Cache-Control")).isEqualTo("no-store");
        }

        Http.Reponse faux = Http.post(
                adresse,
                "grant_type=client_credentials&client_id=" + id + "&client_secret=faux",
                "Content-Type",
                FORMULAIRE);
        Http.Reponse inconnu = Http.post(
                adresse,
                "grant_type=client_credentials&client_id=inconnu&client_secret=faux",
                "Content-Type",
                FORMULAIRE);
        assertThat(faux.json().path("error").asText()).isEqualTo("invalid_client");
        assertThat(inconnu.texte()).isEqualTo(faux.texte());
        assertThat(Http.post(adresse, "grant_type=password", "Content-Type", FORMULAIRE)
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("unsupported_grant_type");
    }

    private static Page connecter(JsonNode utilisateur) {
        Page page = navigateur.page(
                new Browser.NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(false));
        page.navigate(portail.adresse() + "/connexion");
        page.locator("#adresseConnexion")
                .fill(utilisateur.path("adresseConnexion").asText());
        page.locator("#motDePasse").fill(utilisateur.path("motDePasse").asText());
        envoyer(page);
        assertThat(page.url()).doesNotContain("/connexion");
        return page;
    }

    /** The main form of a page; its button is the last one that is not in the header. */
    private static void envoyer(Page page) {
        Locator boutons = page.locator("main form[method=post] button[type=submit]");
        boutons.last().click();
    }

    private static JsonNode utilisateur(String profil, String structure) {
        for (JsonNode utilisateur : portail.acces().path("utilisateurs")) {
            boolean la = structure == null
                    || utilisateur.path("structures").toString().contains(structure);
            if (profil.equals(utilisateur.path("profil").asText()) && la) {
                return utilisateur;
            }
        }
        throw new IllegalArgumentException("no user " + profil + " of " + structure);
    }

    private static JsonNode creerExploitant() throws IOException {
        JsonNode omar = Portail.JSON
                .createObjectNode()
                .put("adresseConnexion", "omar@exemple.fr")
                .put("motDePasse", "une phrase de plusieurs mots");
        Http.Reponse reponse = Http.post(
                portail.adresse().resolve("/api/v1/exploitation/exploitants"),
                omar.toString(),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer "
                        + Files.readString(portail.donnees().resolve("exploitation.jeton"))
                                .strip());
        assertThat(reponse.statut()).as(reponse.texte()).isEqualTo(201);
        return omar;
    }

    /** A SIRET whose two keys are right. */
    private static String siret() {
        return avecCle(avecCle("21350099") + "0001");
    }

    /** With the last digit that Luhn's rule wants. */
    private static String avecCle(String debut) {
        int somme = 0;
        for (int i = 0; i < debut.length(); i++) {
            int chiffre = debut.charAt(debut.length() - 1 - i) - '0';
            int pese = i % 2 == 0 ? chiffre * 2 : chiffre;
            somme += pese > 9 ? pese - 9 : pese;
        }
        return debut + (10 - somme % 10) % 10;
    }
}
