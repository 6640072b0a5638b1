package org.chorale.socle.portail.internal.ressource;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** Answers that lead elsewhere. */
final class Reponses {
    private Reponses() {}

    /**
     * To a page of ours after a form (303). The address stays relative: behind a proxy the portal does not know its own
     * host.
     */
    static Response vers(String adresse, String... biscuits) {
        Response.ResponseBuilder reponse =
                Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, adresse);
        for (String biscuit : biscuits) {
            reponse.header(HttpHeaders.SET_COOKIE, biscuit);
        }
        return reponse.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
