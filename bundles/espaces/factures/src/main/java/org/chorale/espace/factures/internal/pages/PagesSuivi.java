package org.chorale.espace.factures.internal.pages;

import gg.jte.output.WriterOutput;
import java.util.Comparator;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Tranche;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CompteRendu.FactureDuFlux;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.SuiviFlux;
import org.chorale.api.facture.SuiviFlux.Ecriture;
import org.chorale.api.facture.SuiviFlux.FluxSuivi;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Rendu;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.factures.internal.gabarits.StaticTemplates;
import org.chorale.espace.factures.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pages by which suppliers follow what becomes of their deposits, and the documents that tell all of it. */
@Component(service = Ressource.class)
@Path(Face.ADRESSE_EMISES)
public final class PagesSuivi implements Ressource {
    private static final int PAR_PAGE = 50;

    private final Templates gabarits = new StaticTemplates();
    private final SuiviFlux suivi;
    private final Annuaire annuaire;
    private final Rendu rendu;

    /** Flux come from the socle, within the caller's perimeter. */
    @Activate
    public PagesSuivi(@Reference SuiviFlux suivi, @Reference Annuaire annuaire, @Reference Rendu rendu) {
        this.suivi = suivi;
        this.annuaire = annuaire;
        this.rendu = rendu;
    }

    /** The deposits of one's structures, newest first. */
    @GET
    @Path("/depots")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Page suivi(@Context UriInfo adresse, @Context Perimetre perimetre, @Context ContextePage contexte) {
        SuiviDesFlux recherche = SuiviDesFlux.de(adresse.getQueryParameters(), perimetre, contexte.langue());
        Tranche<FluxSuivi> flux = recherche.fautes().isEmpty()
                ? suivi.parcourir(perimetre, recherche.critere(), recherche.parcours())
                : Tranche.vide();
        List<Structure> structures = annuaire.structures(perimetre.structures()).values().stream()
                .sorted(Comparator.comparing(Structure::designation))
                .toList();
        return new Page(
                recherche.fautes().isEmpty() ? 200 : 400,
                Texte.SUIVI.en(contexte.langue()),
                Face.EMISES.espace(),
                sortie -> gabarits.suivi(contexte.langue(), recherche, flux, structures)
                        .render(new WriterOutput(sortie)));
    }

    /** The receipt of a deposit, and then its compte rendu, some invoices at a time. */
    @GET
    @Path("/depots/{flux}")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Page flux(
            @PathParam("flux") String flux,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        NumeroFlux numero = numero(flux);
        FluxSuivi trouve = suivi.consulter(perimetre, numero).orElseThrow(RefusFacture.FluxInconnu::new);
        int rang = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
        List<Constat> communs = suivi.constats(perimetre, numero);
        List<FactureDuFlux> factures = suivi.factures(perimetre, numero, (rang - 1) * PAR_PAGE, PAR_PAGE);
        int pages = (int) ((trouve.factures() + PAR_PAGE - 1) / PAR_PAGE);
        return Page.de(
                Texte.FLUX_TITRE.en(contexte.langue(), trouve.entete().nomFichier()),
                Face.EMISES.espace(),
                sortie -> gabarits.flux(
                                contexte.langue(),
                                trouve,
                                communs,
                                new Constats(rendu, contexte.langue()),
                                factures,
                                rang,
                                pages)
                        .render(new WriterOutput(sortie)));
    }

    /** The same, asked for again and again by an open page until it is done; at its own address, for caches' sake. */
    @GET
    @Path("/depots/{flux}/etat")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.CONSULTATION)
    @Produces(MediaType.TEXT_HTML)
    public Page etat(@PathParam("flux") String flux, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return flux(flux, "1", perimetre, contexte);
    }

    /** The compte rendu, complete, as a PDF. */
    @GET
    @Path("/depots/{flux}/compte-rendu.pdf")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.CONSULTATION)
    @Produces(MediaType.WILDCARD)
    public Response pdf(@PathParam("flux") String flux, @Context Perimetre perimetre) {
        NumeroFlux numero = numero(flux);
        return document(
                suivi.pdf(perimetre, numero).orElseThrow(RefusFacture.FluxInconnu::new),
                numero,
                "application/pdf",
                "pdf");
    }

    /** The compte rendu, complete, as JSON. */
    @GET
    @Path("/depots/{flux}/compte-rendu.json")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.CONSULTATION)
    @Produces(MediaType.WILDCARD)
    public Response json(@PathParam("flux") String flux, @Context Perimetre perimetre) {
        NumeroFlux numero = numero(flux);
        return document(
                suivi.json(perimetre, numero).orElseThrow(RefusFacture.FluxInconnu::new),
                numero,
                "application/json; charset=UTF-8",
                "json");
    }

    private static Response document(Ecriture ecriture, NumeroFlux numero, String type, String extension) {
        StreamingOutput sortie = ecriture::ecrire;
        return Response.ok(sortie, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"compte-rendu-%s.%s\"".formatted(numero, extension))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static NumeroFlux numero(String flux) {
        if (!NumeroFlux.estValide(flux)) {
            throw new RefusFacture.FluxInconnu();
        }
        return new NumeroFlux(flux);
    }
}
