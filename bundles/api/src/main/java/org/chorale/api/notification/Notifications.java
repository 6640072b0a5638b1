package org.chorale.api.notification;

import org.chorale.api.acces.Appelant;
import org.osgi.annotation.versioning.ProviderType;

/** Tells people what concerns them. */
@ProviderType
public interface Notifications {
    /** The event that open pages of the user are told by {@link org.chorale.api.page.Diffusion}. */
    String DIFFUSION = "notifications";

    /**
     * Tells it, in the caller's transaction: told if and only if it commits. There must be one
     * ({@link IllegalStateException} otherwise). Bells ring soon after the commit; nobody is told twice.
     */
    void prevenir(Avis avis);

    /** How many unread lines the caller's bell shows: of those that they may still read, at most 100. */
    int nonLues(Appelant appelant);
}
