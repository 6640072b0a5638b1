package org.chorale.espace.factures.internal.pages;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The synthesis of Factures reçues. */
@Component(service = Ressource.class)
@Path(Face.ADRESSE_RECUES + "/synthese")
public final class SyntheseFacturesRecues implements Ressource {
    private final PagesSynthese pages;

    /** What both espaces share does the work. */
    @Activate
    public SyntheseFacturesRecues(@Reference PagesSynthese pages) {
        this.pages = pages;
    }

    /** All of it on one page. */
    @GET
    @Acces(espace = Face.CODE_RECUES, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Page synthese(@Context Perimetre perimetre, @Context ContextePage contexte) {
        return pages.page(Face.RECUES, perimetre, contexte);
    }
}
