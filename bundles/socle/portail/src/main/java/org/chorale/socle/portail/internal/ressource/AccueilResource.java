package org.chorale.socle.portail.internal.ressource;

import gg.jte.Content;
import gg.jte.output.WriterOutput;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.acces.Appelant;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.portail.internal.Enseigne;
import org.chorale.socle.portail.internal.Insertion;
import org.chorale.socle.portail.internal.Texte;
import org.chorale.socle.portail.internal.gabarits.StaticTemplates;
import org.chorale.socle.portail.internal.gabarits.Templates;
import org.chorale.socle.portail.internal.menu.Menu;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The first page: tiles of one's espaces, or for a visitor what this portal is. */
@Component(service = Ressource.class)
@Path("/")
public final class AccueilResource implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final Menu menu;
    private final Enseigne enseigne;

    /** Tiles are blocks that any bundle may publish. */
    @Activate
    public AccueilResource(@Reference Menu menu, @Reference Enseigne enseigne) {
        this.menu = menu;
        this.enseigne = enseigne;
    }

    /** The page. */
    @GET
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Page accueil(@Context ContextePage contexte) {
        return contexte.appelant().map(a -> tuiles(a, contexte)).orElseGet(() -> visiteur(contexte));
    }

    private Page tuiles(Appelant appelant, ContextePage contexte) {
        List<Content> blocs = menu.blocs(Bloc.ACCUEIL, appelant, contexte).stream()
                .<Content>map(Insertion::new)
                .toList();
        return Page.de(Texte.ACCUEIL.en(contexte.langue()), null, sortie -> gabarits.accueil(
                        contexte.langue(), appelant.nom(), blocs)
                .render(new WriterOutput(sortie)));
    }

    private Page visiteur(ContextePage contexte) {
        return Page.de(enseigne.nom(), null, sortie -> gabarits.visiteur(contexte.langue(), enseigne.nom())
                .render(new WriterOutput(sortie)));
    }
}
