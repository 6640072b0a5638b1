package org.chorale.api.identifiant;

/**
 * The internal number of a structure.
 *
 * @param valeur at least 1, given by the database
 */
public record StructureId(long valeur) {
    /** Refuses numbers below 1 ({@link IllegalArgumentException}). */
    public StructureId {
        if (valeur < 1) {
            throw new IllegalArgumentException("StructureId < 1 : " + valeur);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
