package org.chorale.socle.rest.internal.route;

/**
 * An operation with the template that finds it.
 *
 * @param template the path
 * @param operation the operation
 */
record Declared(PathTemplate template, Operation operation) {}
