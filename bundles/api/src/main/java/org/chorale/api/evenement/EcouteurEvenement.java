package org.chorale.api.evenement;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Listens to events, after the commit, at least once each, on one node of those that run. Publish it as a service. */
@ConsumerType
public interface EcouteurEvenement {
    /** Its name, stable and unique: what was delivered to it is remembered by it, while it is away too. */
    String nom();

    /** The types it wants. */
    Set<String> types();

    /** Takes one; an exception means again later. Runs in its own transaction. */
    void recevoir(Evenement evenement);
}
