package org.chorale.espace.factures.internal.pages;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The list of Factures émises as a file. */
@Component(service = Ressource.class)
@Path(Face.ADRESSE_EMISES + "/exports")
public final class ExportsEmises implements Ressource {
    private final PagesExport pages;

    /** What both espaces share does the work. */
    @Activate
    public ExportsEmises(@Reference PagesExport pages) {
        this.pages = pages;
    }

    /** Asks for it. */
    @POST
    @Acces(espace = Face.CODE_EMISES, mode = Mode.CONSULTATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response demander(
            MultivaluedMap<String, String> criteres, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return pages.demander(Face.EMISES, criteres, perimetre, contexte.langue());
    }
}
