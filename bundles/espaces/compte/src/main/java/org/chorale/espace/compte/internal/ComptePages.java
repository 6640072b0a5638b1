package org.chorale.espace.compte.internal;

import gg.jte.output.WriterOutput;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.compte.internal.gabarits.StaticTemplates;
import org.chorale.espace.compte.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page. For whoever is signed in: one must be able to read why one has no structure yet. */
@Component(service = Ressource.class)
@Path(EntreeMonCompte.ADRESSE)
public final class ComptePages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final LectureCompte comptes;

    /** Shows the caller to themselves and nobody else. */
    @Activate
    public ComptePages(@Reference LectureCompte comptes) {
        this.comptes = comptes;
    }

    /** Who I am, where I am attached, which espaces I hold. */
    @GET
    @AccesAuthentifie
    @Produces(MediaType.TEXT_HTML)
    public Page page(@Context Appelant appelant, @Context ContextePage contexte) {
        MonCompte compte = comptes.lire(appelant);
        return Page.de(Texte.TITRE.en(contexte.langue()), EspaceMonCompte.CODE, sortie -> gabarits.compte(
                        contexte.langue(), compte)
                .render(new WriterOutput(sortie)));
    }
}
