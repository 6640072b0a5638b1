package org.chorale.socle.verification.internal;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.identite.Origine;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checking a file, for programs. */
@Component(service = Ressource.class)
@Path("/api/v1/verifier")
@Produces(MediaType.APPLICATION_JSON)
public final class VerificationApi implements Ressource {
    private final Guichet guichet;

    /** By the component runtime. */
    @Activate
    public VerificationApi(@Reference Guichet guichet) {
        this.guichet = guichet;
    }

    /** Says of a file what a deposit would say of it; the request itself is asked for, so that the file streams. */
    @POST
    @AccesPublic
    @Consumes(MediaType.WILDCARD)
    public Reponse verifier(
            @Context HttpServletRequest requete,
            @Context Origine origine,
            @QueryParam(Envoi.COUCHES) @Nullable String couches) {
        return Reponse.de(guichet.verifier(origine, requete.getContentLengthLong(), Envoi.de(requete, couches)));
    }
}
