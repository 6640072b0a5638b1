package org.chorale.socle.portail.internal.ressource;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.identite.Sessions;
import org.chorale.api.rest.Cookies;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.portail.internal.Temoins;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signs people out. Public, so that a session that ended meanwhile does not keep one from leaving. */
@Component(service = Ressource.class)
@Path("/deconnexion")
public final class DeconnexionResource implements Ressource {
    private final Sessions sessions;

    /** The session is ended on the server; taking the cookie away is a courtesy. */
    @Activate
    public DeconnexionResource(@Reference Sessions sessions) {
        this.sessions = sessions;
    }

    /** Ends the session and leads home. */
    @POST
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Response deconnecter(@Context HttpServletRequest requete) {
        Temoins.session(requete).ifPresent(sessions::fermer);
        return Reponses.vers("/", Cookies.enTete(Cookies.SESSION, "", Temoins.parHttps(requete)));
    }
}
