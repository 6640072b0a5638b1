package org.chorale.api.planification;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does the jobs of one type. Publish it as a service; while it is away, its jobs wait. Called by several threads at
 * once, outside any transaction.
 */
@ConsumerType
public interface TraitementTache {
    /** The type it does; one handler a type. */
    String type();

    /**
     * Does one. Open your transactions as short as you can, and end the job in the last one
     * ({@link Tache#terminer()}).
     *
     * @throws Exception means again, later: after 1 s, then 2, 4, 8 … up to ten minutes. After {@link #tentatives()}
     *     the job is EN_INCIDENT with the exception's message as its reason; at once after an {@link EchecDefinitif}
     */
    void traiter(Tache tache) throws Exception;

    /**
     * One of its jobs is being set aside (EN_INCIDENT), because its attempts failed or because the portal went down
     * during each of them: tell whoever waits for it. Runs in the transaction that sets the job aside.
     *
     * @param reference the job's
     * @param raison why, as the operator reads it
     */
    default void misEnIncident(String reference, String raison) {}

    /** How often it is begun before it is EN_INCIDENT. */
    default int tentatives() {
        return 8;
    }
}
