package org.chorale.api.page;

import java.util.Set;
import org.chorale.api.identifiant.UtilisateurId;
import org.osgi.annotation.versioning.ProviderType;

/** Tells open pages that something changed; each fetches what it shows anew. Nothing but a name travels. */
@ProviderType
public interface Diffusion {
    /** The menu may have changed. */
    String ESPACES = "espaces";

    /** To every open page of this node. */
    void aTous(String evenement);

    /** To the open pages of these users on this node. */
    void a(Set<UtilisateurId> utilisateurs, String evenement);
}
