package org.chorale.api.facture;

/** What a list of invoices can be sorted by, each by an index of its own. */
public enum TriFactures {
    DEPOT,
    DATE_FACTURE,
    MONTANT_TTC,
    NUMERO
}
