package org.chorale.socle.facturation.internal.recherche;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search comes to: where it may look, what narrows it, and which of that an index answers. */
interface Plan {
    /** Where rows are. */
    String table();

    /** The structures and services in reach. */
    List<Voie> voies();

    /** Criteria that indexes answer, all of which a row meets. */
    List<Axe> axes();

    /** Criteria that indexes answer, one of which a row meets; empty where nothing was typed in the one box. */
    List<Axe> boite();

    /** All that narrows but for the box, and for one axis that is being followed. */
    Condition sauf(@Nullable Axe suivi);

    /** The ways to walk from the newest on, each with the index that does. */
    List<Marche> descente();

    /** Whether nothing can be found. */
    default boolean vide() {
        return voies().isEmpty();
    }

    /** All that narrows, what was typed in the one box too. */
    default Condition tout() {
        Condition sans = sauf(null);
        return boite().isEmpty()
                ? sans
                : sans.et(Condition.uneDe(boite().stream().map(Axe::condition).toList()));
    }

    /**
     * A way to walk.
     *
     * @param voie what it begins with
     * @param index by which
     */
    record Marche(Voie voie, String index) {}
}
