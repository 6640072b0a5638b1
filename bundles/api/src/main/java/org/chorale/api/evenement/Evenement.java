package org.chorale.api.evenement;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.chorale.api.identifiant.StructureId;

/**
 * Something that happened.
 *
 * @param type such as facture.statut; lower case with dots
 * @param sujet what it is about, such as facture:4711
 * @param quand when, by the Clock
 * @param structures whom it concerns
 * @param donnees details as text; no secret, no more than those concerned may read
 */
public record Evenement(
        String type, String sujet, Instant quand, Set<StructureId> structures, Map<String, String> donnees) {
    /** Keeps its own copies. */
    public Evenement {
        structures = Set.copyOf(structures);
        donnees = Map.copyOf(donnees);
    }
}
