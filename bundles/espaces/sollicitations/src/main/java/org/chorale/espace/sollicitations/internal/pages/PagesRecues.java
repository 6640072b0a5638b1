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
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsRecues;
import org.chorale.espace.sollicitations.internal.service.Regard;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What others ask. */
@Component(service = Ressource.class)
@Path(EspaceSollicitationsRecues.ADRESSE)
public final class PagesRecues implements Ressource {
    private static final CodeEspace CODE = EspaceSollicitationsRecues.CODE;

    private final Ecran ecran;
    private final PagesExport exports;
    private final Habilitations habilitations;

    /** By the component runtime. */
    @Activate
    public PagesRecues(@Reference Ecran ecran, @Reference PagesExport exports, @Reference Habilitations habilitations) {
        this.ecran = ecran;
        this.exports = exports;
        this.habilitations = habilitations;
    }

    /** The synthesis. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Acces(espace = EspaceSollicitationsRecues.NOM, mode = Mode.CONSULTATION)
    public Page synthese(
            @QueryParam("fait") @Nullable String fait, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return ecran.synthese(Face.RECUES, lit(perimetre), false, fait, contexte);
    }

    /** The search. */
    @GET
    @Path("/recherche")
    @Produces(MediaType.TEXT_HTML)
    @Acces(espace = EspaceSollicitationsRecues.NOM, mode = Mode.CONSULTATION)
    public Page recherche(@Context UriInfo adresse, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return ecran.recherche(Face.RECUES, lit(perimetre), adresse.getQueryParameters(), contexte);
    }

    /** Asks for what the search finds, as a file. */
    @POST
    @Path("/exports")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Acces(espace = EspaceSollicitationsRecues.NOM, mode = Mode.CONSULTATION)
    public Response exporter(
            MultivaluedMap<String, String> champs, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return exports.demander(Face.RECUES, champs, perimetre, contexte.langue());
    }

    /** One of them. */
    @GET
    @Path("/{sollicitation}")
    @Produces(MediaType.TEXT_HTML)
    @Acces(espace = EspaceSollicitationsRecues.NOM, mode = Mode.CONSULTATION)
    public Page une(
            @PathParam("sollicitation") String sollicitation,
            @QueryParam("fait") @Nullable String fait,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Perimetre agit = habilitations.perimetre(perimetre.appelant(), CODE, Mode.MODIFICATION);
        return ecran.une(Face.RECUES, lit(perimetre), lit(agit), sollicitation, fait, contexte);
    }

    /** Acts on it. The form is read as it comes, so the request itself is asked for and not its parameters. */
    @POST
    @Path("/{sollicitation}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    @Acces(espace = EspaceSollicitationsRecues.NOM, mode = Mode.MODIFICATION)
    public Response agir(
            @PathParam("sollicitation") String sollicitation,
            @Context HttpServletRequest requete,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        return ecran.agir(Face.RECUES, lit(perimetre), sollicitation, requete, perimetre.appelant(), contexte);
    }

    /** One of its attachments, to be saved. */
    @GET
    @Path("/{sollicitation}/pieces/{piece}")
    @Acces(espace = EspaceSollicitationsRecues.NOM, mode = Mode.CONSULTATION)
    public Response piece(
            @PathParam("sollicitation") String sollicitation,
            @PathParam("piece") String piece,
            @Context Perimetre perimetre)
            throws IOException {
        return ecran.piece(lit(perimetre), sollicitation, piece);
    }

    private static Regard lit(Perimetre perimetre) {
        return new Regard.DuDestinataire(perimetre);
    }
}
