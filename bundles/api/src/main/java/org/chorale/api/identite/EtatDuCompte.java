package org.chorale.api.identite;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account can be used now.
 *
 * @param etat its state
 * @param retenuJusqua until when sign-ins are held up from places it has not signed in from, because too many failed
 *     lately; null where they are not
 */
public record EtatDuCompte(Etat etat, @Nullable Instant retenuJusqua) {
    /** An account that can be used. */
    public static final EtatDuCompte ACTIF = new EtatDuCompte(Etat.ACTIF, null);

    /** Whether its holder, or its program, can do anything at all. */
    public boolean estActif() {
        return etat == Etat.ACTIF;
    }

    /** The states of an account. */
    public enum Etat {
        /** Asked for; the link of the mail was not followed yet. */
        EN_ATTENTE,
        ACTIF,
        /** Closed by the operator. */
        INACTIF,
        /** A compte technique whose password is too old. */
        EXPIRE
    }
}
