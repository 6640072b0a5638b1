package org.chorale.espace.gestionnaire.internal.suivi;

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
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.GestionDesDroits.Acte;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Designations;
import org.chorale.espace.gestionnaire.internal.EntreeGestionnaire;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Noms;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What gestionnaires did on the structures one manages. */
@Component(service = Ressource.class)
@Path(HistoriquePages.ADRESSE)
public final class HistoriquePages implements Ressource {
    static final String ADRESSE = EntreeGestionnaire.ADRESSE + "/historique";

    private final Templates gabarits = new StaticTemplates();
    private final GestionDesDroits gestion;
    private final Designations designations;

    /** Reads within the caller's perimeter. */
    @Activate
    public HistoriquePages(@Reference GestionDesDroits gestion, @Reference Designations designations) {
        this.gestion = gestion;
        this.designations = designations;
    }

    /** A page of what was done. */
    public record Actes(
            Resultats<Acte> actes,
            Noms noms,
            List<Structure> structures,
            @Nullable StructureId filtre) {
        /** The address of another page of the same list. */
        public String adresse(int page) {
            return ADRESSE + "?page=" + page + (filtre == null ? "" : "&structure=" + filtre);
        }
    }

    /** Latest first. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Page page(
            @QueryParam("structure") @DefaultValue("") String structure,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        StructureId filtre = Entrees.filtre(perimetre, structure);
        Resultats<Acte> actes = gestion.historique(perimetre, filtre, Entrees.pagination(page));
        Actes vue =
                new Actes(actes, designations.desActes(actes.elements()), designations.structures(perimetre), filtre);
        return Rendu.page(TexteSuivi.HISTORIQUE, contexte, gabarits.historique(contexte.langue(), vue));
    }
}
