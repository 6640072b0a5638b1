package org.chorale.espace.sollicitations.internal.service;

import java.time.LocalDate;
import java.util.Set;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.jspecify.annotations.Nullable;

/**
 * What sollicitations are searched for; null or empty means whatever.
 *
 * @param etats its states
 * @param categorie its category or its sub-category
 * @param texte part of its subject, case ignored, or its number
 * @param du first day of its deposit (Europe/Paris)
 * @param au last day of its deposit
 */
public record Critere(
        Set<Etat> etats,
        @Nullable String categorie,
        @Nullable String texte,
        @Nullable LocalDate du,
        @Nullable LocalDate au) {
    /** Keeps its own copy. */
    public Critere {
        etats = Set.copyOf(etats);
    }

    /** All there are. */
    public static Critere tout() {
        return new Critere(Set.of(), null, null, null, null);
    }

    /** Those in these states. */
    public static Critere deEtats(Set<Etat> etats) {
        return new Critere(etats, null, null, null, null);
    }
}
