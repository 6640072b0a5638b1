package org.chorale.espace.factures.internal.pages;

import java.io.IOException;
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
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Several invoices of Factures émises as one file. */
@Component(service = Ressource.class)
@Path(Face.ADRESSE_EMISES + "/telechargement")
public final class TelechargementEmises implements Ressource {
    private final PagesTelechargement pages;

    /** What both espaces share does the work. */
    @Activate
    public TelechargementEmises(@Reference PagesTelechargement pages) {
        this.pages = pages;
    }

    /** What it weighs, then the file. */
    @POST
    @Acces(espace = Face.CODE_EMISES, mode = Mode.CONSULTATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response avancer(
            @Nullable MultivaluedMap<String, String> envoye,
            @Context Perimetre perimetre,
            @Context ContextePage contexte)
            throws IOException {
        return pages.avancer(Face.EMISES, envoye, perimetre, contexte);
    }
}
