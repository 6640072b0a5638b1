package org.chorale.api.format;

/** How much a finding weighs. */
public enum Severite {
    /** The document cannot be accepted, and its data may not be trusted. */
    FATALE,
    /** The document cannot be accepted. */
    ERREUR,
    AVERTISSEMENT,
    INFORMATION;

    /** Whether it makes its layer fail. */
    public boolean bloquante() {
        return this == FATALE || this == ERREUR;
    }
}
