package org.chorale.api.planification;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Deadlines: at most one for each type and reference. All methods work in the caller's transaction, in one of their own
 * where there is none.
 */
@ProviderType
public interface Echeances {
    /**
     * Sets it, or moves it where it is set.
     *
     * @param type which {@link TraitementEcheance} it is for, at most 60 characters
     * @param reference what it is about, at most 100 characters; empty for what there is only one of
     * @param quand when it falls due, by the Clock; one in the past falls due at once, dated then
     * @param donnees what the handler needs besides, at most {@link Taches#DONNEES_MAX} characters
     */
    void poser(String type, String reference, Instant quand, Map<String, String> donnees);

    /** Sets it only where it is not set; returns whether it did. For what renews itself, such as a nightly purge. */
    boolean poserSiAbsente(String type, String reference, Instant quand, Map<String, String> donnees);

    /** Cancels it; returns whether it was set and had not fallen due. */
    boolean annuler(String type, String reference);

    /** When it falls due; empty where it is not set, or has fallen due. */
    Optional<Instant> quand(String type, String reference);
}
