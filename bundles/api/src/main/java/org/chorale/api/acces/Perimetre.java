package org.chorale.api.acces;

import java.util.Set;
import java.util.stream.Collectors;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/**
 * The structures and services where a caller holds an espace in a mode, now. Services of the socle take it and cannot
 * see outside it.
 *
 * @param appelant who
 * @param espace which espace
 * @param mode the mode that was asked for
 * @param portees where; empty where they hold it nowhere
 */
public record Perimetre(Appelant appelant, CodeEspace espace, Mode mode, Set<Portee> portees) {
    /** Keeps its own copy of the set. */
    public Perimetre {
        portees = Set.copyOf(portees);
    }

    /** Whether they hold it nowhere. */
    public boolean estVide() {
        return portees.isEmpty();
    }

    /** The structures of which something is in reach, if only a service. */
    public Set<StructureId> structures() {
        return portees.stream().map(Portee::structure).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the whole structure is in reach. */
    public boolean contient(StructureId structure) {
        return portees.contains(Portee.entiere(structure));
    }

    /** Whether what belongs to the structure and, where not null, to the service is in reach. */
    public boolean contient(StructureId structure, @Nullable ServiceId service) {
        return contient(structure) || (service != null && portees.contains(new Portee(structure, service)));
    }

    /** The same caller and espace, narrowed to one structure: for pages that look at one at a time. */
    public Perimetre restreintA(StructureId structure) {
        Set<Portee> gardees =
                portees.stream().filter(p -> p.structure().equals(structure)).collect(Collectors.toUnmodifiableSet());
        return new Perimetre(appelant, espace, mode, gardees);
    }
}
