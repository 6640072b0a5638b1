package org.chorale.espace.factures.internal.pages;

import gg.jte.output.WriterOutput;
import java.util.Optional;
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
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.Depots;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.factures.internal.gabarits.StaticTemplates;
import org.chorale.espace.factures.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages by which suppliers follow what becomes of their deposits. */
@Component(service = Ressource.class)
@Path(Face.ADRESSE_EMISES)
public final class PagesDepots implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final Depots depots;

    /** With what keeps deposits. */
    @Activate
    public PagesDepots(@Reference Depots depots) {
        this.depots = depots;
    }

    /** Every deposit of one's structures, newest first. */
    @GET
    @Path("/depots")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Page suivi(
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Resultats<CompteRendu.Entete> flux =
                depots.suivi(perimetre, Recherche.de("", "", page).pagination());
        return Page.de(Texte.SUIVI.en(contexte.langue()), Face.EMISES.espace(), sortie -> gabarits.suivi(
                        contexte.langue(), flux)
                .render(new WriterOutput(sortie)));
    }

    /** The receipt of a deposit, and then its compte rendu. */
    @GET
    @Path("/depots/{flux}")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Page flux(@PathParam("flux") String flux, @Context Perimetre perimetre, @Context ContextePage contexte) {
        CompteRendu compteRendu = Optional.of(flux)
                .filter(NumeroFlux::estValide)
                .flatMap(n -> depots.compteRendu(perimetre, new NumeroFlux(n)))
                .orElseThrow(RefusFacture.FluxInconnu::new);
        return Page.de(
                Texte.FLUX_TITRE.en(contexte.langue(), compteRendu.entete().nomFichier()),
                Face.EMISES.espace(),
                sortie -> gabarits.flux(contexte.langue(), compteRendu).render(new WriterOutput(sortie)));
    }

    /** The same, asked for again and again by an open page until it is done; at its own address, for caches' sake. */
    @GET
    @Path("/depots/{flux}/etat")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Page etat(@PathParam("flux") String flux, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return flux(flux, perimetre, contexte);
    }
}
