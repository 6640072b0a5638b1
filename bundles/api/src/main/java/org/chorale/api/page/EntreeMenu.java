package org.chorale.api.page;

import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.osgi.annotation.versioning.ConsumerType;

/** A tab of the menu. Publish it as a service; users see it who hold the espace, in pages already open too. */
@ConsumerType
public interface EntreeMenu {
    /** The espace it belongs to. */
    CodeEspace espace();

    /** The text of the tab. */
    Libelle libelle();

    /** Where it leads, an absolute path of the portal such as {@code /espaces/factures-recues}. */
    String adresse();
}
