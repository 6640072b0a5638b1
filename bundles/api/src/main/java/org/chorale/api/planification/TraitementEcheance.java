package org.chorale.api.planification;

import org.osgi.annotation.versioning.ConsumerType;

/** Carries out the deadlines of one type. Publish it as a service; while it is away, its deadlines stand. */
@ConsumerType
public interface TraitementEcheance {
    /** The type it carries out; one handler a type. */
    String type();

    /**
     * Carries out one, in a transaction that also takes the deadline away: both or none. It happens at
     * {@link Echeance#quand()}, not now. It may set the next one.
     *
     * @throws RuntimeException means again, later, as for a job
     */
    void echoir(Echeance echeance);
}
