package org.chorale.api.page;

import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Historique;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A block that a bundle adds to the page of an invoice, from whichever side it is looked at; published as a service. The
 * page has asked before whether the caller may see the invoice.
 */
@ConsumerType
public interface BlocDeFacture {
    /** Its order among them, smallest first. */
    int ordre();

    /** What it shows of that invoice, or empty where it has nothing to say; called for each page, so quick. */
    Optional<Contenu> contenu(Vue vue, ContextePage contexte);

    /**
     * The invoice as it is looked at.
     *
     * @param perimetre where the caller holds the espace of the page, in reading mode at least
     * @param cote from which side
     * @param detail the invoice
     * @param historique what happened to it
     */
    record Vue(Perimetre perimetre, Cote cote, DetailFacture detail, Historique historique) {}
}
