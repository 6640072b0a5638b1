package org.chorale.socle.portail.internal.ressource;

import java.time.Duration;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.rest.Cookies;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.portail.internal.CheminInterne;
import org.chorale.socle.portail.internal.Temoins;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Changes the language of the pages and leads back to where one was. A preference, no more: a link is enough. */
@Component(service = Ressource.class)
@Path("/langue")
public final class LangueResource implements Ressource {
    /** French, unless English is asked for. */
    @GET
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Response choisir(@QueryParam("vers") @Nullable String langue, @Context HttpServletRequest requete) {
        CheminInterne retour =
                CheminInterne.duReferent(requete.getHeader("Referer"), requete.getHeader(HttpHeaders.HOST));
        String choisie = "en".equals(langue) ? "en" : "fr";
        return Reponses.vers(
                retour.adresse(),
                Cookies.enTete(Cookies.LANGUE, choisie, Duration.ofDays(365), Temoins.parHttps(requete)));
    }
}
