package org.chorale.socle.rest.internal.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.socle.rest.internal.route.Match;
import org.chorale.socle.rest.internal.route.Operation;
import org.chorale.socle.rest.internal.route.Publication;
import org.chorale.socle.rest.internal.route.RouteTable;

/**
 * One document of all that programs may call: pages are left out. Each resource is read by itself and merged, so that
 * shapes of the same name in two bundles stay apart.
 */
final class OpenApiDocument {
    private static final String REFERENCE = "#/components/schemas/";
    private static final Pattern REGEX = Pattern.compile("\\{\\s*([\\w.-]+)\\s*:(?:[^{}]|\\{[^{}]*})*}");

    private final ObjectMapper mapper = Json.mapper();
    private final ObjectNode document = mapper.createObjectNode();
    private final ObjectNode paths = mapper.createObjectNode();
    private final ObjectNode schemas = mapper.createObjectNode();
    private final Set<String> operationIds = new HashSet<>();

    private OpenApiDocument() {}

    /** The document of a table. */
    static ObjectNode of(RouteTable table, String version) {
        return new OpenApiDocument().write(table, version);
    }

    private ObjectNode write(RouteTable table, String version) {
        document.put("openapi", "3.0.1");
        document.putObject("info")
                .put("title", "Chorale")
                .put("version", version)
                .put("description", "Les opérations de ce portail, telles qu'elles sont publiées en ce moment.");
        Map<String, List<Operation>> byResource = new TreeMap<>();
        Map<String, Publication> publications = new LinkedHashMap<>();
        for (Match match : table.all()) {
            if (SecuritySchemes.isForPrograms(match.operation())) {
                String key = shortName(match.publication()) + " "
                        + match.publication().resource().getName();
                publications.put(key, match.publication());
                byResource.merge(key, List.of(match.operation()), OpenApiDocument::concat);
            }
        }
        byResource.forEach((key, operations) -> {
            Publication publication = publications.get(key);
            if (publication != null) {
                add(publication, operations);
            }
        });
        addTags(publications.values());
        document.set("paths", paths);
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas);
        components.set("securitySchemes", SecuritySchemes.describe(mapper));
        return document;
    }

    private static List<Operation> concat(List<Operation> a, List<Operation> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    /** The last segment of the bundle's name. */
    private static String shortName(Publication publication) {
        String name = publication.owner().name();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void addTags(Collection<Publication> publications) {
        Map<String, JsonNode> groups = new TreeMap<>();
        publications.forEach(p ->
                groups.merge(shortName(p), said(p).group(), (known, other) -> known.isMissingNode() ? other : known));
        ArrayNode tags = document.putArray("tags");
        groups.forEach((bundle, group) -> {
            ObjectNode tag = tags.addObject().put("name", bundle);
            if (group.hasNonNull("fr")) {
                tag.set("description", group.path("fr"));
                tag.set("x-en", group.path("en"));
            }
        });
    }

    private Said said(Publication publication) {
        return Said.by(publication.resource(), mapper);
    }

    private void add(Publication publication, List<Operation> operations) {
        Set<Method> methods = operations.stream().map(Operation::method).collect(Collectors.toSet());
        ObjectNode read = mapper.valueToTree(new ResourceReader(methods).read(publication.resource()));
        ObjectNode own = apart(read, shortName(publication));
        own.path("components").path("schemas").properties().forEach(s -> schemas.set(s.getKey(), s.getValue()));
        Said said = said(publication);
        Map<String, Operation> byRoute = operations.stream()
                .collect(Collectors.toMap(OpenApiDocument::key, operation -> operation, (first, other) -> first));
        for (Map.Entry<String, JsonNode> path : own.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                Operation operation = byRoute.get(verb.getKey() + " " + path.getKey());
                if (operation != null && verb.getValue() instanceof ObjectNode described) {
                    describe(described, operation, shortName(publication));
                    said.describe(described, operation, path.getKey());
                    paths.withObjectProperty(path.getKey()).set(verb.getKey(), described);
                }
            }
        }
    }

    private static String key(Operation operation) {
        return operation.verb().toLowerCase(Locale.ROOT) + " "
                + REGEX.matcher(operation.template()).replaceAll("{$1}");
    }

    private void describe(ObjectNode described, Operation operation, String bundle) {
        described.set("tags", mapper.createArrayNode().add(bundle));
        String id = described.path("operationId").asText(operation.method().getName());
        if (!operationIds.add(id)) {
            described.put("operationId", bundle + "_" + operation.name().replace('.', '_'));
            operationIds.add(described.path("operationId").asText());
        }
        described.set("security", SecuritySchemes.required(mapper, operation));
        described.set("x-acces", DeclaredAccess.of(operation.access()).write(mapper));
    }

    /** The same, with the shapes renamed whose name stands for something else already. */
    private ObjectNode apart(ObjectNode read, String bundle) {
        Map<String, String> renamed = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> schema :
                read.path("components").path("schemas").properties()) {
            String free = free(schema.getKey(), schema.getValue(), bundle);
            if (!free.equals(schema.getKey())) {
                renamed.put(schema.getKey(), free);
            }
        }
        return renamed.isEmpty() ? read : rename(read, renamed);
    }

    private String free(String name, JsonNode schema, String bundle) {
        String candidate = name;
        for (int n = 1; isTaken(candidate, schema); n++) {
            candidate = bundle + "." + name + (n == 1 ? "" : Integer.toString(n));
        }
        return candidate;
    }

    private boolean isTaken(String name, JsonNode schema) {
        JsonNode other = schemas.get(name);
        return other != null && !other.equals(schema);
    }

    private ObjectNode rename(ObjectNode read, Map<String, String> renamed) {
        String text = read.toString();
        for (Map.Entry<String, String> name : renamed.entrySet()) {
            text = text.replace(REFERENCE + name.getKey() + "\"", REFERENCE + name.getValue() + "\"");
        }
        try {
            ObjectNode copy = (ObjectNode) mapper.readTree(text);
            ObjectNode shapes = (ObjectNode) copy.path("components").path("schemas");
            renamed.forEach((old, name) -> shapes.set(name, shapes.remove(old)));
            return copy;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
