package org.chorale.espace.gestionnaire.internal.suivi;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.page.ContextePage;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.EntreeGestionnaire;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The export, from the page. */
@Component(service = Ressource.class)
@Path(EntreeGestionnaire.ADRESSE + "/export")
public final class ExportPages implements Ressource {
    /** What a CSV file is sent as. */
    public static final String CSV = "text/csv; charset=UTF-8";

    /** What a workbook is sent as. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Export export;

    /** Writes what lies in the caller's perimeter. */
    @Activate
    public ExportPages(@Reference Export export) {
        this.export = export;
    }

    /** For a French spreadsheet. */
    @GET
    @Path("/droits.csv")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    @Produces(CSV)
    public Response csv(@Context Perimetre perimetre, @Context ContextePage contexte) {
        return fichier(sortie -> export.csv(perimetre, contexte.langue(), sortie), CSV, "droits.csv");
    }

    /** For any. */
    @GET
    @Path("/droits.xlsx")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    @Produces(XLSX)
    public Response xlsx(@Context Perimetre perimetre, @Context ContextePage contexte) {
        return fichier(sortie -> export.xlsx(perimetre, contexte.langue(), sortie), XLSX, "droits.xlsx");
    }

    /** A file to be saved under that name. */
    public static Response fichier(StreamingOutput contenu, String type, String nom) {
        return Response.ok(contenu, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + nom)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
