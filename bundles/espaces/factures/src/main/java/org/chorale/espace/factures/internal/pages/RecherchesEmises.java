package org.chorale.espace.factures.internal.pages;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.page.ContextePage;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The searches that users keep in one of the two espaces. */
@Component(service = Ressource.class)
@Path(Face.ADRESSE_EMISES)
public final class RecherchesEmises implements Ressource {
    private final PagesRecherche pages;

    /** What both espaces share does the work. */
    @Activate
    public RecherchesEmises(@Reference PagesRecherche pages) {
        this.pages = pages;
    }

    /** Keeps one under a name. */
    @POST
    @Path("/recherches")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.CONSULTATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response garder(
            @Nullable MultivaluedMap<String, String> formulaire,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        return pages.garder(Face.EMISES, formulaire, perimetre, contexte);
    }

    /** Gives one another name. */
    @POST
    @Path("/recherches/{recherche}/nom")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.CONSULTATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response renommer(
            @PathParam("recherche") String recherche,
            @FormParam("nom") @DefaultValue("") String nom,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        return pages.renommer(Face.EMISES, recherche, nom, perimetre, contexte);
    }

    /** Forgets one. */
    @POST
    @Path("/recherches/{recherche}/suppression")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.CONSULTATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response oublier(@PathParam("recherche") String recherche, @Context Perimetre perimetre) {
        return pages.oublier(Face.EMISES, recherche, perimetre);
    }
}
