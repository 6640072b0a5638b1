package org.chorale.api.facture;

import java.time.Instant;
import java.util.List;
import org.chorale.api.format.Constat;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to a flux.
 *
 * @param entete the flux itself
 * @param constats what was found about the flux as a whole (container, size, syntax)
 * @param factures each invoice in it, in its order, integrated or not
 */
public record CompteRendu(Entete entete, List<Constat> constats, List<FactureDuFlux> factures) {
    /** Keeps its own copies. */
    public CompteRendu {
        constats = List.copyOf(constats);
        factures = List.copyOf(factures);
    }

    /**
     * The flux itself.
     *
     * @param numero its number
     * @param nomFichier the file name it came with
     * @param syntaxeDeclaree what the sender said it is, or null
     * @param syntaxe what it was recognised as, or null before that
     * @param deposant the structure that deposited it
     * @param depot when it was received
     * @param etat its state
     * @param depuis since when it is in that state
     */
    public record Entete(
            NumeroFlux numero,
            String nomFichier,
            @Nullable String syntaxeDeclaree,
            @Nullable String syntaxe,
            StructureId deposant,
            Instant depot,
            EtatFlux etat,
            Instant depuis) {}

    /**
     * One invoice of a flux.
     *
     * @param nomFichier its file in the flux
     * @param facture its number in the portal, or null where it was not integrated
     * @param numero the invoice's own number, or null where it could not be read
     * @param identifiantFournisseur the supplier's identifier as read, or null
     * @param identifiantDestinataire the recipient's identifier as read, or null
     * @param constats every finding, the harmless ones too
     */
    public record FactureDuFlux(
            String nomFichier,
            @Nullable FactureId facture,
            @Nullable String numero,
            @Nullable String identifiantFournisseur,
            @Nullable String identifiantDestinataire,
            List<Constat> constats) {
        /** Keeps its own copy. */
        public FactureDuFlux {
            constats = List.copyOf(constats);
        }

        /** Whether it is in the portal now. */
        public boolean integree() {
            return facture != null;
        }
    }
}
