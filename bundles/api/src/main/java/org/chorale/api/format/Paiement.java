package org.chorale.api.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to pay (BG-16 to BG-19).
 *
 * @param codeMoyen BT-81, UNTDID 4461; null if absent
 * @param libelleMoyen BT-82
 * @param reference BT-83, what the payer quotes
 * @param comptes BG-17, where to transfer
 * @param numeroCarte BT-87, its last digits
 * @param titulaireCarte BT-88
 * @param mandat BT-89
 * @param icsCreancier BT-90
 * @param compteDebite BT-91
 */
public record Paiement(
        @Nullable String codeMoyen,
        @Nullable String libelleMoyen,
        @Nullable String reference,
        List<Compte> comptes,
        @Nullable String numeroCarte,
        @Nullable String titulaireCarte,
        @Nullable String mandat,
        @Nullable String icsCreancier,
        @Nullable String compteDebite) {

    public static final Paiement VIDE = new Paiement(null, null, null, List.of(), null, null, null, null, null);

    public Paiement {
        comptes = List.copyOf(comptes);
    }

    /**
     * An account.
     *
     * @param identifiant BT-84, an IBAN or an account number
     * @param titulaire BT-85
     * @param bic BT-86
     */
    public record Compte(
            @Nullable String identifiant,
            @Nullable String titulaire,
            @Nullable String bic) {}
}
