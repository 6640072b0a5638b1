package org.chorale.espace.gestionnaire.internal.utilisateurs;

import java.util.List;
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
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Fait;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.fiche.FichePages;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.chorale.espace.gestionnaire.internal.utilisateurs.LectureUtilisateurs.FicheUtilisateur;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Suspends a user's attachment or ends it, after having said what is lost. */
@Component(service = Ressource.class)
@Path(UtilisateurPages.ADRESSE + "/fin/{acte}")
@Produces(MediaType.TEXT_HTML)
public final class RetraitPages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final LectureUtilisateurs lecture;
    private final GestionDesDroits gestion;

    /** Writes within the caller's perimeter. */
    @Activate
    public RetraitPages(@Reference LectureUtilisateurs lecture, @Reference GestionDesDroits gestion) {
        this.lecture = lecture;
        this.gestion = gestion;
    }

    /** The two ways in which a user goes. */
    public enum Fin {
        SUSPENDRE(
                TexteUtilisateurs.SUSPENDRE,
                TexteUtilisateurs.SUSPENDRE_TITRE,
                TexteUtilisateurs.SUSPENDRE_PERTE,
                Fait.FAIT_SUSPENDU),
        RETIRER(
                TexteUtilisateurs.RETIRER,
                TexteUtilisateurs.RETIRER_TITRE,
                TexteUtilisateurs.RETIRER_PERTE,
                Fait.FAIT_RETIRE);

        private final TexteUtilisateurs verbe;
        private final TexteUtilisateurs question;
        private final TexteUtilisateurs perte;
        private final Fait fait;

        Fin(TexteUtilisateurs verbe, TexteUtilisateurs question, TexteUtilisateurs perte, Fait fait) {
            this.verbe = verbe;
            this.question = question;
            this.perte = perte;
            this.fait = fait;
        }

        /** The button. */
        public TexteUtilisateurs verbe() {
            return verbe;
        }

        /** The title, about somebody. */
        public TexteUtilisateurs question() {
            return question;
        }

        /** What is lost. */
        public TexteUtilisateurs perte() {
            return perte;
        }

        /** As in addresses. */
        public String chemin() {
            return this == SUSPENDRE ? "suspendre" : "retirer";
        }

        static Fin de(String chemin) {
            return switch (chemin) {
                case "suspendre" -> SUSPENDRE;
                case "retirer" -> RETIRER;
                default -> throw new Introuvable(new Libelle("Cette page", "This page"));
            };
        }
    }

    /** Asks whether one means it. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page confirmation(
            @PathParam("structure") String structure,
            @PathParam("rattachement") String rattachement,
            @PathParam("acte") String acte,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        FicheUtilisateur fiche = lire(perimetre, structure, rattachement);
        return page(fiche.principal() ? 409 : 200, Fin.de(acte), fiche, "", List.of(), contexte);
    }

    /** Does it. */
    @POST
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response faire(
            @PathParam("structure") String structure,
            @PathParam("rattachement") String rattachement,
            @PathParam("acte") String nom,
            @FormParam("commentaire") @DefaultValue("") String commentaire,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Fin acte = Fin.de(nom);
        FicheUtilisateur fiche = lire(perimetre, structure, rattachement);
        try {
            if (acte == Fin.SUSPENDRE) {
                gestion.suspendre(perimetre, fiche.rattachement().id(), true, commentaire);
                return Rendu.vers(fiche.adresse(), acte.fait);
            }
            gestion.retirer(perimetre, fiche.rattachement().id(), commentaire);
            return Rendu.vers(FichePages.adresse(fiche.structure().id()) + "/utilisateurs", acte.fait);
        } catch (Refus refus) {
            List<Faute> fautes = List.of(Faute.de(refus, List.of("fin", "commentaire"), contexte.langue()));
            return Rendu.reponse(page(refus.motif().statutHttp(), acte, fiche, commentaire, fautes, contexte));
        }
    }

    private FicheUtilisateur lire(Perimetre perimetre, String structure, String rattachement) {
        Structure connue = lecture.structure(perimetre, structure);
        return lecture.fiche(perimetre, connue, lecture.rattachement(perimetre, connue.id(), rattachement));
    }

    private Page page(
            int statut,
            Fin acte,
            FicheUtilisateur fiche,
            String commentaire,
            List<Faute> fautes,
            ContextePage contexte) {
        return Rendu.page(
                statut,
                acte.verbe(),
                contexte,
                gabarits.fin(contexte.langue(), acte, fiche, commentaire, fautes, contexte.jetonCsrf()));
    }
}
