package org.chorale.espace.gestionnaire.internal.utilisateurs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identite.Inscriptions;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Fait;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.fiche.FichePages;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.chorale.espace.gestionnaire.internal.utilisateurs.LectureUtilisateurs.FicheUtilisateur;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One user of a structure: their attachment there and their subscriptions. */
@Component(service = Ressource.class)
@Path(UtilisateurPages.ADRESSE)
@Produces(MediaType.TEXT_HTML)
public final class UtilisateurPages implements Ressource {
    static final String ADRESSE = FichePages.ADRESSE + "/utilisateurs/{rattachement}";

    private static final List<String> CHAMPS = List.of("espace", "mode", "service");

    private final Templates gabarits = new StaticTemplates();
    private final LectureUtilisateurs lecture;
    private final GestionDesDroits gestion;
    private final Inscriptions inscriptions;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public UtilisateurPages(
            @Reference LectureUtilisateurs lecture,
            @Reference GestionDesDroits gestion,
            @Reference Inscriptions inscriptions) {
        this.lecture = lecture;
        this.gestion = gestion;
        this.inscriptions = inscriptions;
    }

    /** Their sheet. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Page fiche(
            @PathParam("structure") String structure,
            @PathParam("rattachement") String rattachement,
            @QueryParam("fait") @Nullable String fait,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        String dit = Rendu.fait(fait, contexte.langue());
        return page(200, lire(perimetre, structure, rattachement), Choix.VIDE, List.of(), dit, contexte);
    }

    /** Sends the mail of their activation again. */
    @POST
    @Path("/renvoyer")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response renvoyer(
            @PathParam("structure") String structure,
            @PathParam("rattachement") String rattachement,
            @Context Perimetre perimetre) {
        FicheUtilisateur fiche = lire(perimetre, structure, rattachement);
        inscriptions.renvoyerActivation(fiche.rattachement().utilisateur());
        return Rendu.vers(fiche.adresse(), Fait.FAIT_RENVOYE);
    }

    /** Takes a suspended attachment back. */
    @POST
    @Path("/reprendre")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reprendre(
            @PathParam("structure") String structure,
            @PathParam("rattachement") String rattachement,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        FicheUtilisateur fiche = lire(perimetre, structure, rattachement);
        try {
            gestion.suspendre(perimetre, fiche.rattachement().id(), false, null);
            return Rendu.vers(fiche.adresse(), Fait.FAIT_REPRIS);
        } catch (Refus refus) {
            return refuse(refus, perimetre, structure, rattachement, Choix.VIDE, List.of("rattachement"), contexte);
        }
    }

    /** Subscribes them at once. */
    @POST
    @Path("/abonnements")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response abonner(
            @PathParam("structure") String structure,
            @PathParam("rattachement") String rattachement,
            @FormParam("espace") @DefaultValue("") String espace,
            @FormParam("mode") @DefaultValue("") String mode,
            @FormParam("service") @DefaultValue("") String service,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        FicheUtilisateur fiche = lire(perimetre, structure, rattachement);
        Choix choix = new Choix(espace, mode, service);
        List<Faute> fautes = choix.fautes(fiche, contexte.langue());
        if (!fautes.isEmpty()) {
            return Rendu.reponse(page(400, fiche, choix, fautes, null, contexte));
        }
        try {
            gestion.abonner(
                    perimetre,
                    fiche.rattachement().utilisateur(),
                    fiche.structure().id(),
                    choix.serviceId(),
                    new CodeEspace(espace),
                    Mode.valueOf(mode));
            return Rendu.vers(fiche.adresse(), Fait.FAIT_ABONNE);
        } catch (Refus refus) {
            return refuse(refus, perimetre, structure, rattachement, choix, CHAMPS, contexte);
        }
    }

    /** Ends one of their subscriptions, or withdraws a request for one. */
    @POST
    @Path("/abonnements/{abonnement}/retirer")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response desabonner(
            @PathParam("structure") String structure,
            @PathParam("rattachement") String rattachement,
            @PathParam("abonnement") String abonnement,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        FicheUtilisateur fiche = lire(perimetre, structure, rattachement);
        long numero = fiche.abonnements().stream()
                .map(Abonnement::id)
                .filter(id -> Long.toString(id).equals(abonnement))
                .findFirst()
                .orElseThrow(() -> new Introuvable(new Libelle("Cet abonnement", "This subscription")));
        try {
            gestion.desabonner(perimetre, numero);
            return Rendu.vers(fiche.adresse(), Fait.FAIT_DESABONNE);
        } catch (Refus refus) {
            return refuse(refus, perimetre, structure, rattachement, Choix.VIDE, List.of("abonnements"), contexte);
        }
    }

    /** What was chosen. */
    public record Choix(String espace, String mode, String service) {
        static final Choix VIDE = new Choix("", Mode.CONSULTATION.name(), "");

        List<Faute> fautes(FicheUtilisateur fiche, Locale langue) {
            List<Faute> fautes = new ArrayList<>();
            if (fiche.offerts().stream().noneMatch(l -> l.code().valeur().equals(espace))) {
                fautes.add(Faute.de("espace", TexteUtilisateurs.ESPACE_CHOIX, langue));
            }
            if (Entrees.mode(mode).isEmpty()) {
                fautes.add(Faute.de("mode", TexteUtilisateurs.MODE_CHOIX, langue));
            }
            boolean service = this.service.isEmpty()
                    ? fiche.entiere()
                    : fiche.services().stream().map(Service::id).anyMatch(s -> s.toString()
                            .equals(this.service));
            if (!service) {
                fautes.add(Faute.de("service", TexteUtilisateurs.SERVICE_INCONNU, langue));
            }
            return fautes;
        }

        @Nullable
        ServiceId serviceId() {
            Optional<Long> numero = Entrees.numero(service);
            return numero.isEmpty() ? null : new ServiceId(numero.get());
        }
    }

    private Response refuse(
            Refus refus,
            Perimetre perimetre,
            String structure,
            String rattachement,
            Choix choix,
            List<String> champs,
            ContextePage contexte) {
        FicheUtilisateur relue = lire(perimetre, structure, rattachement);
        List<Faute> fautes = List.of(Faute.de(refus, champs, contexte.langue()));
        return Rendu.reponse(page(refus.motif().statutHttp(), relue, choix, fautes, null, contexte));
    }

    private FicheUtilisateur lire(Perimetre perimetre, String structure, String rattachement) {
        Structure connue = lecture.structure(perimetre, structure);
        return lecture.fiche(perimetre, connue, lecture.rattachement(perimetre, connue.id(), rattachement));
    }

    private Page page(
            int statut,
            FicheUtilisateur fiche,
            Choix choix,
            List<Faute> fautes,
            @Nullable String fait,
            ContextePage contexte) {
        return Rendu.page(
                statut,
                TexteUtilisateurs.TITRE_UTILISATEUR,
                contexte,
                gabarits.utilisateur(contexte.langue(), fiche, choix, fautes, fait, contexte.jetonCsrf()));
    }
}
