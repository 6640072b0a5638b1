package org.chorale.lanceur;

/** Why the portal does not start: one sentence for the operator, saying what to do. Never shown with a stack trace. */
final class RefusDeDemarrer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** The command line is right, the machine or the data folder does not allow the start. */
    static final int EMPECHEMENT = 1;

    private final int code;

    private RefusDeDemarrer(int code, String phrase) {
        super(phrase);
        this.code = code;
    }

    static RefusDeDemarrer usage(String phrase) {
        return new RefusDeDemarrer(USAGE, phrase);
    }

    static RefusDeDemarrer empechement(String phrase) {
        return new RefusDeDemarrer(EMPECHEMENT, phrase);
    }

    int code() {
        return code;
    }
}
