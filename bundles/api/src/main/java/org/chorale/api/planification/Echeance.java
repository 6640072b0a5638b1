package org.chorale.api.planification;

import java.time.Instant;
import java.util.Map;

/**
 * A deadline that has fallen due.
 *
 * @param type its type
 * @param reference what it is about
 * @param quand when it fell due: what happens is dated then, however late it is carried out
 * @param donnees what was given with it
 */
public record Echeance(String type, String reference, Instant quand, Map<String, String> donnees) {
    /** Keeps its own copy. */
    public Echeance {
        donnees = Map.copyOf(donnees);
    }
}
