package org.chorale.api.acces;

import java.util.Set;
import org.chorale.api.identifiant.UtilisateurId;

/**
 * Who calls, as the platform established it; nothing that a request says of its caller decides anything.
 *
 * @param id the user
 * @param genre a person or a technical account
 * @param nom how to show them to others, never a secret
 * @param roles roles on the whole portal, usually none
 */
public record Appelant(UtilisateurId id, Genre genre, String nom, Set<Role> roles) {
    /** Keeps its own copy of the set. */
    public Appelant {
        roles = Set.copyOf(roles);
    }

    /** Whether they hold the role. */
    public boolean a(Role role) {
        return roles.contains(role);
    }

    /** The two kinds of user. */
    public enum Genre {
        PERSONNE,
        /** A compte technique: API only, no pages. */
        TECHNIQUE
    }

    /** Roles on the whole portal. */
    public enum Role {
        /** The operator: creates public structures, names their gestionnaire principal, installs espaces. */
        EXPLOITANT
    }
}
