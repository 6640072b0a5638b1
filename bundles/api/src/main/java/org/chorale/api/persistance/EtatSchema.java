package org.chorale.api.persistance;

import org.jspecify.annotations.Nullable;

/**
 * What became of the tables of one bundle.
 *
 * @param bundle as in its capability: {@code annuaire}
 * @param etat what became of them
 * @param version the last migration that has run, or null where that is not known
 * @param raison one sentence for the operator, where it is not PRET: why, and what to do; null otherwise
 */
public record EtatSchema(
        String bundle,
        Etat etat,
        @Nullable String version,
        @Nullable String raison) {
    /** What became of the tables of a bundle. */
    public enum Etat {
        /** Being migrated, or waiting for the database. */
        EN_COURS,
        /** As the bundle knows them. */
        PRET,
        /** Written by a newer version of the bundle: nothing was touched. */
        TROP_RECENT,
        /** A migration failed. */
        EN_ERREUR
    }
}
