package org.chorale.socle.rest.internal.reponse;

import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.chorale.socle.rest.internal.demande.CxfRequest;

/** Whatever a resource or JAX-RS throws. */
public final class ThrowableMapper implements ExceptionMapper<Throwable> {
    private final Faults faults;

    /** With the one who answers. */
    public ThrowableMapper(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        return faults.answer(thrown, CxfRequest.current()).toResponse();
    }
}
