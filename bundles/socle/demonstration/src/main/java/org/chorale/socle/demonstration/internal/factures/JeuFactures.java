package org.chorale.socle.demonstration.internal.factures;

import java.time.Clock;
import org.chorale.api.exploitation.JeuDeDemonstration;
import org.chorale.api.planification.Taches;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Adds the invoices of a year: only the job that loads them, in the transaction that remembers the set as added. The
 * portal is ready before they are, whatever they take.
 */
@Component
public final class JeuFactures implements JeuDeDemonstration {
    private final Taches taches;
    private final Clock horloge;

    /** Needs somebody who does jobs. */
    @Activate
    public JeuFactures(@Reference Taches taches, @Reference Clock horloge) {
        this.taches = taches;
        this.horloge = horloge;
    }

    @Override
    public String nom() {
        return "factures";
    }

    /** After the parties that they name. */
    @Override
    public int ordre() {
        return 200;
    }

    @Override
    public void ajouter() {
        taches.planifier(ChargementFactures.TYPE, "0", ChargementFactures.donnees(horloge.instant()));
    }
}
