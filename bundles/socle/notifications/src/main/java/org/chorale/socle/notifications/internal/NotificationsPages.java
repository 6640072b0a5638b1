package org.chorale.socle.notifications.internal;

import gg.jte.output.WriterOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.notifications.internal.gabarits.StaticTemplates;
import org.chorale.socle.notifications.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One's own bell: the list, one click to each thing, and marking as read. */
@Component(service = Ressource.class)
@Path(NotificationsPages.ADRESSE)
public final class NotificationsPages implements Ressource {
    static final String ADRESSE = "/notifications";

    private final Templates gabarits = new StaticTemplates();
    private final NotificationsService notifications;

    /** Beside the shell's pages: it stays whatever espaces leave. */
    @Activate
    public NotificationsPages(@Reference NotificationsService notifications) {
        this.notifications = notifications;
    }

    /** The list. */
    @GET
    @AccesAuthentifie
    @Produces(MediaType.TEXT_HTML)
    public Page page(@Context Appelant appelant, @Context ContextePage contexte) {
        return liste(
                notifications.toutes(appelant.id()).stream()
                        .map(l -> l.enLigne(contexte.langue()))
                        .toList(),
                contexte);
    }

    /** To the thing itself; the line is read then. */
    @GET
    @Path("{ligne: [0-9]{1,18}}")
    @AccesAuthentifie
    @Produces(MediaType.TEXT_HTML)
    public Response ouvrir(@PathParam("ligne") long ligne, @Context Appelant appelant) {
        Optional<String> chemin = notifications.ouvrir(appelant.id(), ligne);
        // Somebody else's, an old one, or one that may not be read any more: the list says what there is.
        return vers(chemin.orElse(ADRESSE));
    }

    /** Marks those given as read: what the page showed, so that nothing is lost that came meanwhile. */
    @POST
    @Path("lues")
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response lues(@FormParam("lignes") @DefaultValue("") String lignes, @Context Appelant appelant) {
        notifications.lire(
                appelant.id(),
                Arrays.stream(lignes.split(","))
                        .filter(n -> n.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .limit(Lignes.GARDEES)
                        .toList());
        return vers(ADRESSE);
    }

    Page liste(List<Ligne> lignes, ContextePage contexte) {
        return Page.de(Texte.TITRE.en(contexte.langue()), null, sortie -> gabarits.liste(
                        contexte.langue(), lignes, contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }

    static Response vers(String adresse) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, adresse)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
