package org.chorale.espace.factures.internal.pages;

import org.chorale.api.facture.EtatFlux;
import org.chorale.api.facture.StatutFacture;

/** The colour beside each word; never instead of it. */
public final class Couleurs {
    private Couleurs() {}

    /** Of a status. */
    public static String de(StatutFacture statut) {
        return switch (statut) {
            case SUSPENDUE, A_RECYCLER, ERREUR_FOURNISSEUR_SUR_VALIDEUR, ERREUR_COTRAITANT_SUR_VALIDEUR -> "warning";
            case REJETEE, REFUSEE_1, REFUSEE_2, ABANDONNEE, SUPPRIMEE -> "danger";
            case SERVICE_FAIT, MANDATEE, MISE_A_DISPOSITION_COMPTABLE, COMPTABILISEE, MISE_EN_PAIEMENT -> "success";
            case MISE_A_DISPOSITION, COMPLETEE -> "info";
            default -> "neutral";
        };
    }

    /** Of the state of a flux. */
    public static String de(EtatFlux etat) {
        return switch (etat) {
            case IN_INTEGRE -> "success";
            case IN_INTEGRE_PARTIEL, IN_INCIDENTE -> "warning";
            case IN_REJETE -> "danger";
            default -> "info";
        };
    }
}
