package org.chorale.api.identifiant;

/**
 * The internal number of a user, a person or a technical account.
 *
 * @param valeur at least 1, given by the database
 */
public record UtilisateurId(long valeur) {
    /** Refuses numbers below 1 ({@link IllegalArgumentException}). */
    public UtilisateurId {
        if (valeur < 1) {
            throw new IllegalArgumentException("UtilisateurId < 1 : " + valeur);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
