package org.chorale.api.persistance;

import org.osgi.annotation.versioning.ProviderType;

/** The database behind the portal. Present once it has answered for the first time. */
@ProviderType
public interface BaseDeDonnees {
    /** Which one. */
    TypeBase type();

    /** The version that the database says of itself: {@code 10.16.1.1}, {@code 15.18}. */
    String version();

    /** Asks it now, for at most five seconds. */
    boolean repond();
}
