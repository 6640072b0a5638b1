package org.chorale.itests.produit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions asked and answered on the assembled product, with an account and without; the bundle leaves and comes back. */
class SollicitationIT {
    private static final String SIRET_VALMONT = "21760694600010";
    private static final String SOLLICITATIONS = "/cpro/sollicitations/v1/";
    private static final String JOURNAL =
            Base64.getEncoder().encodeToString("le journal de la panne\n".getBytes(StandardCharsets.UTF_8));
    private static final Pattern LIEN = Pattern.compile("http://[^\\s\"<]+/sollicitations/suivi/[A-Za-z0-9._-]+");

    @TempDir
    private static Path dossier;

    private static PortailExamine portail;
    private static Navigateur navigateur;

    @BeforeAll
    static void open_a_portal() {
        portail = PortailExamine.examiner(dossier.resolve("sollicitations"), Map.of());
        portail.attendrePret();
        navigateur = Navigateur.ouvrir();
    }

    @AfterAll
    static void close_it() {
        navigateur.close();
        portail.close();
    }

    @Test
    void a_supplier_asks_without_a_script_and_the_agent_answers_while_the_bundle_leaves_and_returns_in_between() {
        Page fournisseur = navigateur.connecter(
                portail,
                "FOURNISSEUR",
                new Browser.NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(false));
        fournisseur.navigate(portail.adresse() + "/espaces/sollicitations-emises/nouvelle");
        fournisseur.locator("#sousCategorie").selectOption("FACTURE_PAIEMENT");
        envoyer(fournisseur);
        envoyer(fournisseur);
        assertThat(fournisseur.locator("#destinataire-faute")).containsText("SIRET");
        fournisseur.locator("#destinataire").fill(SIRET_VALMONT);
        fournisseur.locator("#objet").fill("Paiement de F-2026-12");
        fournisseur.locator("#texte").fill("Quand sera-t-elle payée ?");
        envoyer(fournisseur);
        assertThat(fournisseur.locator("main [role=status]")).containsText("est envoyée");
        String chemin = URI.create(fournisseur.url()).getPath();

        Page agent = navigateur.connecter(portail, "PUBLIQUE");
        assertThat(agent.locator("nav a[href='/espaces/sollicitations-recues']"))
                .hasCount(1);
        portail.vouloir("sollicitations", false);
        assertThat(agent.locator("nav a[href='/espaces/sollicitations-recues']"))
                .hasCount(0, new HasCountOptions().setTimeout(30_000));
        Attente.que(Duration.ofSeconds(30), "ses pages sont parties", () -> {
            fournisseur.navigate(portail.adresse() + chemin);
            return fournisseur.locator("main h1").textContent().contains("introuvable");
        });
        portail.vouloir("sollicitations", true);
        assertThat(agent.locator("nav a[href='/espaces/sollicitations-recues']"))
                .hasCount(1, new HasCountOptions().setTimeout(30_000));

        // The question that was open is there again, and waits for its answer.
        Locator laSienne = agent.locator("tbody tr", new Page.LocatorOptions().setHasText("Paiement de F-2026-12"));
        Attente.que(Duration.ofSeconds(60), "ses pages sont revenues", () -> {
            agent.navigate(portail.adresse() + "/espaces/sollicitations-recues");
            return laSienne.count() > 0;
        });
        laSienne.locator("a").first().click();
        agent.locator("input[value=REPONSE]").check();
        agent.locator("#texte").fill("Le 12.");
        envoyer(agent);
        assertThat(agent.locator("main [role=status]")).containsText("La réponse est envoyée");

        fournisseur.navigate(portail.adresse() + chemin);
        assertThat(fournisseur.locator(".frise")).containsText("Le 12.");
        fournisseur.locator("input[value=CLOTURE]").check();
        envoyer(fournisseur);
        assertThat(fournisseur.locator(".page-tete .ds-tag")).containsText("Clôturée");
    }

    @Test
    void somebody_without_an_account_proves_some_work_confirms_by_mail_and_is_answered_there() {
        Page visiteur = navigateur.page(new Browser.NewContextOptions().setLocale("fr-FR"));
        visiteur.navigate(portail.adresse() + "/connexion");
        visiteur.locator("main .liens a[href='/sollicitations/nouvelle']").click();
        visiteur.locator("#sousCategorie").selectOption("FACTURE_TRAITEMENT");
        envoyer(visiteur);
        remplir(visiteur, "jo@visiteur.example", "Où en est la facture 77 ?");
        envoyer(visiteur);
        assertThat(visiteur.locator("main h1")).containsText("Confirmez votre adresse");

        String lien = lien("jo@visiteur.example", "Confirmez");
        // Filters of mail follow links: that confirms nothing.
        assertThat(Http.get(URI.create(lien), "Accept", "text/html").statut()).isEqualTo(200);
        Page agent = navigateur.connecter(portail, "PUBLIQUE");
        agent.navigate(portail.adresse() + "/espaces/sollicitations-recues");
        assertThat(agent.locator("main")).not().containsText("facture 77");
        visiteur.navigate(lien);
        envoyer(visiteur);
        assertThat(visiteur.locator("main [role=status]")).containsText("transmise");

        agent.navigate(portail.adresse() + "/espaces/sollicitations-recues");
        agent.locator("tbody tr", new Page.LocatorOptions().setHasText("facture 77"))
                .locator("a")
                .first()
                .click();
        agent.locator("input[value=DEMANDE_COMPLEMENT]").check();
        agent.locator("#texte").fill("De quelle année ?");
        envoyer(agent);
        assertThat(lien("jo@visiteur.example", "De quelle année")).isEqualTo(lien);
        visiteur.navigate(lien);
        visiteur.locator("input[value=COMPLEMENT]").check();
        visiteur.locator("#texte").fill("De 2026.");
        envoyer(visiteur);
        assertThat(visiteur.locator(".frise")).containsText("De 2026.");
        assertThat(navigateur.plaintes()).allMatch(p -> p.contains("status of 4"));
    }

    @Test
    void without_a_script_a_sum_is_asked_for_and_what_was_typed_stays() {
        Page visiteur = navigateur.page(
                new Browser.NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(false));
        visiteur.navigate(portail.adresse() + "/sollicitations/nouvelle?sousCategorie=DEPOT_AIDE");
        visiteur.locator("#nom").fill("Jo");
        visiteur.locator("#adresse").fill("sans-script@visiteur.example");
        visiteur.locator("#objet").fill("Aide");
        visiteur.locator("#texte").fill("Comment déposer ?");
        envoyer(visiteur);
        assertThat(visiteur.locator("label[for=reponse]")).containsText("Combien font");
        assertThat(visiteur.locator("#texte")).hasValue("Comment déposer ?");
    }

    @Test
    void a_program_asks_with_an_attachment_and_the_other_one_finds_and_reads_it() {
        Programme lemaire = portail.programme(Factures.LEMAIRE);
        Programme valmont = portail.programme(Factures.COMMUNE);
        long piece = lemaire.reponse(
                        "/cpro/transverses/v1/ajouter/fichier",
                        Map.of(
                                "pieceJointeFichier",
                                JOURNAL,
                                "pieceJointeNom",
                                "journal.txt",
                                "pieceJointeExtension",
                                "txt"))
                .path("pieceJointeId")
                .asLong();
        assertThat(refus(lemaire, "deposer", Map.of("codeSousCategorie", "FACTURE_PAIEMENT", "objet", "Sans message")))
                .contains("Message");
        JsonNode deposee = fait(
                lemaire,
                "deposer",
                Map.of(
                        "codeSousCategorie", "FACTURE_PAIEMENT",
                        "objet", "Paiement par programme",
                        "message", "Quand ?",
                        "identifiantDestinataire", SIRET_VALMONT,
                        "listePieceJointeId", List.of(piece)));
        long id = deposee.path("idSollicitation").asLong();
        assertThat(deposee.path("etat").asText()).isEqualTo("NOUVELLE");

        Map<String, Object> recherche = Map.of("texte", "paiement par programme", "listeEtats", List.of("NOUVELLE"));
        assertThat(fait(lemaire, "rechercher/emise", recherche)
                        .at("/listeSollicitations/0/idSollicitation")
                        .asLong())
                .isEqualTo(id);
        assertThat(fait(valmont, "rechercher/recue", recherche)
                        .at("/parametresRetour/total")
                        .asLong())
                .isEqualTo(1);
        assertThat(valmont.reponse(SOLLICITATIONS + "rechercher/recue", Map.of("texte", "aucune de ce nom"))
                        .path("codeRetour")
                        .asInt())
                .isEqualTo(20000);
        assertThat(refus(valmont, "rechercher/recue", Map.of("listeEtats", List.of("PERDUE"))))
                .contains("listeEtats");

        JsonNode lue = fait(valmont, "consulter/recue", Map.of("idSollicitation", id));
        assertThat(lue.at("/listeMessages/0/listePieceJointe/0/pieceJointeNom").asText())
                .isEqualTo("journal.txt");
    }

    private static JsonNode fait(Programme qui, String operation, Map<String, Object> corps) {
        JsonNode reponse = qui.reponse(SOLLICITATIONS + operation, corps);
        assertThat(reponse.path("codeRetour").asInt(-1))
                .as("%s : %s", operation, reponse)
                .isZero();
        return reponse;
    }

    /** The sentence with which it is refused. */
    private static String refus(Programme qui, String operation, Map<String, Object> corps) {
        JsonNode reponse = qui.appeler(SOLLICITATIONS + operation, corps).json();
        assertThat(reponse.path("codeRetour").asInt(0))
                .as("%s : %s", operation, reponse)
                .isNotZero();
        return reponse.path("message").asText();
    }

    private static void remplir(Page page, String adresse, String objet) {
        page.locator("#nom").fill("Jo Visiteur");
        page.locator("#adresse").fill(adresse);
        page.locator("#destinataire").fill(SIRET_VALMONT);
        page.locator("#objet").fill(objet);
        page.locator("#texte").fill("Merci de me répondre.");
    }

    private static void envoyer(Page page) {
        page.locator("main form:not([role=search]) button[type=submit]").first().click();
    }

    private static String lien(String adresse, String mots) {
        Matcher m = LIEN.matcher(new Courriers(portail).attendre(adresse, mots));
        return m.results().map(java.util.regex.MatchResult::group).findFirst().orElseThrow();
    }
}
