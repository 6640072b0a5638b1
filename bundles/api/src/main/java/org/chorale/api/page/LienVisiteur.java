package org.chorale.api.page;

import org.chorale.api.espace.Libelle;
import org.osgi.annotation.versioning.ConsumerType;

/** A link that the sign-in page shows to whoever is not signed in, such as to ask for an account. Publish it as a service. */
@ConsumerType
public interface LienVisiteur {
    /** What it does. */
    Libelle libelle();

    /** Where it leads, an absolute path of the portal; its page must be public. */
    String adresse();

    /** Its order among them, smallest first. */
    int ordre();
}
