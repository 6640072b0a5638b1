package org.chorale.socle.annuaire.internal;

/**
 * A count that stopped at a bound.
 *
 * @param comptes how many were counted, at most one more than the bound
 * @param plafond the bound
 */
record Comptage(int comptes, int plafond) {
    long total() {
        return Math.min(comptes, plafond);
    }

    boolean plafonne() {
        return comptes > plafond;
    }
}
