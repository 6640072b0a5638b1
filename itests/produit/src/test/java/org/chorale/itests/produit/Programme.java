package org.chorale.itests.produit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.chorale.testkit.contrat.ContratPublie;

/** A program of an integrator: a token, a technical account, and the published API, as Chorus Pro clients speak it. */
final class Programme {
    private static final Optional<ContratPublie> CONTRAT = ContratPublie.trouver();

    private final Portail portail;
    private final String compte;
    private final String jeton;

    private Programme(Portail portail, String compte, String jeton) {
        this.portail = portail;
        this.compte = compte;
        this.jeton = jeton;
    }

    static Programme de(Portail portail, String identifiant) {
        JsonNode acces = portail.acces();
        for (JsonNode technique : acces.path("comptesTechniques")) {
            if (identifiant.equals(technique.path("identifiant").asText())) {
                String compte = technique.path("login").asText() + ":"
                        + technique.path("motDePasse").asText();
                return new Programme(portail, base64(compte), demanderJeton(portail, acces.path("oauth")));
            }
        }
        throw new IllegalArgumentException("pas de compte technique pour " + identifiant);
    }

    /** With an account that acces.json does not know. */
    static Programme avec(Portail portail, String login, String motDePasse) {
        return new Programme(
                portail,
                base64(login + ":" + motDePasse),
                demanderJeton(portail, portail.acces().path("oauth")));
    }

    static String demanderJeton(Portail portail, JsonNode oauth) {
        Http.Reponse reponse = Http.post(
                portail.adresse().resolve("/api/oauth/token"),
                "grant_type=client_credentials&scope=openid&client_id="
                        + oauth.path("client_id").asText() + "&client_secret="
                        + oauth.path("client_secret").asText(),
                "Content-Type",
                "application/x-www-form-urlencoded");
        return reponse.json().path("access_token").asText();
    }

    /** Calls an operation, whatever it answers: but what it answers is as the published contract says. */
    Http.Reponse appeler(String chemin, Object corps) {
        URI uri = portail.adresse().resolve(chemin);
        Http.Reponse reponse = Http.post(
                uri,
                Portail.JSON.valueToTree(corps).toString(),
                "Content-Type",
                "application/json;charset=utf-8",
                "Authorization",
                "Bearer " + jeton,
                "cpro-account",
                compte);
        if (chemin.startsWith("/cpro/") && reponse.entete("Content-Type").contains("json")) {
            CONTRAT.ifPresent(c -> c.verifier(chemin, reponse.statut(), reponse.json()));
        }
        return reponse;
    }

    /** Calls an operation that must answer HTTP 200. */
    JsonNode reponse(String chemin, Object corps) {
        Http.Reponse reponse = appeler(chemin, corps);
        if (reponse.statut() != 200) {
            throw new AssertionError(chemin + " : " + reponse.statut() + " " + reponse.texte());
        }
        return reponse.json();
    }

    /** Deposits a file and answers its numeroFluxDepot. */
    String deposer(String nom, byte[] contenu, String syntaxe) {
        JsonNode recu = reponse("/cpro/factures/v1/deposer/flux", demandeDeDepot(nom, contenu, syntaxe));
        if (recu.path("codeRetour").asInt(-1) != 0) {
            throw new AssertionError(recu.toString());
        }
        return recu.path("numeroFluxDepot").asText();
    }

    static ObjectNode demandeDeDepot(String nom, byte[] contenu, String syntaxe) {
        return Portail.JSON
                .createObjectNode()
                .put("idUtilisateurCourant", 0)
                .put("fichierFlux", Base64.getEncoder().encodeToString(contenu))
                .put("nomFichier", nom)
                .put("syntaxeFlux", syntaxe)
                .put("avecSignature", false);
    }

    /** Waits until nothing more comes of a flux, and answers its detailed report. */
    JsonNode compteRendu(String numeroFlux) {
        JsonNode[] dernier = new JsonNode[1];
        Attente.que(Duration.ofSeconds(60), "le flux " + numeroFlux + " est traité", () -> {
            dernier[0] = reponse(
                    "/cpro/transverses/v1/consulterCRDetaille",
                    Portail.JSON.createObjectNode().put("numeroFluxDepot", numeroFlux));
            return List.of("IN_INTEGRE", "IN_INTEGRE_PARTIEL", "IN_REJETE", "IN_INCIDENTE")
                    .contains(dernier[0].path("etatCourantDepotFlux").asText());
        });
        return dernier[0];
    }

    /** The invoices of a flux, as the supplier sees them. */
    List<JsonNode> facturesDuFlux(String numeroFlux) {
        ObjectNode demande = Portail.JSON.createObjectNode().put("numeroFluxDepot", numeroFlux);
        demande.putObject("rechercheFactureParFournisseur")
                .put("nbResultatsParPage", 1000)
                .put("pageResultatDemandee", 1);
        List<JsonNode> factures = new ArrayList<>();
        reponse("/cpro/factures/v1/rechercher/fournisseur", demande)
                .path("listeFactures")
                .forEach(factures::add);
        return factures;
    }

    private static String base64(String texte) {
        return Base64.getEncoder().encodeToString(texte.getBytes(StandardCharsets.UTF_8));
    }
}
