package org.chorale.espace.soustraitance.internal.decision;

import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.StatutFacture;

/** What becomes of an invoice that waits for a valideur. */
public enum Action {
    VALIDATION("Valider", "Validate", StatutFacture.VALIDEE_1, StatutFacture.VALIDEE_2),
    REFUS("Refuser", "Refuse", StatutFacture.REFUSEE_1, StatutFacture.REFUSEE_2),
    MAUVAIS_VALIDEUR(
            "Ce n'est pas à nous de la valider",
            "It is not ours to validate",
            StatutFacture.ERREUR_FOURNISSEUR_SUR_VALIDEUR,
            StatutFacture.ERREUR_COTRAITANT_SUR_VALIDEUR),
    /** Nobody answered in time. */
    ABSENCE(
            "Sans réponse",
            "No answer",
            StatutFacture.ABSENCE_VALIDATION_1_HORS_DELAI,
            StatutFacture.ABSENCE_VALIDATION_2_HORS_DELAI);

    private final Libelle libelle;
    private final StatutFacture premier;
    private final StatutFacture second;

    Action(String fr, String en, StatutFacture premier, StatutFacture second) {
        this.libelle = new Libelle(fr, en);
        this.premier = premier;
        this.second = second;
    }

    /** What users call it. */
    public Libelle libelle() {
        return libelle;
    }

    /** Where it leads, from the first or the second valideur. */
    public StatutFacture vers(int rang) {
        return rang == 1 ? premier : second;
    }
}
