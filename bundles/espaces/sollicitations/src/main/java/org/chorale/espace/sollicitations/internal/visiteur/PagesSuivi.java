package org.chorale.espace.sollicitations.internal.visiteur;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.gabarits.StaticTemplates;
import org.chorale.espace.sollicitations.internal.gabarits.Templates;
import org.chorale.espace.sollicitations.internal.pages.Faute;
import org.chorale.espace.sollicitations.internal.pages.Noms;
import org.chorale.espace.sollicitations.internal.pages.Noms.Ligne;
import org.chorale.espace.sollicitations.internal.pages.Rendu;
import org.chorale.espace.sollicitations.internal.pages.Texte;
import org.chorale.espace.sollicitations.internal.service.Detail;
import org.chorale.espace.sollicitations.internal.service.Facteur;
import org.chorale.espace.sollicitations.internal.service.Lectures;
import org.chorale.espace.sollicitations.internal.service.Regard;
import org.chorale.espace.sollicitations.internal.service.Sceau;
import org.chorale.espace.sollicitations.internal.service.Traitements;
import org.chorale.espace.sollicitations.internal.service.Traitements.Acte;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where a link of a mail leads: reading does nothing, so that a mail filter that follows it does nothing either. */
@Component(service = Ressource.class)
@Path(Facteur.SUIVI + "{jeton}")
public final class PagesSuivi implements Ressource {
    private static final List<String> CHAMPS = List.of("action", "texte");

    private final Templates gabarits = new StaticTemplates();
    private final Sceau sceau;
    private final Lectures lectures;
    private final Traitements traitements;
    private final Noms noms;

    /** By the component runtime. */
    @Activate
    public PagesSuivi(
            @Reference Sceau sceau,
            @Reference Lectures lectures,
            @Reference Traitements traitements,
            @Reference Noms noms) {
        this.sceau = sceau;
        this.lectures = lectures;
        this.traitements = traitements;
        this.noms = noms;
    }

    /**
     * What the page shows.
     *
     * @param adresse of this very page
     * @param action what was chosen, or null
     */
    public record VueSuivi(
            Detail detail,
            Ligne ligne,
            String adresse,
            @Nullable Action action,
            String texte,
            List<Faute> fautes,
            @Nullable String fait) {}

    /** All that was said. */
    @GET
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Response lire(
            @PathParam("jeton") String jeton,
            @QueryParam("fait") @Nullable String fait,
            @Context ContextePage contexte) {
        return page(200, jeton, null, "", List.of(), fait, contexte);
    }

    /** Goes on. */
    @POST
    @AccesPublic
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response agir(
            @PathParam("jeton") String jeton,
            @FormParam("action") @DefaultValue("") String action,
            @FormParam("texte") @DefaultValue("") String texte,
            @FormParam("version") @DefaultValue("") String version,
            @Context ContextePage contexte) {
        Locale l = contexte.langue();
        Optional<Long> id = sceau.lire(jeton);
        Optional<Action> choisie = Action.de(action);
        if (id.isEmpty() || choisie.isEmpty()) {
            Faute faute = new Faute("action", Texte.CHOIX_MANQUE.en(l), Texte.QUE_FAIRE.en(l));
            return page(400, jeton, null, texte, List.of(faute), null, contexte);
        }
        try {
            Long vue = version.matches("[0-9]{1,18}") ? Long.valueOf(version) : Long.valueOf(-1);
            traitements.agir(
                    new Regard.DuVisiteur(id.get()), id.get(), new Acte(choisie.get(), vue, texte, List.of(), null));
            return Rendu.vers(Facteur.SUIVI + jeton + "?fait=" + choisie.get().name());
        } catch (Introuvable perdu) {
            return perime(l);
        } catch (Refus refus) {
            return page(
                    refus.motif().statutHttp(),
                    jeton,
                    choisie.get(),
                    texte,
                    Faute.toutes(refus, CHAMPS, l),
                    null,
                    contexte);
        }
    }

    /** An attachment of whoever answered, to be saved. */
    @GET
    @Path("/pieces/{piece}")
    @AccesPublic
    public Response piece(@PathParam("jeton") String jeton, @PathParam("piece") String piece) throws IOException {
        long id = sceau.lire(jeton).orElse(0L);
        long numero = piece.matches("[1-9][0-9]{0,17}") ? Long.parseLong(piece) : 0;
        return Rendu.piece(lectures.ouvrir(new Regard.DuVisiteur(id), id, numero));
    }

    private Response page(
            int statut,
            String jeton,
            @Nullable Action action,
            String texte,
            List<Faute> fautes,
            @Nullable String fait,
            ContextePage contexte) {
        Locale l = contexte.langue();
        Optional<Long> id = sceau.lire(jeton);
        if (id.isEmpty()) {
            return perime(l);
        }
        try {
            Detail detail = lectures.consulter(new Regard.DuVisiteur(id.get()), id.get());
            VueSuivi vue = new VueSuivi(
                    detail,
                    noms.ligne(detail.sollicitation(), l),
                    Facteur.SUIVI + jeton,
                    action,
                    texte,
                    fautes,
                    fait(fait, l));
            Page page = Rendu.page(
                    statut,
                    detail.sollicitation().numero() + " — "
                            + detail.sollicitation().objet(),
                    null,
                    gabarits.suivi(l, vue, contexte.jetonCsrf()));
            return Rendu.reponse(page);
        } catch (Introuvable perdu) {
            return perime(l);
        }
    }

    private Response perime(Locale l) {
        return Rendu.reponse(Rendu.page(404, TexteVisiteur.LIEN_PERIME.en(l), null, gabarits.lienperime(l)));
    }

    private static @Nullable String fait(@Nullable String nom, Locale l) {
        if (Action.CONFIRMATION.name().equals(nom)) {
            return TexteVisiteur.FAIT_CONFIRMATION.en(l);
        }
        for (Texte texte : Texte.values()) {
            if (texte.name().equals("FAIT_" + nom)) {
                return texte.en(l);
            }
        }
        return null;
    }
}
