package org.chorale.socle.portail.internal.ressource;

import gg.jte.output.WriterOutput;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.identite.Sessions;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.portail.internal.Temoins;
import org.chorale.socle.portail.internal.Texte;
import org.chorale.socle.portail.internal.gabarits.StaticTemplates;
import org.chorale.socle.portail.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One's own sessions, and nobody else's: where one is signed in, and how one ends that from here. */
@Component(service = Ressource.class)
@Path(SessionsResource.ADRESSE)
public final class SessionsResource implements Ressource {
    static final String ADRESSE = "/mes-sessions";

    private final Templates gabarits = new StaticTemplates();
    private final Sessions sessions;

    /** Beside sign-in and sign-out: it stays whatever espaces leave. */
    @Activate
    public SessionsResource(@Reference Sessions sessions) {
        this.sessions = sessions;
    }

    /** The page. */
    @GET
    @AccesAuthentifie
    @Produces(MediaType.TEXT_HTML)
    public Page page(
            @QueryParam("fait") @Nullable String fait,
            @Context Appelant appelant,
            @Context ContextePage contexte,
            @Context HttpServletRequest requete) {
        MesSessions vue = MesSessions.de(
                sessions.ouvertes(appelant.id(), Temoins.session(requete).orElse(null)), fait, contexte.langue());
        return Page.de(Texte.MES_SESSIONS.en(contexte.langue()), null, sortie -> gabarits.sessions(
                        contexte.langue(), vue, contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }

    /** Ends one. */
    @POST
    @Path("fermer")
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response fermer(@FormParam("session") @DefaultValue("") String session, @Context Appelant appelant) {
        boolean une = session.matches("[0-9]{1,18}") && sessions.revoquer(appelant.id(), Long.parseLong(session));
        return Reponses.vers(ADRESSE + "?fait=" + (une ? "une" : "aucune"));
    }

    /** Ends all but the one that asks. */
    @POST
    @Path("fermer-les-autres")
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response fermerLesAutres(@Context Appelant appelant, @Context HttpServletRequest requete) {
        int fermees = Temoins.session(requete)
                .map(jeton -> sessions.revoquerLesAutres(appelant.id(), jeton))
                .orElse(0);
        return Reponses.vers(ADRESSE + "?fait=" + (fermees > 0 ? "autres" : "aucune"));
    }
}
