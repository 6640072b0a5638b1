package org.chorale.api.facture;

import java.time.LocalDate;
import java.util.Set;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/**
 * What flux are searched for; null or empty means whatever. Bounds are inclusive.
 *
 * @param texte beginning of the flux number or of the file name, without case and accents
 * @param etats its states
 * @param deposants who deposited it
 * @param depotDu first day of deposit (Europe/Paris)
 * @param depotAu last day of deposit
 */
public record CritereFlux(
        @Nullable String texte,
        Set<EtatFlux> etats,
        Set<StructureId> deposants,
        @Nullable LocalDate depotDu,
        @Nullable LocalDate depotAu) {
    /** Keeps its own copies of the sets. */
    public CritereFlux {
        etats = Set.copyOf(etats);
        deposants = Set.copyOf(deposants);
    }

    /** Whatever there is. */
    public static CritereFlux tout() {
        return new CritereFlux(null, Set.of(), Set.of(), null, null);
    }
}
