package org.chorale.espace.gestionnaire.internal;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.WriterOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.jspecify.annotations.Nullable;

/** How the pages of this espace are answered, and where one goes after a form. */
public final class Rendu {
    private Rendu() {}

    /** A page of this espace, when all went well. */
    public static Page page(Traduit titre, ContextePage contexte, JteModel gabarit) {
        return page(200, titre, contexte, gabarit);
    }

    /** The same with another status. */
    public static Page page(int statut, Traduit titre, ContextePage contexte, JteModel gabarit) {
        return new Page(
                statut,
                titre.en(contexte.langue()),
                EspaceGestionnaire.CODE,
                sortie -> gabarit.render(new WriterOutput(sortie)));
    }

    /** The page as an answer, with its status. */
    public static Response reponse(Page page) {
        return Response.status(page.statut()).entity(page).build();
    }

    /** Does it and goes on to a page that says so; what is refused shows the form again, with all that is wrong. */
    public static Response faire(
            Runnable acte,
            String vers,
            Fait fait,
            List<String> champs,
            Locale langue,
            BiFunction<Integer, List<Faute>, Page> encore) {
        try {
            acte.run();
            return vers(vers, fait);
        } catch (Introuvable | HorsPerimetre ailleurs) {
            throw ailleurs;
        } catch (Refus refus) {
            return reponse(encore.apply(refus.motif().statutHttp(), Faute.toutes(refus, champs, langue)));
        }
    }

    /** To a page that says what was done. */
    public static Response vers(String adresse, Fait fait) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, adresse + (adresse.contains("?") ? "&" : "?") + "fait=" + fait.name())
                .build();
    }

    /** What was done, where the address says so; it says nothing else than that. */
    public static @Nullable String fait(@Nullable String nom, Locale langue) {
        for (Fait fait : Fait.values()) {
            if (fait.name().equals(nom)) {
                return fait.en(langue);
            }
        }
        return null;
    }

    /** A text as part of an address. */
    public static String encoder(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }
}
