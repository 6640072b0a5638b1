package org.chorale.api.format;

/** What validation says of a whole document. */
public enum Verdict {
    /** Every layer that applies was evaluated and none failed. */
    VALIDE,
    /** At least one layer failed, or could not be evaluated: nothing is accepted on trust. */
    INVALIDE,
    /** Dangerous, over a limit, or of a format that is not accepted: it was not judged. */
    REFUSE
}
