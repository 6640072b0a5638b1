package org.chorale.api.annuaire;

/**
 * The parameters of a public structure.
 *
 * @param exigences what it requires of invoices
 * @param valideurDelegue it validates in the place of others
 * @param miseEnPaiementNonRemontee it never tells suppliers that an invoice is paid
 */
public record ParametresDeFiche(
        ParametresStructure exigences, boolean valideurDelegue, boolean miseEnPaiementNonRemontee) {
    /** None of them. */
    public static final ParametresDeFiche AUCUN = new ParametresDeFiche(ParametresStructure.AUCUN, false, false);
}
