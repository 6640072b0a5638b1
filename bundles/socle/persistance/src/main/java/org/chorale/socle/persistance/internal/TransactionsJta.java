package org.chorale.socle.persistance.internal;

import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.TransactionSynchronizationRegistry;
import org.chorale.api.persistance.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By the container's transaction manager. */
@Component
public final class TransactionsJta implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionsJta.class);

    private final TransactionSynchronizationRegistry registre;

    /** Takes the transaction manager's registry. */
    @Activate
    public TransactionsJta(@Reference TransactionSynchronizationRegistry registre) {
        this.registre = registre;
    }

    @Override
    public boolean enCours() {
        return registre.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public void apresCommit(Runnable action) {
        if (!enCours()) {
            action.run();
            return;
        }
        registre.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // only what comes after matters
            }

            @Override
            public void afterCompletion(int statut) {
                if (statut == Status.STATUS_COMMITTED) {
                    executer(action);
                }
            }
        });
    }

    private static void executer(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("Une action d'après-commit a échoué", e);
        }
    }
}
