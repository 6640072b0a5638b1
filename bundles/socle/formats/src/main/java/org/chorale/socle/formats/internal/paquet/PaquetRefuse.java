package org.chorale.socle.formats.internal.paquet;

/** A pack that is not taken into use; the message says why, to its operator, in French. */
public final class PaquetRefuse extends Exception {
    private static final long serialVersionUID = 1L;

    public PaquetRefuse(String message) {
        super(message);
    }
}
