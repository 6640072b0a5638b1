package org.chorale.api.planification;

import java.time.Instant;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** A job in the hands of its handler. */
@ProviderType
public interface Tache {
    /** Its number. */
    long id();

    /** Its type. */
    String type();

    /** What it is about. */
    String reference();

    /** What was given with it. */
    Map<String, String> donnees();

    /** 1 the first time. */
    int tentative();

    /** When it was added. */
    Instant creeeLe();

    /**
     * Ends the job in the caller's transaction: gone if and only if that commits, together with the effect. A handler
     * that returns without having called it has its job ended right after, in a transaction of its own.
     *
     * @throws BailPerdu where another node has taken the job meanwhile: let it roll your transaction back
     */
    void terminer();

    /** Another node has taken the job: what was being done is its to do. */
    final class BailPerdu extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param tache the job's number */
        public BailPerdu(long tache) {
            super("Tâche " + tache + " reprise par un autre nœud", null, false, false);
        }
    }
}
