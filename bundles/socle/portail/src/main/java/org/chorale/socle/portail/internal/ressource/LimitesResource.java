package org.chorale.socle.portail.internal.ressource;

import gg.jte.output.WriterOutput;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.format.Limite;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.portail.internal.Texte;
import org.chorale.socle.portail.internal.gabarits.StaticTemplates;
import org.chorale.socle.portail.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Component;

/** The limits on what is received, from the table that enforces them. */
@Component(service = Ressource.class)
@Path("/limites")
public final class LimitesResource implements Ressource {
    private final Templates gabarits = new StaticTemplates();

    /** The page. */
    @GET
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Page limites(@Context ContextePage contexte) {
        return Page.de(Texte.LIMITES.en(contexte.langue()), null, sortie -> gabarits.limites(
                        contexte.langue(), List.of(Limite.values()))
                .render(new WriterOutput(sortie)));
    }
}
