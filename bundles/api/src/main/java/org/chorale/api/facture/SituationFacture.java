package org.chorale.api.facture;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an invoice stands: who has to do something with it, and how its legal payment delay runs.
 *
 * @param detenteur on which side it is
 * @param nomDetenteur the structure there, or null where there is none
 * @param depuis since when
 * @param delai its legal delay, or null while it has not reached its recipient
 * @param rejetTraite whether the supplier has taken note of its rejection
 */
public record SituationFacture(
        Detenteur detenteur,
        @Nullable String nomDetenteur,
        Instant depuis,
        @Nullable Delai delai,
        boolean rejetTraite) {
    /** On which side an invoice is. */
    public enum Detenteur {
        /** The portal itself has it on its way. */
        PORTAIL,
        FOURNISSEUR,
        DESTINATAIRE,
        /** Somebody else whom its circuit asks. */
        INTERVENANT,
        /** Nobody has anything to do any more. */
        PERSONNE
    }

    /**
     * The legal payment delay, in calendar days of Europe/Paris.
     *
     * @param legal days that the recipient has
     * @param depart the day from which they count
     * @param ecoules days that have passed and count
     * @param interrompus days that have passed and do not, because the invoice was suspended
     * @param echeance the last day, or null while the delay is interrupted
     * @param etat whether it runs
     */
    public record Delai(
            int legal,
            LocalDate depart,
            int ecoules,
            int interrompus,
            @Nullable LocalDate echeance,
            EtatDelai etat) {
        /** Days that are left; negative where it is overdue. */
        public int restants() {
            return legal - ecoules;
        }

        /** Whether more days have passed than there were. */
        public boolean depasse() {
            return ecoules > legal;
        }
    }

    /** Whether a delay runs. */
    public enum EtatDelai {
        COURT,
        /** The invoice is suspended, or back with its supplier. */
        INTERROMPU,
        /** Paid, rejected or given up. */
        ARRETE
    }
}
