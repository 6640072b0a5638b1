package org.chorale.socle.planification.internal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job that this node holds a lease on.
 *
 * @param tentative which attempt this is, from 1, once it has {@link DepotTaches#commencer begun}
 * @param quand for a deadline that has fallen due: its date; null for a job
 * @param bail who holds it: this node and this time; another time is another holder
 */
record Reservee(
        long id,
        String type,
        String reference,
        Map<String, String> donnees,
        int tentative,
        Instant creeeLe,
        @Nullable Instant quand,
        String bail) {}
