package org.chorale.api.page;

import org.chorale.api.identifiant.CodeEspace;
import org.jspecify.annotations.Nullable;

/**
 * A web page as a resource answers it ({@code @Produces("text/html")}); the shell adds the layout.
 *
 * @param statut the HTTP status
 * @param titre the title, plain text in the user's language
 * @param espace the espace whose tab is current, or null
 * @param contenu the body
 */
public record Page(int statut, String titre, @Nullable CodeEspace espace, Contenu contenu) {
    /** A page with status 200. */
    public static Page de(String titre, @Nullable CodeEspace espace, Contenu contenu) {
        return new Page(200, titre, espace, contenu);
    }
}
