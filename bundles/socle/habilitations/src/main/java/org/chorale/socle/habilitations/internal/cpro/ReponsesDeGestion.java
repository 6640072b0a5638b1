package org.chorale.socle.habilitations.internal.cpro;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.habilitation.Demande;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.socle.habilitations.internal.ConnaissanceDesDroits.EspaceDecrit;
import org.jspecify.annotations.Nullable;

/** The bodies of what gestionnaires are answered: never published, ours after the conventions of those that were. */
public final class ReponsesDeGestion {
    private ReponsesDeGestion() {}

    /** Requests to be attached. */
    public record DemandesRattachement(
            int codeRetour,
            String libelle,
            List<DemandeRattachement> listeDemandesRattachement,
            ParametresRetour parametresRetour) {}

    /** One of them; without a service it is for the whole structure. */
    @JsonInclude(Include.NON_NULL)
    public record DemandeRattachement(
            long idRattachement,
            long idUtilisateur,
            @Nullable String adresseEmailConnexionUtilisateur,
            @Nullable String nomUtilisateur,
            @Nullable String prenomUtilisateur,
            long idStructure,
            @Nullable String identifiantStructure,
            @Nullable String typeIdentifiantStructure,
            @Nullable String designationStructure,
            @Nullable Long idService,
            @Nullable String codeService,
            @Nullable String libelleService,
            String dateDemande,
            @Nullable String commentaire) {
        static DemandeRattachement de(
                Demande demande,
                @Nullable Personne personne,
                @Nullable Structure structure,
                @Nullable Service service,
                String date) {
            return new DemandeRattachement(
                    demande.id(),
                    demande.utilisateur().valeur(),
                    personne == null ? null : personne.adresseConnexion(),
                    personne == null ? null : personne.nom(),
                    personne == null ? null : personne.prenom(),
                    demande.structure().valeur(),
                    structure == null ? null : structure.identifiant().valeur(),
                    structure == null ? null : structure.identifiant().type().name(),
                    structure == null ? null : structure.designation(),
                    service == null ? null : service.id().valeur(),
                    service == null ? null : service.code(),
                    service == null ? null : service.libelle(),
                    date,
                    demande.message());
        }
    }

    /** Requests for subscriptions. */
    public record DemandesAbonnement(
            int codeRetour,
            String libelle,
            List<DemandeAbonnement> listeDemandesAbonnement,
            ParametresRetour parametresRetour) {}

    /** One of them. */
    @JsonInclude(Include.NON_NULL)
    public record DemandeAbonnement(
            long idAbonnement,
            long idUtilisateur,
            @Nullable String adresseEmailConnexionUtilisateur,
            @Nullable String nomUtilisateur,
            @Nullable String prenomUtilisateur,
            long idStructure,
            @Nullable String identifiantStructure,
            @Nullable String typeIdentifiantStructure,
            @Nullable String designationStructure,
            @Nullable Long idService,
            @Nullable String codeService,
            @Nullable String libelleService,
            @Nullable Integer numeroEspace,
            @Nullable String codeEspace,
            @Nullable String libelleEspace,
            @Nullable String typeHabilitation,
            String dateDemande,
            @Nullable String commentaire) {
        static DemandeAbonnement de(
                Demande demande,
                @Nullable Personne personne,
                @Nullable Structure structure,
                @Nullable Service service,
                @Nullable EspaceDecrit espace,
                String date) {
            DemandeRattachement commun = DemandeRattachement.de(demande, personne, structure, service, date);
            return new DemandeAbonnement(
                    demande.id(),
                    commun.idUtilisateur(),
                    commun.adresseEmailConnexionUtilisateur(),
                    commun.nomUtilisateur(),
                    commun.prenomUtilisateur(),
                    commun.idStructure(),
                    commun.identifiantStructure(),
                    commun.typeIdentifiantStructure(),
                    commun.designationStructure(),
                    commun.idService(),
                    commun.codeService(),
                    commun.libelleService(),
                    espace == null ? null : espace.codeNumerique(),
                    demande.espace() == null ? null : demande.espace().valeur(),
                    espace == null ? null : espace.libelle().fr(),
                    demande.mode() == null ? null : Champs.ecrire(demande.mode()),
                    commun.dateDemande(),
                    commun.commentaire());
        }
    }

    /** The services one user waits for. */
    public record ServicesDemandes(
            int codeRetour, String libelle, List<ServiceDemande> listeServices, ParametresRetour parametresRetour) {}

    /** One of them. */
    public record ServiceDemande(
            long idRattachement,
            long idService,
            String codeService,
            String libelleService,
            String statutRattachement,
            String dateDemande) {}

    /** Users, each once. */
    public record UtilisateursTrouves(
            int codeRetour,
            String libelle,
            List<UtilisateurTrouve> listeUtilisateurs,
            ParametresRetour parametresRetour) {}

    /** One user; a compte technique has its login for an address, and no names. */
    @JsonInclude(Include.NON_NULL)
    public record UtilisateurTrouve(
            long idUtilisateur,
            @Nullable String adresseEmailConnexionUtilisateur,
            @Nullable String nomUtilisateur,
            @Nullable String prenomUtilisateur,
            @Nullable String statutUtilisateur) {
        static UtilisateurTrouve de(long numero, @Nullable Personne personne, @Nullable EtatDuCompte etat) {
            return new UtilisateurTrouve(
                    numero,
                    personne == null ? null : personne.adresseConnexion(),
                    personne == null ? null : personne.nom(),
                    personne == null ? null : personne.prenom(),
                    etat == null ? null : etat.etat().name());
        }
    }

    /** Users of a structure or of a service, once for each rattachement. */
    public record UtilisateursRattaches(
            int codeRetour,
            String libelle,
            List<UtilisateurRattache> listeUtilisateurs,
            ParametresRetour parametresRetour) {}

    /** One rattachement; without a service it is to the whole structure. */
    @JsonInclude(Include.NON_NULL)
    public record UtilisateurRattache(
            long idRattachement,
            long idUtilisateur,
            @Nullable String adresseEmailConnexionUtilisateur,
            @Nullable String nomUtilisateur,
            @Nullable String prenomUtilisateur,
            @Nullable String statutUtilisateur,
            String roleUtilisateur,
            String statutRattachement,
            String dateStatut,
            @Nullable Long idService,
            @Nullable String codeService,
            @Nullable String libelleService) {
        static UtilisateurRattache de(
                Rattachement rattachement, UtilisateurTrouve utilisateur, @Nullable Service service) {
            return new UtilisateurRattache(
                    rattachement.id(),
                    utilisateur.idUtilisateur(),
                    utilisateur.adresseEmailConnexionUtilisateur(),
                    utilisateur.nomUtilisateur(),
                    utilisateur.prenomUtilisateur(),
                    utilisateur.statutUtilisateur(),
                    rattachement.role().name(),
                    rattachement.statut().name(),
                    Dates.minute(rattachement.depuis()),
                    service == null ? null : service.id().valeur(),
                    service == null ? null : service.code(),
                    service == null ? null : service.libelle());
        }
    }

    /** One account, with what of it lies in the caller's perimeter. */
    @JsonInclude(Include.NON_NULL)
    public record CompteConsulte(
            int codeRetour,
            String libelle,
            long idUtilisateur,
            @Nullable String adresseEmailConnexionUtilisateur,
            @Nullable String adresseEmailContactUtilisateur,
            @Nullable String nomUtilisateur,
            @Nullable String prenomUtilisateur,
            @Nullable String statutUtilisateur,
            List<RattachementDuCompte> listeRattachements) {}

    /** One rattachement of it. */
    @JsonInclude(Include.NON_NULL)
    public record RattachementDuCompte(
            long idRattachement,
            long idStructure,
            @Nullable String identifiantStructure,
            @Nullable String designationStructure,
            @Nullable Long idService,
            @Nullable String codeService,
            String roleUtilisateur,
            String statutRattachement,
            String dateStatut) {}

    /** How many rattachements changed. */
    public record RattachementsChanges(int codeRetour, String libelle, int nbRattachementsModifies) {}

    /** The states of an account. */
    public record StatutsUtilisateur(int codeRetour, String libelle, List<StatutUtilisateur> listeStatutsUtilisateur) {}

    /** One of them. */
    public record StatutUtilisateur(String codeStatutUtilisateur, String libelleStatutUtilisateur) {}
}
