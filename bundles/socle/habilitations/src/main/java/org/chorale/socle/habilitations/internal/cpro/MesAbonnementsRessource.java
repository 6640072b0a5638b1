package org.chorale.socle.habilitations.internal.cpro;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
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
import org.chorale.api.commun.Pagination;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.MesHabilitations;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.habilitations.internal.ConnaissanceDesDroits;
import org.chorale.socle.habilitations.internal.ConnaissanceDesDroits.EspaceDecrit;
import org.chorale.socle.habilitations.internal.Textes;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What callers do about their own rights: services whose names the real portal published until it withdrew them. Their
 * bodies were never published: they are ours, after the conventions of those that were.
 */
@Component(service = Ressource.class)
@Path("/cpro/utilisateurs/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class MesAbonnementsRessource implements Ressource {
    private final MesHabilitations miennes;
    private final ConnaissanceDesDroits droits;

    /** Does everything in the caller's name, and nothing in another's. */
    @Activate
    public MesAbonnementsRessource(@Reference MesHabilitations miennes, @Reference ConnaissanceDesDroits droits) {
        this.miennes = miennes;
        this.droits = droits;
    }

    /** One's subscriptions and requests, latest first. */
    @POST
    @Path("/recupererAbonnementsMonCompteUtilisateur")
    @AccesAuthentifie
    public MesAbonnements recuperer(@Context Appelant appelant, @Nullable RecupererAbonnements demande) {
        List<AbonnementCpro> tout =
                miennes.abonnements(appelant.id()).stream().map(this::enListe).toList();
        Pagination pagination = DemandeDePage.lire(demande == null ? null : demande.parametresRecherche());
        Retour retour = Retour.deRecherche(tout.size());
        return new MesAbonnements(
                retour.codeRetour(),
                retour.libelle(),
                ParametresRetour.page(tout, pagination),
                ParametresRetour.de(pagination, tout.size()));
    }

    /** Subscribes at once, or asks: the state says which. */
    @POST
    @Path("/demanderAbonnementsMonCompteUtilisateur")
    @AccesAuthentifie
    public AbonnementsDemandes demander(@Context Appelant appelant, @Nullable DemanderAbonnements demande) {
        if (demande == null) {
            throw Champs.manque("idStructure", "le numéro de la structure", "the number of the structure");
        }
        Abonnement pris = miennes.sAbonner(
                appelant.id(),
                Champs.structure(demande.idStructure()),
                Champs.service(demande.idService()),
                Champs.espace(droits, demande.codeEspace()),
                Champs.mode(demande.typeHabilitation()),
                Textes.lire("commentaire", demande.commentaire()));
        return new AbonnementsDemandes(Retour.SUCCES.codeRetour(), Retour.SUCCES.libelle(), List.of(enListe(pris)));
    }

    /** Ends a subscription, or withdraws a request for one. */
    @POST
    @Path("/supprimerAbonnementMonCompteUtilisateur")
    @AccesAuthentifie
    public Fait supprimer(@Context Appelant appelant, @Nullable SupprimerAbonnement demande) {
        long numero = Champs.numero(
                "idAbonnement",
                demande == null ? null : demande.idAbonnement(),
                "le numéro de l'abonnement",
                "the number of the subscription");
        miennes.seDesabonner(appelant.id(), numero);
        return Fait.FAIT;
    }

    /** Asks to be attached. */
    @POST
    @Path("/demanderRattachementMonCompteUtilisateur")
    @AccesAuthentifie
    public RattachementDemande demanderRattachement(
            @Context Appelant appelant, @Nullable DemanderRattachement demande) {
        if (demande == null) {
            throw Champs.manque("idStructure", "le numéro de la structure", "the number of the structure");
        }
        Rattachement rattachement = miennes.demanderRattachement(
                appelant.id(),
                Champs.structure(demande.idStructure()),
                Champs.service(demande.idService()),
                Textes.lire("commentaire", demande.commentaire()));
        return new RattachementDemande(
                Retour.SUCCES.codeRetour(),
                Retour.SUCCES.libelle(),
                rattachement.id(),
                rattachement.statut().name());
    }

    /** Leaves a structure or a service. */
    @POST
    @Path("/supprimerRattachStructureMonCompteUtilisateur")
    @AccesAuthentifie
    public Fait quitter(@Context Appelant appelant, @Nullable SupprimerRattachement demande) {
        long numero = Champs.numero(
                "idRattachement",
                demande == null ? null : demande.idRattachement(),
                "le numéro du rattachement",
                "the number of the attachment");
        miennes.quitter(appelant.id(), numero);
        return Fait.FAIT;
    }

    private AbonnementCpro enListe(Abonnement abonnement) {
        Optional<EspaceDecrit> espace = droits.espace(abonnement.espace());
        return new AbonnementCpro(
                abonnement.id(),
                abonnement.structure().valeur(),
                Optional.ofNullable(abonnement.service()).map(ServiceId::valeur).orElse(null),
                espace.map(EspaceDecrit::codeNumerique).orElse(null),
                abonnement.espace().valeur(),
                espace.map(e -> e.libelle().fr()).orElse(null),
                Champs.ecrire(abonnement.mode()),
                abonnement.statut().name(),
                Dates.minute(abonnement.depuis()),
                abonnement.commentaire());
    }

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RecupererAbonnements(@Nullable DemandeDePage parametresRecherche) {}

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record DemanderAbonnements(
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @Nullable Long idService,
            @Nullable String codeEspace,
            @Nullable String typeHabilitation,
            @Nullable String commentaire) {}

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SupprimerAbonnement(@Nullable Long idAbonnement) {}

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record DemanderRattachement(
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @Nullable Long idService,
            @Nullable String commentaire) {}

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SupprimerRattachement(
            @JsonAlias({"idRattachementStructure", "idRattachementService"}) @Nullable
            Long idRattachement) {}

    /** The caller's subscriptions. */
    public record MesAbonnements(
            int codeRetour, String libelle, List<AbonnementCpro> listeAbonnements, ParametresRetour parametresRetour) {}

    /** What was taken or asked for. */
    public record AbonnementsDemandes(int codeRetour, String libelle, List<AbonnementCpro> listeAbonnements) {}

    /** One subscription. */
    @JsonInclude(Include.NON_NULL)
    public record AbonnementCpro(
            long idAbonnement,
            long idStructure,
            @Nullable Long idService,
            @Nullable Integer numeroEspace,
            String codeEspace,
            @Nullable String libelleEspace,
            String typeHabilitation,
            String statutAbonnement,
            String dateStatut,
            @Nullable String commentaire) {}

    /** What became of a request to be attached. */
    public record RattachementDemande(int codeRetour, String libelle, long idRattachement, String statutRattachement) {}
}
