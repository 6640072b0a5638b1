package org.chorale.espace.soustraitance.internal.pages;

import gg.jte.output.WriterOutput;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.soustraitance.internal.decision.Validations;
import org.chorale.espace.soustraitance.internal.gabarits.StaticTemplates;
import org.chorale.espace.soustraitance.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page of Factures émises on which a supplier names another valideur; gone with this bundle. */
@Component(service = Ressource.class)
@Path(PagesValideur.EMISES + "/{facture}/valideur")
public final class PagesValideur implements Ressource {
    static final String ESPACE = "factures-emises";
    static final String EMISES = "/espaces/" + ESPACE;

    private final Templates gabarits = new StaticTemplates();
    private final Factures factures;
    private final Validations validations;

    @Activate
    public PagesValideur(@Reference Factures factures, @Reference Validations validations) {
        this.factures = factures;
        this.validations = validations;
    }

    static String adresse(FactureId facture) {
        return EMISES + "/" + facture + "/valideur";
    }

    /** The form, or that there is nothing to correct. */
    @GET
    @Acces(espace = ESPACE, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Page formulaire(
            @PathParam("facture") String facture, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return page(200, PagesAValider.numero(facture), "", List.of(), perimetre, contexte);
    }

    /** Names another one. */
    @POST
    @Acces(espace = ESPACE, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response corriger(
            @PathParam("facture") String facture,
            @FormParam("valideur") @DefaultValue("") String valideur,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        FactureId id = PagesAValider.numero(facture);
        String[] nomme = valideur.split("/", 2);
        try {
            validations.corriger(
                    perimetre, id, nomme[0], nomme.length > 1 && !nomme[1].isBlank() ? nomme[1].strip() : null, null);
            return PagesAValider.vers(EMISES + "/" + id + "?fait=" + StatutFacture.A_VALIDER_1);
        } catch (RefusFacture.Inconnue inconnue) {
            throw inconnue;
        } catch (Refus refus) {
            int statut = refus.motif().statutHttp();
            String typee = valideur.length() > 150 ? valideur.substring(0, 150) : valideur;
            List<Faute> fautes = List.of(Faute.de("valideur", refus, contexte.langue()));
            return Response.status(statut)
                    .entity(page(statut, id, typee, fautes, perimetre, contexte))
                    .build();
        }
    }

    private Page page(
            int statut, FactureId id, String typee, List<Faute> fautes, Perimetre perimetre, ContextePage contexte) {
        DetailFacture detail =
                factures.consulter(perimetre, Cote.FOURNISSEUR, id).orElseThrow(RefusFacture.Inconnue::new);
        String ancien =
                Validations.valideur(detail, 1).map(Intervenant::designation).orElse("");
        Locale l = contexte.langue();
        return new Page(statut, Texte.CORRIGER_TITRE.en(l), new CodeEspace(ESPACE), sortie -> gabarits.valideur(
                        l, detail.facture(), ancien, typee, fautes, contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }
}
