package org.chorale.api.acces;

import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/**
 * Where a right holds.
 *
 * @param structure the structure
 * @param service the one service of it, or null for the whole structure
 */
public record Portee(StructureId structure, @Nullable ServiceId service) {
    /** The whole structure, all its services included. */
    public static Portee entiere(StructureId structure) {
        return new Portee(structure, null);
    }
}
