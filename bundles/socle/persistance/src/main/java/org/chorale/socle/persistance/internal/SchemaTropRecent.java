package org.chorale.socle.persistance.internal;

/** An older bundle on tables that a newer one has migrated. */
public final class SchemaTropRecent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String version;

    SchemaTropRecent(String bundle, String version, String connue) {
        super("Les données de « " + bundle + " » ont été écrites par une version plus récente (tables en version "
                + version + ", ce bundle connaît la version " + connue + ") : installez « " + bundle
                + " » dans une version au moins aussi récente. Rien n'a été touché.");
        this.version = version;
    }

    String version() {
        return version;
    }
}
