package org.chorale.socle.rest.internal.route;

import java.util.Comparator;
import org.apache.cxf.jaxrs.impl.MetadataMap;
import org.apache.cxf.jaxrs.model.URITemplate;

/**
 * The template of a whole path, in the two halves (class and method) by which CXF itself matches: so this table never
 * disagrees with it.
 */
final class PathTemplate {
    /** The most literal one first, as JAX-RS has it. */
    static final Comparator<PathTemplate> PRECEDENCE = Comparator.<PathTemplate>comparingInt(t -> -t.literals)
            .thenComparingInt(t -> -t.variables)
            .thenComparing(PathTemplate::text);

    private final URITemplate ofClass;
    private final URITemplate ofMethod;
    private final String text;
    private final int literals;
    private final int variables;

    PathTemplate(URITemplate ofClass, URITemplate ofMethod) {
        this.ofClass = ofClass;
        this.ofMethod = ofMethod;
        this.text = join(ofClass.getValue(), ofMethod.getValue());
        this.literals =
                ofClass.getLiteralChars().length() + ofMethod.getLiteralChars().length();
        this.variables = ofClass.getVariables().size() + ofMethod.getVariables().size();
    }

    /** As declared, beginning with one slash and not ending with one. */
    String text() {
        return text;
    }

    /** Whether it names one path only. */
    boolean isLiteral() {
        return variables == 0;
    }

    /** What two templates have in common that match the same paths: names of variables left out. */
    String shape() {
        return text.replaceAll("\\{\\s*[\\w.-]+\\s*}", "{}");
    }

    boolean matches(String path) {
        MetadataMap<String, String> head = new MetadataMap<>();
        if (!ofClass.match(path, head)) {
            return false;
        }
        MetadataMap<String, String> tail = new MetadataMap<>();
        return ofMethod.match(slashed(head.getFirst(URITemplate.FINAL_MATCH_GROUP)), tail)
                && slashed(tail.getFirst(URITemplate.FINAL_MATCH_GROUP)).equals("/");
    }

    private static String slashed(String rest) {
        return rest == null || rest.isEmpty() ? "/" : rest;
    }

    private static String join(String head, String tail) {
        String whole = ("/" + head + "/" + tail).replaceAll("/{2,}", "/");
        return whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }
}
