package org.chorale.itests.produit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who calls: a visitor, a person with a session, or a program with a technical account. */
final class Acteur {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("^(chorale_(?:session|visiteur))=([^;]*)");

    private final Portail portail;
    private final String nom;
    private final String role;
    private final @Nullable JsonNode compte;
    private final String jeton;
    private final Map<String, String> cookies = new HashMap<>();
    private String csrf = "";

    private Acteur(Portail portail, String role, String nom, @Nullable JsonNode compte, String jeton) {
        this.portail = portail;
        this.role = role;
        this.nom = nom;
        this.compte = compte;
        this.jeton = jeton;
    }

    /** Nobody known. */
    static Acteur visiteur(Portail portail) {
        Acteur visiteur = new Acteur(portail, "visiteur", "personne", null, "");
        visiteur.commeVisiteur();
        return visiteur;
    }

    /** A person of the demonstration, by the sign-in address. */
    static Acteur personne(Portail portail, String role, String adresse) {
        for (JsonNode utilisateur : portail.acces().path("utilisateurs")) {
            if (adresse.equals(utilisateur.path("adresseConnexion").asText())) {
                Acteur personne = new Acteur(portail, role, adresse, utilisateur, "");
                personne.seConnecter();
                return personne;
            }
        }
        throw new IllegalArgumentException(adresse);
    }

    /** The technical account of a structure. */
    static Acteur programme(Portail portail, String identifiant) {
        return programme(portail, "compte technique", identifiant);
    }

    /** The same, by another name. */
    static Acteur programme(Portail portail, String role, String identifiant) {
        JsonNode acces = portail.acces();
        for (JsonNode technique : acces.path("comptesTechniques")) {
            if (identifiant.equals(technique.path("identifiant").asText())) {
                Acteur programme = new Acteur(
                        portail,
                        role,
                        "programme de " + identifiant,
                        technique,
                        Programme.demanderJeton(portail, acces.path("oauth")));
                programme.commeVisiteur();
                return programme;
            }
        }
        throw new IllegalArgumentException(identifiant);
    }

    String role() {
        return role;
    }

    boolean technique() {
        return !jeton.isEmpty();
    }

    boolean personne() {
        return compte != null && !technique();
    }

    /** What every visitor's browser holds after the first page: a cookie, and the token of the forms. */
    private void commeVisiteur() {
        cookies.clear();
        csrf = jetonDe(retenir(envoyer("GET", "/connexion", null, "Accept", "text/html")));
    }

    /** By the form; the session before is forgotten. */
    void seConnecter() {
        commeVisiteur();
        String corps = formulaire(Map.of(
                "adresseConnexion", compte.path("adresseConnexion").asText(),
                "motDePasse", compte.path("motDePasse").asText()));
        Http.Reponse reponse = retenir(
                envoyer("POST", "/connexion", octets(corps), "Content-Type", "application/x-www-form-urlencoded"));
        if (reponse.statut() != 303 || !cookies.containsKey("chorale_session")) {
            throw new AssertionError(nom + " ne peut pas se connecter : " + reponse.statut() + " "
                    + reponse.texte().replaceAll("(?s)<head>.*?</head>|<[^>]*>|\\s+", " "));
        }
        csrf = jetonDe(envoyer("GET", "/mes-sessions", null, "Accept", "text/html"));
    }

    /** Ends the session by the form of every page. */
    void seDeconnecter() {
        Http.Reponse reponse = envoyer(
                "POST",
                "/deconnexion",
                octets(formulaire(Map.of())),
                "Content-Type",
                "application/x-www-form-urlencoded");
        if (reponse.statut() != 303) {
            throw new AssertionError(nom + " ne peut pas se déconnecter : " + reponse.statut());
        }
    }

    /** With the token that proves that the form is ours. */
    String formulaire(Map<String, String> champs) {
        StringBuilder corps = new StringBuilder("_csrf=" + encode(csrf));
        champs.forEach((c, v) -> corps.append('&').append(encode(c)).append('=').append(encode(v)));
        return corps.toString();
    }

    String csrf() {
        return csrf;
    }

    /** Calls our own API, which must answer 2xx. */
    JsonNode json(String verbe, String chemin, @Nullable Object corps) {
        Http.Reponse reponse = corps == null
                ? envoyer(verbe, chemin, null)
                : envoyer(
                        verbe,
                        chemin,
                        octets(Portail.JSON.valueToTree(corps).toString()),
                        "Content-Type",
                        "application/json");
        if (reponse.statut() / 100 != 2) {
            throw new AssertionError(
                    nom + " " + verbe + " " + chemin + " : " + reponse.statut() + " " + reponse.texte());
        }
        return reponse.json();
    }

    /**
     * What the portal tells them that they hold: {@code espace MODE}, the lesser mode with the greater one. Empty where
     * the portal does not know them any more.
     */
    Optional<Set<String>> droits() {
        if (compte == null) {
            return Optional.empty();
        }
        Http.Reponse dit = envoyer("GET", "/api/v1/mon-compte", null);
        if (dit.statut() == 401) {
            return Optional.empty();
        }
        Set<String> droits = new TreeSet<>();
        for (JsonNode a : dit.json().path("abonnements")) {
            String espace = a.path("espace").asText();
            droits.add(espace + " CONSULTATION");
            droits.add(espace + " " + a.path("mode").asText());
        }
        return Optional.of(droits);
    }

    /** Their roles on the whole portal. */
    Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        if (compte != null) {
            json("GET", "/api/v1/mon-compte", null).path("roles").forEach(r -> roles.add(r.asText()));
        }
        return roles;
    }

    Http.Reponse envoyer(String verbe, String chemin, byte @Nullable [] corps, String... entetes) {
        List<String> tous = new ArrayList<>(List.of(entetes));
        boolean page = !chemin.startsWith("/cpro") && !chemin.startsWith("/api");
        if (technique() && !page) {
            tous.addAll(List.of(
                    "Authorization",
                    "Bearer " + jeton,
                    "cpro-account",
                    base64(compte.path("login").asText() + ":"
                            + compte.path("motDePasse").asText())));
        } else {
            if (!cookies.isEmpty()) {
                StringBuilder cookie = new StringBuilder();
                cookies.forEach((c, v) -> cookie.append(cookie.length() == 0 ? "" : "; ")
                        .append(c)
                        .append('=')
                        .append(v));
                tous.addAll(List.of("Cookie", cookie.toString()));
            }
            if (!page && !verbe.equals("GET") && !csrf.isEmpty()) {
                tous.addAll(List.of("X-CSRF", csrf));
            }
        }
        return Http.requete(verbe, URI.create(portail.adresse() + chemin), corps, tous.toArray(new String[0]));
    }

    private Http.Reponse retenir(Http.Reponse reponse) {
        if (reponse.http() != null) {
            for (String pose : reponse.http().headers().allValues("Set-Cookie")) {
                Matcher cookie = COOKIE.matcher(pose);
                if (cookie.find()) {
                    cookies.put(cookie.group(1), cookie.group(2));
                }
            }
        }
        return reponse;
    }

    private static String jetonDe(Http.Reponse page) {
        Matcher jeton = CSRF.matcher(page.texte());
        if (!jeton.find()) {
            throw new AssertionError("pas de jeton dans la page : " + page.statut() + " " + page.texte());
        }
        return jeton.group(1);
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }

    static String encode(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }

    private static String base64(String texte) {
        return Base64.getEncoder().encodeToString(octets(texte));
    }

    @Override
    public String toString() {
        return role + " (" + nom + ")";
    }
}
