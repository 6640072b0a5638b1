package org.chorale.api.identifiant;

/**
 * The internal number of an invoice (identifiantFactureCPP, idFacture).
 *
 * @param valeur at least 1, given by the database
 */
public record FactureId(long valeur) {
    /** Refuses numbers below 1 ({@link IllegalArgumentException}). */
    public FactureId {
        if (valeur < 1) {
            throw new IllegalArgumentException("FactureId < 1 : " + valeur);
        }
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
