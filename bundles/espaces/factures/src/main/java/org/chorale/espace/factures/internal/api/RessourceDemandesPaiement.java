package org.chorale.espace.factures.internal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.factures.internal.EspaceFacturesEmises;
import org.chorale.espace.factures.internal.EspaceFacturesRecues;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The search of all requests for payment. Which espace is needed depends on the role that the request names, so the
 * perimeter is asked for here; the answer knows no pages.
 */
@Component(service = Ressource.class)
@Path("/cpro/factures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RessourceDemandesPaiement implements Ressource {
    /** As the real service does by default; the total tells how many there are. */
    private static final int MAXIMUM = 200;

    private final Factures factures;
    private final Habilitations habilitations;
    private final Annuaire annuaire;

    @Activate
    public RessourceDemandesPaiement(
            @Reference Factures factures, @Reference Habilitations habilitations, @Reference Annuaire annuaire) {
        this.factures = factures;
        this.habilitations = habilitations;
        this.annuaire = annuaire;
    }

    /** In which part one asks; works have espaces of their own. */
    private enum Role {
        FOURNISSEUR,
        DESTINATAIRE,
        VALIDEUR,
        MOE,
        MOA
    }

    /** The newest two hundred that match. */
    @POST
    @Path("/rechercher/demandePaiement")
    @AccesAuthentifie
    public Trouvees rechercher(@Context Appelant appelant, @Nullable Demande demande) {
        Demande d = demande == null ? Demande.VIDE : demande;
        Role role = Champs.choix("roleUtilisateur", Role.class, d.roleUtilisateur());
        if (role == null) {
            throw Champs.manque("roleUtilisateur");
        }
        d.refuserLesAutresFiltres();
        Cote cote = role == Role.FOURNISSEUR ? Cote.FOURNISSEUR : Cote.DESTINATAIRE;
        Optional<CritereFactures> critere =
                role == Role.FOURNISSEUR || role == Role.DESTINATAIRE ? critere(d) : Optional.empty();
        Perimetre perimetre = habilitations.perimetre(
                appelant,
                cote == Cote.FOURNISSEUR ? EspaceFacturesEmises.CODE : EspaceFacturesRecues.CODE,
                Mode.CONSULTATION);
        Pagination pagination = new Pagination(1, MAXIMUM, null, Pagination.Sens.DESCENDANT);
        Resultats<Facture> trouvees = critere.filter(c -> !perimetre.estVide())
                .map(c -> factures.rechercher(perimetre, cote, c, pagination))
                .orElseGet(() -> new Resultats<>(List.of(), pagination, 0, false));
        return new Trouvees(
                Pages.code(trouvees),
                Pages.libelle(trouvees),
                trouvees.avec(DemandePaiement::de).elements(),
                (int) trouvees.total());
    }

    /** Empty where what is asked for cannot exist here. */
    private Optional<CritereFactures> critere(Demande d) {
        String demande = Champs.texte(d.typeDemandePaiement());
        boolean archive = "DP_ARCHIVE".equals(Champs.texte(d.dpOuDpArchive()));
        Optional<Set<StatutFacture>> statuts = Statuts.chercher(d.statutCourant());
        TypeFacture type = Champs.choix("typeFacture", TypeFacture.class, d.typeFacture());
        Optional<Set<StructureId>> fournisseurs = d.structureFournisseur() == null
                ? Optional.of(Set.of())
                : structures(
                        d.structureFournisseur().idStructureFournisseur(),
                        d.structureFournisseur().identifiantStructureFournisseur(),
                        d.structureFournisseur().typeIdentifiantStructureFournisseur());
        Optional<Set<StructureId>> destinataires = d.structureDestinataire() == null
                ? Optional.of(Set.of())
                : structures(
                        d.structureDestinataire().idStructureDestinataire(),
                        d.structureDestinataire().identifiantStructureDestinataire(),
                        d.structureDestinataire().typeIdentifiantStructureDestinataire());
        boolean ailleurs = archive
                || Champs.texte(d.typeFactureTravaux()) != null
                || (demande != null && !demande.equals("FACTURE"));
        if (ailleurs || statuts.isEmpty() || fournisseurs.isEmpty() || destinataires.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(CritereFactures.composer()
                .numero(Champs.texte(d.numeroFacture()))
                .statuts(statuts.get())
                .fournisseurs(Etablissements.de(
                        annuaire, "rechercheSirenFournisseur", d.rechercheSirenFournisseur(), fournisseurs.get()))
                .destinataires(Etablissements.de(
                        annuaire, "rechercheSirenDestinataire", d.rechercheSirenDestinataire(), destinataires.get()))
                .services(Champs.id(d.idServiceDestinataire(), ServiceId::new))
                .types(type == null ? Set.of() : Set.of(type))
                .dateFacture(
                        Dates.lireJour("periodeDateFournisseurDu", d.periodeDateFournisseurDu()),
                        Dates.lireJour("periodeDateFournisseurAu", d.periodeDateFournisseurAu()))
                .depot(
                        Dates.lireJour("periodeDateDepotDu", d.periodeDateDepotDu()),
                        Dates.lireJour("periodeDateDepotAu", d.periodeDateDepotAu()))
                .etat(
                        Dates.lireDebut("periodeDateHeureEtatCourantDu", d.periodeDateHeureEtatCourantDu()),
                        Dates.lireFin("periodeDateHeureEtatCourantAu", d.periodeDateHeureEtatCourantAu()))
                .ttc(Champs.borne(d.montantTTCMin()), Champs.borne(d.montantTTCMax()))
                .ht(Champs.borne(d.montantHTMin()), Champs.borne(d.montantHTMax()))
                .aPayer(Champs.borne(d.montantAPayerMin()), Champs.borne(d.montantAPayerMax()))
                .engagement(Champs.texte(d.numeroBonCommande()))
                .marche(Champs.texte(d.numeroMarche()))
                .cadres(Champs.cadre("cadreFacturation", d.cadreFacturation()))
                .origine(new CritereFactures.Origine(Set.of(), Champs.texte(d.numeroFactureOrigine())))
                .fait());
    }

    /** Nothing in particular where none is named; empty where who is named does not exist. */
    private Optional<Set<StructureId>> structures(
            @Nullable Long id, @Nullable String identifiant, @Nullable String type) {
        String code = Champs.texte(identifiant);
        if (id != null && id > 0 || code == null) {
            return Optional.of(Champs.id(id, StructureId::new));
        }
        TypeIdentifiant nature = Champs.choix("typeIdentifiantStructure", TypeIdentifiant.class, type);
        try {
            return annuaire.parIdentifiant(new Identifiant(nature == null ? TypeIdentifiant.SIRET : nature, code))
                    .map(s -> Set.of(s.id()));
        } catch (IllegalArgumentException pasUnIdentifiant) {
            return Optional.empty();
        }
    }

    /** The published request. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Demande(
            @Nullable String roleUtilisateur,
            @Nullable String numeroFacture,
            @Nullable String typeDemandePaiement,
            @Nullable String typeFacture,
            @Nullable String typeFactureTravaux,
            @Nullable String cadreFacturation,
            @Nullable List<@Nullable String> statutCourant,
            @Nullable String periodeDateHeureEtatCourantDu,
            @Nullable String periodeDateHeureEtatCourantAu,
            @Nullable String periodeDateFournisseurDu,
            @Nullable String periodeDateFournisseurAu,
            @Nullable String periodeDateDepotDu,
            @Nullable String periodeDateDepotAu,
            @Nullable BigDecimal montantHTMin,
            @Nullable BigDecimal montantHTMax,
            @Nullable BigDecimal montantTTCMin,
            @Nullable BigDecimal montantTTCMax,
            @Nullable BigDecimal montantAPayerMin,
            @Nullable BigDecimal montantAPayerMax,
            @Nullable String numeroMarche,
            @Nullable String numeroBonCommande,
            @Nullable String numeroFactureOrigine,
            @Nullable StructureFournisseur structureFournisseur,
            @Nullable Boolean rechercheSirenFournisseur,
            @Nullable Long idServiceFournisseur,
            @Nullable StructureDestinataire structureDestinataire,
            @Nullable Boolean rechercheSirenDestinataire,
            @Nullable Long idServiceDestinataire,
            @Nullable String dpOuDpArchive,
            @Nullable String numeroDossierFacturation,
            @Nullable String numeroFactureMemoire,
            @Nullable String numeroDpMandat) {
        static final Demande VIDE = new Demande(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

        void refuserLesAutresFiltres() {
            Champs.nonServi("idServiceFournisseur", idServiceFournisseur);
            Champs.nonServi("numeroDossierFacturation", numeroDossierFacturation);
            Champs.nonServi("numeroFactureMemoire", numeroFactureMemoire);
            Champs.nonServi("numeroDpMandat", numeroDpMandat);
        }
    }

    /** The supplier searched for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StructureFournisseur(
            @Nullable Long idStructureFournisseur,
            @Nullable String typeIdentifiantStructureFournisseur,
            @Nullable String identifiantStructureFournisseur) {}

    /** The recipient searched for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StructureDestinataire(
            @Nullable Long idStructureDestinataire,
            @Nullable String typeIdentifiantStructureDestinataire,
            @Nullable String identifiantStructureDestinataire) {}

    /** The published answer: no pages, but how many there are. */
    record Trouvees(int codeRetour, String libelle, List<DemandePaiement> listeDemandePaiement, int total) {}

    /** One of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DemandePaiement(
            long idDemandePaiement,
            String numeroDemandePaiement,
            String typeDemandePaiement,
            String typeFacture,
            String cadreFacturation,
            String etatCourant,
            String dateHeureEtatCourant,
            String dateFournisseur,
            String dateDepot,
            BigDecimal montantHT,
            BigDecimal montantTTC,
            BigDecimal montantAPayer,
            @Nullable String numeroMarche,
            @Nullable String numeroBonCommande,
            long idStructureFournisseur,
            long idStructureDestinataire,
            @Nullable Long idServiceDestinataire,
            String dpOuDpArchive,
            @Nullable String codeServiceDestinataire,
            @Nullable String nomServiceDestinataire,
            String identifiantStructureFournisseur,
            String identifiantStructureDestinataire) {
        static DemandePaiement de(Facture f) {
            Facture.ServiceDestinataire service = f.service();
            return new DemandePaiement(
                    f.id().valeur(),
                    f.numero(),
                    "FACTURE",
                    f.type().name(),
                    f.cadre().name(),
                    f.statut().name(),
                    Dates.moment(f.statutDepuis()),
                    Dates.jour(f.dateFacture()),
                    Dates.jour(f.depot()),
                    f.montantHt(),
                    f.montantTtc(),
                    f.montantAPayer(),
                    f.marche(),
                    f.engagement(),
                    f.fournisseur().id().valeur(),
                    f.destinataire().id().valeur(),
                    service == null ? null : (Long) service.id().valeur(),
                    "DEMANDE_PAIEMENT",
                    service == null ? null : service.code(),
                    service == null ? null : service.libelle(),
                    f.fournisseur().identifiant().valeur(),
                    f.destinataire().identifiant().valeur());
        }
    }
}
