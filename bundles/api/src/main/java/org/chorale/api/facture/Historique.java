package org.chorale.api.facture;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to an invoice, oldest first.
 *
 * @param statuts every status it had, the present one last
 */
public record Historique(List<Passage> statuts) {
    /** Keeps its own copy. */
    public Historique {
        statuts = List.copyOf(statuts);
    }

    /**
     * One status.
     *
     * @param id the number of the row
     * @param statut the status
     * @param quand when it was reached
     * @param motif why, or null
     * @param acteur who, as others may see them; "Chorale" for the portal itself
     */
    public record Passage(
            long id,
            StatutFacture statut,
            Instant quand,
            @Nullable String motif,
            String acteur) {}
}
