package org.chorale.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A program of one structure: a token, a technical account, and the published operations it needs. */
public final class Programme {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Acces acces;
    private final Acces.CompteTechnique compte;
    private final String jeton;

    /** Asks for a token. */
    public Programme(Acces acces, Acces.CompteTechnique compte) {
        this.acces = acces;
        this.compte = compte;
        this.jeton = demanderUnJeton();
    }

    String login() {
        return compte.login();
    }

    private String demanderUnJeton() {
        String formulaire = "grant_type=client_credentials&scope=openid&client_id=" + encoder(acces.clientId())
                + "&client_secret=" + encoder(acces.clientSecret());
        JsonNode reponse = envoyer(HttpRequest.newBuilder(acces.jeton())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(formulaire)));
        String valeur = reponse.path("access_token").asText();
        if (valeur.isEmpty()) {
            throw new Ecart("un jeton d'accès", reponse.toString());
        }
        return valeur;
    }

    /** The receipt of a deposit: the number of the flux. */
    public String deposer(String nom, byte[] contenu, String syntaxe) {
        JsonNode recu = demander(
                "/cpro/factures/v1/deposer/flux",
                objet().put("fichierFlux", Base64.getEncoder().encodeToString(contenu))
                        .put("nomFichier", nom)
                        .put("syntaxeFlux", syntaxe)
                        .put("avecSignature", false));
        return reussie("deposer/flux", recu).path("numeroFluxDepot").asText();
    }

    /** What became of it. */
    public JsonNode compteRenduDetaille(String flux) {
        return reussie(
                "consulterCRDetaille",
                demander("/cpro/transverses/v1/consulterCRDetaille", objet().put("numeroFluxDepot", flux)));
    }

    /** The compte rendu as a document. */
    byte[] compteRendu(String flux) {
        JsonNode reponse = reussie(
                "consulterCR", demander("/cpro/transverses/v1/consulterCR", objet().put("numeroFluxDepot", flux)));
        return Base64.getMimeDecoder().decode(reponse.path("fichierCR").asText());
    }

    /** The invoices of a flux, as its supplier sees them. */
    public List<JsonNode> emises(String flux) {
        ObjectNode demande = objet().put("numeroFluxDepot", flux);
        demande.putObject("rechercheFactureParFournisseur")
                .put("pageResultatDemandee", 1)
                .put("nbResultatsParPage", 1000);
        return trouvees(demander("/cpro/factures/v1/rechercher/fournisseur", demande));
    }

    /** The invoice of that number, as a recipient sees it; empty where they do not. */
    Optional<JsonNode> recue(String numero) {
        ObjectNode demande = objet().put("numeroFacture", numero);
        demande.putObject("paramRecherche").put("pageResultatDemandee", 1).put("nbResultatsParPage", 100);
        return trouvees(demander("/cpro/factures/v1/rechercher/recipiendaire", demande)).stream()
                .filter(f -> f.path("numeroFacture").asText().equals(numero))
                .findFirst();
    }

    JsonNode traiter(long facture, String statut, String motif) {
        ObjectNode demande = objet().put("idFacture", facture).put("nouveauStatut", statut);
        if (!motif.isEmpty()) {
            demande.put("motif", motif);
        }
        return demander("/cpro/factures/v1/traiter/recue", demande);
    }

    JsonNode historique(long facture) {
        ObjectNode demande = objet().put("idFacture", facture).put("nbResultatsMaximum", 100);
        return reussie("consulter/historique", demander("/cpro/factures/v1/consulter/historique", demande));
    }

    /** An answer that says no is an answer too. */
    JsonNode demander(String chemin, ObjectNode corps) {
        URI adresse = acces.adresse().resolve(chemin);
        String technique = compte.login() + ":" + compte.motDePasse();
        return envoyer(HttpRequest.newBuilder(adresse)
                .header("Content-Type", "application/json;charset=utf-8")
                .header("Authorization", "Bearer " + jeton)
                .header("cpro-account", Base64.getEncoder().encodeToString(technique.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(corps.toString())));
    }

    private static List<JsonNode> trouvees(JsonNode reponse) {
        return StreamSupport.stream(reponse.path("listeFactures").spliterator(), false)
                .toList();
    }

    static JsonNode reussie(String operation, JsonNode reponse) {
        if (reponse.path("codeRetour").asInt(-1) != 0) {
            throw new Ecart(
                    operation + " avec codeRetour 0",
                    reponse.path("codeRetour").asText("rien") + " "
                            + reponse.path("libelle").asText(""));
        }
        return reponse;
    }

    private JsonNode envoyer(HttpRequest.Builder requete) {
        HttpRequest prete = requete.timeout(PATIENCE).build();
        try {
            HttpResponse<String> reponse = http.send(prete, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (reponse.statusCode() != 200) {
                throw new Ecart(
                        "HTTP 200 de " + prete.uri().getPath(), reponse.statusCode() + " " + court(reponse.body()));
            }
            return JSON.readTree(reponse.body());
        } catch (JsonProcessingException e) {
            throw new Ecart("du JSON de " + prete.uri().getPath(), "autre chose");
        } catch (IOException e) {
            throw new Ecart("une réponse de " + prete.uri(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Ecart("une réponse de " + prete.uri(), "une interruption");
        }
    }

    private static String court(String texte) {
        String ligne = texte.replaceAll("\\s+", " ");
        return ligne.length() <= 300 ? ligne : ligne.substring(0, 300) + "…";
    }

    private static ObjectNode objet() {
        return JSON.createObjectNode().put("idUtilisateurCourant", 0);
    }

    private static String encoder(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }
}
