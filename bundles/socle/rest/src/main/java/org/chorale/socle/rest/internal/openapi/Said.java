package org.chorale.socle.rest.internal.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.chorale.api.rest.DescriptionOperations;
import org.chorale.socle.rest.internal.route.Operation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a bundle says itself of its operations; nothing, where it says nothing or cannot be understood. */
final class Said {
    private static final Logger LOG = LoggerFactory.getLogger(Said.class);

    private final JsonNode said;

    private Said(JsonNode said) {
        this.said = said;
    }

    /** By the bundle that this class is of. */
    static Said by(Class<?> resource, ObjectMapper mapper) {
        ClassLoader loader = resource.getClassLoader();
        URL url = loader == null ? null : loader.getResource(DescriptionOperations.RESSOURCE);
        if (url == null) {
            return new Said(MissingNode.getInstance());
        }
        try (InputStream in = url.openStream()) {
            return new Said(mapper.readTree(in));
        } catch (IOException e) {
            LOG.warn("{} cannot be read: its operations are published without their descriptions", url, e);
            return new Said(MissingNode.getInstance());
        }
    }

    /** The name of the bundle's operations together. */
    JsonNode group() {
        return said.path("groupe");
    }

    /** Adds to what the classes show. */
    void describe(ObjectNode described, Operation operation, String route) {
        JsonNode mine = said.path(operation.verb() + " " + route);
        if (!mine.isObject()) {
            return;
        }
        text(described, "summary", mine.path("resume"));
        text(described, "description", mine.path("description"));
        if (mine.has("corps")) {
            body(described).set("schema", mine.path("corps"));
        }
        if (mine.has("exemple")) {
            body(described).set("example", mine.path("exemple"));
        }
        if (mine.has("reponse")) {
            ObjectNode answers = described.putObject("responses");
            answers.putObject("200")
                    .put("description", "La réponse, et en HTTP 200 aussi tout refus de gestion")
                    .putObject("content")
                    .putObject("application/json")
                    .set("schema", mine.path("reponse"));
        }
        if (mine.has("fichier")) {
            described.set("x-fichier", mine.path("fichier"));
        }
    }

    private static ObjectNode body(ObjectNode described) {
        ObjectNode content = described.withObjectProperty("requestBody").withObjectProperty("content");
        content.remove("*/*");
        return content.withObjectProperty("application/json");
    }

    /** French where standard readers look, English beside it. */
    private static void text(ObjectNode described, String property, JsonNode texts) {
        if (texts.hasNonNull("fr")) {
            described.set(property, texts.path("fr"));
        }
        if (texts.hasNonNull("en")) {
            described.withObjectProperty("x-en").set(property, texts.path("en"));
        }
    }
}
