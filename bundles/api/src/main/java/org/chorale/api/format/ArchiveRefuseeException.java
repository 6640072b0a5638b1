package org.chorale.api.format;

/** An archive that breaks a limit. It is not read further. */
public final class ArchiveRefuseeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Constat constat;

    public ArchiveRefuseeException(Constat constat) {
        super(constat.message());
        this.constat = constat;
    }

    /** Which limit, and what to do. */
    public Constat constat() {
        return constat;
    }
}
