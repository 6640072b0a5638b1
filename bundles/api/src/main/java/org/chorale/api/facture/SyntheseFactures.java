package org.chorale.api.facture;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chorale.api.acces.Perimetre;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One look at all invoices of a perimeter: what waits, how much of it, since when, how fast they are paid. Counted anew each
 * time, within bounds that the answer tells, so that it costs the same whatever there is. Thread-safe.
 */
@ProviderType
public interface SyntheseFactures {
    /** Months of deposits that are counted by status. */
    int MOIS = 12;

    /** Invoices that are counted by status: the newest, shared out among the structures and services in reach. */
    int FACTURES_MAX = 100_000;

    /** Invoices that are counted of each status in which they wait. */
    int ATTENTES_MAX = 10_000;

    /** Histories that are read of each status: those of the newest invoices, of what is late those of the oldest. */
    int HISTORIQUES_MAX = 500;

    /** Structures and services that are looked at. */
    int PORTEES_MAX = 100;

    /** Looks. Empty lists where the perimeter is empty. */
    Synthese etablir(Perimetre perimetre, Factures.Cote cote);

    /**
     * What was found.
     *
     * @param depuis the first day of deposit that is counted by status
     * @param plafonnee whether there are more invoices, or structures, than were counted
     * @param attente what waits for the reader's side, by status, in the order of the statuses
     * @param statuts all of the months, by status, in the order of the statuses
     * @param anciennetes what waits on either side, from the youngest bracket to the oldest
     * @param delais payment delays, one row for each legal delay, the shortest first; empty where nothing was paid or late
     * @param motifs why invoices were sent back, the most frequent first; ten at most
     * @param historiques how many histories the reasons were read in
     */
    record Synthese(
            LocalDate depuis,
            boolean plafonnee,
            List<Attente> attente,
            List<ParStatut> statuts,
            List<Anciennete> anciennetes,
            List<DelaiMesure> delais,
            List<MotifFrequent> motifs,
            int historiques) {
        /** Keeps its own copies. */
        public Synthese {
            attente = List.copyOf(attente);
            statuts = List.copyOf(statuts);
            anciennetes = List.copyOf(anciennetes);
            delais = List.copyOf(delais);
            motifs = List.copyOf(motifs);
        }
    }

    /**
     * Invoices that wait for the reader's side.
     *
     * @param statut in which status; a rejected one waits until its supplier has taken note of it
     * @param nombre how many, at most {@link #ATTENTES_MAX}
     * @param plafonne whether there are more
     * @param plusAncienne since when the one that waits longest has that status
     */
    record Attente(StatutFacture statut, long nombre, boolean plafonne, Instant plusAncienne) {}

    /**
     * Invoices of one status.
     *
     * @param statut which
     * @param nombre how many
     * @param montants what they come to, one sum for each currency, by its code
     */
    record ParStatut(StatutFacture statut, long nombre, List<Somme> montants) {
        /** Keeps its own copy. */
        public ParStatut {
            montants = List.copyOf(montants);
        }
    }

    /**
     * Amounts of one currency: currencies are never added up.
     *
     * @param devise ISO 4217
     * @param ttc with VAT; credit notes are taken off
     */
    record Somme(String devise, BigDecimal ttc) {}

    /**
     * How many have had their present status for so long, in whole days.
     *
     * @param deJours the least
     * @param aJours the most, or null where there is none
     * @param fournisseur how many that wait for their supplier
     * @param destinataire how many that wait for their recipient
     */
    record Anciennete(int deJours, @Nullable Integer aJours, long fournisseur, long destinataire) {}

    /**
     * The payment delay against the legal one, in days that count.
     *
     * @param legal days that the recipient has
     * @param payees invoices that were put into payment, of those whose history was read
     * @param mediane half of them took no longer; 0 where there are none
     * @param neuviemeDecile nine of ten took no longer
     * @param payeesEnRetard how many took longer than the law allows
     * @param enRetard invoices with their recipient whose delay has passed by now
     */
    record DelaiMesure(int legal, long payees, int mediane, int neuviemeDecile, long payeesEnRetard, long enRetard) {}

    /**
     * A reason for which invoices were suspended, sent back or rejected.
     *
     * @param motif the published one, or null where it is a text of its recipient's own
     * @param texte as it was written, cut where it is long
     * @param nombre how often it was given
     */
    record MotifFrequent(@Nullable MotifDeRetour motif, String texte, long nombre) {}
}
