package org.chorale.api.facture;

import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Parcours;
import org.chorale.api.commun.Tranche;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The search of the pages: any criteria, slice after slice. Where {@link Factures#rechercher} numbers its pages as the
 * published API does, this one goes from a row to its neighbours.
 */
@ProviderType
public interface RechercheFactures {
    /**
     * A slice of the invoices that match, of those that the perimeter lets one see.
     *
     * @param parcours a {@code repere} that does not fit the sort is taken for the list's beginning
     */
    Tranche<Facture> parcourir(
            Perimetre perimetre, Factures.Cote cote, CritereFactures critere, TriFactures tri, Parcours parcours);
}
