package org.chorale.api.facture;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Parcours;
import org.chorale.api.commun.Tranche;
import org.chorale.api.format.Constat;
import org.chorale.api.identifiant.NumeroFlux;
import org.osgi.annotation.versioning.ProviderType;

/** What became of the flux of one's structures, told by page, PDF and JSON; complete, however many findings there are. */
@ProviderType
public interface SuiviFlux {
    /** A slice of the flux that match, by their time of deposit. */
    Tranche<FluxSuivi> parcourir(Perimetre perimetre, CritereFlux critere, Parcours parcours);

    /** A flux by itself; empty where it does not exist or is out of reach. */
    Optional<FluxSuivi> consulter(Perimetre perimetre, NumeroFlux numero);

    /** What was found about the flux as a whole; empty where it is out of reach. */
    List<Constat> constats(Perimetre perimetre, NumeroFlux numero);

    /**
     * Some of its invoices in their order, each with every finding.
     *
     * @param debut how many come before, 0 for the first
     * @param combien at most 100
     */
    List<CompteRendu.FactureDuFlux> factures(Perimetre perimetre, NumeroFlux numero, int debut, int combien);

    /** The compte rendu as an accessible PDF in French; empty where the flux does not exist or is out of reach. */
    Optional<Ecriture> pdf(Perimetre perimetre, NumeroFlux numero);

    /** The compte rendu as JSON, written as it is read; empty where the flux does not exist or is out of reach. */
    Optional<Ecriture> json(Perimetre perimetre, NumeroFlux numero);

    /**
     * A flux and what came of it.
     *
     * @param entete the flux
     * @param deposant the name of the structure that deposited it
     * @param par the name of who did
     * @param factures how many invoices were read in it
     * @param integrees how many of them are in the portal
     */
    record FluxSuivi(CompteRendu.Entete entete, String deposant, String par, long factures, long integrees) {
        /** How many were refused. */
        public long refusees() {
            return factures - integrees;
        }
    }

    /** A document that is written when it is asked for. */
    @FunctionalInterface
    interface Ecriture {
        /**
         * Writes it whole; does not close.
         *
         * @throws IOException when it cannot be written
         */
        void ecrire(OutputStream sortie) throws IOException;
    }
}
