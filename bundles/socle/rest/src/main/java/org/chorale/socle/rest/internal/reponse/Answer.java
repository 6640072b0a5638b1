package org.chorale.socle.rest.internal.reponse;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.core.Response;

/**
 * An answer made outside of any resource, ready for either side: the servlet or JAX-RS.
 *
 * @param status the HTTP status
 * @param headers all headers, Content-Type included where there is a body
 * @param body the body, maybe empty
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {
    /** Keeps its own copy of the headers. */
    public Answer {
        headers = Map.copyOf(headers);
    }

    static Answer of(int status, String type, byte[] body) {
        return new Answer(status, Map.of("Content-Type", type), body);
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, all, body);
    }

    /** Sends it, unless another answer is on its way already. */
    public void writeTo(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The same for JAX-RS. */
    public Response toResponse() {
        Response.ResponseBuilder builder = Response.status(status);
        headers.forEach(builder::header);
        return body.length == 0 ? builder.build() : builder.entity(body).build();
    }
}
