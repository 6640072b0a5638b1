package org.chorale.socle.portail.internal.ressource;

import gg.jte.output.WriterOutput;
import java.util.OptionalInt;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.portail.internal.Cloche;
import org.chorale.socle.portail.internal.Texte;
import org.chorale.socle.portail.internal.gabarits.StaticTemplates;
import org.chorale.socle.portail.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The bell alone, which open pages fetch anew when it rings. Empty once nobody is signed in any more. */
@Component(service = Ressource.class)
@Path("/cloche")
public final class ClocheResource implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final Cloche cloche;

    /** The same bell as the layout's. */
    @Activate
    public ClocheResource(@Reference Cloche cloche) {
        this.cloche = cloche;
    }

    /** The bell. */
    @GET
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Page cloche(@Context ContextePage contexte) {
        OptionalInt nonLues = contexte.appelant()
                .map(a -> cloche.nonLues(a, contexte.reference()))
                .orElse(OptionalInt.empty());
        return Page.de(
                Texte.NOTIFICATIONS.en(contexte.langue()), null, sortie -> gabarits.cloche(contexte.langue(), nonLues)
                        .render(new WriterOutput(sortie)));
    }
}
