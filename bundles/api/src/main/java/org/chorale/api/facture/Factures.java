package org.chorale.api.facture;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.cycle.Transition;
import org.chorale.api.identifiant.FactureId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Invoices that are in the portal. Whether the caller looks as supplier or as recipient is said by {@link Cote}; either
 * way they see what belongs to the structures and services of their perimeter and nothing else.
 */
@ProviderType
public interface Factures {
    /** A page of invoices, newest deposit first. Sorts by the columns that the published API names. */
    Resultats<Facture> rechercher(Perimetre perimetre, Cote cote, CritereFactures critere, Pagination pagination);

    /** An invoice with all that was read of it; empty where it does not exist or is out of reach. */
    Optional<DetailFacture> consulter(Perimetre perimetre, Cote cote, FactureId facture);

    /** All that happened to it; empty where it does not exist or is out of reach. */
    Optional<Historique> historique(Perimetre perimetre, Cote cote, FactureId facture);

    /** What the caller could do with it now. */
    List<Transition> possibles(Perimetre perimetre, Cote cote, FactureId facture);

    /**
     * Moves an invoice to another status by one row of the table of transitions; history and event in one transaction.
     *
     * @param perimetre in mode MODIFICATION, of the espace that the row names
     * @param motif why; required where the row says so, at most 2000 characters
     * @throws RefusFacture where the invoice is unknown, the row does not exist, or something required is missing
     */
    Traitement traiter(Perimetre perimetre, Cote cote, FactureId facture, StatutFacture vers, @Nullable String motif);

    /**
     * Opens one of its documents.
     *
     * @throws IOException when it cannot be read
     */
    Optional<InputStream> ouvrirPiece(Perimetre perimetre, Cote cote, FactureId facture, long piece) throws IOException;

    /** From which side one looks. */
    enum Cote {
        FOURNISSEUR,
        DESTINATAIRE,
        /** A structure that {@link Intervenants} names, within the espace of the perimeter. */
        INTERVENANT
    }

    /**
     * A treatment that was done.
     *
     * @param facture which invoice
     * @param numero its own number
     * @param statut its status now
     * @param quand when
     */
    record Traitement(FactureId facture, String numero, StatutFacture statut, Instant quand) {}
}
