package org.chorale.api.facture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.identifiant.FactureId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Treats many invoices at once. Each is judged by the table of transitions on its own: what is refused keeps nothing else
 * from being done. A batch stays its author's, who can read it again and take back what the table lets go back.
 *
 * <p>On the supplier's side {@link StatutFacture#REJETEE} takes note of rejections, as {@link VieDesFactures#traiterRejets}
 * does: the status stays, and that is never taken back.
 */
@ProviderType
public interface LotsDeFactures {
    /** Invoices a batch. */
    int FACTURES_MAX = 500;

    /** Batches of one user that are kept. */
    int LOTS_GARDES = 20;

    /**
     * What would be done now; nothing is.
     *
     * @throws RefusVie.NombreDeFactures where there are none or too many
     */
    List<LigneDeLot> prevoir(
            Perimetre perimetre, Cote cote, List<FactureId> factures, StatutFacture vers, @Nullable String motif);

    /**
     * Does it, each invoice in a transaction of its own.
     *
     * @throws RefusVie.NombreDeFactures where there are none or too many
     */
    Lot executer(Perimetre perimetre, Cote cote, List<FactureId> factures, StatutFacture vers, @Nullable String motif);

    /** One of the caller's own batches in the perimeter's espace. */
    Optional<Lot> consulter(Perimetre perimetre, long lot);

    /**
     * Takes back what can be: what nobody has moved since, and the table lets go back.
     *
     * @throws RefusVie.LotInconnu where it is not one of the caller's own
     */
    Lot annuler(Perimetre perimetre, Cote cote, long lot);

    /**
     * A batch that was done.
     *
     * @param id its number
     * @param vers the status it was to give
     * @param motif the reason given, or null
     * @param quand when it was begun
     * @param lignes one for each invoice, in the order they were given
     */
    record Lot(long id, StatutFacture vers, @Nullable String motif, Instant quand, List<LigneDeLot> lignes) {
        /** Keeps its own copy. */
        public Lot {
            lignes = List.copyOf(lignes);
        }

        /** How many ended so. */
        public long combien(SortDeFacture sort) {
            return lignes.stream().filter(l -> l.sort() == sort).count();
        }

        /** Whether anything may still be taken back. */
        public boolean annulable() {
            return lignes.stream().anyMatch(LigneDeLot::annulable);
        }
    }

    /**
     * One invoice of a batch.
     *
     * @param facture which
     * @param numero its own number; empty where it is unknown to the caller
     * @param tiers the structure at the other end; empty where unknown
     * @param de its status before
     * @param sort what becomes of it
     * @param raison why it is refused, or cannot be taken back; null where there is nothing to say
     * @param annulable whether it may be taken back, as far as is known
     */
    record LigneDeLot(
            FactureId facture,
            String numero,
            String tiers,
            @Nullable StatutFacture de,
            SortDeFacture sort,
            @Nullable Libelle raison,
            boolean annulable) {}

    /** What becomes of an invoice of a batch. */
    enum SortDeFacture {
        /** It would be accepted. */
        ACCEPTEE,
        TRAITEE,
        REFUSEE,
        /** It was treated, and taken back. */
        ANNULEE
    }
}
