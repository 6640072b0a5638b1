package org.chorale.socle.rest.internal.route;

import java.util.List;

/**
 * One row of the table.
 *
 * @param verb the HTTP method
 * @param template the path
 * @param publication who answers
 * @param operations what may answer: more than one where they differ by media type only
 */
record Route(String verb, PathTemplate template, Publication publication, List<Operation> operations) {
    Route {
        operations = List.copyOf(operations);
    }

    /** What no two publications may both hold. */
    Key key() {
        return new Key(verb, template.shape());
    }

    boolean answersTo(String method) {
        return verb.equals(method) || (verb.equals("GET") && method.equals("HEAD"));
    }

    /** (method, path), names of variables left out. */
    record Key(String verb, String shape) {
        @Override
        public String toString() {
            return verb + " " + shape;
        }
    }
}
