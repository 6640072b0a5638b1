package org.chorale.socle.portail.internal.actifs;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Serves the static files: by fingerprint for ever, by bare name with an ETag. A fingerprint of another version is not
 * found rather than answered with other bytes, which caches would keep for ever under it.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/assets/*")
@HttpWhiteboardServletName("assets")
public final class ActifsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        String[] morceaux =
                Optional.ofNullable(requete.getPathInfo()).orElse("").split("/", -1);
        Optional<Actif> actif = Actif.deNom(morceaux[morceaux.length - 1]);
        boolean avecEmpreinte = morceaux.length == 3;
        if (actif.isEmpty()
                || morceaux.length > 3
                || (avecEmpreinte && !morceaux[1].equals(actif.get().empreinte()))) {
            reponse.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        servir(actif.get(), avecEmpreinte, requete, reponse);
    }

    private static void servir(
            Actif actif, boolean pourToujours, HttpServletRequest requete, HttpServletResponse reponse)
            throws IOException {
        reponse.setHeader("Cache-Control", pourToujours ? "public, max-age=31536000, immutable" : "no-cache");
        reponse.setHeader("ETag", "\"" + actif.empreinte() + "\"");
        reponse.setHeader("X-Content-Type-Options", "nosniff");
        String connu = requete.getHeader("If-None-Match");
        // Contains, not equals: a compressing proxy, or the container's own compression, adds to the tag.
        if (connu != null && connu.contains(actif.empreinte())) {
            reponse.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] contenu = actif.contenu();
        reponse.setContentType(actif.type());
        reponse.setContentLength(contenu.length);
        reponse.getOutputStream().write(contenu);
    }
}
