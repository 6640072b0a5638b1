package org.chorale.espace.factures.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The published contract: says in what an answer departs from it, known deviations aside. */
final class Contrat {
    private static final Map<String, String> FORMES = Map.of(
            "JOUR", "\\d{4}-\\d{2}-\\d{2}",
            "MINUTE", "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}",
            "RFC3339", "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})");

    private final JsonNode contrat;
    private final JsonNode ecarts;

    Contrat(Path dossier) throws IOException {
        ObjectMapper json = new ObjectMapper();
        contrat = json.readTree(dossier.resolve("api-chorus-pro-factures.json").toFile());
        try (InputStream connus = Contrat.class.getResourceAsStream("/ecarts-contrat.json")) {
            ecarts = json.readTree(Objects.requireNonNull(connus));
        }
    }

    /** What departs, one sentence each; empty where nothing does. */
    List<String> departs(String operation, JsonNode reponse) {
        JsonNode schema = contrat.path("paths")
                .path(operation)
                .path("post")
                .path("responses")
                .path("200")
                .path("schema");
        List<String> departs = new ArrayList<>();
        if (schema.isMissingNode()) {
            departs.add("le contrat n'a pas d'opération " + operation);
        } else {
            objet(operation, schema, reponse, departs);
        }
        return departs;
    }

    private void objet(String ou, JsonNode schema, JsonNode valeur, List<String> departs) {
        JsonNode definition = resoudre(schema);
        if (!valeur.isObject()) {
            departs.add(ou + " n'est pas un objet");
            return;
        }
        for (JsonNode requis : definition.path("required")) {
            if (!valeur.has(requis.asText())) {
                departs.add(ou + " n'a pas " + requis.asText());
            }
        }
        for (Iterator<Map.Entry<String, JsonNode>> i = valeur.fields(); i.hasNext(); ) {
            Map.Entry<String, JsonNode> champ = i.next();
            JsonNode attendu = definition.path("properties").path(champ.getKey());
            String la = ou + "." + champ.getKey();
            if (attendu.isMissingNode()) {
                departs.add(la + " n'est pas dans le contrat");
            } else {
                valeur(la, champ.getKey(), attendu, champ.getValue(), departs);
            }
        }
    }

    private void valeur(String ou, String nom, JsonNode schema, JsonNode valeur, List<String> departs) {
        JsonNode s = resoudre(schema);
        boolean juste =
                switch (s.path("type").asText("object")) {
                    case "integer" -> valeur.isIntegralNumber();
                    case "number" -> valeur.isNumber();
                    case "boolean" -> valeur.isBoolean();
                    case "string" -> valeur.isTextual() && texte(nom, s, valeur.asText());
                    case "array" -> {
                        valeur.forEach(v -> valeur(ou + "[]", nom, s.path("items"), v, departs));
                        yield valeur.isArray();
                    }
                    default -> {
                        objet(ou, s, valeur, departs);
                        yield true;
                    }
                };
        if (!juste) {
            departs.add(ou + " = " + valeur + " n'est pas " + s);
        }
    }

    private boolean texte(String nom, JsonNode schema, String valeur) {
        if ("date-time".equals(schema.path("format").asText())) {
            return valeur.matches(FORMES.get(ecarts.path(nom).asText("RFC3339")));
        }
        if (!schema.has("enum")) {
            return true;
        }
        for (JsonNode possible : schema.path("enum")) {
            if (possible.asText().equals(valeur)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode resoudre(JsonNode schema) {
        String ref = schema.path("$ref").asText("");
        return ref.isEmpty() ? schema : contrat.path("definitions").path(ref.substring(ref.lastIndexOf('/') + 1));
    }
}
