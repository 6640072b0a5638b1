package org.chorale.socle.habilitations.internal.cpro;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.StatutRattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.habilitations.internal.ConnaissanceDesDroits;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What gestionnaires do about their structures: services whose names the real portal published until it withdrew them.
 * Their bodies were never published: they are ours, after the conventions of those that were.
 */
@Component(service = Ressource.class)
@Path("/cpro/structures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class GestionStructuresRessource implements Ressource {
    private final GestionDesDroits gestion;
    private final Annuaire annuaire;
    private final Habilitations habilitations;
    private final ConnaissanceDesDroits droits;
    private final Clock horloge;

    /** Acts within the perimeter that the platform computed, and nowhere else. */
    @Activate
    public GestionStructuresRessource(
            @Reference GestionDesDroits gestion,
            @Reference Annuaire annuaire,
            @Reference Habilitations habilitations,
            @Reference ConnaissanceDesDroits droits,
            @Reference Clock horloge) {
        this.gestion = gestion;
        this.annuaire = annuaire;
        this.habilitations = habilitations;
        this.droits = droits;
        this.horloge = horloge;
    }

    /** Opens espaces on a structure, all or none. */
    @POST
    @Path("/ajouterEspace")
    @Acces(espace = "activites-gestionnaire", mode = Mode.MODIFICATION)
    public Fait ajouterEspace(@Context Perimetre perimetre, @Nullable AjouterEspace demande) {
        AjouterEspace lue = demande == null ? new AjouterEspace(null, null, null) : demande;
        StructureId structure = Champs.structure(lue.idStructure());
        Stream<@Nullable String> plusieurs =
                Stream.ofNullable(lue.listeEspaces()).flatMap(List::stream).map(e -> e == null ? null : e.codeEspace());
        List<CodeEspace> espaces = Stream.concat(Stream.ofNullable(Champs.texte(lue.codeEspace())), plusieurs)
                .map(code -> Champs.espace(droits, code))
                .toList();
        if (espaces.isEmpty()) {
            throw Champs.manque("codeEspace", "l'espace", "the espace");
        }
        gestion.ouvrir(perimetre, structure, espaces);
        return Fait.FAIT;
    }

    /** Closes an espace on a structure. */
    @POST
    @Path("/supprimerEspace")
    @Acces(espace = "activites-gestionnaire", mode = Mode.MODIFICATION)
    public Fait supprimerEspace(@Context Perimetre perimetre, @Nullable SupprimerEspace demande) {
        StructureId structure = Champs.structure(demande == null ? null : demande.idStructure());
        gestion.fermer(perimetre, structure, Champs.espace(droits, demande == null ? null : demande.codeEspace()));
        return Fait.FAIT;
    }

    /** The structures that the caller manages, by name. */
    @POST
    @Path("/recupererStructuresGereesParGestionnaire")
    @Acces(espace = "activites-gestionnaire", mode = Mode.CONSULTATION)
    public StructuresGerees structures(@Context Perimetre perimetre, @Nullable RecupererStructures demande) {
        Map<StructureId, RoleStructure> roles = habilitations.rattachements(perimetre.appelant()).stream()
                .filter(r -> r.service() == null && r.statut() == StatutRattachement.VALIDEE)
                .collect(Collectors.toMap(r -> r.structure(), r -> r.role(), (un, autre) -> un));
        List<StructureGeree> tout = annuaire.structures(perimetre.structures()).values().stream()
                .filter(s -> perimetre.contient(s.id()))
                .filter(correspond(demande))
                .sorted(Comparator.comparing(Structure::designation, String.CASE_INSENSITIVE_ORDER)
                        .thenComparingLong(s -> s.id().valeur()))
                .map(s -> StructureGeree.de(s, roles.get(s.id())))
                .toList();
        Pagination pagination = DemandeDePage.lire(demande == null ? null : demande.parametres());
        Retour retour = Retour.deRecherche(tout.size());
        return new StructuresGerees(
                retour.codeRetour(),
                retour.libelle(),
                ParametresRetour.page(tout, pagination),
                ParametresRetour.de(pagination, tout.size()));
    }

    private static Predicate<Structure> correspond(@Nullable RecupererStructures demande) {
        String identifiant = demande == null ? null : Champs.texte(demande.identifiantStructure());
        String nom = demande == null ? null : Champs.texte(demande.designationStructure());
        return s -> (identifiant == null || s.identifiant().valeur().equalsIgnoreCase(identifiant))
                && (nom == null || s.designation().toLowerCase(Locale.ROOT).contains(nom.toLowerCase(Locale.ROOT)));
    }

    /** The services of a structure that the caller manages, those that are closed included. */
    @POST
    @Path("/recupererServicesParStructure")
    @Acces(espace = "activites-gestionnaire", mode = Mode.CONSULTATION)
    public ServicesDeLaStructure services(@Context Perimetre perimetre, @Nullable RecupererServices demande) {
        StructureId structure = Champs.structure(demande == null ? null : demande.idStructure());
        if (!perimetre.contient(structure)) {
            throw new Introuvable(new Libelle("La structure " + structure, "Structure " + structure));
        }
        LocalDate aujourdhui = LocalDate.now(horloge.withZone(Dates.PARIS));
        Pagination pagination = DemandeDePage.lire(demande == null ? null : demande.parametres());
        Resultats<ServiceDeStructure> page =
                annuaire.services(structure, pagination).avec(s -> ServiceDeStructure.de(s, aujourdhui));
        Retour retour = Retour.deRecherche(page.total());
        return new ServicesDeLaStructure(
                retour.codeRetour(), retour.libelle(), page.elements(), ParametresRetour.de(page.pagination(), (int)
                        page.total()));
    }

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AjouterEspace(
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @Nullable String codeEspace,
            @Nullable List<@Nullable EspaceAOuvrir> listeEspaces) {}

    /** One of several. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record EspaceAOuvrir(@Nullable String codeEspace) {}

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SupprimerEspace(
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @Nullable String codeEspace) {}

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RecupererStructures(
            @Nullable String identifiantStructure,
            @Nullable String designationStructure,
            @JsonAlias("parametresRecherche") @Nullable DemandeDePage parametres) {}

    /** Everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RecupererServices(
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @JsonAlias("parametresRecherche") @Nullable DemandeDePage parametres) {}

    /** The caller's structures. */
    public record StructuresGerees(
            int codeRetour, String libelle, List<StructureGeree> listeStructures, ParametresRetour parametresRetour) {}

    /** One of them; a compte technique has the role UTILISATEUR. */
    @JsonInclude(Include.NON_NULL)
    public record StructureGeree(
            long idStructureCPP,
            String typeIdentifiantStructure,
            String identifiantStructure,
            String designationStructure,
            String statut,
            String typeStructure,
            @Nullable String roleUtilisateur) {
        static StructureGeree de(Structure structure, @Nullable RoleStructure role) {
            return new StructureGeree(
                    structure.id().valeur(),
                    structure.identifiant().type().name(),
                    structure.identifiant().valeur(),
                    structure.designation(),
                    structure.active() ? "ACTIVE" : "INACTIVE",
                    structure.nature().name(),
                    role == null ? null : role.name());
        }
    }

    /** The services of one. */
    public record ServicesDeLaStructure(
            int codeRetour,
            String libelle,
            List<ServiceDeStructure> listeServices,
            ParametresRetour parametresRetour) {}

    /** One service. */
    @JsonInclude(Include.NON_NULL)
    public record ServiceDeStructure(
            long idService,
            String codeService,
            String libelleService,
            boolean estActif,
            String statutService,
            @Nullable String dateDbtService,
            @Nullable String dateFinService) {
        static ServiceDeStructure de(Service service, LocalDate aujourdhui) {
            boolean ouvert = service.estOuvertLe(aujourdhui);
            return new ServiceDeStructure(
                    service.id().valeur(),
                    service.code(),
                    service.libelle(),
                    ouvert,
                    ouvert ? "ACTIF" : "INACTIF",
                    Dates.jour(service.debut()),
                    Dates.jour(service.fin()));
        }
    }
}
