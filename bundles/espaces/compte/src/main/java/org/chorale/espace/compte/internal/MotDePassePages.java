package org.chorale.espace.compte.internal;

import java.util.Arrays;
import java.util.stream.Stream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.identite.Inscriptions;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite.ConnexionRefusee;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.Cookies;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.compte.internal.gabarits.StaticTemplates;
import org.chorale.espace.compte.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changing one's own password; the session that asks stays, the others end. */
@Component(service = Ressource.class)
@Path(MotDePassePages.ADRESSE)
public final class MotDePassePages implements Ressource {
    static final String ADRESSE = "/espaces/mon-compte/mot-de-passe";

    private final Templates gabarits = new StaticTemplates();
    private final Inscriptions inscriptions;

    /** What a password may be is the socle's to say. */
    @Activate
    public MotDePassePages(@Reference Inscriptions inscriptions) {
        this.inscriptions = inscriptions;
    }

    /** The form. */
    @GET
    @AccesAuthentifie
    @Produces(MediaType.TEXT_HTML)
    public Response formulaire(@Context ContextePage contexte) {
        return page(Saisie.vierge(), contexte);
    }

    /** Changes it. */
    @POST
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response changer(
            @FormParam("actuel") @DefaultValue("") String actuel,
            @FormParam("motDePasse") @DefaultValue("") String motDePasse,
            @FormParam("repetition") @DefaultValue("") String repetition,
            @Context Appelant appelant,
            @Context ContextePage contexte,
            @Context Origine origine,
            @Context HttpServletRequest requete) {
        Saisie saisie = new Saisie.Lecture(contexte.langue())
                .secret("actuel", actuel, Texte.ACTUEL_MANQUE)
                .secret("motDePasse", motDePasse, Texte.MOT_DE_PASSE_MANQUE)
                .repetition("repetition", repetition, motDePasse)
                .lue();
        if (!saisie.fautes().isEmpty()) {
            return page(saisie, contexte);
        }
        try {
            inscriptions.changerMotDePasse(appelant.id(), actuel, motDePasse, session(requete), origine);
        } catch (ConnexionRefusee refus) {
            Saisie refusee = new Saisie.Lecture(contexte.langue())
                    .secret("actuel", "", Texte.ACTUEL_FAUX)
                    .lue();
            return page(refusee, contexte);
        } catch (Refus refus) {
            return page(saisie.refusee(refus, contexte.langue()), contexte);
        }
        return Rendu.vers(EntreeMonCompte.ADRESSE + "?change=" + ComptePages.MOT_DE_PASSE);
    }

    private static @Nullable String session(HttpServletRequest requete) {
        return Stream.ofNullable(requete.getCookies())
                .flatMap(Arrays::stream)
                .filter(c -> c.getName().equals(Cookies.SESSION))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private Response page(Saisie saisie, ContextePage contexte) {
        Page page = new Page(
                saisie.statut(),
                Texte.CHANGER_MOT_DE_PASSE.en(contexte.langue()),
                EspaceMonCompte.CODE,
                sortie -> gabarits.motDePasse(
                                contexte.langue(), saisie, inscriptions.longueurMinimale(), contexte.jetonCsrf())
                        .render(new gg.jte.output.WriterOutput(sortie)));
        return Response.status(saisie.statut()).entity(page).build();
    }
}
