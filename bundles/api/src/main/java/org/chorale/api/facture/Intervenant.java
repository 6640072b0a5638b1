package org.chorale.api.facture;

import java.time.Instant;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/**
 * A structure that takes part in an invoice beside its supplier and its recipient.
 *
 * @param espace where its users see the invoice
 * @param rang its place among those of that espace, from 1
 * @param structure which structure
 * @param service its service, or null for the whole structure
 * @param identifiant what it was known by when it was named
 * @param designation its name when it was named
 * @param decision when it decided, or null where it has not
 */
public record Intervenant(
        CodeEspace espace,
        int rang,
        StructureId structure,
        @Nullable ServiceId service,
        Identifiant identifiant,
        String designation,
        @Nullable Instant decision) {
    /** One that has not decided. */
    public Intervenant(
            CodeEspace espace,
            int rang,
            StructureId structure,
            @Nullable ServiceId service,
            Identifiant identifiant,
            String designation) {
        this(espace, rang, structure, service, identifiant, designation, null);
    }
}
