package org.chorale.socle.facturation.internal.recherche;

/**
 * A criterion that an index of its own answers.
 *
 * @param index the end of that index's name; the whole of it where it is everybody's
 * @param condition the criterion
 * @param commun whether the index is everybody's and does not begin with the structure
 */
record Axe(String index, Condition condition, boolean commun) {
    Axe(String index, Condition condition) {
        this(index, condition, false);
    }

    /** The invoices of a flux: few, whoever looks. */
    static Axe duFlux(Condition condition) {
        return new Axe("fac_facture_flux", condition, true);
    }

    String index(Voie voie) {
        return commun ? index : voie.index(index);
    }
}
