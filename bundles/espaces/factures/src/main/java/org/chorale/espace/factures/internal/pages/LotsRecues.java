package org.chorale.espace.factures.internal.pages;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Many invoices of Factures reçues, treated at once. */
@Component(service = Ressource.class)
@Path(Face.ADRESSE_RECUES + "/lots")
public final class LotsRecues implements Ressource {
    private final PagesLots pages;

    /** What both espaces share does the work. */
    @Activate
    public LotsRecues(@Reference PagesLots pages) {
        this.pages = pages;
    }

    /** From the choice to its preview, and from there to the act. */
    @POST
    @Acces(espace = Face.CODE_RECUES, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response avancer(
            @Nullable MultivaluedMap<String, String> envoye,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        return pages.avancer(Face.RECUES, envoye, perimetre, contexte);
    }

    /** What became of them. */
    @GET
    @Path("/{lot}")
    @Acces(espace = Face.CODE_RECUES, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Page resultat(@PathParam("lot") String lot, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return pages.resultat(Face.RECUES, lot, perimetre, contexte);
    }

    /** The same for a spreadsheet. */
    @GET
    @Path("/{lot}/csv")
    @Acces(espace = Face.CODE_RECUES, mode = Mode.MODIFICATION)
    @Produces(MediaType.WILDCARD)
    public Response csv(@PathParam("lot") String lot, @Context Perimetre perimetre) {
        return pages.csv(Face.RECUES, lot, perimetre);
    }

    /** Takes back what can be. */
    @POST
    @Path("/{lot}/annulation")
    @Acces(espace = Face.CODE_RECUES, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Response annuler(@PathParam("lot") String lot, @Context Perimetre perimetre) {
        return pages.annuler(Face.RECUES, lot, perimetre);
    }
}
