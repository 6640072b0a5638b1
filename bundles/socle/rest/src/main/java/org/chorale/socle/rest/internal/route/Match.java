package org.chorale.socle.rest.internal.route;

/**
 * What the table finds for a request.
 *
 * @param publication who answers
 * @param operation what answers, as far as method and path tell
 */
public record Match(Publication publication, Operation operation) {}
