package org.chorale.api.cycle;

import java.util.Set;
import org.chorale.api.format.Cadre;
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
 * @param cadres the cadres it is for; empty for every cadre, and for what has none
 */
public record Transition(
        String de,
        String action,
        String vers,
        @Nullable CodeEspace acteur,
        Set<Exigence> exigences,
        Set<Cadre> cadres) {
    /** Keeps its own copies of the sets. */
    public Transition {
        exigences = Set.copyOf(exigences);
        cadres = Set.copyOf(cadres);
    }

    /** A row for every cadre. */
    public Transition(String de, String action, String vers, @Nullable CodeEspace acteur, Set<Exigence> exigences) {
        this(de, action, vers, acteur, exigences, Set.of());
    }

    /** Whether only the system may. */
    public boolean estAutomatique() {
        return acteur == null;
    }

    /** Whether it is for that cadre. */
    public boolean vautPour(Cadre cadre) {
        return cadres.isEmpty() || cadres.contains(cadre);
    }

    /** What a transition may require. */
    public enum Exigence {
        MOTIF,
        COMMENTAIRE,
        PIECE_OU_COMMENTAIRE,
        /** A deadline that has passed: nobody gives it, and the row is not followed before. */
        ECHEANCE,
        /** That who takes part is named anew: the bundle whose circuit it is makes the move. */
        INTERVENANT
    }
}
