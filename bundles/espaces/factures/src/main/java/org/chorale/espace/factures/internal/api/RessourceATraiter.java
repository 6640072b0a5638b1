package org.chorale.espace.factures.internal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What waits for the caller, on either side. */
@Component(service = Ressource.class)
@Path("/cpro/factures/v1/rechercher/atraiter")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RessourceATraiter implements Ressource {
    private static final Set<StatutFacture> DU_FOURNISSEUR = EnumSet.of(
            StatutFacture.SUSPENDUE, StatutFacture.A_RECYCLER, StatutFacture.ERREUR_FOURNISSEUR_SUR_VALIDEUR);
    private static final Set<StatutFacture> DU_DESTINATAIRE =
            EnumSet.of(StatutFacture.MISE_A_DISPOSITION, StatutFacture.COMPLETEE);

    private final Factures factures;

    @Activate
    public RessourceATraiter(@Reference Factures factures) {
        this.factures = factures;
    }

    /** What waits for its supplier: suspended, to be recycled, and rejections that nobody has taken note of. */
    @POST
    @Path("/fournisseur")
    @Acces(espace = "factures-emises", mode = Mode.CONSULTATION)
    public TrouveesEmises fournisseur(@Context Perimetre perimetre, @Nullable DemandeFournisseur demande) {
        DemandeFournisseur d = demande == null ? DemandeFournisseur.TOUT : demande;
        Set<StatutFacture> statuts = EnumSet.copyOf(DU_FOURNISSEUR);
        if (!Boolean.TRUE.equals(d.masquerRejetee())) {
            statuts.add(StatutFacture.REJETEE);
        }
        Resultats<Facture> trouvees = factures.rechercher(
                perimetre,
                Cote.FOURNISSEUR,
                critere(statuts, d.idStructure(), null).avecRejetTraite(false),
                Pages.lire(d.rechercheFactureATraiterParFournisseur()));
        return new TrouveesEmises(
                Pages.code(trouvees),
                Pages.libelle(trouvees),
                Pages.Retournee.de(trouvees),
                trouvees.avec(Emise::de).elements());
    }

    /** What waits for its recipient: made available, or completed. */
    @POST
    @Path("/recipiendaire")
    @Acces(espace = "factures-recues", mode = Mode.CONSULTATION)
    public TrouveesRecues recipiendaire(@Context Perimetre perimetre, @Nullable DemandeRecipiendaire demande) {
        DemandeRecipiendaire d = demande == null ? DemandeRecipiendaire.TOUT : demande;
        Pagination pagination = Pages.lire(d.parametreRechercheFactureATraiterParRecipiendaire());
        Resultats<Facture> trouvees = factures.rechercher(
                perimetre, Cote.DESTINATAIRE, critere(DU_DESTINATAIRE, null, d.idStructure()), pagination);
        return new TrouveesRecues(
                Pages.code(trouvees),
                Pages.libelle(trouvees),
                trouvees.avec(RessourceFacturesRecues.Trouvee::de).elements(),
                Pages.Retournee.de(trouvees));
    }

    private static CritereFactures critere(
            Set<StatutFacture> statuts, @Nullable Long fournisseur, @Nullable Long destinataire) {
        return CritereFactures.composer()
                .statuts(statuts)
                .fournisseurs(Champs.id(fournisseur, StructureId::new))
                .destinataires(Champs.id(destinataire, StructureId::new))
                .fait();
    }

    /** The published request of the supplier. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DemandeFournisseur(
            @Nullable Long idStructure,
            @Nullable Boolean masquerRejetee,
            Pages.@Nullable Demandee rechercheFactureATraiterParFournisseur) {
        static final DemandeFournisseur TOUT = new DemandeFournisseur(null, null, null);
    }

    /** The published request of the recipient. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DemandeRecipiendaire(
            @Nullable Long idStructure, Pages.@Nullable Demandee parametreRechercheFactureATraiterParRecipiendaire) {
        static final DemandeRecipiendaire TOUT = new DemandeRecipiendaire(null, null);
    }

    /** The published answer to the supplier. */
    record TrouveesEmises(
            int codeRetour, String libelle, Pages.Retournee parametresRetour, List<Emise> listeFactures) {}

    /** The published answer to the recipient: here, paging has an object of its own on this side too. */
    record TrouveesRecues(
            int codeRetour,
            String libelle,
            List<RessourceFacturesRecues.Trouvee> listeFactures,
            Pages.Retournee parametresRetour) {}

    /** One invoice of the supplier's answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Emise(
            long identifiantFactureCPP,
            String typeDemandePaiement,
            String codeFournisseur,
            String typeIdentifiantFournisseur,
            String designationFournisseur,
            long idDestinataire,
            String codeDestinataire,
            String designationDestinataire,
            @Nullable Long idServiceExecutant,
            @Nullable String codeServiceExecutant,
            @Nullable String nomServiceExecutant,
            String typeFacture,
            String numeroFacture,
            String dateFacture,
            String dateDepot,
            BigDecimal montantHT,
            BigDecimal montantTTC,
            BigDecimal montantAPayer,
            String devise,
            String statut,
            @Nullable String numeroMarche,
            @Nullable String numeroBonCommande) {
        static Emise de(Facture f) {
            Facture.ServiceDestinataire service = f.service();
            return new Emise(
                    f.id().valeur(),
                    "FACTURE",
                    f.fournisseur().identifiant().valeur(),
                    f.fournisseur().identifiant().type().name(),
                    f.fournisseur().designation(),
                    f.destinataire().id().valeur(),
                    f.destinataire().identifiant().valeur(),
                    f.destinataire().designation(),
                    service == null ? null : (Long) service.id().valeur(),
                    service == null ? null : service.code(),
                    service == null ? null : service.libelle(),
                    f.type().name(),
                    f.numero(),
                    Dates.jour(f.dateFacture()),
                    Dates.jour(f.depot()),
                    f.montantHt(),
                    f.montantTtc(),
                    f.montantAPayer(),
                    f.devise(),
                    f.statut().name(),
                    f.marche(),
                    f.engagement());
        }
    }
}
