package org.chorale.api.persistance;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What goes with a transaction beyond the tables. Transactions themselves are opened by
 * {@code JpaTemplate.tx(TransactionType.Required, …)}.
 */
@ProviderType
public interface Transactions {
    /** Whether the calling thread is in one. */
    boolean enCours();

    /**
     * Runs the action once the calling thread's transaction has committed, on the thread that commits; never if it
     * rolls back. At once where there is none. The action must be short (wake a thread, put into a queue) and cannot
     * use the database itself; what it throws is logged. What must not be lost goes into a table instead: a crash
     * between the commit and the action loses the action.
     */
    void apresCommit(Runnable action);
}
