package fr.exemple.carnet;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.rest.Ressource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Its operations. */
@Component(service = Ressource.class)
@Path("/api/v1/carnet")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CarnetApi implements Ressource {
    private final Carnet carnet;

    @Activate
    public CarnetApi(@Reference Carnet carnet) {
        this.carnet = carnet;
    }

    @GET
    @Path("/notes")
    @Acces(espace = EspaceCarnet.CODE, mode = Mode.CONSULTATION)
    public Notes notes(@Context Perimetre perimetre) {
        return new Notes(carnet.notes(perimetre));
    }

    @POST
    @Path("/notes")
    @Acces(espace = EspaceCarnet.CODE, mode = Mode.MODIFICATION)
    public Notes noter(@Context Perimetre perimetre, Note note) {
        carnet.noter(perimetre, note == null ? null : note.texte());
        return new Notes(carnet.notes(perimetre));
    }

    /** A note as it is sent. */
    public record Note(String texte) {}

    /** The notes as they are answered. */
    public record Notes(List<String> notes) {}
}
