package org.chorale.api.facture;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Verifies that nobody has changed what was written into the histories of invoices. */
@ProviderType
public interface VerificationDesHistoriques {
    /** Walks all chains, in constant memory; stops at the first row that is not as it was written. */
    Bilan verifier();

    /**
     * What was found.
     *
     * @param factures invoices whose chains are whole
     * @param passages rows of statuses that were verified
     * @param actes rows of their journals that were verified
     * @param scellees invoices older than the chain, whose history was chained by this verification as it was found
     * @param rupture the first row that is not as it was written, or null
     */
    record Bilan(
            long factures,
            long passages,
            long actes,
            long scellees,
            @Nullable Rupture rupture) {}

    /**
     * A row that is not as it was written.
     *
     * @param facture the invoice's number in the portal
     * @param chaine "statuts" or "journal"
     * @param rang the row's place in its chain
     * @param raison what is wrong with it, in French
     */
    record Rupture(long facture, String chaine, int rang, String raison) {}
}
