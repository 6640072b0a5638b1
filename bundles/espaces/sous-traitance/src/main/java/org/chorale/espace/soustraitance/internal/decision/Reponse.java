package org.chorale.espace.soustraitance.internal.decision;

import org.jspecify.annotations.Nullable;

/**
 * What a valideur answers, as it was given.
 *
 * @param action what
 * @param qualite as what, or null where it was not said
 * @param motif why they refuse, or null
 * @param complement what they say of it, or null
 * @param mandataire who validates after a cotraitant: an identifier, or null
 * @param service the code of the mandataire's service, or null
 */
public record Reponse(
        Action action,
        @Nullable Qualite qualite,
        @Nullable MotifDeRefus motif,
        @Nullable String complement,
        @Nullable String mandataire,
        @Nullable String service) {
    /** The longest thing that can be said. */
    public static final int COMPLEMENT_MAX = 1500;

    /** Without blanks around what was said. */
    public Reponse {
        complement = complement == null || complement.isBlank() ? null : complement.strip();
    }

    /** What the history says. */
    String enMotif() {
        String dit = complement == null ? "" : complement;
        return motif == null ? dit : motif.libelle().fr() + " : " + dit;
    }
}
