package org.chorale.api.format;

/** What one layer says. */
public enum ResultatCouche {
    VALIDE,
    INVALIDE,
    REFUSE,
    /** It applies but was not evaluated: an earlier layer failed, or a rule could not be run. */
    NON_EVALUE,
    NON_APPLICABLE
}
