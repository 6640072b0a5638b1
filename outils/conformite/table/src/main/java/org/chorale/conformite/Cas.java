package org.chorale.conformite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A document with a published verdict.
 *
 * @param fichier its path in the corpus
 * @param verdict {@code valid}, {@code invalid}, {@code warning}, {@code refused}, {@code rule-ok}, {@code rule-fails}
 * @param echecs the rules that must be named
 * @param succes the rules that must not be
 * @param couche what gives the verdict
 */
record Cas(String fichier, String verdict, List<String> echecs, List<String> succes, String couche) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether it is a piece of an invoice, of which one rule alone is told. */
    boolean fragment() {
        return verdict.startsWith("rule-");
    }

    /** Where it was published. */
    String origine(Path corpus) throws IOException {
        Path origine =
                corpus.resolve(fichier.substring(0, fichier.indexOf('/'))).resolve("ORIGIN.txt");
        String premiere = Files.readAllLines(origine).get(0);
        return premiere.replaceFirst("^origin: ", "").replaceFirst(" @ ([0-9a-f]{7})[0-9a-f]* .*$", "@$1");
    }

    static List<Cas> lire(Path fichier) throws IOException {
        List<Cas> cas = new ArrayList<>();
        for (String ligne : Files.readAllLines(fichier)) {
            JsonNode n = JSON.readTree(ligne);
            JsonNode regles = n.get("rules");
            List<String> echecs = textes(regles.isArray() ? regles : regles.path("error"));
            echecs.addAll(textes(regles.path("warning")));
            cas.add(new Cas(
                    n.get("file").asText(),
                    n.get("verdict").asText(),
                    echecs,
                    textes(regles.path("success")),
                    n.get("layer").asText()));
        }
        return cas;
    }

    private static List<String> textes(JsonNode tableau) {
        List<String> textes = new ArrayList<>();
        tableau.forEach(t -> textes.add(t.asText()));
        return textes;
    }
}
