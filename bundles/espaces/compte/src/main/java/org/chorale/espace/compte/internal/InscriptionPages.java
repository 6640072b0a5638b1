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
import org.chorale.api.identite.Inscriptions.Inscription;
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

/** Asking for an account. The answer is the same whether the address has one already or not. */
@Component(service = Ressource.class)
@Path(InscriptionPages.ADRESSE)
public final class InscriptionPages implements Ressource {
    static final String ADRESSE = "/espaces/mon-compte/inscription";

    private final Templates gabarits = new StaticTemplates();
    private final Inscriptions inscriptions;

    /** What an account may be is the socle's to say. */
    @Activate
    public InscriptionPages(@Reference Inscriptions inscriptions) {
        this.inscriptions = inscriptions;
    }

    /** The form; afterwards, what to do next. */
    @GET
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Response formulaire(@QueryParam("envoye") @Nullable String envoye, @Context ContextePage contexte) {
        return envoye == null
                ? page(Saisie.vierge(), contexte)
                : Rendu.page(200, Texte.INSCRIPTION, contexte, gabarits.inscriptionFaite(contexte.langue()));
    }

    /** Asks. */
    @POST
    @AccesPublic
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response inscrire(
            @FormParam("adresseConnexion") @DefaultValue("") String adresseConnexion,
            @FormParam("adresseContact") @DefaultValue("") String adresseContact,
            @FormParam("prenom") @DefaultValue("") String prenom,
            @FormParam("nom") @DefaultValue("") String nom,
            @FormParam("motDePasse") @DefaultValue("") String motDePasse,
            @FormParam("repetition") @DefaultValue("") String repetition,
            @Context ContextePage contexte,
            @Context Origine origine) {
        Saisie saisie = new Saisie.Lecture(contexte.langue())
                .champ("prenom", prenom, Saisie.NOM_MAX, Texte.PRENOM_MANQUE)
                .champ("nom", nom, Saisie.NOM_MAX, Texte.NOM_MANQUE)
                .champ("adresseConnexion", adresseConnexion, Saisie.ADRESSE_MAX, Texte.ADRESSE_MANQUE)
                .champ("adresseContact", adresseContact, Saisie.ADRESSE_MAX, null)
                .secret("motDePasse", motDePasse, Texte.MOT_DE_PASSE_MANQUE)
                .repetition("repetition", repetition, motDePasse)
                .lue();
        if (!saisie.fautes().isEmpty()) {
            return page(saisie, contexte);
        }
        try {
            inscriptions.inscrire(
                    new Inscription(
                            adresseConnexion,
                            adresseContact.isBlank() ? null : adresseContact,
                            prenom,
                            nom,
                            motDePasse,
                            contexte.langue()),
                    origine);
        } catch (Refus refus) {
            return page(saisie.refusee(refus, contexte.langue()), contexte);
        }
        return Rendu.vers(ADRESSE + "?envoye=1");
    }

    private Response page(Saisie saisie, ContextePage contexte) {
        return Rendu.page(
                saisie.statut(),
                Texte.INSCRIPTION,
                contexte,
                gabarits.inscription(contexte.langue(), saisie, inscriptions.longueurMinimale(), contexte.jetonCsrf()));
    }
}
