package org.chorale.api.identifiant;

/**
 * The internal number of a service of a structure.
 *
 * @param valeur at least 1, given by the database
 */
public record ServiceId(long valeur) {
    /** Refuses numbers below 1 ({@link IllegalArgumentException}). */
    public ServiceId {
        if (valeur < 1) {
            throw new IllegalArgumentException("ServiceId < 1 : " + valeur);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
