package org.chorale.socle.formats.internal.xml;

import org.chorale.api.format.Constat;

/** A document that will not be read further; what is found says why. */
public final class Refus extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Constat constat;

    public Refus(Constat constat) {
        super(constat.message(), null, false, false);
        this.constat = constat;
    }

    public Constat constat() {
        return constat;
    }
}
