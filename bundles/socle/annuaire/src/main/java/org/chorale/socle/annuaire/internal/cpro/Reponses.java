package org.chorale.socle.annuaire.internal.cpro;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of answers, named as in the published contract. */
public final class Reponses {
    private Reponses() {}

    /** WsRetourRechercherStructure. */
    public record StructuresTrouvees(
            int codeRetour,
            String libelle,
            List<StructureAAfficher> listeStructures,
            ParametresRetour parametresRetour) {}

    /** A structure in a list; ACTIVE or INACTIVE here, where requests say ACTIF or INACTIF. */
    public record StructureAAfficher(
            long idStructureCPP,
            String typeIdentifiantStructure,
            String identifiantStructure,
            String designationStructure,
            String statut) {}

    /** WsRetourConsulterStructureTVAIntraCom. */
    @JsonInclude(Include.NON_NULL)
    public record FicheStructure(
            int codeRetour,
            String libelle,
            InformationsStructure informationGenerales,
            AdressePostale adressePostaleDuSiege,
            ParametresFiche parametres) {}

    /** InformationsGeneralesStructureCompleteTVAIntraCom. */
    @JsonInclude(Include.NON_NULL)
    public record InformationsStructure(
            long idStructureCPP,
            String typeIdentifiantStructure,
            String identifiantStructure,
            @Nullable String raisonSocialeStructure,
            @Nullable String nomStructure,
            @Nullable String prenomStructure,
            String libelleStructure,
            String structurePriveePublique,
            @Nullable String numeroTVA,
            boolean estValideurDeleguee,
            @Nullable String emailStructure,
            @Nullable String dateExpirationMotPasseCompteTech,
            @Nullable Long idStructureOrigine,
            List<StructureDupliquee> listeStructureDupliquees) {}

    /** A structure that was copied from this one at a change of SIRET. */
    public record StructureDupliquee(long structureDupliquee) {}

    /** AdressePostale. */
    @JsonInclude(Include.NON_NULL)
    public record AdressePostale(
            String adresse,
            String complementAdresse1,
            String complementAdresse2,
            String codePostal,
            String ville,
            String pays,
            @Nullable String telephone) {}

    /** ParamModifierStructure. */
    public record ParametresFiche(
            boolean codeServiceDoitEtreRenseigne,
            boolean numeroEJDoitEtreRenseigne,
            boolean gestionNumeroEJOuCodeService,
            boolean getaMoa,
            boolean estMoaUniquement,
            boolean estValideurDelegue,
            boolean connexionEDI,
            boolean recevoirDonneesViaEDI,
            boolean nonDiffusibleInsee,
            boolean statutMiseEnPaiementNestPasRemonte) {}

    /** WsRetourRechercherServicesStructure. */
    public record ServicesTrouves(
            int codeRetour, String libelle, List<ServiceExpose> listeServices, ParametresRetour parametresRetour) {}

    /** A service in a list. */
    @JsonInclude(Include.NON_NULL)
    public record ServiceExpose(
            long idService,
            String codeService,
            String libelleService,
            boolean estActif,
            String statutService,
            @Nullable String dateDbtService,
            @Nullable String dateFinService) {}

    /** WsRetourConsulterServiceStructure. */
    @JsonInclude(Include.NON_NULL)
    public record FicheService(
            int codeRetour,
            String libelle,
            InformationsService informationsGenerales,
            AdressePostale adressePostale,
            ParametresService parametres) {}

    /** ParamModifierServiceInfoGeneral. */
    public record InformationsService(String codeService, String nomService, String descriptionService) {}

    /** ParamParametre. */
    @JsonInclude(Include.NON_NULL)
    public record ParametresService(
            @Nullable String dateDebutValidite,
            @Nullable String dateFinValidite,
            boolean miseEnPaiement,
            boolean numeroEngagement) {}
}
