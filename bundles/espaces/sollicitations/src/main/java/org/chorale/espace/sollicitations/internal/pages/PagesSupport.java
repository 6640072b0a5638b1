package org.chorale.espace.sollicitations.internal.pages;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
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
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Appelant.Role;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.sollicitations.internal.service.Facteur;
import org.chorale.espace.sollicitations.internal.service.Regard;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is asked of the operator. */
@Component(service = Ressource.class)
@Path(Facteur.SUPPORT)
public final class PagesSupport implements Ressource {
    private final Ecran ecran;
    private final Exports exports;

    /** By the component runtime. */
    @Activate
    public PagesSupport(@Reference Ecran ecran, @Reference Exports exports) {
        this.ecran = ecran;
        this.exports = exports;
    }

    /** The synthesis. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @AccesAuthentifie(roles = Role.EXPLOITANT)
    public Page synthese(
            @QueryParam("fait") @Nullable String fait, @Context Appelant appelant, @Context ContextePage contexte) {
        return ecran.synthese(Face.SUPPORT, lit(appelant), false, fait, contexte);
    }

    /** The search. */
    @GET
    @Path("/recherche")
    @Produces(MediaType.TEXT_HTML)
    @AccesAuthentifie(roles = Role.EXPLOITANT)
    public Page recherche(@Context UriInfo adresse, @Context Appelant appelant, @Context ContextePage contexte) {
        return ecran.recherche(Face.SUPPORT, lit(appelant), adresse.getQueryParameters(), contexte);
    }

    /** What the search finds, for a French spreadsheet. */
    @GET
    @Path("/sollicitations.csv")
    @Produces(Exports.CSV)
    @AccesAuthentifie(roles = Role.EXPLOITANT)
    public Response csv(@Context UriInfo adresse, @Context Appelant appelant, @Context ContextePage contexte) {
        return exports.csv(lit(appelant), adresse.getQueryParameters(), contexte);
    }

    /** The same for any. */
    @GET
    @Path("/sollicitations.xlsx")
    @Produces(Exports.XLSX)
    @AccesAuthentifie(roles = Role.EXPLOITANT)
    public Response xlsx(@Context UriInfo adresse, @Context Appelant appelant, @Context ContextePage contexte) {
        return exports.xlsx(lit(appelant), adresse.getQueryParameters(), contexte);
    }

    /** One of them. */
    @GET
    @Path("/{sollicitation}")
    @Produces(MediaType.TEXT_HTML)
    @AccesAuthentifie(roles = Role.EXPLOITANT)
    public Page une(
            @PathParam("sollicitation") String sollicitation,
            @QueryParam("fait") @Nullable String fait,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        return ecran.une(Face.SUPPORT, lit(appelant), lit(appelant), sollicitation, fait, contexte);
    }

    /** Acts on it. The form is read as it comes, so the request itself is asked for and not its parameters. */
    @POST
    @Path("/{sollicitation}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    @AccesAuthentifie(roles = Role.EXPLOITANT)
    public Response agir(
            @PathParam("sollicitation") String sollicitation,
            @Context HttpServletRequest requete,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        return ecran.agir(Face.SUPPORT, lit(appelant), sollicitation, requete, appelant, contexte);
    }

    /** One of its attachments, to be saved. */
    @GET
    @Path("/{sollicitation}/pieces/{piece}")
    @AccesAuthentifie(roles = Role.EXPLOITANT)
    public Response piece(
            @PathParam("sollicitation") String sollicitation,
            @PathParam("piece") String piece,
            @Context Appelant appelant)
            throws IOException {
        return ecran.piece(lit(appelant), sollicitation, piece);
    }

    private static Regard lit(Appelant appelant) {
        return new Regard.DuSupport(appelant);
    }
}
