package org.chorale.socle.rest.internal.reponse;

import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.chorale.socle.rest.internal.demande.CxfRequest;

/** JAX-RS's own exceptions: without it CXF's mapper, being nearer to them than ours, would answer. */
public final class WebApplicationMapper implements ExceptionMapper<WebApplicationException> {
    private final Faults faults;

    /** With the one who answers. */
    public WebApplicationMapper(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Response toResponse(WebApplicationException thrown) {
        return faults.answer(thrown, CxfRequest.current());
    }
}
