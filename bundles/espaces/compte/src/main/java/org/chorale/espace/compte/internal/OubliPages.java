package org.chorale.espace.compte.internal;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.identite.Inscriptions;
import org.chorale.api.identite.Origine;
import org.chorale.api.page.ContextePage;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.compte.internal.gabarits.StaticTemplates;
import org.chorale.espace.compte.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asking for a new password. The answer is the same whether the address has an account or not. */
@Component(service = Ressource.class)
@Path(Inscriptions.PAGE_OUBLI)
public final class OubliPages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final Inscriptions inscriptions;

    /** To whom a mail goes is the socle's to say. */
    @Activate
    public OubliPages(@Reference Inscriptions inscriptions) {
        this.inscriptions = inscriptions;
    }

    /** The form; afterwards, what to do next. */
    @GET
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Response formulaire(@QueryParam("fait") @Nullable String fait, @Context ContextePage contexte) {
        return page(Saisie.vierge(), fait != null, contexte);
    }

    /** Asks. */
    @POST
    @AccesPublic
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response demander(
            @FormParam("adresseConnexion") @DefaultValue("") String adresse,
            @Context ContextePage contexte,
            @Context Origine origine) {
        Saisie saisie = new Saisie.Lecture(contexte.langue())
                .champ("adresseConnexion", adresse, Saisie.ADRESSE_MAX, Texte.ADRESSE_MANQUE)
                .lue();
        if (!saisie.fautes().isEmpty()) {
            return page(saisie, false, contexte);
        }
        try {
            inscriptions.demanderReinitialisation(adresse.strip(), origine);
        } catch (Refus refus) {
            return page(saisie.refusee(refus, contexte.langue()), false, contexte);
        }
        return Rendu.vers(Inscriptions.PAGE_OUBLI + "?fait=1");
    }

    private Response page(Saisie saisie, boolean envoye, ContextePage contexte) {
        return Rendu.page(
                saisie.statut(),
                Texte.OUBLI,
                contexte,
                gabarits.demandeDeLien(
                        contexte.langue(),
                        Texte.OUBLI,
                        Texte.OUBLI_RESUME,
                        Texte.OUBLI_ENVOYE,
                        Inscriptions.PAGE_OUBLI,
                        saisie,
                        envoye,
                        contexte.jetonCsrf()));
    }
}
