package org.chorale.api.cycle;

import java.util.List;
import java.util.Optional;
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
}
