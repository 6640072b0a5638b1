package org.chorale.api.facture;

import java.util.function.Consumer;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
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

    /**
     * All of them, however many, slice after slice, each in a transaction of its own: rows that arrive meanwhile neither
     * repeat nor hide any. Nothing is kept of those that were taken.
     *
     * @param prendre takes one; what it throws ends it
     */
    default void ecouler(
            Perimetre perimetre,
            Factures.Cote cote,
            CritereFactures critere,
            TriFactures tri,
            Pagination.Sens sens,
            Consumer<Facture> prendre) {
        Parcours parcours = Parcours.debut(100, sens);
        while (true) {
            Tranche<Facture> tranche = parcourir(perimetre, cote, critere, tri, parcours);
            tranche.elements().forEach(prendre);
            if (tranche.suivante() == null) {
                return;
            }
            parcours = new Parcours(100, sens, tranche.suivante(), false);
        }
    }
}
