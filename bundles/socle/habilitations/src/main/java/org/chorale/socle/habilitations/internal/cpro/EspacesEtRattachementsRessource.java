package org.chorale.socle.habilitations.internal.cpro;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.habilitations.internal.ConnaissanceDesDroits;
import org.chorale.socle.habilitations.internal.ConnaissanceDesDroits.EspaceDecrit;
import org.chorale.socle.habilitations.internal.cpro.Demandes.ListerRattachements;
import org.chorale.socle.habilitations.internal.cpro.Demandes.RechercherEspaces;
import org.chorale.socle.habilitations.internal.cpro.Demandes.StructureDemandee;
import org.chorale.socle.habilitations.internal.cpro.Reponses.EspaceOuvert;
import org.chorale.socle.habilitations.internal.cpro.Reponses.EspacesTrouves;
import org.chorale.socle.habilitations.internal.cpro.Reponses.RattachementsDUnUtilisateur;
import org.chorale.socle.habilitations.internal.cpro.Reponses.ServiceDUnUtilisateur;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which espaces are opened on a structure, and what one of its users is attached to. */
@Component(service = Ressource.class)
@Path("/cpro/structures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class EspacesEtRattachementsRessource implements Ressource {
    private final Annuaire annuaire;
    private final Habilitations habilitations;
    private final Comptes comptes;
    private final ConnaissanceDesDroits droits;

    /** Needs accounts to find a user by address. */
    @Activate
    public EspacesEtRattachementsRessource(
            @Reference Annuaire annuaire,
            @Reference Habilitations habilitations,
            @Reference Comptes comptes,
            @Reference ConnaissanceDesDroits droits) {
        this.annuaire = annuaire;
        this.habilitations = habilitations;
        this.comptes = comptes;
        this.droits = droits;
    }

    /** The espaces opened on a structure or on one service of it, those that were closed included. */
    @POST
    @Path("/rechercher/espaces")
    @AccesAuthentifie
    public EspacesTrouves rechercherEspaces(@Context Appelant appelant, @Nullable RechercherEspaces demande) {
        StructureDemandee cherchee = demande == null ? null : demande.structure();
        Structure structure = cherchee == null
                ? structure(null, null, null)
                : structure(
                        cherchee.idStructure(), cherchee.identifiantStructure(), cherchee.typeIdentifiantStructure());
        if (!structure.estPublique()
                && !habilitations.structuresRattachees(appelant).contains(structure.id())) {
            throw inconnue();
        }
        Long service = demande == null ? null : demande.idService();
        List<EspaceOuvert> tout = habilitations.ouvertures(structure.id()).stream()
                .filter(o -> service == null
                        || service == 0
                        || (o.service() != null && o.service().valeur() == service))
                .flatMap(o -> droits.espace(o.espace()).map(c -> enListe(o, c)).stream())
                .toList();
        Pagination pagination = DemandeDePage.lire(demande == null ? null : demande.parametresRechercherEspaces());
        Retour retour = Retour.deRecherche(tout.size());
        return new EspacesTrouves(
                retour.codeRetour(),
                retour.libelle(),
                ParametresRetour.page(tout, pagination),
                ParametresRetour.de(pagination, tout.size()));
    }

    private EspaceOuvert enListe(OuvertureEspace ouverture, EspaceDecrit espace) {
        Optional<Service> service = Optional.ofNullable(ouverture.service()).flatMap(annuaire::service);
        return new EspaceOuvert(
                ouverture.id(),
                espace.codeNumerique(),
                espace.libelle().fr(),
                service.map(s -> s.id().valeur()).orElse(null),
                service.map(Service::code).orElse(null),
                service.map(Service::libelle).orElse(null),
                ouverture.active() ? "ACTIVE" : "SUPPRIME",
                espace.meilleurMode() == Mode.MODIFICATION ? "MODIFICATION" : "CONSULTATION_UNIQUEMENT");
    }

    /** What one user is attached to in a structure: for the user, and for those who manage the structure. */
    @POST
    @Path("/lister/rattachementsutilisateur")
    @AccesAuthentifie
    public RattachementsDUnUtilisateur listerRattachements(
            @Context Appelant appelant, @Nullable ListerRattachements demande) {
        Structure structure = demande == null
                ? structure(null, null, null)
                : structure(demande.idStructure(), demande.identifiantStructure(), demande.typeIdentifiantStructure());
        UtilisateurId utilisateur = demande == null ? appelant.id() : utilisateur(appelant, demande);
        if (!utilisateur.equals(appelant.id()) && !gere(appelant, structure.id())) {
            throw new HorsPerimetre();
        }
        List<ServiceDUnUtilisateur> tout = droits.rattachements(utilisateur).stream()
                .filter(r -> r.structure().equals(structure.id()))
                .map(this::enListe)
                .toList();
        Pagination pagination = DemandeDePage.lire(demande == null ? null : demande.parametres());
        Retour retour = Retour.deRecherche(tout.size());
        return new RattachementsDUnUtilisateur(
                retour.codeRetour(),
                retour.libelle(),
                structure.id().valeur(),
                structure.identifiant().valeur(),
                structure.designation(),
                false,
                ParametresRetour.page(tout, pagination),
                ParametresRetour.de(pagination, tout.size()));
    }

    private ServiceDUnUtilisateur enListe(Rattachement rattachement) {
        Optional<Service> service = Optional.ofNullable(rattachement.service()).flatMap(annuaire::service);
        return new ServiceDUnUtilisateur(
                rattachement.id(),
                service.map(s -> s.id().valeur()).orElse(null),
                service.map(Service::code).orElse(null),
                service.map(Service::libelle).orElse(null),
                rattachement.statut().name(),
                Dates.minute(rattachement.demandeLe() == null ? rattachement.depuis() : rattachement.demandeLe()),
                rattachement.statut() == StatutRattachement.SUPPRIMEE
                                || rattachement.statut() == StatutRattachement.REFUSEE
                        ? Dates.minute(rattachement.depuis())
                        : null,
                rattachement.commentaire());
    }

    private boolean gere(Appelant appelant, StructureId structure) {
        return habilitations.rattachements(appelant).stream()
                .anyMatch(r -> r.structure().equals(structure)
                        && r.statut() == StatutRattachement.VALIDEE
                        && r.role().gere());
    }

    private UtilisateurId utilisateur(Appelant appelant, ListerRattachements demande) {
        if (demande.idUtilisateur() != null && demande.idUtilisateur() > 0) {
            return new UtilisateurId(demande.idUtilisateur());
        }
        String adresse = demande.adresseEmailConnexionUtilisateur();
        if (adresse == null || adresse.isBlank()) {
            return appelant.id();
        }
        // An unknown address is answered as a stranger's is: nobody learns who has an account.
        return comptes.personne(adresse.strip()).map(Comptes.Personne::id).orElseThrow(HorsPerimetre::new);
    }

    private Structure structure(@Nullable Long numero, @Nullable String identifiant, @Nullable String type) {
        if (numero != null && numero > 0) {
            return annuaire.structure(new StructureId(numero)).orElseThrow(EspacesEtRattachementsRessource::inconnue);
        }
        if (identifiant == null || identifiant.isBlank()) {
            throw new ParametreInvalide(
                    "idStructure",
                    new Libelle(
                            "Ni numéro ni identifiant de structure.", "Neither number nor identifier of a structure."),
                    new Libelle(
                            "Donnez « idStructure », ou « identifiantStructure » et son type.",
                            "Give “idStructure”, or “identifiantStructure” and its type."));
        }
        try {
            TypeIdentifiant genre = type == null || type.isBlank()
                    ? TypeIdentifiant.SIRET
                    : TypeIdentifiant.valueOf(type.strip().toUpperCase(Locale.ROOT));
            return annuaire.parIdentifiant(new Identifiant(genre, identifiant.strip()))
                    .orElseThrow(EspacesEtRattachementsRessource::inconnue);
        } catch (IllegalArgumentException forme) {
            throw inconnue();
        }
    }

    private static Introuvable inconnue() {
        return new Introuvable(new Libelle("Cette structure", "This structure"));
    }
}
