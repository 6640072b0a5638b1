package org.chorale.socle.habilitations.internal.cpro;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.habilitations.internal.GestionDesDroitsService;
import org.chorale.socle.habilitations.internal.UtilisateursGeres;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.CompteConsulte;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.RattachementDuCompte;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.RattachementsChanges;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.StatutUtilisateur;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.StatutsUtilisateur;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.UtilisateurRattache;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.UtilisateurTrouve;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.UtilisateursRattaches;
import org.chorale.socle.habilitations.internal.cpro.ReponsesDeGestion.UtilisateursTrouves;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The users of the structures that the caller manages: services whose names the real portal published until it withdrew
 * them. Their bodies were never published: they are ours, after the conventions of those that were.
 */
@Component(service = Ressource.class)
@Path("/cpro/utilisateurs/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class GestionUtilisateursRessource implements Ressource {
    private static final Set<StatutRattachement> VALIDES = Set.of(StatutRattachement.VALIDEE);
    private static final Set<StatutRattachement> TENUS =
            Set.of(StatutRattachement.VALIDEE, StatutRattachement.DESACTIVEE);
    private static final Set<StatutRattachement> CONNUS = Set.of(
            StatutRattachement.VALIDEE, StatutRattachement.DESACTIVEE, StatutRattachement.EN_COURS_DE_VALIDATION);
    private static final int CRITERE_MAX = 254;

    private final GestionDesDroitsService gestion;
    private final UtilisateursGeres utilisateurs;
    private final Annuaire annuaire;

    /** Acts within the perimeter that the platform computed, and nowhere else. */
    @Activate
    public GestionUtilisateursRessource(
            @Reference GestionDesDroitsService gestion,
            @Reference UtilisateursGeres utilisateurs,
            @Reference Annuaire annuaire) {
        this.gestion = gestion;
        this.utilisateurs = utilisateurs;
        this.annuaire = annuaire;
    }

    /** Those who are attached to anything that the caller manages, suspended ones included, each once, by name. */
    @POST
    @Path("/rechercherUtilisateursGeresParGestionnaire")
    @Acces(espace = "activites-gestionnaire", mode = Mode.CONSULTATION)
    public UtilisateursTrouves geres(@Context Perimetre perimetre, @Nullable RechercherUtilisateurs demande) {
        return rechercher(perimetre, demande, TENUS, u -> true);
    }

    /** The same, of those whose rattachement is valid and whose account can be used. */
    @POST
    @Path("/rechercherUtilisateursValides")
    @Acces(espace = "activites-gestionnaire", mode = Mode.CONSULTATION)
    public UtilisateursTrouves valides(@Context Perimetre perimetre, @Nullable RechercherUtilisateurs demande) {
        return rechercher(
                perimetre, demande, VALIDES, u -> EtatDuCompte.Etat.ACTIF.name().equals(u.statutUtilisateur()));
    }

    private UtilisateursTrouves rechercher(
            Perimetre perimetre,
            @Nullable RechercherUtilisateurs demande,
            Set<StatutRattachement> statuts,
            Predicate<UtilisateurTrouve> retenu) {
        RechercherUtilisateurs lue =
                demande == null ? new RechercherUtilisateurs(null, null, null, null, null, null) : demande;
        Perimetre ou = lue.idStructure() == null || lue.idStructure() <= 0
                ? perimetre
                : restreindre(perimetre, new StructureId(lue.idStructure()));
        Predicate<UtilisateurTrouve> cherche = critere(
                        "nomUtilisateur", lue.nomUtilisateur(), UtilisateurTrouve::nomUtilisateur)
                .and(critere("prenomUtilisateur", lue.prenomUtilisateur(), UtilisateurTrouve::prenomUtilisateur))
                .and(critere(
                        "adresseEmailConnexionUtilisateur",
                        lue.adresseEmailConnexionUtilisateur(),
                        UtilisateurTrouve::adresseEmailConnexionUtilisateur))
                .and(statut(lue.statutUtilisateur()));
        Set<UtilisateurId> numeros = utilisateurs.rattachements(ou, statuts).stream()
                .map(Rattachement::utilisateur)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Trouves trouves = trouves(numeros);
        List<UtilisateurTrouve> tout =
                numeros.stream().map(trouves::de).filter(cherche.and(retenu)).toList();
        Pagination pagination = DemandeDePage.lire(lue.parametresRecherche());
        Retour retour = Retour.deRecherche(tout.size());
        return new UtilisateursTrouves(
                retour.codeRetour(),
                retour.libelle(),
                ParametresRetour.page(tout, pagination),
                ParametresRetour.de(pagination, tout.size()));
    }

    private interface Champ {
        @Nullable
        String de(UtilisateurTrouve utilisateur);
    }

    /** Part of a text, case ignored; nothing filters nothing. */
    private static Predicate<UtilisateurTrouve> critere(String nom, @Nullable String valeur, Champ champ) {
        String cherche = Champs.texte(valeur);
        if (cherche == null) {
            return u -> true;
        }
        if (cherche.length() > CRITERE_MAX) {
            throw new ParametreInvalide(
                    nom,
                    new Libelle(
                            "« %s » dépasse %d caractères.".formatted(nom, CRITERE_MAX),
                            "“%s” exceeds %d characters.".formatted(nom, CRITERE_MAX)),
                    new Libelle("Raccourcissez la recherche.", "Shorten the search."));
        }
        String petit = cherche.toLowerCase(Locale.ROOT);
        return u -> Optional.ofNullable(champ.de(u))
                .filter(t -> t.toLowerCase(Locale.ROOT).contains(petit))
                .isPresent();
    }

    private static Predicate<UtilisateurTrouve> statut(@Nullable String valeur) {
        String cherche = Champs.texte(valeur);
        if (cherche == null) {
            return u -> true;
        }
        if (Stream.of(EtatDuCompte.Etat.values()).noneMatch(e -> e.name().equals(cherche))) {
            throw new ParametreInvalide(
                    "statutUtilisateur",
                    new Libelle("Ce statut n'existe pas.", "There is no such state."),
                    new Libelle(
                            "recupererStatutsUtilisateur en donne la liste.",
                            "recupererStatutsUtilisateur answers the list."));
        }
        return u -> cherche.equals(u.statutUtilisateur());
    }

    /** The rattachements to a structure and to its services, by name. */
    @POST
    @Path("/rechercherUtilisateursRattachesStructure")
    @Acces(espace = "activites-gestionnaire", mode = Mode.CONSULTATION)
    public UtilisateursRattaches deLaStructure(@Context Perimetre perimetre, @Nullable UtilisateursDe demande) {
        return rattaches(perimetre, demande, TENUS, service -> true);
    }

    /** The rattachements to one service and not to its whole structure, by name. */
    @POST
    @Path("/rechercherUtilisateursRattachesService")
    @Acces(espace = "activites-gestionnaire", mode = Mode.CONSULTATION)
    public UtilisateursRattaches duServiceSeul(@Context Perimetre perimetre, @Nullable UtilisateursDe demande) {
        ServiceId service = service(demande);
        return rattaches(perimetre, demande, TENUS, service::equals);
    }

    /** Those who work on a service now: attached to it, or to its whole structure. */
    @POST
    @Path("/recupererUtilisateursDuService")
    @Acces(espace = "activites-gestionnaire", mode = Mode.CONSULTATION)
    public UtilisateursRattaches duService(@Context Perimetre perimetre, @Nullable UtilisateursDe demande) {
        ServiceId service = service(demande);
        return rattaches(perimetre, demande, VALIDES, s -> s == null || s.equals(service));
    }

    private interface Lieu {
        boolean accepte(@Nullable ServiceId service);
    }

    private UtilisateursRattaches rattaches(
            Perimetre perimetre, @Nullable UtilisateursDe demande, Set<StatutRattachement> statuts, Lieu lieu) {
        StructureId structure = Champs.structure(demande == null ? null : demande.idStructure());
        List<Rattachement> tout = utilisateurs.rattachements(restreindre(perimetre, structure), statuts).stream()
                .filter(r -> lieu.accepte(r.service()))
                .toList();
        Pagination pagination = DemandeDePage.lire(demande == null ? null : demande.parametresRecherche());
        List<Rattachement> page = ParametresRetour.page(tout, pagination);
        Trouves trouves =
                trouves(page.stream().map(Rattachement::utilisateur).distinct().toList());
        Retour retour = Retour.deRecherche(tout.size());
        return new UtilisateursRattaches(
                retour.codeRetour(),
                retour.libelle(),
                page.stream()
                        .map(r -> UtilisateurRattache.de(
                                r, trouves.de(r.utilisateur()), serviceDe(r).orElse(null)))
                        .toList(),
                ParametresRetour.de(pagination, tout.size()));
    }

    /** The service asked for, of the structure asked for. */
    private ServiceId service(@Nullable UtilisateursDe demande) {
        StructureId structure = Champs.structure(demande == null ? null : demande.idStructure());
        ServiceId service = new ServiceId(Champs.numero(
                "idService",
                demande == null ? null : demande.idService(),
                "le numéro du service",
                "the number of the service"));
        return annuaire.service(service)
                .filter(s -> s.structure().equals(structure))
                .map(Service::id)
                .orElseThrow(() -> new Introuvable(new Libelle("Le service " + service, "Service " + service)));
    }

    private Optional<Service> serviceDe(Rattachement rattachement) {
        return Optional.ofNullable(rattachement.service()).flatMap(annuaire::service);
    }

    /** Suspends all that a user is attached to of a structure, or takes it back; all or none. */
    @POST
    @Path("/activerOuDesactiverRattachementsDunUtilisateurAUneStructure")
    @Acces(espace = "activites-gestionnaire", mode = Mode.MODIFICATION)
    public RattachementsChanges activerOuDesactiver(
            @Context Perimetre perimetre, @Nullable ActiverOuDesactiver demande) {
        UtilisateurId utilisateur = Champs.utilisateur(demande == null ? null : demande.idUtilisateur());
        StructureId structure = Champs.structure(demande == null ? null : demande.idStructure());
        Boolean actif = demande == null ? null : demande.actif();
        if (actif == null) {
            throw Champs.manque("actif", "ce qui est voulu, true ou false", "what is wanted, true or false");
        }
        int changes = gestion.suspendre(perimetre, utilisateur, structure, !actif, demande.commentaire());
        return new RattachementsChanges(Retour.SUCCES.codeRetour(), Retour.SUCCES.libelle(), changes);
    }

    /** One user whom the caller manages, or who asks to be: the account, and what of it lies in the perimeter. */
    @POST
    @Path("/consulterCompteUtilisateur")
    @Acces(espace = "activites-gestionnaire", mode = Mode.CONSULTATION)
    public CompteConsulte consulter(@Context Perimetre perimetre, @Nullable ConsulterCompte demande) {
        String adresse = demande == null ? null : Champs.texte(demande.adresseEmailConnexionUtilisateur());
        Long numero = demande == null ? null : demande.idUtilisateur();
        List<Rattachement> tous = utilisateurs.rattachements(perimetre, CONNUS);
        UtilisateurId utilisateur = (numero == null || numero <= 0) && adresse != null
                ? parAdresse(tous, adresse)
                : Champs.utilisateur(numero);
        List<Rattachement> siens =
                tous.stream().filter(r -> r.utilisateur().equals(utilisateur)).toList();
        // Whoever has nothing to do with the caller's structures is told of like one who does not exist.
        if (siens.isEmpty()) {
            throw inconnu();
        }
        Personne personne = utilisateurs.personnes(List.of(utilisateur)).get(utilisateur);
        UtilisateurTrouve trouve = trouves(List.of(utilisateur)).de(utilisateur);
        Map<StructureId, Structure> structures = annuaire.structures(
                siens.stream().map(Rattachement::structure).distinct().toList());
        return new CompteConsulte(
                Retour.SUCCES.codeRetour(),
                Retour.SUCCES.libelle(),
                utilisateur.valeur(),
                trouve.adresseEmailConnexionUtilisateur(),
                personne == null ? null : Champs.texte(personne.adresseContact()),
                trouve.nomUtilisateur(),
                trouve.prenomUtilisateur(),
                trouve.statutUtilisateur(),
                siens.stream()
                        .map(r -> duCompte(r, structures.get(r.structure())))
                        .toList());
    }

    private UtilisateurId parAdresse(List<Rattachement> tous, String adresse) {
        return utilisateurs
                .personnes(
                        tous.stream().map(Rattachement::utilisateur).distinct().toList())
                .values()
                .stream()
                .filter(p -> p.adresseConnexion().equalsIgnoreCase(adresse))
                .map(Personne::id)
                .findFirst()
                .orElseThrow(GestionUtilisateursRessource::inconnu);
    }

    private RattachementDuCompte duCompte(Rattachement rattachement, @Nullable Structure structure) {
        Optional<Service> service = serviceDe(rattachement);
        return new RattachementDuCompte(
                rattachement.id(),
                rattachement.structure().valeur(),
                structure == null ? null : structure.identifiant().valeur(),
                structure == null ? null : structure.designation(),
                service.map(s -> s.id().valeur()).orElse(null),
                service.map(Service::code).orElse(null),
                rattachement.role().name(),
                rattachement.statut().name(),
                Dates.minute(rattachement.depuis()));
    }

    private static Introuvable inconnu() {
        return new Introuvable(new Libelle("Cet utilisateur", "This user"));
    }

    /** The states that an account may have. */
    @POST
    @Path("/recupererStatutsUtilisateur")
    @Acces(espace = "activites-gestionnaire", mode = Mode.CONSULTATION)
    public StatutsUtilisateur statuts() {
        return new StatutsUtilisateur(
                Retour.SUCCES.codeRetour(),
                Retour.SUCCES.libelle(),
                Stream.of(EtatDuCompte.Etat.values())
                        .map(e -> new StatutUtilisateur(e.name(), libelle(e)))
                        .toList());
    }

    private static String libelle(EtatDuCompte.Etat etat) {
        return switch (etat) {
            case EN_ATTENTE -> "En attente d'activation";
            case ACTIF -> "Actif";
            case INACTIF -> "Inactif";
            case EXPIRE -> "Mot de passe expiré";
        };
    }

    private static Perimetre restreindre(Perimetre perimetre, StructureId structure) {
        if (!perimetre.contient(structure)) {
            throw new Introuvable(new Libelle("La structure " + structure, "Structure " + structure));
        }
        return perimetre.restreintA(structure);
    }

    /** Users and the states of their accounts. */
    private record Trouves(Map<UtilisateurId, Personne> personnes, Map<UtilisateurId, EtatDuCompte> etats) {
        UtilisateurTrouve de(UtilisateurId id) {
            return UtilisateurTrouve.de(id.valeur(), personnes.get(id), etats.get(id));
        }
    }

    private Trouves trouves(Collection<UtilisateurId> ids) {
        return new Trouves(utilisateurs.personnes(ids), utilisateurs.etats(ids));
    }

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RechercherUtilisateurs(
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @Nullable String nomUtilisateur,
            @Nullable String prenomUtilisateur,
            @Nullable String adresseEmailConnexionUtilisateur,
            @Nullable String statutUtilisateur,
            @JsonAlias("parametres") @Nullable DemandeDePage parametresRecherche) {}

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record UtilisateursDe(
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @Nullable Long idService,
            @JsonAlias("parametres") @Nullable DemandeDePage parametresRecherche) {}

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ActiverOuDesactiver(
            @Nullable Long idUtilisateur,
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @Nullable Boolean actif,
            @Nullable String commentaire) {}

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ConsulterCompte(
            @Nullable Long idUtilisateur, @Nullable String adresseEmailConnexionUtilisateur) {}
}
