package org.chorale.socle.portail.internal.documentation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Operations that belong together.
 *
 * @param nom the tag of the description
 * @param titre what users read
 */
public record Groupe(String nom, String titre, List<OperationVue> operations) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All that the document describes, the published API first. */
    static List<Groupe> lire(String openapi, Locale l) {
        JsonNode document = lire(openapi);
        Map<String, List<OperationVue>> parNom = new LinkedHashMap<>();
        document.path("paths")
                .properties()
                .forEach(chemin -> chemin.getValue().properties().forEach(verbe -> parNom.computeIfAbsent(
                                verbe.getValue().path("tags").path(0).asText("autres"), n -> new ArrayList<>())
                        .add(OperationVue.lire(chemin.getKey(), verbe.getKey(), verbe.getValue(), l))));
        Map<String, JsonNode> tags = new LinkedHashMap<>();
        document.path("tags").forEach(t -> tags.put(t.path("name").asText(), t));
        return parNom.entrySet().stream()
                .map(e -> new Groupe(e.getKey(), titre(e.getKey(), tags.get(e.getKey()), l), List.copyOf(e.getValue())))
                .sorted(Comparator.comparing((Groupe g) -> !g.estPublie())
                        .thenComparing(g -> !g.nom().equals("factures"))
                        .thenComparing(Groupe::titre))
                .toList();
    }

    private boolean estPublie() {
        return operations.stream().filter(o -> o.chemin().startsWith("/cpro/")).count() > 1;
    }

    private static String titre(String nom, @Nullable JsonNode tag, Locale l) {
        if (tag == null || !tag.hasNonNull("description")) {
            return nom;
        }
        return l.getLanguage().equals("en") && tag.hasNonNull("x-en")
                ? tag.path("x-en").asText()
                : tag.path("description").asText();
    }

    private static JsonNode lire(String openapi) {
        try {
            return JSON.readTree(openapi);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
