package org.chorale.api.facture;

import java.util.List;
import org.chorale.api.format.Constat;
import org.chorale.api.format.FactureLue;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the recipient of an invoice demands, for who wants to know before a deposit: whether it is there and takes
 * invoices, its service, its engagement. By the very rules of deposits. Thread-safe.
 *
 * @since 1.7
 */
@ProviderType
public interface ControleDestinataire {
    /**
     * Findings of the layer {@link org.chorale.api.format.Couche#PORTAIL}. Empty where the recipient would take it, and
     * where the invoice names none by its SIRET, which the rules of the document itself say.
     *
     * <p>Anybody may ask. So a company that is registered here and receives no invoices is told as one that is not known.
     */
    List<Constat> controler(FactureLue facture);
}
