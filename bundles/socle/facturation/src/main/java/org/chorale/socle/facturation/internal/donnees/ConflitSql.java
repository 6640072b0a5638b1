package org.chorale.socle.facturation.internal.donnees;

import java.sql.SQLException;
import java.util.function.Supplier;

/** Tries a transaction again that lost against another one: the next look at the tables sees what the winner wrote. */
public final class ConflitSql {
    private static final int ESSAIS = 4;

    private ConflitSql() {}

    /** The transaction must be the outermost one: a database that refuses takes back all of it. */
    public static <T> T reessayer(Supplier<T> transaction) {
        for (int essai = 1; ; essai++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (essai == ESSAIS || !enEstUn(e)) {
                    throw e;
                }
            }
        }
    }

    /** Whether a unique key was taken (SQL state 23…) or the transaction was chosen to be rolled back (40…). */
    public static boolean enEstUn(Throwable erreur) {
        int profondeur = 0;
        for (Throwable t = erreur; t != null && profondeur++ < 20; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("23") || sql.getSQLState().startsWith("40");
            }
        }
        return false;
    }
}
