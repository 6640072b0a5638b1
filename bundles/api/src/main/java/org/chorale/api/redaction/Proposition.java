package org.chorale.api.redaction;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value proposed for a field. It was read from a document that anybody may have made: text, never markup.
 *
 * @param champ the field
 * @param valeur written as {@link Champ#forme()} says; at most 100 characters
 * @param confiance from 0 to 1: an order, set by what was right on invoices whose data is known; see docs/preremplissage.md
 * @param raison the best reason for it
 * @param page the page it stands on, from 1
 * @param extrait the line of text it was found in, shortened to 120 characters
 */
public record Proposition(Champ champ, String valeur, double confiance, Raison raison, int page, String extrait) {

    public Proposition {
        if (confiance < 0 || confiance > 1) {
            throw new IllegalArgumentException("confiance " + confiance);
        }
    }

    /** The value of a field that is an amount. */
    public BigDecimal montant() {
        return new BigDecimal(valeur);
    }

    /** The value of a field that is a date. */
    public LocalDate date() {
        return LocalDate.parse(valeur);
    }
}
