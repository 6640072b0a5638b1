package org.chorale.api.refus;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** A refusal that passes by itself: the same request is worth sending again later. */
@ConsumerType
public interface Passager {

    /** How long to wait at least: what Retry-After says. */
    Duration attente();
}
