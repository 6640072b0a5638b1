package org.chorale.socle.brouillons.internal;

import java.sql.SQLException;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/** One transaction, tried again where another one came first: the next look at the tables sees what that one wrote. */
final class Transaction {
    private static final int ESSAIS = 5;

    private Transaction() {}

    /** It must be the outermost one: a database that refuses takes back all of it. */
    static <T> T tenter(JpaTemplate jpa, Function<EntityManager, T> travail) {
        for (int essai = 1; ; essai++) {
            try {
                return jpa.txExpr(TransactionType.Required, em -> {
                    T fait = travail.apply(em);
                    em.flush();
                    return fait;
                });
            } catch (RuntimeException e) {
                if (essai == ESSAIS || !conflit(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean conflit(Throwable erreur) {
        int profondeur = 0;
        for (Throwable t = erreur; t != null && profondeur++ < 20; t = t.getCause()) {
            if (t instanceof OptimisticLockException) {
                return true;
            }
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("23") || sql.getSQLState().startsWith("40");
            }
        }
        return false;
    }
}
