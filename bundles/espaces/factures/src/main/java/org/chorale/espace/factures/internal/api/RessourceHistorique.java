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
import org.chorale.api.facture.ActeFacture;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Dossiers.Regard;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.Intervenants;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.VieDesFactures;
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
    private static final int ACTES = 200;

    private final Factures factures;
    private final Intervenants intervenants;
    private final VieDesFactures vie;
    private final Habilitations habilitations;

    @Activate
    public RessourceHistorique(
            @Reference Factures factures,
            @Reference VieDesFactures vie,
            @Reference Intervenants intervenants,
            @Reference Habilitations habilitations) {
        this.factures = factures;
        this.vie = vie;
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
        return reponse(vue, d);
    }

    private Optional<Vue> lire(Regard regard, FactureId id) {
        if (regard.perimetre().estVide()) {
            return Optional.empty();
        }
        return factures.consulter(regard.perimetre(), regard.cote(), id)
                .map(DetailFacture::facture)
                .flatMap(f -> factures.historique(regard.perimetre(), regard.cote(), id)
                        .map(h -> new Vue(
                                f,
                                h,
                                vie.actes(regard.perimetre(), regard.cote(), id, ACTES)
                                        .orElse(List.of()))));
    }

    private static Reponse reponse(Vue vue, Demande demande) {
        Facture facture = vue.facture();
        List<Historique.Passage> passages = vue.historique().statuts();
        List<ActeFacture> publies =
                vue.actes().stream().filter(a -> a.action().estPubliee()).toList();
        List<ActeFacture> autres =
                vue.actes().stream().filter(a -> !a.action().estPubliee()).toList();
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
                Evenements.de(autres, demande.paramRechercheHistoEvenementsComplementaires()),
                Actions.de(publies, demande.paramRechercheHistoActionsUtilisateurs()),
                publies.isEmpty() ? null : DerniereAction.de(publies.get(0)));
    }

    private static List<Historique.Passage> inverse(List<Historique.Passage> passages) {
        ArrayList<Historique.Passage> inverse = new ArrayList<>(passages);
        Collections.reverse(inverse);
        return inverse;
    }

    private record Vue(Facture facture, Historique historique, List<ActeFacture> actes) {}

    /** The published request. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Demande(
            @Nullable Long idFacture,
            @Nullable Long idEspace,
            @Nullable Long nbResultatsMaximum,
            @Nullable DemandeStatuts paramRechercheHistoStatuts,
            @Nullable DemandeEvenements paramRechercheHistoEvenementsComplementaires,
            @Nullable DemandeActions paramRechercheHistoActionsUtilisateurs) {
        static final Demande VIDE = new Demande(null, null, null, null, null, null);
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

    /** Which page of the events is wanted. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DemandeEvenements(
            @Nullable Long pageResultatDemandeeListeHistoEvenement,
            @Nullable Long nbResultatsParPageListeHistoEvenement) {}

    /** Which page of the acts is wanted. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DemandeActions(
            @Nullable Long pageResultatDemandeeListeHistoAction,
            @Nullable Long nbResultatsParPageListeHistoAction) {}

    /** The published answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reponse(
            int codeRetour,
            String libelle,
            long idFacture,
            String numeroFacture,
            String modeDepot,
            String statutCourantCode,
            Statuses historiquesDesStatuts,
            Evenements historiquesDesEvenementsComplementaires,
            Actions historiquesDesActionsUtilisateurs,
            @Nullable DerniereAction derniereAction) {}

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

    /** What was done that the published API has no name for: reads, completions, corrections; newest first. */
    record Evenements(
            List<Evenement> evenement,
            long pageCouranteEvenement,
            long pagesEvenement,
            long nbResultatsParPageEvenement,
            long totalEvenement) {
        static Evenements de(List<ActeFacture> actes, @Nullable DemandeEvenements demande) {
            SousListe<ActeFacture> page = SousListe.de(
                    actes,
                    demande == null ? null : demande.pageResultatDemandeeListeHistoEvenement(),
                    demande == null ? null : demande.nbResultatsParPageListeHistoEvenement(),
                    TAILLE);
            return new Evenements(
                    page.elements().stream().map(Evenement::de).toList(),
                    page.page(),
                    page.pages(),
                    page.taille(),
                    page.total());
        }
    }

    /** One of them. */
    record Evenement(long evenementId, String evenementLibelle, String evenementQui, String evenementDateHeure) {
        static Evenement de(ActeFacture a) {
            String quoi = a.action().libelle().fr() + (a.detail() == null ? "" : " : " + a.detail());
            return new Evenement(a.rang(), quoi, qui(a), Dates.minute(a.quand()));
        }
    }

    /** What users did beside changing the status, newest first. */
    record Actions(
            List<Action> histoAction,
            long pageCouranteHistoAction,
            long pagesHistoAction,
            long nbResultatsParPageHistoAction,
            long totalHistoAction) {
        static Actions de(List<ActeFacture> actes, @Nullable DemandeActions demande) {
            SousListe<ActeFacture> page = SousListe.de(
                    actes,
                    demande == null ? null : demande.pageResultatDemandeeListeHistoAction(),
                    demande == null ? null : demande.nbResultatsParPageListeHistoAction(),
                    TAILLE);
            return new Actions(
                    page.elements().stream().map(Action::de).toList(),
                    page.page(),
                    page.pages(),
                    page.taille(),
                    page.total());
        }
    }

    /** One of them. */
    record Action(
            long histoActionId, String histoActionCode, String histoActionDateHeure, String histoActionUtilisateurNom) {
        static Action de(ActeFacture a) {
            return new Action(a.rang(), a.action().name(), Dates.minute(a.quand()), qui(a));
        }
    }

    /** The newest of them. */
    record DerniereAction(long derniereActionId, String derniereActionCode) {
        static DerniereAction de(ActeFacture a) {
            return new DerniereAction(a.rang(), a.action().name());
        }
    }

    /** Those of other structures are named by their structure. */
    private static String qui(ActeFacture a) {
        return a.qui() == null ? a.structure() : a.qui();
    }
}
