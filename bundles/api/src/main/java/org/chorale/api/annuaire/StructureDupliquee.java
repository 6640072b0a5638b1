package org.chorale.api.annuaire;

import java.util.Map;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;

/**
 * A structure has taken another identifier: it goes on under a new number, and the old one is INACTIVE from this
 * transaction on.
 *
 * @param ancienne the structure that stays, closed to what is new
 * @param nouvelle the copy, under the new identifier
 * @param services each service of the old one, and its copy
 * @param par who did it
 */
public record StructureDupliquee(
        StructureId ancienne, StructureId nouvelle, Map<ServiceId, ServiceId> services, UtilisateurId par) {
    /** Keeps its own copy. */
    public StructureDupliquee {
        services = Map.copyOf(services);
    }
}
