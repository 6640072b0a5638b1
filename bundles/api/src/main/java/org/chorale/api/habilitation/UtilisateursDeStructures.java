package org.chorale.api.habilitation;

import java.util.Map;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.osgi.annotation.versioning.ProviderType;

/** The users of structures, as those who manage them see them. */
@ProviderType
public interface UtilisateursDeStructures {
    /**
     * How many users, comptes techniques included, are attached (VALIDEE) to each structure of the perimeter or to a
     * service of it, each counted once; a structure without any is absent.
     */
    Map<StructureId, Long> nombres(Perimetre perimetre);

    /** Who is gestionnaire principal of a structure (VALIDEE), if anybody is. Callers have checked who may ask. */
    default Optional<UtilisateurId> principal(StructureId structure) {
        return Optional.empty();
    }
}
