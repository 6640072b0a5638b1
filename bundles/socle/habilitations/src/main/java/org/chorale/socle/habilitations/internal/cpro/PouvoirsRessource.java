package org.chorale.socle.habilitations.internal.cpro;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.DuplicationDesDroits;
import org.chorale.api.habilitation.DuplicationDesDroits.Ligne;
import org.chorale.api.habilitation.RolePrincipal;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.UtilisateursConnus;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Acts on a whole role or on all the rights of somebody; bodies are ours. */
@Component(service = Ressource.class)
@Path("/cpro/utilisateurs/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PouvoirsRessource implements Ressource {
    private final RolePrincipal role;
    private final DuplicationDesDroits duplications;
    private final UtilisateursConnus connus;

    /** Acts within the perimeter that the platform computed, and nowhere else. */
    @Activate
    public PouvoirsRessource(
            @Reference RolePrincipal role,
            @Reference DuplicationDesDroits duplications,
            @Reference UtilisateursConnus connus) {
        this.role = role;
        this.duplications = duplications;
        this.connus = connus;
    }

    /** Hands the role of gestionnaire principal over. */
    @POST
    @Path("/remplacerGestionnairePrincipal")
    @Acces(espace = "activites-gestionnaire", mode = Mode.MODIFICATION)
    public Fait remplacer(@Context Perimetre perimetre, @Nullable Remplacer demande) {
        Remplacer lue = demande == null ? new Remplacer(null, null, null, null) : demande;
        StructureId structure = Champs.structure(lue.idStructure());
        role.remplacer(
                perimetre,
                structure,
                connus.designer(perimetre, lue.idUtilisateur(), lue.adresseEmailConnexionUtilisateur()));
        return Fait.FAIT;
    }

    /** Gives one user the rights of another, or says what that would give. */
    @POST
    @Path("/dupliquerDroitsUtilisateur")
    @Acces(espace = "activites-gestionnaire", mode = Mode.MODIFICATION)
    public Duplication dupliquer(@Context Perimetre perimetre, @Nullable Dupliquer demande) {
        Dupliquer lue = demande == null ? new Dupliquer(null, null, null, null, null, null, null) : demande;
        UtilisateurId de = connus.designer(perimetre, lue.idUtilisateur(), lue.adresseEmailConnexionUtilisateur());
        UtilisateurId vers =
                connus.designer(perimetre, lue.idUtilisateurBeneficiaire(), lue.adresseEmailConnexionBeneficiaire());
        List<StructureId> structures = Stream.ofNullable(lue.listeStructures())
                .flatMap(List::stream)
                .map(Champs::structure)
                .toList();
        boolean simulation = Boolean.TRUE.equals(lue.simulation());
        List<Ligne> lignes = simulation
                ? duplications.prevoir(perimetre, de, vers, structures)
                : duplications.dupliquer(perimetre, de, vers, structures);
        Retour retour = Retour.deRecherche(lignes.size());
        return new Duplication(
                retour.codeRetour(),
                retour.libelle(),
                lignes.stream().map(DroitDuplique::de).toList());
    }

    /** Who is to be gestionnaire principal of which structure: by number where they are of it, by exact address else. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Remplacer(
            @Nullable Long idUtilisateurCourant,
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @Nullable Long idUtilisateur,
            @Nullable String adresseEmailConnexionUtilisateur) {}

    /** Whose rights go to whom, on which structures; all that the caller manages where none is named. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Dupliquer(
            @Nullable Long idUtilisateurCourant,
            @Nullable Long idUtilisateur,
            @Nullable String adresseEmailConnexionUtilisateur,
            @Nullable Long idUtilisateurBeneficiaire,
            @Nullable String adresseEmailConnexionBeneficiaire,
            @Nullable List<@Nullable Long> listeStructures,
            @Nullable Boolean simulation) {}

    /** What was given, and what not and why. */
    public record Duplication(int codeRetour, String libelle, List<DroitDuplique> listeDroits) {}

    /** A rattachement where {@code codeEspace} is missing, an abonnement otherwise. */
    @JsonInclude(Include.NON_NULL)
    public record DroitDuplique(
            long idStructure,
            @Nullable Long idService,
            @Nullable String roleUtilisateur,
            @Nullable String codeEspace,
            @Nullable String typeHabilitation,
            boolean applique,
            @Nullable String raison) {
        static DroitDuplique de(Ligne l) {
            return new DroitDuplique(
                    l.structure().valeur(),
                    Optional.ofNullable(l.service()).map(ServiceId::valeur).orElse(null),
                    Optional.ofNullable(l.role()).map(RoleStructure::name).orElse(null),
                    Optional.ofNullable(l.espace()).map(CodeEspace::valeur).orElse(null),
                    Optional.ofNullable(l.mode()).map(Champs::ecrire).orElse(null),
                    l.change(),
                    Optional.ofNullable(l.raison()).map(r -> r.fr()).orElse(null));
        }
    }
}
