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
import java.util.stream.Stream;
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

    /** The first of those of a structure who may open that espace. */
    static Visiteur de(Acces acces, String structure, String espace) throws IOException, InterruptedException {
        for (Acces.Utilisateur u : acces.utilisateurs()) {
            Visiteur v = new Visiteur(acces.adresse());
            if (u.structures().contains(structure)) {
                v.seConnecter(u);
                if (v.demander("/espaces/" + espace).statusCode() == 200) {
                    return v;
                }
            }
        }
        throw new IOException("Aucun utilisateur de " + structure + " n'a l'espace " + espace);
    }

    /** A page, as it is written. */
    String page(String adresse) throws IOException, InterruptedException {
        HttpResponse<String> reponse = demander(adresse);
        if (reponse.statusCode() != 200) {
            throw new IOException(adresse + " répond " + reponse.statusCode());
        }
        return reponse.body();
    }

    /** Sends a form of that page. */
    void envoyer(String page, String adresse, String champs) throws IOException, InterruptedException {
        int statut = poster(page, adresse, champs);
        if (statut != 303) {
            throw new IOException(adresse + " répond " + statut);
        }
    }

    /** Lines of a text file. */
    long compter(String adresse) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> reponse =
                http.send(HttpRequest.newBuilder(portail.resolve(adresse)).build(), BodyHandlers.ofLines());
        try (Stream<String> lignes = reponse.body()) {
            return lignes.count();
        }
    }

    void lire(String adresse) throws IOException, InterruptedException {
        page(adresse);
    }

    private HttpResponse<String> demander(String adresse) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(portail.resolve(adresse.replace(" ", "%20")))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private void seConnecter(Acces.Utilisateur u) throws IOException, InterruptedException {
        poster(
                "/connexion",
                "/connexion",
                "adresseConnexion=" + encoder(u.adresseConnexion()) + "&motDePasse=" + encoder(u.motDePasse()));
    }

    private int poster(String page, String adresse, String champs) throws IOException, InterruptedException {
        Matcher jeton = JETON.matcher(demander(page).body());
        if (!jeton.find()) {
            throw new IOException("La page " + page + " n'a pas de jeton");
        }
        return http.send(
                        HttpRequest.newBuilder(portail.resolve(adresse))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("_csrf=" + encoder(jeton.group(1)) + "&" + champs))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static String encoder(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }
}
