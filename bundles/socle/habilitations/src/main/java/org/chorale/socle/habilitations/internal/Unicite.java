package org.chorale.socle.habilitations.internal;

import java.sql.SQLException;
import javax.persistence.OptimisticLockException;
import org.jspecify.annotations.Nullable;

/** Recognises, among what JPA throws, that somebody else was faster. */
final class Unicite {
    private Unicite() {}

    /** A constraint, a version or a lock. */
    static boolean unAutreEtaitPlusRapide(Throwable echec) {
        for (@Nullable Throwable cause = echec; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || (cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().startsWith("40"))) {
                return true;
            }
        }
        return estEnCause(echec);
    }

    static boolean estEnCause(Throwable echec) {
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
