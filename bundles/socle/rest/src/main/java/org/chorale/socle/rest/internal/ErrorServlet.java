package org.chorale.socle.rest.internal;

import java.io.IOException;
import javax.servlet.RequestDispatcher;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.chorale.socle.rest.internal.demande.RequestState;
import org.chorale.socle.rest.internal.refus.RefusRequete;
import org.chorale.socle.rest.internal.reponse.Faults;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletErrorPage;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;

/** Answers in our words where the container itself or another servlet failed, in place of the container's own page. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("erreurs")
@HttpWhiteboardServletErrorPage(errorPage = {"4xx", "5xx", "java.lang.Throwable"})
public final class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Faults faults;

    /** With the one who answers. */
    @Activate
    public ErrorServlet(@Reference Faults faults) {
        this.faults = faults;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestState state = RequestState.of(request, response);
        SecurityHeaders.set(response, state.reference());
        faults.answer(cause(request), state).writeTo(response);
    }

    private static Throwable cause(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return thrown;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status == 404) {
            return new RefusRequete.RouteInconnue();
        }
        return status < 500 || status == 503
                ? new RefusRequete.Http(status)
                : new IllegalStateException("HTTP " + status);
    }
}
