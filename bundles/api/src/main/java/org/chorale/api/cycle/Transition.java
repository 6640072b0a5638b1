package org.chorale.api.cycle;

import java.util.Set;
import org.chorale.api.identifiant.CodeEspace;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of transitions.
 *
 * @param de the state it leaves
 * @param action what is done, such as SUSPENSION
 * @param vers the state it leads to
 * @param acteur the espace that must be held in mode MODIFICATION, or null where only the system acts
 * @param exigences what must be given
 */
public record Transition(
        String de, String action, String vers, @Nullable CodeEspace acteur, Set<Exigence> exigences) {
    /** Keeps its own copy of the set. */
    public Transition {
        exigences = Set.copyOf(exigences);
    }

    /** Whether only the system may. */
    public boolean estAutomatique() {
        return acteur == null;
    }

    /** What a transition may require. */
    public enum Exigence {
        MOTIF,
        COMMENTAIRE,
        PIECE_OU_COMMENTAIRE
    }
}
