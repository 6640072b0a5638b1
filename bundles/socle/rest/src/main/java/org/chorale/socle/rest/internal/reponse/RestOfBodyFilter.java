package org.chorale.socle.rest.internal.reponse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.chorale.api.refus.Refus;

/**
 * Reads away what an operation left of its body, so that the caller hears the answer. CXF would do so into a file, as large
 * as the body may be, and leave that file for half an hour where the connection is cut meanwhile.
 */
public final class RestOfBodyFilter implements ContainerResponseFilter {
    private static final String TO_A_FILE = "cxf.io.cacheinput";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Message in = JAXRSUtils.getCurrentMessage().getExchange().getInMessage();
        if (in == null) {
            return;
        }
        in.put(TO_A_FILE, Boolean.FALSE);
        InputStream body = in.getContent(DelegatingInputStream.class);
        if (body != null) {
            skip(body);
        }
    }

    private static void skip(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | UncheckedIOException | Refus cut) {
            // Nobody is there any more, or there is more than may be sent: what is answered stays the same.
        }
    }
}
