package org.chorale.espace.factures.internal.pages;

import java.io.IOException;
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
import javax.ws.rs.core.UriInfo;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages of Factures reçues. */
@Component(service = Ressource.class)
@Path(Face.ADRESSE_RECUES)
public final class PagesFacturesRecues implements Ressource {
    private final PagesFactures pages;
    private final PagesRecherche recherche;

    /** What both espaces share does the work. */
    @Activate
    public PagesFacturesRecues(@Reference PagesFactures pages, @Reference PagesRecherche recherche) {
        this.pages = pages;
        this.recherche = recherche;
    }

    /** The list. */
    @GET
    @Acces(espace = Face.CODE_RECUES, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Page liste(@Context UriInfo adresse, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return recherche.liste(Face.RECUES, adresse.getQueryParameters(), perimetre, contexte);
    }

    /** One invoice. */
    @GET
    @Path("/{facture}")
    @Acces(espace = Face.CODE_RECUES, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Page facture(
            @PathParam("facture") String facture,
            @QueryParam("fait") @Nullable String fait,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        return pages.detail(Face.RECUES, facture, fait, perimetre, contexte);
    }

    /** Gives it another status. */
    @POST
    @Path("/{facture}")
    @Acces(espace = Face.CODE_RECUES, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response traiter(
            @PathParam("facture") String facture,
            @FormParam("vers") @DefaultValue("") String vers,
            @FormParam("codeMotif") @DefaultValue("") String codeMotif,
            @FormParam("motif") @DefaultValue("") String motif,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        return pages.traiter(Face.RECUES, facture, vers, codeMotif, motif, perimetre, contexte);
    }

    /** All that its document says. */
    @GET
    @Path("/{facture}/lecture")
    @Acces(espace = Face.CODE_RECUES, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Page lecture(
            @PathParam("facture") String facture, @Context Perimetre perimetre, @Context ContextePage contexte)
            throws IOException {
        return pages.lectures().ecran(Face.RECUES, facture, perimetre, contexte);
    }

    /** The same for print. */
    @GET
    @Path("/{facture}/impression")
    @Acces(espace = Face.CODE_RECUES, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Response impression(
            @PathParam("facture") String facture, @Context Perimetre perimetre, @Context ContextePage contexte)
            throws IOException {
        return pages.lectures().impression(Face.RECUES, facture, perimetre, contexte);
    }

    /** One of its documents. */
    @GET
    @Path("/{facture}/pieces/{piece}")
    @Acces(espace = Face.CODE_RECUES, mode = Mode.CONSULTATION)
    @Produces(MediaType.WILDCARD)
    public Response piece(
            @PathParam("facture") String facture, @PathParam("piece") String piece, @Context Perimetre perimetre)
            throws IOException {
        return pages.piece(Face.RECUES, facture, piece, perimetre);
    }
}
