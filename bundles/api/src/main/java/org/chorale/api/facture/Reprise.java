package org.chorale.api.facture;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.chorale.api.document.Documents;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes over invoices with a past: from another portal, for a demonstration, for a measure. Each is read, validated and
 * judged as a deposit of its own day would be; only its dates and what happened to it since are told instead of being
 * lived. No event is published and no deadline starts: what is long past concerns nobody. Checks no perimeter: nothing
 * that a request says may reach this service.
 */
@ProviderType
public interface Reprise {
    /**
     * Takes over a batch in one transaction, the caller's where there is one. A document that would be refused becomes
     * a refused flux; one that is in the portal already is refused as a duplicate.
     *
     * @param dossiers some tens at most: the transaction holds them all
     * @param avec run in the same transaction after them: what must be so if and only if they are here
     * @return what became of each, in their order
     * @throws IllegalArgumentException where a history is not one that the table of transitions allows; nothing is
     *     taken over then
     * @throws IOException when a document cannot be read
     */
    List<Repris> reprendre(List<Dossier> dossiers, Runnable avec) throws IOException;

    /**
     * A flux of one invoice, and what happened since.
     *
     * @param deposant the structure that deposited it
     * @param depositaire who did
     * @param nomFichier as {@link Depots.Depot}
     * @param contenu the bytes as kept
     * @param mode how it came in
     * @param depot when it was received
     * @param histoire every status it had, oldest first, DEPOSEE at {@code depot} first
     */
    record Dossier(
            StructureId deposant,
            Personne depositaire,
            String nomFichier,
            Documents.Document contenu,
            ModeDepot mode,
            Instant depot,
            List<Passage> histoire) {
        /** Keeps its own copy. */
        public Dossier {
            histoire = List.copyOf(histoire);
        }
    }

    /**
     * A status that was reached.
     *
     * @param motif why; required where the table of transitions says so
     * @param par who moved it there, or null for the portal itself
     */
    record Passage(
            StatutFacture statut,
            Instant quand,
            @Nullable String motif,
            @Nullable Personne par) {}

    /** A user, and how others see them. */
    record Personne(UtilisateurId id, String nom) {}

    /** What became of a dossier: its flux, and whether that was integrated or refused. */
    record Repris(NumeroFlux flux, EtatFlux etat) {}
}
