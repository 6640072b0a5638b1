package org.chorale.api.planification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as the operator sees it.
 *
 * @param id its number
 * @param type which handler does it
 * @param reference what it is about
 * @param etat its state
 * @param creeeLe when it was added
 * @param tentatives how often it was begun
 * @param raison why the last attempt failed, or null
 */
public record ResumeTache(
        long id,
        String type,
        String reference,
        EtatTache etat,
        Instant creeeLe,
        int tentatives,
        @Nullable String raison) {}
