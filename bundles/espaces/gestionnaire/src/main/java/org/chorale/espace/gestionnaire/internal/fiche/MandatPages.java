package org.chorale.espace.gestionnaire.internal.fiche;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.FichesDeStructures;
import org.chorale.api.annuaire.MandatsDeFacturation;
import org.chorale.api.annuaire.MandatsDeFacturation.Mandat;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Designations;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Fait;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Noms;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The mandat de facturation of a structure: what it says, who signed it, and its end. */
@Component(service = Ressource.class)
@Path(FichePages.ADRESSE + "/mandat")
@Produces(MediaType.TEXT_HTML)
public final class MandatPages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final MandatsDeFacturation mandats;
    private final FichesDeStructures fiches;
    private final Habilitations habilitations;
    private final Designations designations;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public MandatPages(
            @Reference MandatsDeFacturation mandats,
            @Reference FichesDeStructures fiches,
            @Reference Habilitations habilitations,
            @Reference Designations designations) {
        this.mandats = mandats;
        this.fiches = fiches;
        this.habilitations = habilitations;
        this.designations = designations;
    }

    /** What the page shows. */
    public record VueMandat(Structure structure, List<Mandat> mandats, Noms noms, boolean modifiable) {
        /** The one in force, or null. */
        public @Nullable Mandat enVigueur() {
            return mandats.stream().filter(Mandat::estEnVigueur).findFirst().orElse(null);
        }

        /** Those that ended. */
        public List<Mandat> passes() {
            return mandats.stream().filter(m -> !m.estEnVigueur()).toList();
        }
    }

    /** The page. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Page voir(
            @PathParam("structure") String structure,
            @QueryParam("fait") @Nullable String fait,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        return page(200, Entrees.structure(perimetre, structure), fait, List.of(), perimetre, contexte);
    }

    /** Signs it. */
    @POST
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signer(
            @PathParam("structure") String structure,
            @FormParam("accord") @Nullable String accord,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        StructureId id = Entrees.structure(perimetre, structure);
        if (!"oui".equals(accord)) {
            Faute faute = Faute.de("accord", TexteFiche.MANDAT_ACCORD_MANQUE, contexte.langue());
            return Rendu.reponse(page(400, id, null, List.of(faute), perimetre, contexte));
        }
        return faire(() -> mandats.signer(perimetre, id), Fait.FAIT_MANDAT_SIGNE, id, perimetre, contexte);
    }

    /** Revokes it. */
    @POST
    @Path("/revoquer")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoquer(
            @PathParam("structure") String structure, @Context Perimetre perimetre, @Context ContextePage contexte) {
        StructureId id = Entrees.structure(perimetre, structure);
        return faire(() -> mandats.revoquer(perimetre, id), Fait.FAIT_MANDAT_REVOQUE, id, perimetre, contexte);
    }

    private Response faire(Runnable acte, Fait fait, StructureId id, Perimetre perimetre, ContextePage contexte) {
        return Rendu.faire(
                acte,
                FichePages.adresse(id) + "/mandat",
                fait,
                List.of("mandat"),
                contexte.langue(),
                (statut, fautes) -> page(statut, id, null, fautes, perimetre, contexte));
    }

    private Page page(
            int statut,
            StructureId id,
            @Nullable String fait,
            List<Faute> fautes,
            Perimetre perimetre,
            ContextePage contexte) {
        List<Mandat> tous = mandats.lister(perimetre, id);
        VueMandat vue = new VueMandat(
                fiches.lire(perimetre, id).structure(),
                tous,
                designations.personnes(tous.stream()
                        .flatMap(m -> Stream.of(Optional.of(m.signePar()), Optional.ofNullable(m.revoquePar())))
                        .flatMap(Optional::stream)
                        .toList()),
                habilitations
                        .perimetre(perimetre.appelant(), EspaceGestionnaire.CODE, Mode.MODIFICATION)
                        .contient(id));
        Locale l = contexte.langue();
        return Rendu.page(
                statut,
                TexteFiche.MANDAT,
                contexte,
                gabarits.mandat(l, vue, Rendu.fait(fait, l), fautes, contexte.jetonCsrf()));
    }
}
