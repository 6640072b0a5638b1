package org.chorale.api.habilitation;

import java.time.Instant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/**
 * The link of a user to a structure or to one service of it.
 *
 * @param id its number
 * @param utilisateur the user
 * @param structure the structure
 * @param service the service, or null for the whole structure
 * @param role what they are to the structure
 * @param statut its state
 * @param depuis since when it is in that state
 * @param demandeLe when the user asked for it, or null where a gestionnaire gave it unasked
 * @param commentaire what whoever decided last said, or null
 */
public record Rattachement(
        long id,
        UtilisateurId utilisateur,
        StructureId structure,
        @Nullable ServiceId service,
        RoleStructure role,
        StatutRattachement statut,
        Instant depuis,
        @Nullable Instant demandeLe,
        @Nullable String commentaire) {
    /** One that nobody asked for, without a comment. */
    public Rattachement(
            long id,
            UtilisateurId utilisateur,
            StructureId structure,
            @Nullable ServiceId service,
            RoleStructure role,
            StatutRattachement statut,
            Instant depuis) {
        this(id, utilisateur, structure, service, role, statut, depuis, null, null);
    }
}
