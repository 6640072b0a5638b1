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
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Fait;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.fiche.FichePages;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.chorale.espace.gestionnaire.internal.utilisateurs.LectureUtilisateurs.ListeUtilisateurs;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The users of a structure, and one more of them. */
@Component(service = Ressource.class)
@Path(FichePages.ADRESSE)
@Produces(MediaType.TEXT_HTML)
public final class UtilisateursPages implements Ressource {
    /** The longest adresse de connexion. */
    public static final int ADRESSE_MAX = 254;

    private static final List<String> CHAMPS = List.of("adresse", "role", "service");

    private final Templates gabarits = new StaticTemplates();
    private final LectureUtilisateurs lecture;
    private final GestionDesDroits gestion;
    private final Comptes comptes;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public UtilisateursPages(
            @Reference LectureUtilisateurs lecture, @Reference GestionDesDroits gestion, @Reference Comptes comptes) {
        this.lecture = lecture;
        this.gestion = gestion;
        this.comptes = comptes;
    }

    /** Who is attached, by name. */
    @GET
    @Path("/utilisateurs")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Page liste(
            @PathParam("structure") String structure,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("fait") @Nullable String fait,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        ListeUtilisateurs liste =
                lecture.liste(perimetre, lecture.structure(perimetre, structure), Entrees.pagination(page));
        Locale langue = contexte.langue();
        return Rendu.page(
                TexteUtilisateurs.TITRE_LISTE,
                contexte,
                gabarits.utilisateurs(langue, liste, Rendu.fait(fait, langue)));
    }

    /** The form by which one more is attached. */
    @GET
    @Path("/rattacher")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page formulaire(
            @PathParam("structure") String structure, @Context Perimetre perimetre, @Context ContextePage contexte) {
        SaisieRattachement vide = new SaisieRattachement("", RoleStructure.UTILISATEUR.name(), "");
        return formulaire(200, lecture.structure(perimetre, structure), vide, List.of(), contexte);
    }

    /** Attaches them at once. */
    @POST
    @Path("/rattacher")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rattacher(
            @PathParam("structure") String structure,
            @FormParam("adresse") @DefaultValue("") String adresse,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("service") @DefaultValue("") String service,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Structure connue = lecture.structure(perimetre, structure);
        SaisieRattachement saisie = new SaisieRattachement(adresse.strip(), role, service.strip());
        Service choisi = lecture.service(connue.id(), saisie.service());
        Optional<Personne> personne =
                saisie.adresse().length() > ADRESSE_MAX ? Optional.empty() : comptes.personne(saisie.adresse());
        List<Faute> fautes = saisie.fautes(personne.isPresent(), choisi, contexte.langue());
        int statut = 400;
        if (fautes.isEmpty() && personne.isPresent()) {
            try {
                gestion.rattacher(
                        perimetre,
                        personne.get().id(),
                        connue.id(),
                        choisi == null ? null : choisi.id(),
                        RoleStructure.valueOf(saisie.role()));
                return Rendu.vers(FichePages.adresse(connue.id()) + "/utilisateurs", Fait.FAIT_RATTACHE);
            } catch (Refus refus) {
                statut = refus.motif().statutHttp();
                fautes = List.of(Faute.de(refus, CHAMPS, contexte.langue()));
            }
        }
        return Rendu.reponse(formulaire(statut, connue, saisie, fautes, contexte));
    }

    /** What was typed. */
    public record SaisieRattachement(String adresse, String role, String service) {
        List<Faute> fautes(boolean connue, @Nullable Service choisi, Locale langue) {
            List<Faute> fautes = new ArrayList<>();
            if (adresse.isEmpty()) {
                fautes.add(Faute.de("adresse", TexteUtilisateurs.ADRESSE_MANQUE, langue));
            } else if (adresse.length() > ADRESSE_MAX) {
                fautes.add(Faute.de("adresse", TexteUtilisateurs.ADRESSE_LONGUE, langue));
            } else if (!connue) {
                fautes.add(Faute.de("adresse", TexteUtilisateurs.ADRESSE_INCONNUE, langue));
            }
            if (!role.equals(RoleStructure.UTILISATEUR.name())
                    && !role.equals(RoleStructure.GESTIONNAIRE_SECONDAIRE.name())) {
                fautes.add(Faute.de("role", TexteUtilisateurs.ROLE_CHOIX, langue));
            }
            if (!service.isEmpty() && choisi == null) {
                fautes.add(Faute.de("service", TexteUtilisateurs.SERVICE_INCONNU, langue));
            }
            return fautes;
        }
    }

    private Page formulaire(
            int statut, Structure structure, SaisieRattachement saisie, List<Faute> fautes, ContextePage contexte) {
        return Rendu.page(
                statut,
                TexteUtilisateurs.RATTACHER,
                contexte,
                gabarits.rattacher(
                        contexte.langue(),
                        structure,
                        lecture.services(structure.id()),
                        saisie,
                        fautes,
                        contexte.jetonCsrf()));
    }
}
