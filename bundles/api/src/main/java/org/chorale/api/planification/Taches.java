package org.chorale.api.planification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Jobs to be done after the fact. */
@ProviderType
public interface Taches {
    /** The most that the data of a job may be, keys and values together, in characters. */
    int DONNEES_MAX = 8000;

    /**
     * Adds a job in the caller's transaction (in one of its own where there is none): it exists if and only if that
     * commits, and starts right after. While no bundle has a handler for its type, it waits.
     *
     * @param type which {@link TraitementTache} does it, at most 60 characters: {@code flux.traiter}
     * @param reference what it is about, at most 100 characters, possibly none: the number of the flux. Several jobs
     *     may have the same
     * @param donnees what the handler needs besides, at most {@link #DONNEES_MAX} characters; refer to large things
     * @return its number
     * @throws IllegalArgumentException where something is longer than allowed
     */
    long planifier(String type, String reference, Map<String, String> donnees);

    /** The same, not to start before that moment of the Clock. */
    long planifier(String type, String reference, Map<String, String> donnees, Instant pasAvant);

    /** How many jobs are in each state, states without any included. */
    Map<EtatTache, Long> compter();

    /** The jobs in a state, oldest first, at most that many. */
    List<ResumeTache> lister(EtatTache etat, int maximum);

    /** Tries a job in EN_INCIDENT again, from its first attempt on; returns whether there was such a job. */
    boolean relancer(long id);

    /** Deletes a job in EN_INCIDENT for good; returns whether there was such a job. */
    boolean abandonner(long id);
}
