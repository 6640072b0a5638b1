package org.chorale.espace.factures.internal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Dossiers.Regard;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.Intervenants;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The history of an invoice, for either side. Which espace is needed depends on the request ({@code idEspace}), so the
 * perimeter is asked for here: the side that was named first, then the other.
 */
@Component(service = Ressource.class)
@Path("/cpro/factures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RessourceHistorique implements Ressource {
    private static final String LIBELLE_OK = "GCU_MSG_01_000";
    private static final int TAILLE = 200;

    private final Factures factures;
    private final Intervenants intervenants;
    private final Habilitations habilitations;

    @Activate
    public RessourceHistorique(
            @Reference Factures factures,
            @Reference Intervenants intervenants,
            @Reference Habilitations habilitations) {
        this.factures = factures;
        this.intervenants = intervenants;
        this.habilitations = habilitations;
    }

    /** Every status it had, oldest first. */
    @POST
    @Path("/consulter/historique")
    @AccesAuthentifie
    public Reponse consulter(@Context Appelant appelant, @Nullable Demande demande) {
        Demande d = demande == null ? Demande.VIDE : demande;
        FactureId id = new FactureId(Champs.exiger("idFacture", d.idFacture()));
        Vue vue = Regards.de(habilitations, intervenants, appelant, d.idEspace(), id).stream()
                .flatMap(r -> lire(r, id).stream())
                .findFirst()
                .orElseThrow(RefusFacture.Inconnue::new);
        return reponse(vue.facture(), vue.historique(), d);
    }

    private Optional<Vue> lire(Regard regard, FactureId id) {
        if (regard.perimetre().estVide()) {
            return Optional.empty();
        }
        return factures.consulter(regard.perimetre(), regard.cote(), id)
                .map(DetailFacture::facture)
                .flatMap(f -> factures.historique(regard.perimetre(), regard.cote(), id)
                        .map(h -> new Vue(f, h)));
    }

    private static Reponse reponse(Facture facture, Historique historique, Demande demande) {
        List<Historique.Passage> passages = historique.statuts();
        DemandeStatuts page = demande.paramRechercheHistoStatuts() == null
                ? DemandeStatuts.VIDE
                : demande.paramRechercheHistoStatuts();
        SousListe<Historique.Passage> statuts = SousListe.de(
                page.descendant() ? inverse(passages) : passages,
                page.pageResultatDemandeeListeHistoStatut(),
                page.nbResultatsParPageListeHistoStatut() != null
                        ? page.nbResultatsParPageListeHistoStatut()
                        : demande.nbResultatsMaximum(),
                TAILLE);
        return new Reponse(
                0,
                LIBELLE_OK,
                facture.id().valeur(),
                facture.numero(),
                facture.mode().name(),
                facture.statut().name(),
                new Statuses(
                        statuts.elements().stream().map(Statut::de).toList(),
                        statuts.page(),
                        statuts.pages(),
                        statuts.taille(),
                        statuts.total()),
                new Evenements(List.of(), 1, 0, TAILLE, 0),
                new Actions(List.of(), 1, 0, TAILLE, 0));
    }

    private static List<Historique.Passage> inverse(List<Historique.Passage> passages) {
        ArrayList<Historique.Passage> inverse = new ArrayList<>(passages);
        Collections.reverse(inverse);
        return inverse;
    }

    private record Vue(Facture facture, Historique historique) {}

    /** The published request. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Demande(
            @Nullable Long idFacture,
            @Nullable Long idEspace,
            @Nullable Long nbResultatsMaximum,
            @Nullable DemandeStatuts paramRechercheHistoStatuts) {
        static final Demande VIDE = new Demande(null, null, null, null);
    }

    /** Which page of the statuses is wanted. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DemandeStatuts(
            @Nullable Long pageResultatDemandeeListeHistoStatut,
            @Nullable Long nbResultatsParPageListeHistoStatut,
            @Nullable String triSensListeHistoStatut) {
        static final DemandeStatuts VIDE = new DemandeStatuts(null, null, null);

        boolean descendant() {
            return "Descendant".equalsIgnoreCase(triSensListeHistoStatut);
        }
    }

    /** The published answer. */
    record Reponse(
            int codeRetour,
            String libelle,
            long idFacture,
            String numeroFacture,
            String modeDepot,
            String statutCourantCode,
            Statuses historiquesDesStatuts,
            Evenements historiquesDesEvenementsComplementaires,
            Actions historiquesDesActionsUtilisateurs) {}

    /** The statuses, paged by names of their own. */
    record Statuses(
            List<Statut> histoStatut,
            long pageCouranteHistoStatut,
            long pagesHistoStatut,
            long nbResultatsParPageHistoStatut,
            long totalHistoStatut) {}

    /** A status that was reached. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Statut(
            long histoStatutId,
            String histoStatutCode,
            String histoStatutDatePassage,
            @Nullable String histoStatutCommentaire,
            String histoStatutUtilisateurNom) {
        static Statut de(Historique.Passage p) {
            return new Statut(p.id(), p.statut().name(), Dates.minute(p.quand()), p.motif(), p.acteur());
        }
    }

    /** Further events; none are kept yet. */
    record Evenements(
            List<String> evenement,
            long pageCouranteEvenement,
            long pagesEvenement,
            long nbResultatsParPageEvenement,
            long totalEvenement) {}

    /** What users did beside changing the status; none is kept yet. */
    record Actions(
            List<String> histoAction,
            long pageCouranteHistoAction,
            long pagesHistoAction,
            long nbResultatsParPageHistoAction,
            long totalHistoAction) {}
}
