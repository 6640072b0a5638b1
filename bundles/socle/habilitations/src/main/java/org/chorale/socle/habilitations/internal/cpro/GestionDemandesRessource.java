package org.chorale.socle.habilitations.internal.cpro;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Demande;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.GestionDesDroits.Filtre;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.habilitations.internal.ConnaissanceDesDroits;
import org.chorale.socle.habilitations.internal.UtilisateursGeres;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.DemandeAbonnement;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.DemandeRattachement;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.DemandesAbonnement;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.DemandesRattachement;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.ServiceDemande;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.ServicesDemandes;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What waits for gestionnaires, and what they decide: services whose names the real portal published until it withdrew
 * them. Their bodies were never published: they are ours, after the conventions of those that were.
 */
@Component(service = Ressource.class)
@Path("/cpro/utilisateurs/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class GestionDemandesRessource implements Ressource {
    private final GestionDesDroits gestion;
    private final UtilisateursGeres utilisateurs;
    private final ConnaissanceDesDroits droits;
    private final Annuaire annuaire;

    /** Acts within the perimeter that the platform computed, and nowhere else. */
    @Activate
    public GestionDemandesRessource(
            @Reference GestionDesDroits gestion,
            @Reference UtilisateursGeres utilisateurs,
            @Reference ConnaissanceDesDroits droits,
            @Reference Annuaire annuaire) {
        this.gestion = gestion;
        this.utilisateurs = utilisateurs;
        this.droits = droits;
        this.annuaire = annuaire;
    }

    // What waits

    /** Requests to be attached, oldest first. */
    @POST
    @Path("/rechercherDemandesRattachEnAttenteParGestionnaire")
    @Acces(espace = "activites-gestionnaire", mode = Mode.CONSULTATION)
    public DemandesRattachement rattachements(@Context Perimetre perimetre, @Nullable RechercherDemandes demande) {
        Resultats<Demande> page = enAttente(perimetre, demande, true);
        Noms noms = noms(page.elements());
        Retour retour = Retour.deRecherche(page.total());
        return new DemandesRattachement(
                retour.codeRetour(),
                retour.libelle(),
                page.elements().stream()
                        .map(d -> DemandeRattachement.de(
                                d, noms.personne(d), noms.structure(d), noms.service(d), Dates.minute(d.depuis())))
                        .toList(),
                ParametresRetour.de(page.pagination(), (int) page.total()));
    }

    /** Requests for subscriptions, oldest first. */
    @POST
    @Path("/rechercherDemandesAbonnementEnAttenteParGestionnaire")
    @Acces(espace = "activites-gestionnaire", mode = Mode.CONSULTATION)
    public DemandesAbonnement abonnements(@Context Perimetre perimetre, @Nullable RechercherDemandes demande) {
        Resultats<Demande> page = enAttente(perimetre, demande, false);
        Noms noms = noms(page.elements());
        Retour retour = Retour.deRecherche(page.total());
        return new DemandesAbonnement(
                retour.codeRetour(),
                retour.libelle(),
                page.elements().stream()
                        .map(d -> DemandeAbonnement.de(
                                d,
                                noms.personne(d),
                                noms.structure(d),
                                noms.service(d),
                                d.espace() == null
                                        ? null
                                        : droits.espace(d.espace()).orElse(null),
                                Dates.minute(d.depuis())))
                        .toList(),
                ParametresRetour.de(page.pagination(), (int) page.total()));
    }

    /** The services that a user has asked to be attached to in a structure, and waits for; by number. */
    @POST
    @Path("/recupererServicesPourDemandeRattachEnAttente")
    @Acces(espace = "activites-gestionnaire", mode = Mode.CONSULTATION)
    public ServicesDemandes services(@Context Perimetre perimetre, @Nullable ServicesDUneDemande demande) {
        StructureId structure = Champs.structure(demande == null ? null : demande.idStructure());
        UtilisateurId utilisateur = Champs.utilisateur(demande == null ? null : demande.idUtilisateur());
        if (!perimetre.contient(structure)) {
            throw new Introuvable(new Libelle("La structure " + structure, "Structure " + structure));
        }
        List<ServiceDemande> tout = utilisateurs
                .rattachements(perimetre.restreintA(structure), Set.of(StatutRattachement.EN_COURS_DE_VALIDATION))
                .stream()
                .filter(r -> r.utilisateur().equals(utilisateur))
                .flatMap(this::service)
                .toList();
        Pagination pagination = DemandeDePage.lire(demande == null ? null : demande.parametresRecherche());
        Retour retour = Retour.deRecherche(tout.size());
        return new ServicesDemandes(
                retour.codeRetour(),
                retour.libelle(),
                ParametresRetour.page(tout, pagination),
                ParametresRetour.de(pagination, tout.size()));
    }

    private Stream<ServiceDemande> service(Rattachement rattachement) {
        return Stream.ofNullable(rattachement.service())
                .flatMap(s -> annuaire.service(s).stream())
                .map(s -> new ServiceDemande(
                        rattachement.id(),
                        s.id().valeur(),
                        s.code(),
                        s.libelle(),
                        rattachement.statut().name(),
                        Dates.minute(rattachement.depuis())));
    }

    private Resultats<Demande> enAttente(
            Perimetre perimetre, @Nullable RechercherDemandes demande, boolean rattachements) {
        Long numero = demande == null ? null : demande.idStructure();
        StructureId structure = numero == null || numero <= 0 ? null : new StructureId(numero);
        Pagination pagination = DemandeDePage.lire(demande == null ? null : demande.parametresRecherche());
        return gestion.demandes(perimetre, new Filtre(structure, rattachements), pagination);
    }

    // What is decided

    /** Validates one or several requests to be attached, all or none. */
    @POST
    @Path("/validerRattachementUtilisateur")
    @Acces(espace = "activites-gestionnaire", mode = Mode.MODIFICATION)
    public Fait validerRattachement(@Context Perimetre perimetre, @Nullable DeciderRattachement demande) {
        gestion.valider(perimetre, rattachementsDecides(demande), demande == null ? null : demande.commentaire());
        return Fait.FAIT;
    }

    /** Refuses one or several requests to be attached, all or none; says why. */
    @POST
    @Path("/refuserRattachementUtilisateur")
    @Acces(espace = "activites-gestionnaire", mode = Mode.MODIFICATION)
    public Fait refuserRattachement(@Context Perimetre perimetre, @Nullable DeciderRattachement demande) {
        List<Long> numeros = rattachementsDecides(demande);
        gestion.refuser(perimetre, numeros, commentaire(demande == null ? null : demande.commentaire()));
        return Fait.FAIT;
    }

    /** Validates one or several requests for subscriptions, all or none. */
    @POST
    @Path("/validerDemandeAbonnementParGestionnaire")
    @Acces(espace = "activites-gestionnaire", mode = Mode.MODIFICATION)
    public Fait validerAbonnement(@Context Perimetre perimetre, @Nullable DeciderAbonnement demande) {
        gestion.valider(perimetre, abonnementsDecides(demande), demande == null ? null : demande.commentaire());
        return Fait.FAIT;
    }

    /** Refuses one or several requests for subscriptions, all or none; says why. */
    @POST
    @Path("/refuserDemandeAbonnementParGestionnaire")
    @Acces(espace = "activites-gestionnaire", mode = Mode.MODIFICATION)
    public Fait refuserAbonnement(@Context Perimetre perimetre, @Nullable DeciderAbonnement demande) {
        List<Long> numeros = abonnementsDecides(demande);
        gestion.refuser(perimetre, numeros, commentaire(demande == null ? null : demande.commentaire()));
        return Fait.FAIT;
    }

    private List<Long> rattachementsDecides(@Nullable DeciderRattachement demande) {
        return numeros(
                "idRattachement",
                demande == null ? null : demande.idRattachement(),
                Stream.ofNullable(demande == null ? null : demande.listeRattachements())
                        .flatMap(List::stream)
                        .map(r -> r == null ? null : r.idRattachement()),
                new Libelle("le numéro du rattachement", "the number of the attachment"),
                false);
    }

    private List<Long> abonnementsDecides(@Nullable DeciderAbonnement demande) {
        return numeros(
                "idAbonnement",
                demande == null ? null : demande.idAbonnement(),
                Stream.ofNullable(demande == null ? null : demande.listeAbonnements())
                        .flatMap(List::stream)
                        .map(a -> a == null ? null : a.idAbonnement()),
                new Libelle("le numéro de l'abonnement", "the number of the subscription"),
                true);
    }

    /** Both kinds are numbered together: the number of one is no number of the other. */
    private List<Long> numeros(
            String champ, @Nullable Long seul, Stream<@Nullable Long> plusieurs, Libelle quoi, boolean abonnements) {
        List<Long> lus = Stream.concat(Stream.ofNullable(seul), plusieurs)
                .map(n -> Champs.numero(champ, n, quoi.fr(), quoi.en()))
                .distinct()
                .toList();
        if (lus.isEmpty()) {
            throw Champs.manque(champ, quoi.fr(), quoi.en());
        }
        for (long numero : lus) {
            if (droits.estDemandeDAbonnement(numero) != abonnements) {
                throw new Introuvable(new Libelle("La demande " + numero, "Request " + numero));
            }
        }
        return lus;
    }

    private static String commentaire(@Nullable String texte) {
        return texte == null ? "" : texte;
    }

    /** What the numbers of a page are called. */
    private record Noms(
            Map<UtilisateurId, Personne> personnes, Map<StructureId, Structure> structures, Annuaire annuaire) {
        @Nullable
        Personne personne(Demande demande) {
            return personnes.get(demande.utilisateur());
        }

        @Nullable
        Structure structure(Demande demande) {
            return structures.get(demande.structure());
        }

        @Nullable
        Service service(Demande demande) {
            return demande.service() == null
                    ? null
                    : annuaire.service(demande.service()).orElse(null);
        }
    }

    private Noms noms(List<Demande> page) {
        return new Noms(
                utilisateurs.personnes(
                        page.stream().map(Demande::utilisateur).distinct().toList()),
                annuaire.structures(
                        page.stream().map(Demande::structure).distinct().toList()),
                annuaire);
    }

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RechercherDemandes(
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @JsonAlias("parametres") @Nullable DemandeDePage parametresRecherche) {}

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ServicesDUneDemande(
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @Nullable Long idUtilisateur,
            @JsonAlias("parametres") @Nullable DemandeDePage parametresRecherche) {}

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record DeciderRattachement(
            @JsonAlias({"idRattachementStructure", "idRattachementService"}) @Nullable
            Long idRattachement,

            @Nullable List<@Nullable RattachementDecide> listeRattachements,
            @Nullable String commentaire) {}

    /** One of several. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RattachementDecide(
            @JsonAlias({"idRattachementStructure", "idRattachementService"}) @Nullable
            Long idRattachement) {}

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record DeciderAbonnement(
            @Nullable Long idAbonnement,
            @Nullable List<@Nullable AbonnementDecide> listeAbonnements,
            @Nullable String commentaire) {}

    /** One of several. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AbonnementDecide(@Nullable Long idAbonnement) {}
}
