package org.chorale.api.habilitation;

import java.util.Collection;
import java.util.List;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Gives one user the rights of another on the structures that a gestionnaire manages: rattachements, services,
 * abonnements, modes. Only ever adds. The role of gestionnaire principal never goes with it; that of secondaire only
 * where the principal acts.
 */
@ProviderType
public interface DuplicationDesDroits {
    /**
     * What would change, what not and why, of now. Structures outside the perimeter are not told of.
     *
     * @param structures on which; empty means all of the perimeter
     */
    List<Ligne> prevoir(Perimetre perimetre, UtilisateurId de, UtilisateurId vers, Collection<StructureId> structures);

    /** Does it, all or none, and returns what was done. Told by one mail, kept in the history act by act. */
    List<Ligne> dupliquer(
            Perimetre perimetre, UtilisateurId de, UtilisateurId vers, Collection<StructureId> structures);

    /**
     * One right.
     *
     * @param espace the espace of an abonnement, or null for a rattachement
     * @param role the role that a rattachement is given in, or null for an abonnement
     * @param mode the mode of an abonnement, or null for a rattachement
     * @param change whether it is given
     * @param raison why not, or what is given instead of what the other has; null where it is given as it is
     */
    record Ligne(
            StructureId structure,
            @Nullable ServiceId service,
            @Nullable CodeEspace espace,
            @Nullable RoleStructure role,
            @Nullable Mode mode,
            boolean change,
            @Nullable Libelle raison) {}
}
