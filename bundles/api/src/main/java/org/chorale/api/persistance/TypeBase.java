package org.chorale.api.persistance;

/** The databases that the portal runs on. */
public enum TypeBase {
    /** Embedded, for one node. */
    DERBY("derby"),
    /** A server, for one or several nodes. */
    POSTGRESQL("postgresql");

    private final String nom;

    TypeBase(String nom) {
        this.nom = nom;
    }

    /** Its name in settings and in {@code /sante}. */
    public String nom() {
        return nom;
    }
}
