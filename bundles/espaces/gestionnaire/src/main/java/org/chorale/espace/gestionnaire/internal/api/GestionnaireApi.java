package org.chorale.espace.gestionnaire.internal.api;

import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.refus.RefusCommun;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.StructureGeree;
import org.chorale.espace.gestionnaire.internal.StructuresGerees;
import org.chorale.espace.gestionnaire.internal.accueil.GestionnairePages.Recherche;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The same as the page, for programs. */
@Component(service = Ressource.class)
@Path("/api/v1/gestionnaire")
public final class GestionnaireApi implements Ressource {
    private final StructuresGerees structures;

    /** Shows what lies in the caller's perimeter. */
    @Activate
    public GestionnaireApi(@Reference StructuresGerees structures) {
        this.structures = structures;
    }

    /** The structures that the caller manages, 25 a page; {@code q} is part of a name or the beginning of an identifier. */
    @GET
    @Path("/structures")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    @Produces(MediaType.APPLICATION_JSON)
    public Reponse lister(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre) {
        Recherche recherche = Recherche.de(q, page);
        if (recherche.tropLong()) {
            throw new RefusCommun.ParametreInvalide(
                    "q",
                    new Libelle("Le paramètre q dépasse 100 caractères.", "The parameter q exceeds 100 characters."),
                    new Libelle("Raccourcissez la recherche.", "Shorten the search."));
        }
        Resultats<StructureGeree> resultats =
                structures.rechercher(perimetre, recherche.texte(), recherche.pagination());
        return new Reponse(
                resultats.elements().stream().map(StructureJson::de).toList(),
                resultats.pagination().page(),
                resultats.pages(),
                resultats.total());
    }

    /** The answer. */
    public record Reponse(List<StructureJson> structures, int page, int pages, long total) {}

    /** A structure; {@code utilisateurs} is null where it is not known. */
    public record StructureJson(
            long idStructureCPP,
            String typeIdentifiant,
            String identifiant,
            String designation,
            String categorie,
            boolean active,
            List<String> espacesOuverts,
            @Nullable Long utilisateurs) {
        static StructureJson de(StructureGeree geree) {
            var s = geree.structure();
            return new StructureJson(
                    s.id().valeur(),
                    s.identifiant().type().name(),
                    s.identifiant().valeur(),
                    s.designation(),
                    s.categorie().name(),
                    s.active(),
                    geree.espaces().stream().map(Libelle::fr).toList(),
                    geree.utilisateurs().orElse(null));
        }
    }
}
