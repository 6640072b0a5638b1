package org.chorale.socle.portail.internal.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A published operation as the page shows it.
 *
 * @param ancre the id of its place in the page
 * @param exemple a body to begin with, or null where it takes none
 * @param fichierContenu the property of the body that holds a file in base 64, or null
 * @param fichierNom the property that holds that file's name, or null
 */
public record OperationVue(
        String ancre,
        String verbe,
        String chemin,
        String resume,
        String description,
        String acces,
        boolean identifiee,
        List<Parametre> parametres,
        @Nullable String exemple,
        @Nullable String fichierContenu,
        @Nullable String fichierNom) {
    /** A value of the path or of the query. */
    public record Parametre(String nom, String ou, boolean requis) {}

    static OperationVue lire(String chemin, String verbe, JsonNode n, Locale l) {
        String v = verbe.toUpperCase(Locale.ROOT);
        return new OperationVue(
                (verbe + chemin).replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT),
                v,
                chemin,
                texte(n, "summary", l),
                texte(n, "description", l),
                acces(n, l),
                !n.path("security").isEmpty(),
                StreamSupport.stream(n.path("parameters").spliterator(), false)
                        .filter(p -> !p.path("in").asText().equals("header"))
                        .map(p -> new Parametre(
                                p.path("name").asText(),
                                p.path("in").asText(),
                                p.path("required").asBoolean()))
                        .toList(),
                exemple(n),
                n.at("/x-fichier/contenu").asText(null),
                n.at("/x-fichier/nom").asText(null));
    }

    /** The command that does the same. */
    public String commande() {
        StringBuilder b = new StringBuilder("curl -s");
        if (!verbe.equals("GET")) {
            b.append(" -X ").append(verbe);
        }
        if (identifiee) {
            b.append(" -H \"Authorization: Bearer $JETON\" \\\n  -H \"cpro-account: $COMPTE\"");
        }
        if (exemple != null) {
            b.append(" -H 'Content-Type: application/json' \\\n  -d '")
                    .append(exemple.replace("'", "'\\''").replaceAll("\\s*\\n\\s*", " "))
                    .append('\'');
        }
        return b.append(" \\\n  \"$PORTAIL").append(chemin).append('"').toString();
    }

    private static String texte(JsonNode n, String propriete, Locale l) {
        JsonNode anglais = n.path("x-en").path(propriete);
        return l.getLanguage().equals("en") && anglais.isTextual()
                ? anglais.asText()
                : n.path(propriete).asText("");
    }

    private static String acces(JsonNode n, Locale l) {
        if (n.path("security").isEmpty()) {
            return TexteApi.ACCES_PUBLIC.en(l);
        }
        JsonNode acces = n.path("x-acces");
        if (!acces.has("espace")) {
            return TexteApi.ACCES_CONNU.en(l);
        }
        String mode = acces.path("mode").asText().equals("MODIFICATION")
                ? TexteApi.MODIFICATION.en(l)
                : TexteApi.CONSULTATION.en(l);
        return TexteApi.ACCES_ESPACE.en(l, acces.path("espace").asText(), mode);
    }

    private static @Nullable String exemple(JsonNode n) {
        JsonNode json = n.at("/requestBody/content/application~1json");
        JsonNode corps = json.isMissingNode() ? n.at("/requestBody/content/*~1*") : json;
        if (corps.isMissingNode()) {
            return null;
        }
        return corps.has("example") ? corps.path("example").toPrettyString() : "{}";
    }
}
