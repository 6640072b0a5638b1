package org.chorale.espace.compte.internal;

import gg.jte.output.WriterOutput;
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
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.identite.Comptes;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.page.Presentation;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.compte.internal.gabarits.StaticTemplates;
import org.chorale.espace.compte.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page. For whoever is signed in: one must be able to read why one has no structure yet. */
@Component(service = Ressource.class)
@Path(EntreeMonCompte.ADRESSE)
public final class ComptePages implements Ressource {
    private static final String CONTACT = "contact";

    /** What was just changed, by another page. */
    static final String MOT_DE_PASSE = "mot-de-passe";

    private final Templates gabarits = new StaticTemplates();
    private final LectureCompte lecture;
    private final Comptes comptes;

    /** Shows the caller to themselves and nobody else. */
    @Activate
    public ComptePages(@Reference LectureCompte lecture, @Reference Comptes comptes) {
        this.lecture = lecture;
        this.comptes = comptes;
    }

    /** Who I am, where I am attached, which espaces I hold; {@code change} names what was just changed. */
    @GET
    @AccesAuthentifie
    @Produces(MediaType.TEXT_HTML)
    public Page page(
            @QueryParam("change") @Nullable String change,
            @QueryParam("fait") @Nullable String fait,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        MonCompte compte = lecture.lire(appelant);
        String dit = Suites.fait(fait, contexte.langue());
        return page(
                200,
                compte,
                SaisieContact.de(compte, CONTACT.equals(change)),
                MOT_DE_PASSE.equals(change),
                dit,
                contexte);
    }

    /** Changes my adresse de contact; nothing is the adresse de connexion again. */
    @POST
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response changer(
            @FormParam("adresseContact") @DefaultValue("") String adresse,
            @Context Appelant appelant,
            @Context ContextePage contexte) {
        try {
            comptes.changerAdresseContact(appelant.id(), adresse);
        } catch (ParametreInvalide refus) {
            String faute = Presentation.texte(refus.message(contexte.langue()) + " " + refus.remede(contexte.langue()));
            return Response.status(400)
                    .entity(page(
                            400, lecture.lire(appelant), SaisieContact.refusee(adresse, faute), false, null, contexte))
                    .build();
        }
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", EntreeMonCompte.ADRESSE + "?change=" + CONTACT)
                .build();
    }

    private Page page(
            int statut,
            MonCompte compte,
            SaisieContact contact,
            boolean motDePasseChange,
            @Nullable String fait,
            ContextePage contexte) {
        return new Page(statut, Texte.TITRE.en(contexte.langue()), EspaceMonCompte.CODE, sortie -> gabarits.compte(
                        contexte.langue(), compte, contact, motDePasseChange, contexte.jetonCsrf(), fait)
                .render(new WriterOutput(sortie)));
    }

    /**
     * The field of the adresse de contact.
     *
     * @param valeur what it shows
     * @param faute what is wrong with it, or null
     * @param change whether it was just changed
     */
    public record SaisieContact(String valeur, @Nullable String faute, boolean change) {
        private static final int MONTREE = 300;

        static SaisieContact de(MonCompte compte, boolean change) {
            String adresse = compte.adresseContact();
            return new SaisieContact(adresse == null ? "" : adresse, null, change);
        }

        static SaisieContact refusee(String adresse, String faute) {
            return new SaisieContact(adresse.length() > MONTREE ? "" : adresse, faute, false);
        }
    }
}
