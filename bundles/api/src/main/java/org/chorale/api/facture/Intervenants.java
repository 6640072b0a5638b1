package org.chorale.api.facture;

import java.time.Instant;
import java.util.List;
import org.chorale.api.acces.Appelant;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.FactureId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who takes part in an invoice beside its supplier and its recipient, for the bundles that make them do so. Rights are
 * theirs to ask: it takes no perimeter. All methods work in the caller's transaction, in one of their own where there is
 * none.
 */
@ProviderType
public interface Intervenants {
    /** Those of an invoice, by espace and place. */
    List<Intervenant> de(FactureId facture);

    /**
     * Names one; whoever had that place in that espace has it no longer, and sees the invoice no longer.
     *
     * @throws RefusFacture.Inconnue where there is no such invoice
     */
    void nommer(FactureId facture, Intervenant intervenant);

    /** Takes one away, where it is there. */
    void oter(FactureId facture, CodeEspace espace, int rang);

    /** Notes when one decided. */
    void decider(FactureId facture, CodeEspace espace, int rang, Instant quand);

    /**
     * Moves an invoice by an automatic row, or by one that requires an INTERVENANT, then by whatever follows. What follows
     * is dated as the move is.
     *
     * @param de the status it must have
     * @param quand when it happened, which may be past: a deadline
     * @param motif what the history says of it, or null; at most 2000 characters
     * @param par who does it, or null for the portal itself
     * @return whether it had that status; where not, nothing was done
     * @throws RefusFacture.TransitionImpossible where no such row leads there
     */
    boolean passer(
            FactureId facture,
            StatutFacture de,
            StatutFacture vers,
            Instant quand,
            @Nullable String motif,
            @Nullable Appelant par);
}
