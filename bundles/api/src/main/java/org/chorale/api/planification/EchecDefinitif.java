package org.chorale.api.planification;

/**
 * Thrown by a {@link TraitementTache}: trying again would not help. The job is EN_INCIDENT at once, with the message as its
 * reason.
 */
public final class EchecDefinitif extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param raison what the operator reads, one sentence */
    public EchecDefinitif(String raison) {
        super(raison, null, false, false);
    }
}
