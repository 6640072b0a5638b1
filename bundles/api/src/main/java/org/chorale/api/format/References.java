package org.chorale.api.format;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The references of an invoice.
 *
 * @param acheteur BT-10: for the French public sector, the code of the service
 * @param projet BT-11
 * @param marche BT-12, the contract (numéro de marché)
 * @param commande BT-13: for the French public sector, the engagement
 * @param commandeVendeur BT-14
 * @param reception BT-15
 * @param expedition BT-16
 * @param appelOffres BT-17, tender or lot
 * @param objet BT-18, the object invoiced
 * @param comptable BT-19
 * @param facturesAnterieures BG-3
 */
public record References(
        @Nullable String acheteur,
        @Nullable String projet,
        @Nullable String marche,
        @Nullable String commande,
        @Nullable String commandeVendeur,
        @Nullable String reception,
        @Nullable String expedition,
        @Nullable String appelOffres,
        @Nullable Identifiant objet,
        @Nullable String comptable,
        List<FactureAnterieure> facturesAnterieures) {

    public static final References VIDES =
            new References(null, null, null, null, null, null, null, null, null, null, List.of());

    public References {
        facturesAnterieures = List.copyOf(facturesAnterieures);
    }

    /** An earlier invoice: number BT-25, date BT-26. */
    public record FactureAnterieure(
            @Nullable String numero, @Nullable LocalDate date) {}
}
