package org.chorale.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.chorale.demo.Ecart;

/** A person who is signed in, as a browser holds their session. */
final class Session {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String adresse;
    private final String csrf;

    Session(String adresse, String connexion, String motDePasse) throws IOException, InterruptedException {
        this.adresse = adresse.replaceAll("/$", "");
        String formulaire = "_csrf=" + encode(jeton("/connexion")) + "&adresseConnexion=" + encode(connexion)
                + "&motDePasse=" + encode(motDePasse);
        HttpResponse<String> reponse = envoyer(HttpRequest.newBuilder(URI.create(this.adresse + "/connexion"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(formulaire)));
        if (reponse.statusCode() != 303) {
            throw new Ecart("une connexion", Integer.toString(reponse.statusCode()));
        }
        csrf = jeton("/mes-sessions");
    }

    private String jeton(String page) throws IOException, InterruptedException {
        Matcher jeton = CSRF.matcher(
                envoyer(HttpRequest.newBuilder(URI.create(adresse + page)).header("Accept", "text/html"))
                        .body());
        if (!jeton.find()) {
            throw new Ecart("un formulaire à " + page, "aucun jeton");
        }
        return jeton.group(1);
    }

    JsonNode lire(String chemin) throws IOException, InterruptedException {
        return json(HttpRequest.newBuilder(URI.create(adresse + chemin)));
    }

    JsonNode envoyer(String verbe, String chemin, String type, String corps) throws IOException, InterruptedException {
        return json(HttpRequest.newBuilder(URI.create(adresse + chemin))
                .header("Content-Type", type)
                .header("X-CSRF", csrf)
                .method(verbe, BodyPublishers.ofString(corps)));
    }

    private JsonNode json(HttpRequest.Builder requete) throws IOException, InterruptedException {
        HttpResponse<String> reponse = envoyer(requete);
        if (reponse.statusCode() / 100 != 2) {
            throw new Ecart("une réponse", reponse.statusCode() + " " + reponse.body());
        }
        return reponse.body().isEmpty() ? JSON.nullNode() : JSON.readTree(reponse.body());
    }

    private HttpResponse<String> envoyer(HttpRequest.Builder requete) throws IOException, InterruptedException {
        return client.send(requete.build(), BodyHandlers.ofString());
    }

    private static String encode(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }
}
