package org.chorale.espace.gestionnaire.internal.demandes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.RefusHabilitation.DemandeDejaTraitee;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ModifieEntreTemps;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.EntreeGestionnaire;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Fait;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.demandes.DemandesEnAttente.Attente;
import org.chorale.espace.gestionnaire.internal.demandes.DemandesEnAttente.Genre;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The requests that wait, decided on one by one or several at once. */
@Component(service = Ressource.class)
@Path(EntreeGestionnaire.ADRESSE + "/demandes/{genre}")
@Produces(MediaType.TEXT_HTML)
public final class DemandesPages implements Ressource {
    private static final List<String> CHAMPS = List.of("demandes", "commentaire");

    private final Templates gabarits = new StaticTemplates();
    private final DemandesEnAttente attente;
    private final GestionDesDroits gestion;

    /** Decides within the caller's perimeter. */
    @Activate
    public DemandesPages(@Reference DemandesEnAttente attente, @Reference GestionDesDroits gestion) {
        this.attente = attente;
        this.gestion = gestion;
    }

    /** What waits, oldest first. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Page liste(
            @PathParam("genre") String genre,
            @QueryParam("structure") @DefaultValue("") String structure,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("fait") @Nullable String fait,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        StructureId filtre = Entrees.filtre(perimetre, structure);
        Attente vue = attente.lire(perimetre, genre(genre), filtre, Entrees.pagination(page));
        return page(200, vue, new Coches(Set.of(), "", Rendu.fait(fait, contexte.langue())), List.of(), contexte);
    }

    /** Validates or refuses those that are ticked, all or none. */
    @POST
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decider(
            @PathParam("genre") String nom,
            @FormParam("demande") List<String> cochees,
            @FormParam("commentaire") @DefaultValue("") String commentaire,
            @FormParam("action") @DefaultValue("") String action,
            @FormParam("structure") @DefaultValue("") String structure,
            @FormParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Genre genre = genre(nom);
        StructureId filtre = Entrees.filtre(perimetre, structure);
        List<Faute> fautes = fautes(cochees, commentaire, action, contexte.langue());
        int statut = 400;
        if (fautes.isEmpty()) {
            try {
                return decider(genre, numeros(cochees), commentaire, action, filtre, perimetre);
            } catch (Introuvable ailleurs) {
                throw ailleurs;
            } catch (DemandeDejaTraitee | ModifieEntreTemps plusRapide) {
                statut = plusRapide.motif().statutHttp();
                fautes = List.of(Faute.de("demandes", TexteDemandes.ENTRE_TEMPS, contexte.langue()));
            } catch (Refus refus) {
                statut = refus.motif().statutHttp();
                fautes = List.of(Faute.de(refus, CHAMPS, contexte.langue()));
            }
        }
        Attente vue = attente.relire(perimetre, genre, filtre, Entrees.pagination(page));
        Coches saisie = new Coches(Set.copyOf(numeros(cochees)), commentaire, null);
        return Rendu.reponse(page(statut, vue, saisie, fautes, contexte));
    }

    private Response decider(
            Genre genre,
            List<Long> numeros,
            String commentaire,
            String action,
            @Nullable StructureId filtre,
            Perimetre perimetre) {
        boolean valider = "valider".equals(action);
        if (valider) {
            gestion.valider(perimetre, numeros, commentaire);
        } else {
            gestion.refuser(perimetre, numeros, commentaire);
        }
        String adresse = genre.adresse() + (filtre == null ? "" : "?structure=" + filtre);
        return Rendu.vers(adresse, valider ? Fait.FAIT_VALIDE : Fait.FAIT_REFUSE);
    }

    private static List<Faute> fautes(List<String> cochees, String commentaire, String action, Locale langue) {
        List<Faute> fautes = new ArrayList<>();
        if (cochees.isEmpty()) {
            fautes.add(Faute.de("demandes", TexteDemandes.AUCUNE_COCHEE, langue));
        } else if (numeros(cochees).size() != new HashSet<>(cochees).size()) {
            fautes.add(Faute.de("demandes", TexteDemandes.DEMANDE_ILLISIBLE, langue));
        }
        if ("refuser".equals(action) && commentaire.isBlank()) {
            fautes.add(Faute.de("commentaire", TexteDemandes.COMMENTAIRE_MANQUE, langue));
        } else if (!"refuser".equals(action) && !"valider".equals(action)) {
            fautes.add(Faute.de("demandes", TexteDemandes.ACTION_INCONNUE, langue));
        }
        return fautes;
    }

    private static List<Long> numeros(List<String> cochees) {
        return cochees.stream()
                .map(Entrees::numero)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.toList());
    }

    private static Genre genre(String nom) {
        return switch (nom) {
            case "rattachements" -> Genre.RATTACHEMENTS;
            case "abonnements" -> Genre.ABONNEMENTS;
            default -> throw new Introuvable(new Libelle("Cette liste", "This list"));
        };
    }

    /** What was ticked and typed, and what was done before. */
    public record Coches(
            Set<Long> cochees, String commentaire, @Nullable String fait) {}

    private Page page(int statut, Attente vue, Coches saisie, List<Faute> fautes, ContextePage contexte) {
        return Rendu.page(
                statut,
                vue.genre().titre(),
                contexte,
                gabarits.demandes(contexte.langue(), vue, saisie, fautes, contexte.jetonCsrf()));
    }
}
