package org.chorale.espace.factures.internal.pages;

import java.util.Arrays;
import org.chorale.api.facture.MotifDeRetour;
import org.jspecify.annotations.Nullable;

/** Makes one reason of what was chosen in the list and what was typed beside it. */
final class Motifs {
    private Motifs() {}

    /** The published name in French, which is what the supplier reads, then what was typed; null where there is neither. */
    static @Nullable String composer(String code, String texte) {
        String precisions = texte.strip();
        String choisi = Arrays.stream(MotifDeRetour.values())
                .filter(m -> m.name().equals(code))
                .map(m -> m.libelle().fr())
                .findFirst()
                .orElse("");
        if (choisi.isEmpty()) {
            return precisions.isEmpty() ? null : precisions;
        }
        return precisions.isEmpty() ? choisi : choisi + " – " + precisions;
    }
}
