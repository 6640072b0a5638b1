package org.chorale.socle.rest.internal.route;

/**
 * The bundle behind a publication.
 *
 * @param id its number in the container
 * @param name its symbolic name, for the log
 */
public record Owner(long id, String name) {
    @Override
    public String toString() {
        return name;
    }
}
