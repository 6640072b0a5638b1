package org.chorale.api.courrier;

import org.osgi.annotation.versioning.ProviderType;

/** Sends mail. */
@ProviderType
public interface Courriers {
    /**
     * Posts a letter in the caller's transaction (in one of its own where there is none): it leaves if and only if that
     * commits, by SMTP where that is configured, else into a folder of .eml files. What the server refuses for good, and
     * what it does not take in a day, becomes an incident that the operator sees.
     */
    void poster(Courrier courrier);
}
