package org.chorale.socle.portail.internal.diffusion;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.AsyncContext;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.chorale.api.acces.Appelant;
import org.chorale.api.identite.Sessions;
import org.chorale.socle.portail.internal.Temoins;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The stream of events that open pages hold, one for each signed-in page. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/evenements")
@HttpWhiteboardServletName("evenements")
@HttpWhiteboardServletAsyncSupported
public final class EvenementsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Diffuseur diffuseur;
    private final transient Sessions sessions;

    /** Reads the session itself: a stream is no JAX-RS operation and passes no access filter. */
    @Activate
    public EvenementsServlet(@Reference Diffuseur diffuseur, @Reference Sessions sessions) {
        this.diffuseur = diffuseur;
        this.sessions = sessions;
    }

    @Override
    protected void doGet(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        Optional<Appelant> appelant = Temoins.session(requete).flatMap(sessions::appelant);
        reponse.setHeader("Cache-Control", "no-store");
        if (appelant.isEmpty()) {
            // No content makes a browser stop reconnecting; an error would make it come back for ever.
            reponse.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        reponse.setHeader("X-Accel-Buffering", "no");
        reponse.setContentType("text/event-stream");
        reponse.setCharacterEncoding("UTF-8");
        AsyncContext asynchrone = requete.startAsync();
        diffuseur.accueillir(appelant.get().id(), asynchrone);
    }
}
