package org.chorale.socle.habilitations.internal.cpro;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of answers, named as in the published contract or, where it was never published, as clients read them. */
public final class Reponses {
    private Reponses() {}

    /** The caller's structures. */
    public record MesRattachements(
            int codeRetour,
            String libelle,
            List<StructureRattachement> listeStructureRattachement,
            ParametresRetour parametresRetour) {}

    /** One structure the caller is attached to, with the services of it. */
    @JsonInclude(Include.NON_NULL)
    public record StructureRattachement(
            long idRattachementStructure,
            long idStructure,
            String identifiantStructure,
            String typeIdentifiantStructure,
            String designationStructure,
            String roleUtilisateur,
            String statutRattachementStructure,
            String statutUtilisateur,
            List<ServiceRattache> listeServicesRattache) {}

    /** One service the caller is attached to. */
    @JsonInclude(Include.NON_NULL)
    public record ServiceRattache(
            long idRattachementService,
            long idService,
            String codeService,
            String libelleService,
            boolean estActif,
            String statutService,
            String statutRattachementService,
            @Nullable String dateDbtService,
            @Nullable String dateFinService) {}

    /** The caller's active structures on one side of invoices. */
    public record StructuresActives(
            int codeRetour, String libelle, List<StructureActive> listeStructures, ParametresRetour parametresRetour) {}

    /** One active structure, as clients read it. */
    public record StructureActive(long idStructureCPP, String identifiant, String designationStructure) {}

    /** WsRetourListerRattachementsStructureUtilisateur. */
    public record RattachementsDUnUtilisateur(
            int codeRetour,
            String libelle,
            long idStructure,
            String identifiantStructure,
            String designationStructure,
            boolean premierService,
            List<ServiceDUnUtilisateur> listeServices,
            ParametresRetour parametresRetour) {}

    /** ServiceOutputListerRattachementsStructureUtilisateur; without a service it is the attachment to the structure. */
    @JsonInclude(Include.NON_NULL)
    public record ServiceDUnUtilisateur(
            long idRattachement,
            @Nullable Long idService,
            @Nullable String codeService,
            @Nullable String nomService,
            String statutRattachement,
            String dateDebut,
            @Nullable String dateFin,
            @Nullable String commentaire) {}

    /** WsRetourRechercherEspacesFo. */
    public record EspacesTrouves(
            int codeRetour, String libelle, List<EspaceOuvert> listeEspace, ParametresRetour parametresRetour) {}

    /** WsRetourEspaceFoServiceSxp. */
    @JsonInclude(Include.NON_NULL)
    public record EspaceOuvert(
            long idEspaceFo,
            int codeEspace,
            String libelleEspace,
            @Nullable Long idService,
            @Nullable String codeService,
            @Nullable String libelleService,
            String etatCourant,
            String typeHabilitation) {}
}
