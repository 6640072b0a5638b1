package org.chorale.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What {@code acces.json} tells: where the portal is and who may come in.
 *
 * @param adresse the portal
 * @param jeton where tokens are asked for
 * @param clientId the OAuth2 client
 * @param clientSecret its secret
 * @param comptes the technical accounts
 * @param utilisateurs the people
 */
public record Acces(
        URI adresse,
        URI jeton,
        String clientId,
        String clientSecret,
        List<CompteTechnique> comptes,
        List<Utilisateur> utilisateurs) {

    /** A technical account of one structure. */
    public record CompteTechnique(String login, String motDePasse, long idStructure, String identifiant) {}

    /** A person. */
    public record Utilisateur(String adresseConnexion, String motDePasse, String profil, List<String> structures) {}

    /** Reads it; an {@link IOException} says what to do where it is missing. */
    public static Acces lire(Path donnees) throws IOException {
        Path fichier = donnees.resolve("acces.json");
        if (!Files.exists(fichier)) {
            throw new IOException("Le fichier " + fichier
                    + " manque : lancez le portail avec des données de démonstration (./chorale run --demo).");
        }
        JsonNode racine = new ObjectMapper().readTree(Files.readString(fichier));
        JsonNode oauth = racine.path("oauth");
        URI adresse = URI.create(racine.path("adresse").asText().replaceAll("/+$", ""));
        String url = oauth.path("url").asText("/api/oauth/token");
        List<CompteTechnique> comptes = new ArrayList<>();
        racine.path("comptesTechniques")
                .forEach(c -> comptes.add(new CompteTechnique(
                        c.path("login").asText(),
                        c.path("motDePasse").asText(),
                        c.path("idStructureCPP").asLong(),
                        c.path("identifiant").asText())));
        List<Utilisateur> utilisateurs = new ArrayList<>();
        racine.path("utilisateurs")
                .forEach(u -> utilisateurs.add(new Utilisateur(
                        u.path("adresseConnexion").asText(),
                        u.path("motDePasse").asText(),
                        u.path("profil").asText(),
                        StreamSupport.stream(u.path("structures").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList())));
        return new Acces(
                adresse,
                url.startsWith("http") ? URI.create(url) : adresse.resolve(url),
                oauth.path("client_id").asText(),
                oauth.path("client_secret").asText(),
                comptes,
                utilisateurs);
    }

    /** The account of the structure with that identifier. */
    public CompteTechnique compte(String identifiant) {
        return comptes.stream()
                .filter(c -> c.identifiant().equals(identifiant))
                .findFirst()
                .orElseThrow(() -> new Ecart("acces.json a un compte technique de " + identifiant, "aucun"));
    }
}
