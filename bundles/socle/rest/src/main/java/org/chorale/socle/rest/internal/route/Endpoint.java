package org.chorale.socle.rest.internal.route;

import java.io.IOException;
import javax.servlet.ServletConfig;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The private JAX-RS server of one resource. */
public interface Endpoint {
    /** Answers the request. */
    void invoke(ServletConfig config, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Frees all that it holds. */
    void destroy();
}
