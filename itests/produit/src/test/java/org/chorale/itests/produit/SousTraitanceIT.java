package org.chorale.itests.produit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Garnier subcontracts for Lemaire, who validates what Valmont pays; and the bundle leaves with work under way. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SousTraitanceIT {
    private static final String EMISES = "/espaces/factures-emises";
    private static final String A_VALIDER = "/espaces/factures-a-valider";
    private static final String SYNTAXE = "IN_DP_E1_UBL_INVOICE";
    private static final String RECHERCHE = "/cpro/factures/v1/rechercher/aTraiter/valideur";

    @TempDir
    private static Path dossier;

    private static PortailExamine portail;
    private static Navigateur navigateur;
    private static Page lemaire;
    private static Page valmont;
    private static Page sacha;
    private static Programme garnier;
    private static String modele = "";

    @BeforeAll
    static void open_a_portal() {
        portail = PortailExamine.examiner(dossier.resolve("sous-traitance"), Map.of());
        portail.attendrePret();
        navigateur = Navigateur.ouvrir();
        // Nothing here needs a script.
        Browser.NewContextOptions sansScript =
                new Browser.NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(false);
        lemaire = navigateur.connecter(portail, "PRIVEE", sansScript);
        valmont = navigateur.connecter(portail, "PUBLIQUE", sansScript);
        sacha = navigateur.connecter(portail, navigateur.page(sansScript), "sacha.garnier@garnier.example");
        garnier = portail.programme(Factures.GARNIER);
    }

    @AfterAll
    static void close_it() {
        navigateur.close();
        portail.close();
    }

    @Test
    @Order(1)
    void the_titulaire_reads_everything_validates_and_the_town_has_it() throws IOException {
        lemaire.navigate(portail.adresse() + A_VALIDER);
        Locator numero = lemaire.locator("main tbody th a").first();
        String nom = numero.textContent().strip();
        assertThat(nom).endsWith("-ST4");
        numero.click();
        Locator pieces = lemaire.locator(".pieces a");
        assertThat(pieces).hasCount(2);
        for (int i = 0; i < 2; i++) {
            String contenu = telecharger(pieces.nth(i));
            if (contenu.contains("<Invoice")) {
                modele = contenu;
            } else {
                assertThat(contenu).startsWith("lot;dechet");
            }
        }
        assertThat(modele).contains("<cbc:ID>" + nom + "</cbc:ID>");

        lemaire.locator("input[name=decision][value=VALIDATION]").check();
        lemaire.locator("#complement").fill("Travaux faits le 12.");
        enregistrer();
        assertThat(lemaire.locator("#qualite-faute")).isVisible();
        assertThat(lemaire.locator("#complement")).hasValue("Travaux faits le 12.");
        lemaire.locator("input[name=qualite][value=TITULAIRE]").check();
        enregistrer();
        lemaire.waitForURL(url -> url.contains("fait=MISE_A_DISPOSITION"));

        ouvrirARecevoir(nom);
        assertThat(valmont.locator("main")).containsText("Travaux faits le 12.");
        assertThat(valmont.locator("main")).containsText("Menuiserie Lemaire");
    }

    @Test
    @Order(2)
    void a_refusal_reaches_the_town_with_its_comment() {
        String numero = demander();
        ouvrirAValider(numero);
        repondre("REFUS", "Deux jours comptés en trop.");
        assertThat(lemaire.locator("#motifRefus-faute")).isVisible();
        lemaire.locator("#motifRefus").selectOption("MONTANT_ERR");
        enregistrer();
        lemaire.waitForURL(url -> url.contains("fait=MISE_A_DISPOSITION"));
        ouvrirARecevoir(numero);
        assertThat(valmont.locator("main")).containsText("Deux jours comptés en trop.");
        assertThat(valmont.locator("main")).containsText("Montant de la facture erroné");
    }

    @Test
    @Order(3)
    void the_wrong_valideur_sends_it_back_and_it_starts_again_with_another() {
        String numero = demander();
        ouvrirAValider(numero);
        repondre("MAUVAIS_VALIDEUR", "Ce marché n'est pas le nôtre.");
        lemaire.waitForURL(url -> url.contains("fait=ERREUR_FOURNISSEUR_SUR_VALIDEUR"));
        long id = Long.parseLong(lemaire.url().replaceAll(".*/([0-9]+)\\?.*", "$1"));

        JsonNode inconnu = corriger(id, "00000000000000");
        assertThat(inconnu.path("codeRetour").asInt()).isNotZero();
        assertThat(corriger(id, Factures.PONT_NEUF).path("codeRetour").asInt()).isZero();
        lemaire.navigate(portail.adresse() + A_VALIDER + "/" + id);
        assertThat(lemaire.locator("main h1")).containsText("introuvable");
        assertThat(corriger(id, Factures.LEMAIRE).path("codeRetour").asInt())
                .as("it waits again: nothing is to be corrected")
                .isNotZero();
    }

    @Test
    @Order(4)
    void typed_by_a_program_a_cotraitant_s_invoice_that_is_refused_goes_no_further() {
        signerLeMandat();
        String numero = Factures.numero();
        JsonNode sansValideur = soumettre(numero, Map.of("codeCadreFacturation", "A12_FACTURE_COTRAITANT"));
        assertThat(sansValideur.path("codeRetour").asInt()).isNotZero();
        assertThat(sansValideur.path("message").asText()
                        + sansValideur.path("libelle").asText())
                .contains("A12");
        JsonNode soumise = soumettre(
                numero,
                Map.of("codeCadreFacturation", "A12_FACTURE_COTRAITANT", "codeStructureValideur", Factures.LEMAIRE));
        assertThat(soumise.path("codeRetour").asInt()).as(soumise.toString()).isZero();
        long id = soumise.path("identifiantFactureCPP").asLong();

        assertThat(aTraiter(portail.programme(Factures.LEMAIRE), numero)).isEqualTo(id);
        ouvrirAValider(numero);
        lemaire.locator("#motifRefus").selectOption("MONTANT_ERR");
        repondre("REFUS", "Hors du groupement.");
        lemaire.waitForURL(url -> url.contains("fait=REFUSEE_1"));

        sacha.navigate(portail.adresse() + EMISES + "/" + id);
        assertThat(sacha.locator("section:has(#chaine)")).containsText("Hors du groupement.");
        assertThat(garnier.reponse("/cpro/factures/v1/consulter/fournisseur", Map.of("identifiantFactureCPP", id))
                        .findValuesAsText("statutFacture"))
                .contains("REFUSEE_1");
        Http.Reponse traite = portail.programme(Factures.COMMUNE)
                .appeler("/cpro/factures/v1/traiter/recue", Map.of("idFacture", id, "nouveauStatut", "MANDATEE"));
        assertThat(traite.json().path("codeRetour").asInt())
                .as("it stops there: %s", traite.texte())
                .isNotZero();
    }

    /** The mandate is signed by then. */
    @Test
    @Order(5)
    void typed_by_page_it_is_validated_and_the_town_reads_who_decided() {
        String numero = Factures.numero();
        saisir(numero, Factures.GARNIER);
        assertThat(sacha.locator("#valideur-faute")).containsText("elle y est déjà partie");
        sacha.locator("#valideur").fill("843 182 064 00017");
        sacha.locator("button[value=envoyer]").click();
        sacha.waitForURL(url -> url.contains("/depots/"));
        aTraiter(portail.programme(Factures.LEMAIRE), numero);

        ouvrirAValider(numero);
        lemaire.locator("input[name=qualite][value=TITULAIRE]").check();
        repondre("VALIDATION", "Pose faite le 3.");
        lemaire.waitForURL(url -> url.contains("fait=MISE_A_DISPOSITION"));
        ouvrirARecevoir(numero);
        Locator chaine = valmont.locator("section:has(#chaine)");
        assertThat(chaine).containsText("Pose faite le 3.");
        assertThat(chaine.locator("tbody time").first()).isVisible();
    }

    @Test
    @Order(6)
    void a_wrong_valideur_is_mended_by_its_page() {
        String numero = Factures.numero();
        saisir(numero, Factures.LEMAIRE);
        sacha.waitForURL(url -> url.contains("/depots/"));
        Programme titulaire = portail.programme(Factures.LEMAIRE);
        long id = aTraiter(titulaire, numero);
        JsonNode rendue = titulaire.reponse(
                "/cpro/factures/v1/traiter/factureAValider",
                Map.of(
                        "idFacture",
                        id,
                        "action",
                        "REFUS",
                        "motifRefus",
                        "ERR_VALIDEUR",
                        "complementInfo",
                        "Pas notre marché."));
        assertThat(rendue.path("codeRetour").asInt()).as(rendue.toString()).isZero();

        sacha.navigate(portail.adresse() + EMISES + "/" + id);
        assertThat(sacha.locator("main")).containsText("Pas notre marché.");
        sacha.locator("main a[href$='/valideur']").first().click();
        sacha.locator("#valideur").fill(Factures.COMMUNE);
        sacha.locator("main form[action$='/valideur'] button").click();
        assertThat(sacha.locator("#valideur-faute")).containsText("elle y est déjà partie");
        assertThat(sacha.locator("#valideur")).hasValue(Factures.COMMUNE);
        sacha.locator("#valideur").fill(Factures.PONT_NEUF);
        sacha.locator("main form[action$='/valideur'] button").click();
        sacha.waitForURL(url -> url.contains("fait=A_VALIDER_1"));
        assertThat(sacha.locator("section:has(#chaine)")).containsText("Papeterie du Pont-Neuf");
        assertThat(sacha.locator("section:has(#chaine)")).containsText("Pas notre marché.");
    }

    @Test
    @Order(7)
    void the_bundle_leaves_while_an_invoice_waits_and_finds_it_at_its_return() {
        String numero = demander();
        Programme titulaire = portail.programme(Factures.LEMAIRE);
        try (Navigateur autre = Navigateur.ouvrir()) {
            Page page = autre.connecter(portail, "PRIVEE");
            Locator onglet = page.locator("nav a[href^='" + A_VALIDER + "']");
            assertThat(onglet).hasCount(1);
            page.evaluate("window.jamaisRechargee = true");

            portail.vouloir("sous-traitance", false);
            assertThat(onglet).hasCount(0, new HasCountOptions().setTimeout(60_000));
            Attente.que(
                    Duration.ofSeconds(60),
                    "ses routes sont parties",
                    () -> titulaire.appeler(RECHERCHE, Map.of()).statut() == 404);
            JsonNode refusee =
                    garnier.compteRendu(garnier.deposer("absente.xml", document(Factures.numero()), SYNTAXE));
            assertThat(refusee.path("etatCourantDepotFlux").asText()).isEqualTo("IN_REJETE");
            assertThat(refusee.toString()).contains("A9");
            JsonNode ordinaire =
                    titulaire.compteRendu(titulaire.deposer("a1.xml", Factures.ubl(Factures.numero()), SYNTAXE));
            assertThat(ordinaire.path("etatCourantDepotFlux").asText())
                    .as("others notice nothing")
                    .isEqualTo("IN_INTEGRE");

            portail.vouloir("sous-traitance", true);
            assertThat(onglet).hasCount(1, new HasCountOptions().setTimeout(60_000));
            assertThat(page.evaluate("window.jamaisRechargee === true")).isEqualTo(true);
        }
        Attente.que(
                Duration.ofSeconds(60),
                "ses routes sont revenues",
                () -> titulaire.appeler(RECHERCHE, Map.of()).statut() == 200);
        assertThat(titulaire.reponse(RECHERCHE, Map.of()).path("listeFactures").findValuesAsText("numeroFacture"))
                .contains(numero);
        ouvrirAValider(numero);
        lemaire.locator("input[name=qualite][value=TITULAIRE]").check();
        repondre("VALIDATION", "Conforme.");
        lemaire.waitForURL(url -> url.contains("fait=MISE_A_DISPOSITION"));
    }

    /** Who types an invoice in has the portal issue it: that takes a mandate. */
    private static void signerLeMandat() {
        sacha.navigate(portail.adresse() + "/espaces/activites-gestionnaire");
        sacha.locator("main a[aria-label^='Modifier']").first().click();
        sacha.locator("main a[href$='/mandat']").first().click();
        sacha.locator("#accord").check();
        sacha.locator("#mandat button[type=submit]").click();
        sacha.waitForURL(url -> url.contains("fait="));
    }

    private static void saisir(String numero, String valideur) {
        sacha.navigate(portail.adresse() + EMISES + "/saisie");
        sacha.locator("form[action$='/saisie'] button[type=submit]").click();
        sacha.waitForURL(url -> url.contains("/brouillons/"));
        sacha.locator("#destinataire").fill(Factures.COMMUNE);
        sacha.locator("#service").fill("TRAVAUX");
        sacha.locator("#numero").fill(numero);
        sacha.locator("#date").fill("28/11/2026");
        sacha.locator("#cadre").selectOption("A9_FACTURE_SOUSTRAITANT");
        sacha.locator("#valideur").fill(valideur);
        sacha.locator("#ligne-1-designation").fill("Câblage du gymnase");
        sacha.locator("#ligne-1-quantite").fill("2");
        sacha.locator("#ligne-1-prix").fill("250,00");
        sacha.locator("button[value=envoyer]").click();
    }

    private static JsonNode soumettre(String numero, Map<String, String> cadre) {
        return garnier.appeler(
                        "/cpro/factures/v1/soumettre",
                        Map.of(
                                "modeDepot",
                                "SAISIE_API",
                                "numeroFactureSaisi",
                                numero,
                                "dateFacture",
                                "2026-11-28",
                                "destinataire",
                                Map.of("codeDestinataire", Factures.COMMUNE, "codeServiceExecutant", "TRAVAUX"),
                                "cadreDeFacturation",
                                cadre,
                                "references",
                                Map.of(
                                        "typeFacture",
                                        "FACTURE",
                                        "typeTva",
                                        "TVA_SUR_DEBIT",
                                        "modePaiement",
                                        "VIREMENT"),
                                "lignePoste",
                                List.of(Map.of(
                                        "lignePosteDenomination", "Câblage du gymnase",
                                        "lignePosteQuantite", 2,
                                        "lignePosteUnite", "heure",
                                        "lignePosteMontantUnitaireHT", 50,
                                        "lignePosteTauxTvaManuel", 20)),
                                "ligneTva",
                                List.of(Map.of(
                                        "ligneTvaTauxManuel",
                                        20,
                                        "ligneTvaMontantBaseHtParTaux",
                                        100,
                                        "ligneTvaMontantTvaParTaux",
                                        20)),
                                "montantTotal",
                                Map.of(
                                        "montantHtTotal",
                                        100,
                                        "montantTVA",
                                        20,
                                        "montantTtcTotal",
                                        120,
                                        "montantAPayer",
                                        120)))
                .json();
    }

    /** Which invoice of that number waits for the valideur; what was sent by page takes a moment to get there. */
    private static long aTraiter(Programme valideur, String numero) {
        long[] trouvee = new long[1];
        Attente.que(Duration.ofSeconds(60), numero + " attend son valideur", () -> {
            for (JsonNode facture : valideur.reponse(RECHERCHE, Map.of()).path("listeFactures")) {
                if (numero.equals(facture.path("numeroFacture").asText())) {
                    trouvee[0] = facture.path("idFacture").asLong();
                }
            }
            return trouvee[0] > 0;
        });
        return trouvee[0];
    }

    private static String telecharger(Locator lien) throws IOException {
        Download fichier = lemaire.waitForDownload(lien::click);
        return Files.readString(fichier.path(), StandardCharsets.UTF_8);
    }

    /** Deposits another request of Garnier's and waits until Lemaire has it. */
    private static String demander() {
        String numero = Factures.numero();
        JsonNode cr = garnier.compteRendu(garnier.deposer("demande.xml", document(numero), SYNTAXE));
        assertThat(cr.path("etatCourantDepotFlux").asText()).as(cr.toString()).isEqualTo("IN_INTEGRE");
        return numero;
    }

    private static byte[] document(String numero) {
        return modele.replaceFirst("(?s)(<cbc:ID>)[^<]*-ST4(</cbc:ID>)", "$1" + numero + "$2")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode corriger(long id, String valideur) {
        return garnier.appeler(
                        "/cpro/factures/v1/corriger/valideur/facture",
                        Map.of("idFacture", id, "identifiantStructure", valideur))
                .json();
    }

    private static void ouvrirAValider(String numero) {
        lemaire.navigate(portail.adresse() + A_VALIDER);
        lemaire.locator("main tbody th a", new Page.LocatorOptions().setHasText(numero))
                .click();
        lemaire.waitForURL(url -> url.matches(".*" + A_VALIDER + "/[0-9]+"));
    }

    private static void ouvrirARecevoir(String numero) {
        valmont.navigate(portail.adresse() + "/espaces/factures-recues?q=" + numero);
        valmont.locator("main tbody th a").first().click();
        valmont.waitForURL(url -> url.matches(".*/espaces/factures-recues/[0-9]+"));
    }

    private static void repondre(String decision, String complement) {
        lemaire.locator("input[name=decision][value=" + decision + "]").check();
        lemaire.locator("#complement").fill(complement);
        enregistrer();
    }

    private static void enregistrer() {
        lemaire.locator("section[aria-labelledby=repondre] button[type=submit]").click();
    }
}
