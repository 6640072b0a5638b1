package org.chorale.espace.compte.internal;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.WriterOutput;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;

/** How the public pages of this espace are answered. */
final class Rendu {
    private Rendu() {}

    /** No cache keeps it: it may carry the token of a link. */
    static Response page(int statut, Texte titre, ContextePage contexte, JteModel gabarit) {
        Page page =
                new Page(statut, titre.en(contexte.langue()), null, sortie -> gabarit.render(new WriterOutput(sortie)));
        return Response.status(statut)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page)
                .build();
    }

    /** To a page of ours, after a form. */
    static Response vers(String adresse) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, adresse)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    static String ouVide(@org.jspecify.annotations.Nullable String valeur) {
        return valeur == null ? "" : valeur;
    }
}
