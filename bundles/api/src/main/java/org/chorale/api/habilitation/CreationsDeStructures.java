package org.chorale.api.habilitation;

import java.time.Instant;
import java.util.Optional;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Private structures that users have created and that wait for the exploitant, where the operator has set so: inactive, and
 * without a gestionnaire, until one of these decides. Whoever created it is told by mail. Callers have checked who may;
 * joins the caller's transaction. Two at once: one wins, the other gets a refusal.
 */
@ProviderType
public interface CreationsDeStructures {
    /** What waits, oldest first. */
    Resultats<EnAttente> enAttente(Pagination pagination);

    /** What waits about that structure. */
    Optional<EnAttente> enAttente(StructureId structure);

    /**
     * Makes the structure active, and its creator its gestionnaire principal.
     *
     * @throws RefusHabilitation.DemandeDejaTraitee where nothing waits about it
     * @throws RefusHabilitation.PrincipalExistant where somebody else was named meanwhile
     */
    void valider(StructureId structure, @Nullable String commentaire);

    /**
     * Leaves the structure inactive; the comment is required. Whoever waited for it is refused too. It can be created
     * again: that waits again.
     *
     * @throws RefusHabilitation.DemandeDejaTraitee where nothing waits about it
     */
    void refuser(StructureId structure, String commentaire);

    /**
     * A creation that waits.
     *
     * @param structure the structure, inactive
     * @param utilisateur who created it
     * @param depuis since when
     * @param message what they said with it, or null
     */
    record EnAttente(
            StructureId structure,
            UtilisateurId utilisateur,
            Instant depuis,
            @Nullable String message) {}
}
