package org.chorale.espace.gestionnaire.internal;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.WriterOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.jspecify.annotations.Nullable;

/** How the pages of this espace are answered, and where one goes after a form. */
final class Rendu {
    private Rendu() {}

    static Page page(Traduit titre, ContextePage contexte, JteModel gabarit) {
        return page(200, titre, contexte, gabarit);
    }

    static Page page(int statut, Traduit titre, ContextePage contexte, JteModel gabarit) {
        return new Page(
                statut,
                titre.en(contexte.langue()),
                EspaceGestionnaire.CODE,
                sortie -> gabarit.render(new WriterOutput(sortie)));
    }

    static Response reponse(Page page) {
        return Response.status(page.statut()).entity(page).build();
    }

    /** To a page that says what was done. */
    static Response vers(String adresse, Fait fait) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, adresse + (adresse.contains("?") ? "&" : "?") + "fait=" + fait.name())
                .build();
    }

    /** What was done, where the address says so; it says nothing else than that. */
    static @Nullable String fait(@Nullable String nom, Locale langue) {
        for (Fait fait : Fait.values()) {
            if (fait.name().equals(nom)) {
                return fait.en(langue);
            }
        }
        return null;
    }

    static String encoder(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }
}
