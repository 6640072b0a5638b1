package org.chorale.itests.produit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One operation or page, as the portal itself lists it with who may call it. */
record Operation(
        String verbe,
        String chemin,
        String nom,
        String pour,
        String preuve,
        List<String> roles,
        String espace,
        String mode,
        List<String> recoit,
        List<String> requete,
        List<String> formulaire) {
    /** All that the portal publishes, for whoever is its operator. */
    static List<Operation> publiees(Acteur exploitant) {
        List<Operation> toutes = new ArrayList<>();
        exploitant
                .json("GET", "/api/v1/exploitation/routes", null)
                .path("routes")
                .forEach(r -> toutes.add(de(r)));
        return toutes;
    }

    private static Operation de(JsonNode r) {
        JsonNode acces = r.path("acces");
        return new Operation(
                r.path("verbe").asText(),
                r.path("chemin").asText(),
                r.path("operation").asText(),
                acces.path("pour").asText(),
                acces.path("preuve").asText(),
                textes(acces.path("roles")),
                acces.path("espace").asText(),
                acces.path("mode").asText(),
                textes(r.path("recoit")),
                textes(r.path("requete")),
                textes(r.path("formulaire")));
    }

    private static List<String> textes(JsonNode liste) {
        List<String> textes = new ArrayList<>();
        liste.forEach(t -> textes.add(t.asText()));
        return textes;
    }

    /** The published API: programs only. */
    boolean cpro() {
        return chemin.startsWith("/cpro/");
    }

    /** Neither of the two APIs: people only. */
    boolean page() {
        return !cpro() && !chemin.startsWith("/api/");
    }

    boolean lit() {
        return verbe.equals("GET");
    }

    /** Whether its name says that it ends something: on one's own objects that would undo what the next line needs. */
    boolean termine() {
        String mots = (nom + " " + chemin).toLowerCase(Locale.ROOT);
        return verbe.equals("DELETE")
                || List.of("supprimer", "quitter", "retirer", "fermer", "suspendre", "refuser", "desactiver", "deconn")
                        .stream()
                        .anyMatch(mots::contains);
    }

    boolean multipart() {
        return recoit.stream().anyMatch(t -> t.startsWith("multipart/"));
    }

    boolean json() {
        return recoit.stream().anyMatch(t -> t.contains("json"));
    }

    /** Whether the access itself asks for an espace. */
    boolean demandeUnEspace() {
        return pour.equals("ESPACE");
    }

    @Override
    public String toString() {
        return verbe + " " + chemin;
    }
}
