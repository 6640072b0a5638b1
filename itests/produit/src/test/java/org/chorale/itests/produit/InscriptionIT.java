package org.chorale.itests.produit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts that people make themselves, on the assembled product, by the letters it writes, without JavaScript. */
class InscriptionIT {
    private static final String MOT_DE_PASSE = "cheval agrafe pile correct";
    private static final String AUTRE = "autre phrase de plusieurs mots";
    private static final Pattern LIEN = Pattern.compile("http://\\S+jeton=[A-Za-z0-9_-]+");

    @TempDir
    private static Path dossier;

    private static Portail portail;
    private static Navigateur navigateur;

    @BeforeAll
    static void open_a_portal() {
        portail = PortailLance.lancer(dossier.resolve("inscription"), PortailLance.BREF);
        portail.attendrePret();
        navigateur = Navigateur.ouvrir();
    }

    @AfterAll
    static void close_it() {
        navigateur.close();
        portail.close();
    }

    @Test
    void somebody_signs_up_activates_by_the_mail_signs_in_forgets_the_password_and_chooses_another() {
        Page page = visiteur();
        page.navigate(portail.adresse() + "/connexion");
        page.locator("main .liens a", new Page.LocatorOptions().setHasText("Créer un compte"))
                .click();
        envoyer(page);
        assertThat(page.locator(".faute").count()).isEqualTo(4);
        page.locator("#prenom").fill("Ève");
        page.locator("#nom").fill("Martin");
        page.locator("#adresseConnexion").fill("eve.martin@exemple.fr");
        page.locator("#motDePasse").fill("court");
        page.locator("#repetition").fill("court");
        envoyer(page);
        assertThat(page.locator("#motDePasse-faute").textContent()).contains("12 caractères");
        assertThat(page.locator("#prenom").inputValue()).isEqualTo("Ève");
        assertThat(page.locator("#motDePasse").inputValue()).isEmpty();
        page.locator("#motDePasse").fill(MOT_DE_PASSE);
        page.locator("#repetition").fill(MOT_DE_PASSE);
        envoyer(page);
        assertThat(page.locator("main h1").textContent()).isEqualTo("Consultez votre courrier");

        connecter(page, MOT_DE_PASSE);
        assertThat(page.locator(".faute").textContent()).contains("incorrect");

        String activation = lien(1);
        assertThat(activation).startsWith(portail.adresse() + "/espaces/mon-compte/activation?jeton=");
        // Scanners of mail follow links: that activates nothing.
        assertThat(Http.get(URI.create(activation), "Accept", "text/html").statut())
                .isEqualTo(200);
        page.navigate(activation);
        envoyer(page);
        assertThat(page.locator("main h1").textContent()).isEqualTo("Votre compte est actif");
        page.navigate(activation);
        envoyer(page);
        assertThat(page.locator("[role=alert]").textContent()).contains("ne sert plus");

        connecter(page, MOT_DE_PASSE);
        assertThat(page.locator("main h1").textContent()).isEqualTo("Mon compte");
        assertThat(page.locator("main a[href='/espaces/mon-compte/rattachements']")
                        .count())
                .isPositive();
        page.locator("main a[href='/espaces/mon-compte/mot-de-passe']").click();
        page.locator("#actuel").fill("faux");
        page.locator("#motDePasse").fill(AUTRE);
        page.locator("#repetition").fill(AUTRE);
        envoyer(page);
        assertThat(page.locator("#actuel-faute").textContent()).contains("actuel");
        page.locator("#actuel").fill(MOT_DE_PASSE);
        page.locator("#motDePasse").fill(AUTRE);
        page.locator("#repetition").fill(AUTRE);
        envoyer(page);
        assertThat(page.locator("main [role=status]").textContent()).contains("a changé");

        Page ailleurs = visiteur();
        ailleurs.navigate(portail.adresse() + "/espaces/mon-compte/mot-de-passe-oublie");
        ailleurs.locator("#adresseConnexion").fill("EVE.martin@exemple.fr");
        envoyer(ailleurs);
        String reponse = ailleurs.locator("main").textContent();
        ailleurs.locator("#adresseConnexion").fill("inconnue@exemple.fr");
        envoyer(ailleurs);
        assertThat(ailleurs.locator("main").textContent()).isEqualTo(reponse);
        ailleurs.navigate(lien(3));
        ailleurs.locator("#motDePasse").fill(MOT_DE_PASSE);
        ailleurs.locator("#repetition").fill(MOT_DE_PASSE);
        envoyer(ailleurs);
        assertThat(ailleurs.locator("main h1").textContent()).isEqualTo("Votre mot de passe a changé");
        page.navigate(portail.adresse() + "/espaces/mon-compte");
        assertThat(page.url()).contains("/connexion");
        connecter(ailleurs, MOT_DE_PASSE);
        assertThat(ailleurs.locator("main h1").textContent()).isEqualTo("Mon compte");
        // A refused form is a 4xx, which Chromium tells; nothing else.
        assertThat(navigateur.plaintes()).allMatch(p -> p.contains("status of 4"));
        assertThat(portail.erreursDuJournal()).isEmpty();
    }

    private static Page visiteur() {
        return navigateur.page(
                new Browser.NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(false));
    }

    private static void envoyer(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }

    private static void connecter(Page page, String motDePasse) {
        page.navigate(portail.adresse() + "/connexion?vers=/espaces/mon-compte");
        page.locator("#adresseConnexion").fill("eve.martin@exemple.fr");
        page.locator("#motDePasse").fill(motDePasse);
        envoyer(page);
    }

    /** The link of the newest of so many letters. */
    private static String lien(int lettres) {
        Path courriers = portail.donnees().resolve("courriers");
        Attente.que(
                Duration.ofSeconds(30),
                lettres + " courriels",
                () -> fichiers(courriers).size() >= lettres);
        Path derniere = fichiers(courriers).get(lettres - 1);
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(derniere)))
                    .isEqualTo("rw-------");
            String message = Files.readString(derniere, StandardCharsets.US_ASCII)
                    .replace("=\r\n", "")
                    .replace("=3D", "=");
            Matcher lien = LIEN.matcher(message);
            return Optional.of(lien).filter(Matcher::find).orElseThrow().group();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the letter's number, which follows the date in its name. */
    private static List<Path> fichiers(Path dossier) {
        if (!Files.isDirectory(dossier)) {
            return List.of();
        }
        try (Stream<Path> tous = Files.list(dossier)) {
            return tous.filter(f -> f.toString().endsWith(".eml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
