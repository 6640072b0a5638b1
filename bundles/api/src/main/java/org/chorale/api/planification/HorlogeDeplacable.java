package org.chorale.api.planification;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Moves the portal's clock, on every node. A service only in the sandbox; elsewhere nobody can move time. The Clock
 * service shows the move at once on this node, within two seconds on the others; deadlines that it passes fall due.
 */
@ProviderType
public interface HorlogeDeplacable {
    /** How far the clock is ahead of the machine's. */
    Duration decalage();

    /**
     * Moves it forward.
     *
     * @throws IllegalArgumentException for a duration that is negative, or beyond ten years ahead in all
     */
    void avancer(Duration duree);

    /** Back to the machine's time. */
    void remettre();
}
