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

/** Where the link of the first mail leads. Following it changes nothing, its button does: scanners of mail follow links. */
@Component(service = Ressource.class)
@Path(Inscriptions.PAGE_ACTIVATION)
public final class ActivationPages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final Inscriptions inscriptions;

    /** What a link is worth is the socle's to say. */
    @Activate
    public ActivationPages(@Reference Inscriptions inscriptions) {
        this.inscriptions = inscriptions;
    }

    /** The button; without a link, the form to get one again; {@code fait} tells what was just done. */
    @GET
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Response page(
            @QueryParam(Inscriptions.JETON) @Nullable String jeton,
            @QueryParam("fait") @Nullable String fait,
            @Context ContextePage contexte) {
        if ("active".equals(fait)) {
            return Rendu.page(200, Texte.ACTIVATION_FAITE, contexte, gabarits.activationFaite(contexte.langue()));
        }
        return jeton == null || jeton.isEmpty()
                ? renvoi(Saisie.vierge(), "renvoi".equals(fait), contexte)
                : Rendu.page(
                        200,
                        Texte.ACTIVATION,
                        contexte,
                        gabarits.activation(contexte.langue(), jeton, contexte.jetonCsrf()));
    }

    /** Activates. */
    @POST
    @AccesPublic
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response activer(
            @FormParam(Inscriptions.JETON) @DefaultValue("") String jeton, @Context ContextePage contexte) {
        try {
            inscriptions.activer(jeton);
        } catch (Refus refus) {
            return renvoi(Saisie.vierge().refusee(refus, null, contexte.langue()), false, contexte);
        }
        return Rendu.vers(Inscriptions.PAGE_ACTIVATION + "?fait=active");
    }

    /** Asks for the link again. */
    @POST
    @Path("renvoi")
    @AccesPublic
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response renvoyer(
            @FormParam("adresseConnexion") @DefaultValue("") String adresse,
            @Context ContextePage contexte,
            @Context Origine origine) {
        Saisie saisie = new Saisie.Lecture(contexte.langue())
                .champ("adresseConnexion", adresse, Saisie.ADRESSE_MAX, Texte.ADRESSE_MANQUE)
                .lue();
        if (!saisie.fautes().isEmpty()) {
            return renvoi(saisie, false, contexte);
        }
        try {
            inscriptions.renvoyerActivation(adresse.strip(), origine);
        } catch (Refus refus) {
            return renvoi(saisie.refusee(refus, contexte.langue()), false, contexte);
        }
        return Rendu.vers(Inscriptions.PAGE_ACTIVATION + "?fait=renvoi");
    }

    private Response renvoi(Saisie saisie, boolean envoye, ContextePage contexte) {
        return Rendu.page(
                saisie.statut(),
                Texte.RENVOI,
                contexte,
                gabarits.demandeDeLien(
                        contexte.langue(),
                        Texte.RENVOI,
                        Texte.RENVOI_RESUME,
                        Texte.RENVOI_ENVOYE,
                        Inscriptions.PAGE_ACTIVATION + "/renvoi",
                        saisie,
                        envoye,
                        contexte.jetonCsrf()));
    }
}
