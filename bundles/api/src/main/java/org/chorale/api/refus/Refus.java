package org.chorale.api.refus;

import java.util.Locale;
import java.util.Optional;

/**
 * The root of every refusal: a business answer that says no. Each domain has one subclass, sealed, whose own subclasses
 * are named as facts. A refusal never shows data the caller may not read, and carries no stack trace: it is an answer,
 * not an accident.
 */
public abstract class Refus extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final MotifRefus motif;

    protected Refus(MotifRefus motif) {
        super(motif.code() + " : " + motif.message().fr(), null, false, false);
        this.motif = motif;
    }

    /** All that is known of it. */
    public final MotifRefus motif() {
        return motif;
    }

    /** Its stable code, such as FACTURE_INCONNUE. */
    public final String code() {
        return motif.code();
    }

    /** The sentence for the user. */
    public final String message(Locale langue) {
        return motif.message().selon(langue);
    }

    /** What to do now. */
    public final String remede(Locale langue) {
        return motif.remede().selon(langue);
    }

    /** The field or parameter at fault, where there is one. */
    public final Optional<String> champ() {
        return Optional.ofNullable(motif.champ());
    }
}
