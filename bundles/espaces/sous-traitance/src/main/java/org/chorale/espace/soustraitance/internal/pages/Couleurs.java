package org.chorale.espace.soustraitance.internal.pages;

import org.chorale.api.facture.StatutFacture;

/** The colour beside each word; never instead of it. */
public final class Couleurs {
    private Couleurs() {}

    /** Of a status, as a valideur sees it. */
    public static String de(StatutFacture statut) {
        return switch (statut) {
            case A_VALIDER_1, A_VALIDER_2 -> "info";
            case ERREUR_FOURNISSEUR_SUR_VALIDEUR, ERREUR_COTRAITANT_SUR_VALIDEUR, SUSPENDUE, A_RECYCLER -> "warning";
            case REFUSEE_1, REFUSEE_2, REJETEE -> "danger";
            case VALIDEE_1, VALIDEE_2, MANDATEE, MISE_EN_PAIEMENT -> "success";
            default -> "neutral";
        };
    }
}
