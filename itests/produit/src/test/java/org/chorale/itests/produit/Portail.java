package org.chorale.itests.produit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A portal that runs, whoever started it. */
interface Portail extends AutoCloseable {
    ObjectMapper JSON = new ObjectMapper();

    /** Where it answers, without a slash at the end. */
    URI adresse();

    /** Its data folder. */
    Path donnees();

    @Override
    void close();

    /** Waits until {@code /sante} says PRET. */
    default void attendrePret() {
        Attente.que(Duration.ofSeconds(240), "le portail est prêt", () -> {
            Http.Reponse sante = Http.get(adresse().resolve("/sante"));
            return sante.statut() == 200
                    && "PRET".equals(sante.json().path("etat").asText());
        });
    }

    /** What the demonstration data made: accounts, secrets, structures. */
    default JsonNode acces() {
        try {
            return JSON.readTree(Files.readString(donnees().resolve("acces.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program of the structure with that identifier. */
    default Programme programme(String identifiant) {
        return Programme.de(this, identifiant);
    }

    /** Asks the running portal for the espaces it has. */
    default JsonNode espaces() {
        return Http.get(adresse().resolve("/sante")).json().path("espaces");
    }

    /** Wants an espace, or no longer. */
    default void vouloir(String nom, boolean voulu) {
        String jeton = lire(donnees().resolve("exploitation.jeton")).strip();
        URI uri = adresse().resolve("/api/v1/exploitation/espaces/" + nom);
        Http.Reponse reponse = voulu
                ? Http.requete("POST", uri, new byte[0], "Authorization", "Bearer " + jeton)
                : Http.requete("DELETE", uri, null, "Authorization", "Bearer " + jeton);
        if (reponse.statut() >= 300) {
            throw new IllegalStateException(reponse.statut() + " " + reponse.texte());
        }
    }

    /** The lines of its log at level ERROR, and stack traces: what an operator would have to look at. */
    default List<String> erreursDuJournal() {
        List<String> erreurs = new ArrayList<>();
        for (String ligne : lire(journal()).lines().toList()) {
            if (ligne.contains(" ERROR ") || ligne.startsWith("\tat ")) {
                erreurs.add(ligne);
            }
        }
        return erreurs;
    }

    /** Its log. */
    Path journal();

    static int portLibre() {
        try (ServerSocket prise = new ServerSocket(0)) {
            return prise.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lire(Path fichier) {
        try {
            return Files.readString(fichier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
