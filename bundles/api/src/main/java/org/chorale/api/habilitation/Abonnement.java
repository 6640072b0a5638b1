package org.chorale.api.habilitation;

import java.time.Instant;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/**
 * A user's subscription to an espace on a structure or on one service of it, or their request for one. Whether it gives
 * anything now depends on the opening and on the rattachement too: {@link Explications} says.
 *
 * @param id its number
 * @param utilisateur the user
 * @param structure the structure
 * @param service the service, or null for the whole structure
 * @param espace the espace
 * @param mode the mode it is held in, or asked for
 * @param statut its state
 * @param depuis since when it is in that state
 * @param commentaire what whoever decided said, or null
 */
public record Abonnement(
        long id,
        UtilisateurId utilisateur,
        StructureId structure,
        @Nullable ServiceId service,
        CodeEspace espace,
        Mode mode,
        Statut statut,
        Instant depuis,
        @Nullable String commentaire) {

    /** The states of a subscription. */
    public enum Statut {
        /** Asked for; waits for a gestionnaire. */
        EN_COURS_DE_VALIDATION,
        REFUSEE,
        VALIDEE,
        SUPPRIMEE
    }
}
