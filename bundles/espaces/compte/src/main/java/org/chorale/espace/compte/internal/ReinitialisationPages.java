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
import org.chorale.api.identite.RefusIdentite.LienPerime;
import org.chorale.api.page.ContextePage;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.compte.internal.gabarits.StaticTemplates;
import org.chorale.espace.compte.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where the link of a reset leads: choosing a new password. */
@Component(service = Ressource.class)
@Path(Inscriptions.PAGE_REINITIALISATION)
public final class ReinitialisationPages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final Inscriptions inscriptions;

    /** What a link is worth is the socle's to say. */
    @Activate
    public ReinitialisationPages(@Reference Inscriptions inscriptions) {
        this.inscriptions = inscriptions;
    }

    /** The form; where the link is dead, how to get another. */
    @GET
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Response formulaire(
            @QueryParam(Inscriptions.JETON) @Nullable String jeton,
            @QueryParam("fait") @Nullable String fait,
            @Context ContextePage contexte) {
        if (fait != null) {
            return Rendu.page(
                    200, Texte.REINITIALISATION_FAITE, contexte, gabarits.reinitialisationFaite(contexte.langue()));
        }
        return inscriptions.reinitialisable(Rendu.ouVide(jeton))
                ? page(Rendu.ouVide(jeton), Saisie.vierge(), contexte)
                : perime(contexte);
    }

    /** Chooses. */
    @POST
    @AccesPublic
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response choisir(
            @FormParam(Inscriptions.JETON) @DefaultValue("") String jeton,
            @FormParam("motDePasse") @DefaultValue("") String motDePasse,
            @FormParam("repetition") @DefaultValue("") String repetition,
            @Context ContextePage contexte,
            @Context Origine origine) {
        Saisie saisie = new Saisie.Lecture(contexte.langue())
                .secret("motDePasse", motDePasse, Texte.MOT_DE_PASSE_MANQUE)
                .repetition("repetition", repetition, motDePasse)
                .lue();
        if (!saisie.fautes().isEmpty()) {
            return page(jeton, saisie, contexte);
        }
        try {
            inscriptions.reinitialiser(jeton, motDePasse, origine);
        } catch (LienPerime refus) {
            return perime(contexte);
        } catch (Refus refus) {
            return page(jeton, saisie.refusee(refus, contexte.langue()), contexte);
        }
        return Rendu.vers(Inscriptions.PAGE_REINITIALISATION + "?fait=1");
    }

    private Response page(String jeton, Saisie saisie, ContextePage contexte) {
        return Rendu.page(
                saisie.statut(),
                Texte.REINITIALISATION,
                contexte,
                gabarits.reinitialisation(
                        contexte.langue(), jeton, saisie, inscriptions.longueurMinimale(), contexte.jetonCsrf()));
    }

    private Response perime(ContextePage contexte) {
        return Rendu.page(
                410, Texte.LIEN_PERIME, contexte, gabarits.lienPerime(contexte.langue(), Inscriptions.PAGE_OUBLI));
    }
}
