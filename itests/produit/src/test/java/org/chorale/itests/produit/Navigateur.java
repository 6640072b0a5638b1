package org.chorale.itests.produit;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real Chromium, as people have it. What it complains of in its console is kept. */
final class Navigateur implements AutoCloseable {
    private static final List<String> DRAPEAUX = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser navigateur;
    private final List<String> plaintes = new ArrayList<>();

    private Navigateur(Playwright playwright, Browser navigateur) {
        this.playwright = playwright;
        this.navigateur = navigateur;
    }

    static Navigateur ouvrir() {
        Playwright playwright = Playwright.create();
        Browser navigateur = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(DRAPEAUX));
        return new Navigateur(playwright, navigateur);
    }

    /** A page of a visitor who is not signed in. */
    Page page(Browser.NewContextOptions options) {
        BrowserContext contexte = navigateur.newContext(options);
        contexte.setDefaultTimeout(30_000);
        Page page = contexte.newPage();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error")) {
                plaintes.add(m.text());
            }
        });
        page.onPageError(plaintes::add);
        return page;
    }

    /** A page of the first user of that profile, signed in by the form. */
    Page connecter(Portail portail, String profil) {
        return connecter(portail, profil, new Browser.NewContextOptions().setLocale("fr-FR"));
    }

    Page connecter(Portail portail, String profil, Browser.NewContextOptions options) {
        return connecter(portail, page(options), utilisateur(portail, profil));
    }

    /** Signs in somebody by the address of their account. */
    Page connecter(Portail portail, Page page, String adresse) {
        for (JsonNode utilisateur : portail.acces().path("utilisateurs")) {
            if (adresse.equals(utilisateur.path("adresseConnexion").asText())) {
                return connecter(portail, page, utilisateur);
            }
        }
        throw new IllegalArgumentException(adresse);
    }

    private static Page connecter(Portail portail, Page page, JsonNode utilisateur) {
        page.navigate(portail.adresse() + "/connexion");
        page.locator("input[name=adresseConnexion]")
                .fill(utilisateur.path("adresseConnexion").asText());
        page.locator("input[name=motDePasse]")
                .fill(utilisateur.path("motDePasse").asText());
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/connexion"));
        return page;
    }

    /** What pages complained of: a violated policy, a script that failed. */
    List<String> plaintes() {
        return plaintes;
    }

    static JsonNode utilisateur(Portail portail, String profil) {
        for (JsonNode utilisateur : portail.acces().path("utilisateurs")) {
            if (profil.equals(utilisateur.path("profil").asText())) {
                return utilisateur;
            }
        }
        throw new IllegalArgumentException(
                "no user of profile " + profil + " in " + portail.acces().path("utilisateurs"));
    }

    @Override
    public void close() {
        navigateur.close();
        playwright.close();
    }
}
