package org.chorale.api.espace;

/** How an espace is held: to read only, or to act. */
public enum Mode {
    CONSULTATION,
    /** Acting includes reading. */
    MODIFICATION;

    /** Whether holding this mode is enough for an operation that asks for the other. */
    public boolean couvre(Mode demande) {
        return compareTo(demande) >= 0;
    }
}
