package org.chorale.socle.portail.internal.ressource;

import gg.jte.output.WriterOutput;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
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
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.identite.Sessions;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Cookies;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.portail.internal.CheminInterne;
import org.chorale.socle.portail.internal.Temoins;
import org.chorale.socle.portail.internal.Texte;
import org.chorale.socle.portail.internal.gabarits.StaticTemplates;
import org.chorale.socle.portail.internal.gabarits.Templates;
import org.chorale.socle.portail.internal.menu.LiensVisiteur;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signs people in. */
@Component(service = Ressource.class)
@Path("/connexion")
public final class ConnexionResource implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final Sessions sessions;
    private final LiensVisiteur liens;

    /** Who is let in, and how often one may try, is the identity room's to decide. */
    @Activate
    public ConnexionResource(@Reference Sessions sessions, @Reference LiensVisiteur liens) {
        this.sessions = sessions;
        this.liens = liens;
    }

    /** The form; whoever is signed in already is led on. */
    @GET
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Response formulaire(@QueryParam("vers") @Nullable String vers, @Context ContextePage contexte) {
        CheminInterne suite = CheminInterne.de(vers);
        return contexte.appelant().isPresent()
                ? Reponses.vers(suite.adresse())
                : page(200, Connexion.vierge(suite), contexte);
    }

    /** The attempt. */
    @POST
    @AccesPublic
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response connecter(
            @FormParam("adresseConnexion") @Nullable String adresse,
            @FormParam("motDePasse") @Nullable String motDePasse,
            @FormParam("vers") @Nullable String vers,
            @Context ContextePage contexte,
            @Context Origine origine,
            @Context HttpServletRequest requete) {
        Connexion formulaire = Connexion.verifiee(
                ouVide(adresse).strip(), ouVide(motDePasse), CheminInterne.de(vers), contexte.langue());
        if (!formulaire.fautes().isEmpty()) {
            return page(400, formulaire, contexte);
        }
        try {
            Sessions.Session session = sessions.ouvrir(formulaire.adresse(), ouVide(motDePasse), origine);
            // A session that this browser had before ends: one browser is one person.
            contexte.appelant().flatMap(a -> Temoins.session(requete)).ifPresent(sessions::fermer);
            return Reponses.vers(
                    formulaire.vers().adresse(),
                    Cookies.enTete(Cookies.SESSION, session.jeton(), Temoins.parHttps(requete)));
        } catch (RefusIdentite refus) {
            return page(refus.motif().statutHttp(), formulaire.refusee(refus, contexte.langue()), contexte);
        }
    }

    private Response page(int statut, Connexion formulaire, ContextePage contexte) {
        Page page = new Page(statut, Texte.CONNEXION.en(contexte.langue()), null, sortie -> gabarits.connexion(
                        contexte.langue(), formulaire, liens.liensVisiteur(), contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
        return Response.status(statut).entity(page).build();
    }

    private static String ouVide(@Nullable String valeur) {
        return valeur == null ? "" : valeur;
    }
}
