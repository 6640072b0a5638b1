package org.chorale.api.facture;

import java.math.BigDecimal;
import java.util.List;
import org.chorale.api.format.Constat;
import org.jspecify.annotations.Nullable;

/**
 * An invoice with all that was read of it.
 *
 * @param facture its head
 * @param lignes its lines
 * @param taxes its VAT recapitulation
 * @param pieces its documents, the original first
 * @param constats what validation found, the harmless ones too
 * @param syntaxe the syntaxeFlux code of the original
 * @param commentaire the supplier's note, or null
 * @param intervenants who takes part beside supplier and recipient, in the order of their places
 */
public record DetailFacture(
        Facture facture,
        List<Ligne> lignes,
        List<Taxe> taxes,
        List<Piece> pieces,
        List<Constat> constats,
        String syntaxe,
        @Nullable String commentaire,
        List<Intervenant> intervenants) {
    /** Keeps its own copies. */
    public DetailFacture {
        lignes = List.copyOf(lignes);
        taxes = List.copyOf(taxes);
        pieces = List.copyOf(pieces);
        constats = List.copyOf(constats);
        intervenants = List.copyOf(intervenants);
    }

    /** An invoice between its supplier and its recipient alone. */
    public DetailFacture(
            Facture facture,
            List<Ligne> lignes,
            List<Taxe> taxes,
            List<Piece> pieces,
            List<Constat> constats,
            String syntaxe,
            @Nullable String commentaire) {
        this(facture, lignes, taxes, pieces, constats, syntaxe, commentaire, List.of());
    }

    /**
     * A line.
     *
     * @param numero its place, from 1
     * @param reference the line's own identifier
     * @param denomination what it is
     * @param quantite how many, or null
     * @param unite unit code, or null
     * @param prixUnitaire net price of one, or null
     * @param remise rebate on the line
     * @param montantHt its amount without VAT
     * @param tauxTva VAT rate in percent, or null
     */
    public record Ligne(
            int numero,
            String reference,
            String denomination,
            @Nullable BigDecimal quantite,
            @Nullable String unite,
            @Nullable BigDecimal prixUnitaire,
            BigDecimal remise,
            BigDecimal montantHt,
            @Nullable BigDecimal tauxTva) {}

    /**
     * One rate of the VAT recapitulation.
     *
     * @param taux the rate in percent, or null where there is none
     * @param categorie the category code (S, Z, E, AE…)
     * @param base the amount it is computed on
     * @param montant the VAT
     */
    public record Taxe(@Nullable BigDecimal taux, String categorie, BigDecimal base, BigDecimal montant) {}

    /**
     * A document that belongs to the invoice.
     *
     * @param id its number
     * @param principale whether it is the original
     * @param nom its file name
     * @param typeMime its media type as sniffed
     * @param taille its size in bytes
     */
    public record Piece(long id, boolean principale, String nom, String typeMime, long taille) {}
}
