package org.chorale.espace.gestionnaire.internal;

import gg.jte.output.WriterOutput;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page of the structures one manages. */
@Component(service = Ressource.class)
@Path(EntreeGestionnaire.ADRESSE)
public final class GestionnairePages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final StructuresGerees structures;

    /** Shows what lies in the caller's perimeter. */
    @Activate
    public GestionnairePages(@Reference StructuresGerees structures) {
        this.structures = structures;
    }

    /** My structures; {@code q} is part of a name or the beginning of an identifier. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Page page(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Recherche recherche = Recherche.de(q, page);
        Resultats<StructureGeree> resultats =
                structures.rechercher(perimetre, recherche.texte(), recherche.pagination());
        return Page.de(Texte.TITRE.en(contexte.langue()), EspaceGestionnaire.CODE, sortie -> gabarits.structures(
                        contexte.langue(), recherche, resultats)
                .render(new WriterOutput(sortie)));
    }

    /**
     * What is searched for.
     *
     * @param texte what was typed; empty where it was too long
     * @param tropLong whether it was
     * @param pagination which page
     */
    public record Recherche(String texte, boolean tropLong, Pagination pagination) {
        static final int TEXTE_MAX = 100;
        private static final int PAR_PAGE = 25;

        static Recherche de(String q, String page) {
            boolean tropLong = q.length() > TEXTE_MAX;
            int numero = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
            return new Recherche(
                    tropLong ? "" : q.strip(),
                    tropLong,
                    new Pagination(numero, PAR_PAGE, null, Pagination.Sens.ASCENDANT));
        }

        /** The address of another page of the same search. */
        public String adresse(int page) {
            String encode = java.net.URLEncoder.encode(texte, java.nio.charset.StandardCharsets.UTF_8);
            return EntreeGestionnaire.ADRESSE + "?q=" + encode + "&page=" + page;
        }
    }
}
