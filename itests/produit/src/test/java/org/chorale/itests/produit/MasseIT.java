package org.chorale.itests.produit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several rights at once: Paul duplicates, attaches and subscribes by pages; Camille by a program, on many structures, and
 * the plug is pulled in the middle.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MasseIT {
    private static final String ACTIVITES = "/espaces/activites-gestionnaire";
    private static final String LOTS = "/api/v1/gestionnaire/abonnements/lots";
    private static final String SAM = "sam.nulle-part@visiteur.example";
    private static final ContainsTextOptions UN_MOMENT = new ContainsTextOptions().setTimeout(60_000);
    private static final int STRUCTURES = 60;

    /** Fewer by {@code -Dcoupures.masse=1} where time is short. */
    private static final int COUPURES = Integer.getInteger("coupures.masse", 3);

    @TempDir
    private static Path dossier;

    private static PortailLance portail;
    private static Navigateur navigateur;
    private static Courriers courriers;
    private static Page paul;

    @BeforeAll
    static void open_a_portal() {
        portail = PortailLance.lancer(dossier.resolve("masse"), PortailLance.BREF, "--demo");
        portail.attendrePret();
        navigateur = Navigateur.ouvrir();
        courriers = new Courriers(portail);
        paul = navigateur.connecter(portail, "GESTIONNAIRE");
    }

    @AfterAll
    static void close_it() {
        navigateur.close();
        portail.close();
    }

    @Test
    @Order(1)
    void the_rights_of_one_are_looked_up_foreseen_and_given_to_another() {
        paul.navigate(portail.adresse() + ACTIVITES);
        paul.locator("main a[href$='/duplication']").click();
        paul.locator("#q").fill("moreau");
        paul.locator("main form[role=search] button").click();
        paul.locator("main a[aria-label^='Copier']").click();
        assertThat(paul.locator("#de")).hasValue("lea.moreau@valmont.example");
        // Whoever is of no structure of Paul's is not found, and is named by the exact address.
        paul.locator("#q").fill("toussaint");
        paul.locator("main form[role=search] button").click();
        assertThat(paul.locator("main .vide")).hasCount(1);
        paul.locator("#vers").fill("personne@nulle-part.example");
        paul.locator("main form:not([role]) button[type=submit]").click();
        assertThat(paul.locator("#vers-faute")).containsText("Aucun compte");
        paul.locator("#vers").fill(SAM);
        paul.locator("main form:not([role]) button[type=submit]").click();
        assertThat(paul.locator("section:has(#changera) tbody tr")).not().hasCount(0);
        assertThat(paul.locator("section:has(#restent)")).containsText("rattachement");
        paul.locator("main form[method=post] button").click();

        assertThat(paul.locator("main [role=status]").first()).containsText("dupliqués");
        assertThat(paul.locator("section:has(#changera) tbody tr")).hasCount(0);
        assertThat(courriers.attendre(SAM, "nouveaux droits")).contains("Factures reçues");
        Page sam = navigateur.connecter(portail, "SANS_RATTACHEMENT");
        assertThat(sam.locator("header nav a[href='/espaces/factures-recues']")).hasCount(1);
    }

    @Test
    @Order(2)
    void one_person_is_attached_with_services_and_espaces_and_a_refusal_stops_all_until_it_is_taken_out() {
        paul.navigate(portail.adresse() + ACTIVITES);
        paul.locator("main a[href$='/rattachement']").click();
        paul.locator("button[value=prevoir]").click();
        assertThat(paul.locator(".ds-error-summary li")).hasCount(2);
        paul.locator("#adresse").fill("julie.lemaire@lemaire.example");
        paul.locator("main details summary").click();
        paul.locator("main details input").first().check();
        paul.locator("#droit-factures-recues").selectOption("factures-recues:CONSULTATION");
        paul.locator("button[value=prevoir]").click();
        assertThat(paul.locator("main tbody tr")).hasCount(2);
        assertThat(paul.locator("main")).containsText("Julie");
        paul.locator("button[value=valider]").click();

        assertThat(paul.locator("main [role=status]").first()).containsText("rattaché partout");
        assertThat(courriers.attendre("julie.lemaire@lemaire.example", "nouveaux droits"))
                .contains("Valmont");
    }

    @Test
    @Order(3)
    void subscriptions_are_chosen_over_pages_without_a_script_foreseen_and_carried_out() {
        Page sansScript = navigateur.connecter(
                portail,
                "GESTIONNAIRE",
                new Browser.NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(false));
        sansScript.navigate(portail.adresse() + ACTIVITES + "/abonnements");
        sansScript.locator("button[value=prevoir]").click();
        assertThat(sansScript.locator(".ds-error-summary li")).hasCount(3);
        sansScript.locator("button[value=toutes]").click();
        sansScript.locator("#qu").fill("leroux");
        sansScript.locator("button[value=chercher]").last().click();
        sansScript.locator("input[name=utilisateur][type=checkbox]").check();
        sansScript.locator("#qu").fill("");
        sansScript.locator("button[value=chercher]").last().click();
        assertThat(sansScript.locator("input[name=utilisateur]:checked")).hasCount(1);
        sansScript.locator("#droit-factures-emises").selectOption("factures-emises:CONSULTATION");
        sansScript.locator("button[value=prevoir]").click();
        assertThat(sansScript.locator("main tbody tr")).hasCount(1);
        assertThat(sansScript.locator("main tbody tr")).containsText("À faire");
        sansScript.locator("form[action$='/executer'] button").click();
        Attente.que(Duration.ofSeconds(60), "le lot est terminé", () -> {
            sansScript.navigate(sansScript.url());
            return sansScript
                    .locator("main [role=status]")
                    .first()
                    .textContent()
                    .contains("Terminé");
        });
        assertThat(sansScript.locator("main tbody tr")).containsText("Faite");
        assertThat(courriers.attendre("sonia.leroux@valmont.example", "nouveaux droits"))
                .contains("Factures émises");
    }

    @Test
    @Order(4)
    void a_file_is_foreseen_line_by_line_carried_out_while_the_page_follows_and_comes_back_with_its_results() {
        String fichier = "\uFEFFAdresse de connexion;Identifiant;Espace;Mode\r\n"
                + "lea.moreau@valmont.example;" + Factures.COMMUNE + ";Factures émises;CONSULTATION\r\n"
                + "ines.fabre@valmont.example;" + Factures.COMMUNE + ";factures-recues;AUCUN\r\n"
                + "=cmd|' /C calc'!A0;" + Factures.COMMUNE + ";factures-recues;CONSULTATION\r\n"
                + "lea.moreau@valmont.example;" + Factures.LEMAIRE + ";factures-emises;CONSULTATION\r\n"
                + "lea.moreau@valmont.example;" + Factures.COMMUNE + ";factures-emises;LECTURE\r\n";
        paul.navigate(portail.adresse() + ACTIVITES + "/abonnements");
        deposer("rien.csv", "Nom;Prénom\r\nA;B\r\n");
        assertThat(paul.locator("#fichier-faute")).containsText("il manque les colonnes");
        deposer("rentree.csv", fichier);
        assertThat(paul.locator("main tbody tr")).hasCount(5);
        assertThat(paul.locator("main tbody tr", avec("Refusée"))).hasCount(3);
        assertThat(paul.locator("main tbody tr", avec("LECTURE"))).containsText("Ce mode n'existe pas");
        String page = paul.url();
        paul.locator("form[action$='/executer'] button").click();
        assertThat(paul.locator("main [role=status]").first()).containsText("Terminé", UN_MOMENT);
        assertThat(paul.locator("main tbody tr", avec("Faite"))).hasCount(2);

        APIResponse resultat = paul.context().request().get(page + "/lignes.csv");
        String texte = new String(resultat.body(), StandardCharsets.UTF_8);
        assertThat(texte)
                .startsWith("\uFEFF")
                .contains(";FAITE;")
                .contains("\r\n'=cmd|")
                .contains(";6\r\n");
        // Sent again, it says that all is so already.
        paul.navigate(portail.adresse() + ACTIVITES + "/abonnements");
        deposer("encore.csv", texte);
        assertThat(paul.locator("main tbody tr", avec("Déjà ainsi"))).hasCount(2);
        assertThat(paul.locator("form[action$='/executer']")).hasCount(0);
        paul.locator("form[action$='/abandonner'] button").click();
        assertThat(paul.locator("main [role=status]").first()).containsText("abandonné");
        // A lot is its author's.
        Page sonia = navigateur.connecter(portail, "GESTIONNAIRE_SECONDAIRE");
        assertThat(sonia.navigate(page).status()).isEqualTo(404);
        assertThat(navigateur.plaintes()).noneMatch(p -> p.contains("Content Security Policy"));
    }

    @Test
    @Order(5)
    void numbers_that_are_guessed_name_nobody() {
        Acteur gestionnaire = Acteur.personne(portail, "gestionnaire principal", "paul.renard@valmont.example");
        JsonNode etranger = Acteur.personne(portail, "autre", "nour.benali@pontneuf.example")
                .json("GET", "/api/v1/mon-compte", null);
        long devine = etranger.path("idUtilisateur").asLong();
        String commune = structureDe(Factures.COMMUNE);
        String corps = "{\"idUtilisateur\":" + devine + "}";
        String rattacher = "/api/v1/gestionnaire/structures/" + commune + "/utilisateurs";
        Http.Reponse existe = envoyer(gestionnaire, rattacher, corps);
        Http.Reponse nExistePas = envoyer(gestionnaire, rattacher, "{\"idUtilisateur\":987654321}");
        assertThat(existe.statut()).isEqualTo(404);
        assertThat(nExistePas.statut()).isEqualTo(404);
        assertThat(envoyer(
                                gestionnaire,
                                "/api/v1/gestionnaire/duplication",
                                "{\"de\":" + corps + ",\"vers\":{\"adresseConnexion\":\"" + SAM + "\"}}")
                        .statut())
                .isEqualTo(404);
        assertThat(envoyer(
                                gestionnaire,
                                "/api/v1/gestionnaire/rattachements",
                                "{\"utilisateur\":" + corps + ",\"places\":[{\"idStructureCPP\":" + commune + "}]}")
                        .statut())
                .isEqualTo(404);
        assertThat(gestionnaire
                        .json("GET", "/api/v1/gestionnaire/utilisateurs?q=benali", null)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    @Order(6)
    void a_lot_that_the_plug_is_pulled_on_goes_on_and_does_no_line_twice() {
        Acteur camille = Acteur.personne(portail, "gestionnaire principal", "camille.lemaire@lemaire.example");
        List<Long> structures = creer(camille);
        List<String> personnes = personnes();
        ArrayNode lignes = Portail.JSON.createArrayNode();
        for (String personne : personnes) {
            ObjectNode arrivee = Portail.JSON.createObjectNode();
            arrivee.putObject("utilisateur").put("adresseConnexion", personne);
            ArrayNode places = arrivee.putArray("places");
            for (long structure : structures) {
                places.addObject().put("idStructureCPP", structure);
                lignes.addObject()
                        .put("adresseConnexion", personne)
                        .put("idStructureCPP", structure)
                        .put("espace", "factures-emises")
                        .put("mode", "MODIFICATION");
            }
            camille.json("POST", "/api/v1/gestionnaire/rattachements", arrivee);
        }
        ObjectNode demande =
                Portail.JSON.createObjectNode().put("nom", "coupures").put("executer", true);
        demande.set("lignes", lignes);
        long lot = camille.json("POST", LOTS, demande).path("idLot").asLong();
        int vues = 0;
        for (int coupure = 0; coupure < COUPURES; coupure++) {
            int avant = vues;
            Acteur qui = camille;
            int[] faites = {0};
            Attente.que(Duration.ofSeconds(120), "le lot avance", () -> {
                JsonNode etat = qui.json("GET", LOTS + "/" + lot, null);
                faites[0] = etat.path("faites").asInt();
                return faites[0] > avant || etat.path("etat").asText().equals("TERMINE");
            });
            portail.debrancher();
            portail = PortailLance.lancer(dossier.resolve("masse"), PortailLance.BREF, "--demo");
            portail.attendrePret();
            camille = Acteur.personne(portail, "gestionnaire principal", "camille.lemaire@lemaire.example");
            assertThat(camille.json("GET", LOTS + "/" + lot, null)
                            .path("faites")
                            .asInt())
                    .as("what was told as done stays done")
                    .isGreaterThanOrEqualTo(faites[0]);
            vues = faites[0];
        }
        Acteur relue = camille;
        Attente.que(Duration.ofSeconds(180), "le lot est terminé", () -> relue.json("GET", LOTS + "/" + lot, null)
                .path("etat")
                .asText()
                .equals("TERMINE"));
        JsonNode fini = camille.json("GET", LOTS + "/" + lot, null);
        assertThat(fini.path("faites").asInt()).isEqualTo(lignes.size());
        List<String> actes = actes(camille, "lot " + lot);
        assertThat(actes).hasSize(lignes.size());
        assertThat(new HashSet<>(actes)).as("each once").hasSize(lignes.size());
        assertThat(portail.erreursDuJournal()).isEmpty();
    }

    /** Who, where: as often as the history has it. */
    private static List<String> actes(Acteur qui, String commentaire) {
        List<String> actes = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode lus = qui.json("GET", "/api/v1/gestionnaire/historique?page=" + page, null);
            pages = lus.path("pages").asInt();
            for (JsonNode acte : lus.path("elements")) {
                if (acte.path("commentaire").asText().endsWith(commentaire)) {
                    actes.add(acte.path("idUtilisateur").asText() + " "
                            + acte.path("idStructureCPP").asText());
                }
            }
        }
        return actes;
    }

    private static List<Long> creer(Acteur qui) {
        List<Long> structures = new ArrayList<>();
        for (int i = 0; i < STRUCTURES; i++) {
            ObjectNode demande = Portail.JSON
                    .createObjectNode()
                    .put("typeIdentifiant", "SIRET")
                    .put("identifiant", siret(i))
                    .put("designation", "Atelier " + i)
                    .put("codePays", "FR");
            structures.add(qui.json("POST", "/api/v1/mon-compte/structures", demande)
                    .path("rattachement")
                    .path("idStructureCPP")
                    .asLong());
        }
        return structures;
    }

    /** A number with a right key. */
    private static String siret(int numero) {
        String debut = "900100009%04d".formatted(numero);
        for (int cle = 0; cle < 10; cle++) {
            if (luhn(debut + cle) % 10 == 0) {
                return debut + cle;
            }
        }
        throw new AssertionError(debut);
    }

    private static int luhn(String chiffres) {
        int somme = 0;
        for (int i = 0; i < chiffres.length(); i++) {
            int chiffre = (chiffres.charAt(chiffres.length() - 1 - i) - '0') * (1 + i % 2);
            somme += chiffre > 9 ? chiffre - 9 : chiffre;
        }
        return somme;
    }

    /** All but Camille. */
    private static List<String> personnes() {
        Set<String> adresses = new HashSet<>();
        for (JsonNode u : portail.acces().path("utilisateurs")) {
            adresses.add(u.path("adresseConnexion").asText());
        }
        adresses.remove("camille.lemaire@lemaire.example");
        return adresses.stream()
                .filter(a -> !a.startsWith("exploitant"))
                .sorted()
                .toList();
    }

    private static String structureDe(String identifiant) {
        for (JsonNode s : portail.acces().path("structures")) {
            if (identifiant.equals(s.path("identifiant").asText())) {
                return s.path("idStructureCPP").asText();
            }
        }
        throw new IllegalArgumentException(identifiant);
    }

    private static Http.Reponse envoyer(Acteur qui, String chemin, String corps) {
        return qui.envoyer("POST", chemin, corps.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }

    private static void deposer(String nom, String contenu) {
        paul.locator("#fichier")
                .setInputFiles(new FilePayload(nom, "text/csv", contenu.getBytes(StandardCharsets.UTF_8)));
        Locator formulaire = paul.locator("form[action$='/fichier'] button");
        formulaire.click();
    }

    private static Page.LocatorOptions avec(String texte) {
        return new Page.LocatorOptions().setHasText(texte);
    }
}
