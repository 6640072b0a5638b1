package org.chorale.socle.portail.internal.documentation;

import gg.jte.output.WriterOutput;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.DescriptionOperations;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.portail.internal.gabarits.StaticTemplates;
import org.chorale.socle.portail.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every published operation, readable without JavaScript and to be tried with it. */
@Component(service = Ressource.class)
@Path(DocumentationResource.ADRESSE)
public final class DocumentationResource implements Ressource {
    /** Where the page is. */
    public static final String ADRESSE = "/documentation/api";

    private final Templates gabarits = new StaticTemplates();
    private final DescriptionOperations description;

    /** What is published is the platform's to say. */
    @Activate
    public DocumentationResource(@Reference DescriptionOperations description) {
        this.description = description;
    }

    /** The page. */
    @GET
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Page page(@Context ContextePage contexte) {
        List<Groupe> groupes = Groupe.lire(description.openapi(), contexte.langue());
        return Page.de(TexteApi.TITRE.en(contexte.langue()), null, sortie -> gabarits.documentation(
                        contexte.langue(), groupes, contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }
}
