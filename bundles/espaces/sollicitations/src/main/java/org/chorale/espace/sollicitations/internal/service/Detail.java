package org.chorale.espace.sollicitations.internal.service;

import java.util.List;
import org.chorale.api.cycle.Transition;
import org.chorale.espace.sollicitations.internal.cycle.Action;

/**
 * A sollicitation with all that was said, and what could be done with it now from where one looks.
 *
 * @param messages in their order, the question first
 * @param possibles rows of the table
 */
public record Detail(Sollicitation sollicitation, List<Message> messages, List<Transition> possibles) {
    /** Keeps its own copies. */
    public Detail {
        messages = List.copyOf(messages);
        possibles = List.copyOf(possibles);
    }

    /** What could be done. */
    public List<Action> actions() {
        return possibles.stream().map(t -> Action.valueOf(t.action())).toList();
    }
}
