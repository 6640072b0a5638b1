package org.chorale.socle.rest.internal.route;

import java.lang.reflect.Method;
import java.util.List;

/**
 * One published method of a resource.
 *
 * @param method the method that CXF invokes
 * @param verb the HTTP method
 * @param template its whole path, as declared
 * @param access who may call it
 * @param produces the media types it declares, lower case
 */
public record Operation(Method method, String verb, String template, AccessRule access, List<String> produces) {
    /** Keeps its own copy of the list. */
    public Operation {
        produces = List.copyOf(produces);
    }

    /** Whether it answers pages. */
    public boolean producesHtml() {
        return produces.stream().anyMatch(type -> type.startsWith("text/html"));
    }

    /** Whether it answers data. */
    public boolean producesJson() {
        return produces.stream().anyMatch(type -> type.contains("json"));
    }

    /** The class and method, for the log. */
    public String name() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** The verb and path, for the log. */
    public String route() {
        return verb + " " + template;
    }
}
