package org.chorale.api.page;

import java.util.Optional;
import org.chorale.api.acces.Appelant.Role;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A tab of the menu. Publish it as a service; users see it who hold the espace, in pages already open too. Let the
 * component wait for that of its page, by a reference to it: a tab that comes first leads nowhere for a moment.
 */
@ConsumerType
public interface EntreeMenu {
    /** The espace it belongs to. */
    CodeEspace espace();

    /** The text of the tab. */
    Libelle libelle();

    /** Where it leads, an absolute path of the portal such as {@code /espaces/factures-recues}. */
    String adresse();

    /**
     * The role whose holders see it, whatever espaces they hold: a tab of the socle, which belongs to no espace. Such
     * tabs come last, and {@link #espace()} is then only the code by which a page says that this tab is its own.
     */
    default Optional<Role> role() {
        return Optional.empty();
    }

    /**
     * Whether its page is also for those who hold the espace on no structure, where it is one that every account gets.
     * Otherwise they do not see the tab: its page would refuse them.
     */
    default boolean sansStructure() {
        return false;
    }
}
