package org.chorale.socle.exports.internal;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.export.Exports;
import org.chorale.api.export.Exports.Export;
import org.chorale.api.export.RefusExport;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.exports.internal.gabarits.StaticTemplates;
import org.chorale.socle.exports.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One's own exports, of all espaces: how far they are, the files, and giving them up. */
@Component(service = Ressource.class)
@Path(Exports.ADRESSE)
public final class ExportsPages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final Exports exports;

    /** Beside the shell's pages: files stay whatever espaces leave. */
    @Activate
    public ExportsPages(@Reference Exports exports) {
        this.exports = exports;
    }

    /** The list. */
    @GET
    @AccesAuthentifie
    @Produces(MediaType.TEXT_HTML)
    public Page page(
            @QueryParam("fait") @Nullable String fait, @Context Appelant appelant, @Context ContextePage contexte) {
        return page(exports.miens(appelant), fait, contexte);
    }

    /** The table alone, which an open page fetches anew while something is written. */
    @GET
    @Path("liste")
    @AccesAuthentifie
    @Produces(MediaType.TEXT_HTML)
    public Page liste(@Context Appelant appelant, @Context ContextePage contexte) {
        List<Export> miens = exports.miens(appelant);
        return Page.de(Texte.TITRE.en(contexte.langue()), null, sortie -> gabarits.liste(
                        contexte.langue(), miens, contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }

    /** A file. */
    @GET
    @Path("{export: [0-9]{1,18}}/fichier")
    @AccesAuthentifie
    @Produces(MediaType.WILDCARD)
    public Response fichier(@PathParam("export") long numero, @Context Appelant appelant) throws IOException {
        Export export = exports.miens(appelant).stream()
                .filter(e -> e.id() == numero)
                .findFirst()
                .orElseThrow(RefusExport.Introuvable::new);
        InputStream contenu = exports.ouvrir(appelant, numero).orElseThrow(RefusExport.Introuvable::new);
        StreamingOutput copie = sortie -> {
            try (contenu) {
                contenu.transferTo(sortie);
            }
        };
        return Response.ok(copie, export.format().typeMime())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"export-" + numero
                                + export.format().extension() + "\"")
                .header(HttpHeaders.CONTENT_LENGTH, export.taille())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Deletes one, or gives it up. */
    @POST
    @Path("{export: [0-9]{1,18}}/suppression")
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response supprimer(@PathParam("export") long numero, @Context Appelant appelant) {
        exports.supprimer(appelant, numero);
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, Exports.ADRESSE + "?fait=supprime")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    Page page(List<Export> miens, @Nullable String fait, ContextePage contexte) {
        Texte dit = "demande".equals(fait) ? Texte.DEMANDE_FAITE : "supprime".equals(fait) ? Texte.SUPPRIME : null;
        return Page.de(Texte.TITRE.en(contexte.langue()), null, sortie -> gabarits.exports(
                        contexte.langue(), miens, dit, contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }
}
