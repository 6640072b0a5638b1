package org.chorale.api.cycle;

import java.util.List;
import java.util.Optional;
import org.chorale.api.format.Cadre;
import org.osgi.annotation.versioning.ProviderType;

/** The tables of transitions, merged from all contributions present. */
@ProviderType
public interface CyclesDeVie {
    /** The table of invoices. */
    String FACTURE = "facture";

    /** All rows of a kind of object; empty for an unknown kind. */
    List<Transition> table(String cycle);

    /** The rows that leave a state. */
    List<Transition> depuis(String cycle, String etat);

    /** The row from one state to another. */
    Optional<Transition> transition(String cycle, String de, String vers);

    /** The rows that leave a state, for that cadre. */
    default List<Transition> depuis(String cycle, String etat, Cadre cadre) {
        return depuis(cycle, etat).stream().filter(t -> t.vautPour(cadre)).toList();
    }

    /** The row from one state to another, for that cadre. */
    default Optional<Transition> transition(String cycle, String de, String vers, Cadre cadre) {
        return depuis(cycle, de, cadre).stream()
                .filter(t -> t.vers().equals(vers))
                .findFirst();
    }

    /**
     * The contributions to a kind of object that are of a type; a contribution and its rows come and go together.
     *
     * @param type an interface that extends {@link ContributionCycle}
     */
    default <T extends ContributionCycle> List<T> contributions(String cycle, Class<T> type) {
        return List.of();
    }
}
