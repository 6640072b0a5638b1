package org.chorale.api.annuaire;

import java.time.Instant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history of a sheet. Lines are never changed nor removed; secrets are not in them, and of an account number
 * the end alone.
 *
 * @param id its number, growing
 * @param structure whose sheet
 * @param quand when
 * @param par who did it
 * @param champ what changed, such as {@code designation} or {@code services/VENTES/libelle}
 * @param avant what stood there, or null where nothing did
 * @param apres what stands there since, or null where nothing does
 */
public record ModificationDeFiche(
        long id,
        StructureId structure,
        Instant quand,
        UtilisateurId par,
        String champ,
        @Nullable String avant,
        @Nullable String apres) {}
