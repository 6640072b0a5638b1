package fr.exemple.carnet;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import javax.ws.rs.Consumes;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Its page, written without any template engine. */
@Component(service = {Ressource.class, CarnetPages.class})
@Path("/espaces/carnet")
@Produces(MediaType.TEXT_HTML)
public class CarnetPages implements Ressource {
    private final Carnet carnet;

    @Activate
    public CarnetPages(@Reference Carnet carnet) {
        this.carnet = carnet;
    }

    @GET
    @Acces(espace = EspaceCarnet.CODE, mode = Mode.CONSULTATION)
    public Page page(@Context Perimetre perimetre, @Context ContextePage contexte) {
        return Page.de("Carnet", new CodeEspace(EspaceCarnet.CODE), sortie -> ecrire(sortie, perimetre, contexte));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Acces(espace = EspaceCarnet.CODE, mode = Mode.MODIFICATION)
    public Response noter(@Context Perimetre perimetre, @FormParam("texte") String texte) {
        carnet.noter(perimetre, texte);
        return Response.seeOther(URI.create("/espaces/carnet")).build();
    }

    private void ecrire(Writer sortie, Perimetre perimetre, ContextePage contexte) throws IOException {
        sortie.write("<h1>Carnet</h1><ul id=\"notes\">");
        for (String note : carnet.notes(perimetre)) {
            sortie.write("<li>" + echapper(note) + "</li>");
        }
        sortie.write("</ul><form method=\"post\" action=\"/espaces/carnet\">");
        sortie.write("<input type=\"hidden\" name=\"_csrf\" value=\"" + echapper(contexte.jetonCsrf()) + "\">");
        sortie.write("<label for=\"texte\">Une note</label> <input id=\"texte\" name=\"texte\" maxlength=\"500\" required>");
        sortie.write(" <button>Noter</button></form>");
    }

    private static String echapper(String texte) {
        return texte.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
