package org.chorale.api.habilitation;

import java.time.Instant;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/**
 * An espace that is opened on a structure or on one service of it.
 *
 * @param id its number ({@code idEspaceFo})
 * @param structure the structure
 * @param service the service, or null for the whole structure
 * @param espace the espace
 * @param active whether it is open still
 * @param depuis since when
 */
public record OuvertureEspace(
        long id,
        StructureId structure,
        @Nullable ServiceId service,
        CodeEspace espace,
        boolean active,
        Instant depuis) {}
