package org.chorale.espace.gestionnaire.internal;

import java.util.List;
import java.util.Optional;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;

/**
 * A structure as its gestionnaire sees it in the list.
 *
 * @param structure the structure
 * @param entiere whether the whole of it is within reach, and not one service only
 * @param espaces the espaces opened on it, those that are present, in the order of the menu
 * @param utilisateurs how many are attached to it, where that is known
 */
public record StructureGeree(Structure structure, boolean entiere, List<Libelle> espaces, Optional<Long> utilisateurs) {
    /** Keeps its own copy. */
    public StructureGeree {
        espaces = List.copyOf(espaces);
    }

    /** Where its sheet is. */
    public String adresse() {
        return EntreeGestionnaire.ADRESSE + "/structures/" + structure.id();
    }
}
