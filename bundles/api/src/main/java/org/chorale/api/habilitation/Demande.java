package org.chorale.api.habilitation;

import java.time.Instant;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a gestionnaire: a rattachement where {@code espace} is null, an abonnement otherwise.
 *
 * @param id its number, unique among both kinds
 * @param utilisateur who asks
 * @param structure of which structure
 * @param service of which service, or null for the whole structure
 * @param espace which espace, or null for a rattachement
 * @param mode in which mode, or null for a rattachement
 * @param depuis when it was made
 * @param message what the user said with it, or null
 */
public record Demande(
        long id,
        UtilisateurId utilisateur,
        StructureId structure,
        @Nullable ServiceId service,
        @Nullable CodeEspace espace,
        @Nullable Mode mode,
        Instant depuis,
        @Nullable String message) {
    /** Whether it asks to be attached. */
    public boolean estRattachement() {
        return espace == null;
    }
}
