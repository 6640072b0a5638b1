package org.chorale.espace.gestionnaire.internal.accueil;

import java.util.List;
import java.util.stream.Stream;
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
import org.chorale.espace.gestionnaire.internal.EntreeGestionnaire;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.StructureGeree;
import org.chorale.espace.gestionnaire.internal.StructuresGerees;
import org.chorale.espace.gestionnaire.internal.Texte;
import org.chorale.espace.gestionnaire.internal.demandes.DemandesEnAttente;
import org.chorale.espace.gestionnaire.internal.demandes.DemandesEnAttente.Attente;
import org.chorale.espace.gestionnaire.internal.demandes.DemandesEnAttente.Genre;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The front page: what waits, the structures one manages, and the ways to the rest. */
@Component(service = Ressource.class)
@Path(EntreeGestionnaire.ADRESSE)
public final class GestionnairePages implements Ressource {
    private static final Pagination PREMIERES = new Pagination(1, 3, null, Pagination.Sens.ASCENDANT);

    private final Templates gabarits = new StaticTemplates();
    private final StructuresGerees structures;
    private final DemandesEnAttente attente;

    /** Shows what lies in the caller's perimeter. */
    @Activate
    public GestionnairePages(@Reference StructuresGerees structures, @Reference DemandesEnAttente attente) {
        this.structures = structures;
        this.attente = attente;
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
        List<Attente> attentes = Stream.of(Genre.values())
                .map(genre -> attente.lire(perimetre, genre, null, PREMIERES))
                .toList();
        return Rendu.page(
                Texte.TITRE, contexte, gabarits.structures(contexte.langue(), recherche, resultats, attentes));
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

        /** The search that these parameters ask for. */
        public static Recherche de(String q, String page) {
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
