package org.chorale.socle.portail.internal.ressource;

import gg.jte.output.WriterOutput;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.portail.internal.Texte;
import org.chorale.socle.portail.internal.gabarits.StaticTemplates;
import org.chorale.socle.portail.internal.gabarits.Templates;
import org.chorale.socle.portail.internal.menu.Menu;
import org.chorale.socle.portail.internal.menu.Menu.Onglet;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tabs alone, which open pages fetch anew when they are told to. Empty once nobody is signed in any more. */
@Component(service = Ressource.class)
@Path("/menu")
public final class MenuResource implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final Menu menu;

    /** The same menu as the layout's. */
    @Activate
    public MenuResource(@Reference Menu menu) {
        this.menu = menu;
    }

    /** The tabs; {@code ici} is the espace of the page that asks. */
    @GET
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Page menu(@QueryParam("ici") @Nullable String ici, @Context ContextePage contexte) {
        List<Onglet> onglets = contexte.appelant()
                .map(a -> menu.onglets(a, contexte.langue(), espace(ici)))
                .orElse(List.of());
        return Page.de(Texte.ESPACES.en(contexte.langue()), null, sortie -> gabarits.onglets(onglets)
                .render(new WriterOutput(sortie)));
    }

    private static @Nullable CodeEspace espace(@Nullable String ici) {
        try {
            return ici == null ? null : new CodeEspace(ici);
        } catch (IllegalArgumentException inconnu) {
            return null;
        }
    }
}
