package org.chorale.espace.soustraitance.internal.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a valideur decided.
 *
 * @param rang the first or the second one
 * @param action what
 * @param qualite as what, or null where they did not say or did not answer
 * @param motif why they refused, or null
 * @param complement what they said, or null
 * @param designation the structure's name then
 * @param identifiant what it was known by then
 * @param utilisateur who, as others may see them
 * @param quand when
 */
public record Decision(
        int rang,
        Action action,
        @Nullable Qualite qualite,
        @Nullable MotifDeRefus motif,
        @Nullable String complement,
        String designation,
        String identifiant,
        String utilisateur,
        Instant quand) {}
