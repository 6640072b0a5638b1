package org.chorale.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chorale.demo.Acces;

/** A person with a browser, without its drawing. */
final class Visiteur {
    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI portail;

    private Visiteur(URI portail) {
        this.portail = portail;
    }

    /** The first of the users who may open that espace. */
    static Visiteur quiPeut(Acces acces, String espace) throws IOException, InterruptedException {
        for (Acces.Utilisateur u : acces.utilisateurs()) {
            Visiteur v = new Visiteur(acces.adresse());
            v.seConnecter(u);
            if (v.demander("/espaces/" + espace).statusCode() == 200) {
                return v;
            }
        }
        throw new IOException("Aucun utilisateur de acces.json n'a l'espace " + espace);
    }

    void lire(String adresse) throws IOException, InterruptedException {
        HttpResponse<String> reponse = demander(adresse);
        if (reponse.statusCode() != 200) {
            throw new IOException(adresse + " répond " + reponse.statusCode());
        }
    }

    private HttpResponse<String> demander(String adresse) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(portail.resolve(adresse.replace(" ", "%20")))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private void seConnecter(Acces.Utilisateur u) throws IOException, InterruptedException {
        Matcher jeton = JETON.matcher(demander("/connexion").body());
        if (!jeton.find()) {
            throw new IOException("La page de connexion n'a pas de jeton");
        }
        String corps = "_csrf=" + encoder(jeton.group(1)) + "&adresseConnexion=" + encoder(u.adresseConnexion())
                + "&motDePasse=" + encoder(u.motDePasse());
        http.send(
                HttpRequest.newBuilder(portail.resolve("/connexion"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(corps))
                        .build(),
                BodyHandlers.discarding());
    }

    private static String encoder(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }
}
