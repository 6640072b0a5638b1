package org.chorale.testkit.contrat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chorale.testkit.contrat.Ecarts.Ecart;
import org.chorale.testkit.contrat.Ecarts.Nature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The published contracts of Chorus Pro, by which every answer of the API is judged: properties that nobody knows, wrong
 * types, forms of dates, values outside an enumeration, required ones that are missing. Where the real service is known
 * to depart from them the one list of {@link Ecarts} says so.
 *
 * <p>The contracts themselves are where CHORALE_CONTRATS says; operations that have none known are judged by ours
 * (contrat-transverses.json), made of what clients are known to read.
 */
public final class ContratPublie {
    private static final Map<String, Pattern> FORMES = Map.of(
            "JOUR", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            "MINUTE", Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}"),
            "RFC3339", Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENVELOPPE = "WsRetour";

    private final List<JsonNode> contrats;
    private final Ecarts ecarts;

    private ContratPublie(List<JsonNode> contrats, Ecarts ecarts) {
        this.contrats = contrats;
        this.ecarts = ecarts;
    }

    /** The contracts; empty where CHORALE_CONTRATS is not set. */
    public static Optional<ContratPublie> trouver() {
        String dossier = System.getenv("CHORALE_CONTRATS");
        if (dossier == null || dossier.isBlank()) {
            return Optional.empty();
        }
        Path openapi = Path.of(dossier, "openapi");
        return Optional.of(lire(Files.isDirectory(openapi) ? openapi : Path.of(dossier)));
    }

    /** The contracts; the test is skipped by name where CHORALE_CONTRATS is not set. */
    public static ContratPublie exiger() {
        Optional<ContratPublie> contrat = trouver();
        Assumptions.assumeTrue(contrat.isPresent(), "CHORALE_CONTRATS ne dit pas où sont les contrats publiés");
        return contrat.orElseThrow();
    }

    /** The contracts of a folder. */
    public static ContratPublie lire(Path dossier) {
        try (InputStream notre = ContratPublie.class.getResourceAsStream("contrat-transverses.json")) {
            return new ContratPublie(
                    List.of(
                            JSON.readTree(dossier.resolve("api-chorus-pro-factures.json")
                                    .toFile()),
                            JSON.readTree(dossier.resolve("chorus-pro-structures.json")
                                    .toFile()),
                            JSON.readTree(Objects.requireNonNull(notre))),
                    Ecarts.connus());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fails where an answer departs from the contract, naming the operation, the place in the answer (a JSON pointer)
     * and what is wrong there.
     *
     * @param chemin the whole path, {@code /cpro/…}
     * @return the answer
     */
    public JsonNode verifier(String chemin, int statut, JsonNode reponse) {
        List<String> departs = departs(chemin, statut, reponse);
        if (!departs.isEmpty()) {
            throw new AssertionError("La réponse s'écarte du contrat publié :\n" + String.join("\n", departs));
        }
        return reponse;
    }

    /** Same, for an answer of HTTP 200 given as the object that is written. */
    public JsonNode verifier(String chemin, Object reponse) {
        try {
            // As it goes over the wire.
            return verifier(chemin, 200, JSON.readTree(JSON.writeValueAsString(reponse)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What departs, one sentence each; empty where nothing does. */
    public List<String> departs(String chemin, int statut, JsonNode reponse) {
        List<String> departs = new ArrayList<>();
        JsonNode schema = schema(chemin);
        if (estRefus(statut, reponse)) {
            new Lecture(chemin, contrats.get(0), departs)
                    .objet("", ENVELOPPE, contrats.get(0).path("definitions").path(ENVELOPPE), reponse);
        } else if (statut != 200) {
            departs.add(chemin + " : le statut HTTP " + statut + " n'est pas d'une réponse publiée");
        } else if (schema.isMissingNode()) {
            departs.add(chemin + " : le contrat n'a pas cette opération");
        } else {
            new Lecture(chemin, contrat(chemin), departs).valeur("", "", "", schema, reponse);
        }
        return departs;
    }

    /** An empty search is told with its paging, as the operation's answer; a refusal with its sentence. */
    private static boolean estRefus(int statut, JsonNode reponse) {
        return statut >= 400 || (reponse.path("codeRetour").asInt(0) != 0 && reponse.has("message"));
    }

    private JsonNode schema(String chemin) {
        JsonNode contrat = contrat(chemin);
        if (contrat.isMissingNode()) {
            return contrat;
        }
        JsonNode operation = contrat.path("paths")
                .path(chemin.substring(contrat.path("basePath").asText().length()));
        JsonNode verbe = operation.has("post") ? operation.path("post") : operation.path("get");
        return verbe.path("responses").path("200").path("schema");
    }

    private JsonNode contrat(String chemin) {
        for (JsonNode contrat : contrats) {
            String base = contrat.path("basePath").asText();
            if (chemin.startsWith(base + "/") && contrat.path("paths").has(chemin.substring(base.length()))) {
                return contrat;
            }
        }
        return MissingNode.getInstance();
    }

    /** One reading of one answer. */
    private final class Lecture {
        private final String chemin;
        private final JsonNode contrat;
        private final List<String> departs;

        Lecture(String chemin, JsonNode contrat, List<String> departs) {
            this.chemin = chemin;
            this.contrat = contrat;
            this.departs = departs;
        }

        void objet(String ou, String nom, JsonNode definition, JsonNode objet) {
            if (!objet.isObject()) {
                dire(ou, objet, "n'est pas un objet");
                return;
            }
            for (JsonNode requis : definition.path("required")) {
                if (!objet.hasNonNull(requis.asText())) {
                    dire(ou + "/" + requis.asText(), null, "manque");
                }
            }
            objet.properties().forEach(champ -> {
                String la = ou + "/" + champ.getKey();
                JsonNode attendu = definition.path("properties").path(champ.getKey());
                if (!attendu.isMissingNode()) {
                    valeur(la, champ.getKey(), nom, attendu, champ.getValue());
                    return;
                }
                Optional<Ecart> connu = ecarts.reponse(champ.getKey(), nom, Nature.EN_PLUS);
                if (connu.isEmpty()) {
                    dire(la, champ.getValue(), "n'est pas dans le contrat (" + nom + ")");
                } else {
                    enPlus(la, connu.get(), champ.getValue());
                }
            });
        }

        private void enPlus(String ou, Ecart ecart, JsonNode valeur) {
            String type = String.valueOf(ecart.type());
            if (!aLeType(type, valeur)) {
                dire(ou, valeur, "n'est pas de type " + type);
            } else if (ecart.forme() != null) {
                date(ou, ecart.forme(), valeur);
            }
        }

        void valeur(String ou, String nom, String dans, JsonNode schema, JsonNode valeur) {
            String definition = nomDe(schema);
            JsonNode s = resoudre(schema);
            String type = s.path("type").asText("object");
            if (type.equals("object")) {
                if (valeur.isArray()
                        && ecarts.reponse(nom, dans, Nature.TABLEAU_POUR_OBJET).isPresent()) {
                    elements(ou, nom, dans, schema, valeur);
                } else {
                    objet(ou, definition, s, valeur);
                }
            } else if (type.equals("boolean")
                    && valeur.isTextual()
                    && valeur.asText().isEmpty()
                    && ecarts.reponse(nom, dans, Nature.TEXTE_VIDE_POUR_BOOLEEN).isPresent()) {
                return;
            } else if (type.equals("integer")
                    && valeur.isNumber()
                    && ecarts.reponse(nom, dans, Nature.NOMBRE_POUR_ENTIER).isPresent()) {
                return;
            } else if (!aLeType(type, valeur)) {
                dire(ou, valeur, "n'est pas de type " + type);
            } else if (type.equals("array")) {
                elements(ou, nom, dans, s.path("items"), valeur);
            } else if (type.equals("integer")) {
                entier(ou, s, valeur);
            } else if (type.equals("string")) {
                texte(ou, nom, dans, s, valeur);
            }
        }

        private void elements(String ou, String nom, String dans, JsonNode schema, JsonNode tableau) {
            for (int i = 0; i < tableau.size(); i++) {
                valeur(ou + "/" + i, nom, dans, schema, tableau.path(i));
            }
        }

        private void entier(String ou, JsonNode schema, JsonNode valeur) {
            if (schema.path("format").asText().equals("int32") && !valeur.canConvertToInt()) {
                dire(ou, valeur, "ne tient pas dans un int32");
            }
        }

        private void texte(String ou, String nom, String dans, JsonNode schema, JsonNode valeur) {
            if (schema.path("format").asText().equals("date-time")) {
                date(
                        ou,
                        ecarts.reponse(nom, dans, Nature.DATE).map(Ecart::forme).orElse("RFC3339"),
                        valeur);
            } else if (schema.has("enum")) {
                for (JsonNode possible : schema.path("enum")) {
                    if (possible.asText().equals(valeur.asText())) {
                        return;
                    }
                }
                dire(ou, valeur, "n'est pas une des valeurs " + schema.path("enum"));
            }
        }

        private void date(String ou, String forme, JsonNode valeur) {
            Pattern attendue = Objects.requireNonNull(FORMES.get(forme), forme);
            if (!attendue.matcher(valeur.asText()).matches()) {
                dire(ou, valeur, "n'est pas une date de forme " + forme);
            }
        }

        private JsonNode resoudre(JsonNode schema) {
            return schema.has("$ref") ? contrat.path("definitions").path(nomDe(schema)) : schema;
        }

        private void dire(String ou, @Nullable JsonNode valeur, String quoi) {
            String vue = valeur == null ? "" : " = " + court(valeur.toString());
            departs.add(chemin + " " + (ou.isEmpty() ? "/" : ou) + vue + " " + quoi);
        }
    }

    private static String nomDe(JsonNode schema) {
        String ref = schema.path("$ref").asText("");
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static boolean aLeType(String type, JsonNode valeur) {
        return switch (type) {
            case "integer" -> valeur.isIntegralNumber();
            case "number" -> valeur.isNumber();
            case "boolean" -> valeur.isBoolean();
            case "string" -> valeur.isTextual();
            case "array" -> valeur.isArray();
            default -> valeur.isObject();
        };
    }

    private static String court(String texte) {
        return texte.length() <= 80 ? texte : texte.substring(0, 80) + "…";
    }
}
