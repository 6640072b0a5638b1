package org.chorale.api.evenement;

import org.osgi.annotation.versioning.ProviderType;

/** The outbox. */
@ProviderType
public interface Evenements {
    /**
     * Tells what happened, in the caller's transaction: told if and only if it commits. There must be one
     * ({@link IllegalStateException} otherwise).
     */
    void publier(Evenement evenement);
}
