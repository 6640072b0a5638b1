package org.chorale.api.facture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.cycle.ContributionCycle;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Constat;
import org.chorale.api.format.FactureLue;
import org.chorale.api.identifiant.FactureId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The circuit of invoices of some cadres that others go through before the recipient has them. Published as a
 * {@link ContributionCycle}: its rows, for its cadres only, and the rest of it come and go together. Where no row leaves
 * DEPOSEE for a cadre, an invoice of that cadre is refused at its deposit. Implementations are thread-safe.
 */
@ConsumerType
public interface CircuitDeFacture extends ContributionCycle {
    @Override
    default String cycle() {
        return CyclesDeVie.FACTURE;
    }

    /** The cadres it serves; the first bundle to serve one does. */
    Set<Cadre> cadres();

    /** What people type who type an invoice of that cadre in. */
    Saisie saisie(Cadre cadre);

    /** Judges an invoice that is being deposited, in a transaction: quick, and nothing is written. */
    Admission admettre(Presentee presentee);

    /** Which of several automatic moves an invoice makes; the first one where it does not matter. */
    default StatutFacture suite(FactureId facture, StatutFacture de, List<StatutFacture> possibles) {
        return possibles.get(0);
    }

    /** Told of each move of an invoice of its cadres, in the transaction that makes it. */
    default void passee(Mouvement mouvement) {}

    /** The circuit of a cadre, where one serves it. */
    static Optional<CircuitDeFacture> de(CyclesDeVie cycles, Cadre cadre) {
        return cycles.contributions(CyclesDeVie.FACTURE, CircuitDeFacture.class).stream()
                .filter(c -> c.cadres().contains(cadre))
                .findFirst();
    }

    /**
     * What a form asks for.
     *
     * @param cadre what the cadre is called
     * @param valideur what the field is called that says who validates it, or null where nobody does
     * @param aide what stands under that field, or null
     */
    record Saisie(
            Libelle cadre,
            @Nullable Libelle valideur,
            @Nullable Libelle aide) {}

    /**
     * An invoice at its deposit.
     *
     * @param cadre its cadre
     * @param lue what it says
     * @param fournisseur its supplier, active
     * @param destinataire its recipient, active and public
     */
    record Presentee(Cadre cadre, FactureLue lue, Structure fournisseur, Structure destinataire) {}

    /**
     * What is said of it.
     *
     * @param intervenants who takes part
     * @param constats what is wrong; a blocking one refuses it
     * @param doublonAdmis whether its number may have been used before
     */
    record Admission(List<Intervenant> intervenants, List<Constat> constats, boolean doublonAdmis) {
        /** Keeps its own copies. */
        public Admission {
            intervenants = List.copyOf(intervenants);
            constats = List.copyOf(constats);
        }
    }

    /**
     * A move.
     *
     * @param facture which invoice, as it is after the move
     * @param de the status it had, or null where it has just been deposited
     * @param vers the status it has
     * @param quand when
     * @param motif what was said, or null
     */
    record Mouvement(
            Facture facture,
            @Nullable StatutFacture de,
            StatutFacture vers,
            Instant quand,
            @Nullable String motif) {}
}
