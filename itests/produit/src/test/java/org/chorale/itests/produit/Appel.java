package org.chorale.itests.produit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call of an operation about somebody's objects: its path, its parameters and its body are made from what the portal
 * says of it, so that an operation written tomorrow is called too.
 */
final class Appel {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}");
    private static final String FORMULAIRE = "application/x-www-form-urlencoded";

    private final JsonNode openapi;
    private final Operation operation;
    private final Cible cible;

    private Appel(JsonNode openapi, Operation operation, Cible cible) {
        this.openapi = openapi;
        this.operation = operation;
        this.cible = cible;
    }

    static Http.Reponse faire(JsonNode openapi, Acteur acteur, Operation operation, Cible cible) {
        return new Appel(openapi, operation, cible).par(acteur);
    }

    private Http.Reponse par(Acteur acteur) {
        String chemin = chemin();
        String accepte = operation.page() ? "text/html, */*;q=0.1" : "application/json, */*;q=0.1";
        if (operation.lit() || operation.verbe().equals("DELETE")) {
            return acteur.envoyer(operation.verbe(), chemin, null, "Accept", accepte);
        }
        if (operation.multipart()) {
            return acteur.envoyer(
                    operation.verbe(),
                    chemin,
                    multipart(acteur.csrf()),
                    "Accept",
                    accepte,
                    "Content-Type",
                    "multipart/form-data; boundary=limite");
        }
        if (operation.json() || !operation.page() && operation.recoit().isEmpty()) {
            return acteur.envoyer(
                    operation.verbe(),
                    chemin,
                    octets(json().toString()),
                    "Accept",
                    accepte,
                    "Content-Type",
                    "application/json;charset=utf-8");
        }
        return acteur.envoyer(
                operation.verbe(),
                chemin,
                octets(acteur.formulaire(champs())),
                "Accept",
                accepte,
                "Content-Type",
                FORMULAIRE);
    }

    private String chemin() {
        String chemin = VARIABLE.matcher(operation.chemin()).replaceAll(v -> {
            String avant = operation.chemin().substring(0, v.end());
            String valeur = cible.valeur(v.group(1), segmentAvant(avant));
            return Matcher.quoteReplacement(valeur == null ? "999999999" : valeur);
        });
        StringBuilder requete = new StringBuilder();
        for (String nom : operation.requete()) {
            String valeur = cible.valeur(nom, operation.chemin());
            if (valeur != null) {
                requete.append(requete.length() == 0 ? '?' : '&')
                        .append(Acteur.encode(nom))
                        .append('=')
                        .append(Acteur.encode(valeur));
            }
        }
        return chemin + requete;
    }

    /** {@code …/structures/{id}}: what comes before says what the number is of. */
    private static String segmentAvant(String chemin) {
        String[] segments = chemin.split("/");
        return segments.length < 2 ? chemin : segments[segments.length - 2];
    }

    /** Those that the operation names, and where it takes the form as it comes, those that forms of the portal have. */
    private Map<String, String> champs() {
        Map<String, String> champs = new LinkedHashMap<>();
        for (String nom : operation.formulaire()) {
            String valeur = cible.valeur(nom, operation.chemin());
            champs.put(nom, valeur == null ? "essai" : valeur);
        }
        if (champs.isEmpty()) {
            for (String nom : new String[] {"structure", "service", "rattachement", "abonnement", "espace", "mode"}) {
                champs.put(nom, String.valueOf(cible.valeur(nom, operation.chemin())));
            }
        }
        return champs;
    }

    private byte[] multipart(String csrf) {
        return octets("--limite\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf
                + "\r\n--limite\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"essai.xml\"\r\n"
                + "Content-Type: application/xml\r\n\r\n<essai/>\r\n--limite--\r\n");
    }

    private JsonNode json() {
        String chemin = VARIABLE.matcher(operation.chemin()).replaceAll("{$1}");
        JsonNode contenu = openapi.path("paths")
                .path(chemin)
                .path(operation.verbe().toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content");
        JsonNode type = contenu.has("application/json") ? contenu.path("application/json") : contenu.path("*/*");
        JsonNode exemple = type.path("example");
        return exemple.isMissingNode() ? exemplaire(type.path("schema"), "", 0) : remplacer(exemple.deepCopy(), "");
    }

    private JsonNode remplacer(JsonNode valeur, String nom) {
        if (valeur instanceof ObjectNode objet) {
            objet.fieldNames().forEachRemaining(champ -> objet.set(champ, remplacer(objet.get(champ), champ)));
            return objet;
        }
        if (valeur instanceof ArrayNode liste) {
            for (int i = 0; i < liste.size(); i++) {
                liste.set(i, remplacer(liste.get(i), nom));
            }
            return liste;
        }
        String autre = cible.valeur(nom, operation.chemin());
        return autre == null ? valeur : valeur.isNumber() ? nombre(autre, valeur) : texte(autre);
    }

    private JsonNode exemplaire(JsonNode schema, String nom, int profondeur) {
        JsonNode reel =
                schema.has("$ref") ? openapi.at(schema.path("$ref").asText().substring(1)) : schema;
        if (reel.has("properties") && profondeur < 6) {
            ObjectNode objet = Portail.JSON.createObjectNode();
            reel.path("properties")
                    .properties()
                    .forEach(p -> objet.set(p.getKey(), exemplaire(p.getValue(), p.getKey(), profondeur + 1)));
            return objet;
        }
        String valeur = cible.valeur(nom, operation.chemin());
        return switch (reel.path("type").asText()) {
            case "array" -> Portail.JSON.createArrayNode().add(exemplaire(reel.path("items"), nom, profondeur + 1));
            case "integer", "number" -> nombre(valeur == null ? "1" : valeur, Portail.JSON.nullNode());
            case "boolean" -> Portail.JSON.getNodeFactory().booleanNode(false);
            case "string" ->
                texte(valeur != null ? valeur : reel.path("enum").path(0).asText("essai"));
            default -> Portail.JSON.createObjectNode();
        };
    }

    private static JsonNode nombre(String texte, JsonNode sinon) {
        try {
            return Portail.JSON.getNodeFactory().numberNode(Long.parseLong(texte));
        } catch (NumberFormatException e) {
            return sinon;
        }
    }

    private static JsonNode texte(@Nullable String texte) {
        return Portail.JSON.getNodeFactory().textNode(texte);
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }
}
