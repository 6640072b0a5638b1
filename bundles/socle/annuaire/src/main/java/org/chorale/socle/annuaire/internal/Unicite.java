package org.chorale.socle.annuaire.internal;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Recognises the violation of a constraint among what JPA throws. */
public final class Unicite {
    private Unicite() {}

    /** Whether a unique constraint, or another one, was hurt. */
    public static boolean estEnCause(Throwable echec) {
        for (@Nullable Throwable cause = echec; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("23")) {
                return true;
            }
        }
        return false;
    }
}
