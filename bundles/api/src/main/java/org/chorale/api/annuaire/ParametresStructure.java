package org.chorale.api.annuaire;

/**
 * What a public structure requires of the invoices sent to it.
 *
 * @param codeServiceObligatoire a service code must be given
 * @param numeroEngagementObligatoire an engagement number must be given
 * @param engagementOuService at least one of the two must be given
 * @param moa acts as maître d'ouvrage for works contracts
 * @param moaUniquement receives works contracts only, no plain invoice
 */
public record ParametresStructure(
        boolean codeServiceObligatoire,
        boolean numeroEngagementObligatoire,
        boolean engagementOuService,
        boolean moa,
        boolean moaUniquement) {
    /** Requires nothing. */
    public static final ParametresStructure AUCUN = new ParametresStructure(false, false, false, false, false);
}
