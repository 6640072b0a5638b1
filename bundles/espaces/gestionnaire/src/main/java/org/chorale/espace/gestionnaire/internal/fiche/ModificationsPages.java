package org.chorale.espace.gestionnaire.internal.fiche;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.FichesDeStructures;
import org.chorale.api.annuaire.ModificationDeFiche;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Designations;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Noms;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The history of a sheet. */
@Component(service = Ressource.class)
@Path(FichePages.ADRESSE + "/modifications")
@Produces(MediaType.TEXT_HTML)
public final class ModificationsPages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final FichesDeStructures fiches;
    private final Designations designations;

    /** Reads within the caller's perimeter. */
    @Activate
    public ModificationsPages(@Reference FichesDeStructures fiches, @Reference Designations designations) {
        this.fiches = fiches;
        this.designations = designations;
    }

    /** A page of it. */
    public record VueModifications(Structure structure, Resultats<ModificationDeFiche> lignes, Noms noms) {
        /** The address of another page of it. */
        public String adresse(int page) {
            return FichePages.adresse(structure.id()) + "/modifications?page=" + page;
        }
    }

    /** Latest first. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Page page(
            @PathParam("structure") String structure,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        StructureId id = Entrees.structure(perimetre, structure);
        Resultats<ModificationDeFiche> lignes = fiches.modifications(perimetre, id, Entrees.pagination(page));
        VueModifications vue = new VueModifications(
                fiches.lire(perimetre, id).structure(),
                lignes,
                designations.personnes(
                        lignes.elements().stream().map(ModificationDeFiche::par).toList()));
        return Rendu.page(TexteFiche.MODIFICATIONS, contexte, gabarits.modifications(contexte.langue(), vue));
    }
}
