package org.chorale.espace.compte.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.compte.internal.MonCompte.Lieu;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The same as the page, for programs. */
@Component(service = Ressource.class)
@Path("/api/v1/mon-compte")
public final class CompteApi implements Ressource {
    private final LectureCompte comptes;

    /** Shows the caller to themselves and nobody else. */
    @Activate
    public CompteApi(@Reference LectureCompte comptes) {
        this.comptes = comptes;
    }

    /** Who I am, where I am attached, which espaces I hold. Times are ISO 8601 in UTC. */
    @GET
    @AccesAuthentifie
    @Produces(MediaType.APPLICATION_JSON)
    public Reponse lire(@Context Appelant appelant) {
        MonCompte compte = comptes.lire(appelant);
        Set<String> roles = new TreeSet<>();
        appelant.roles().forEach(r -> roles.add(r.name()));
        return new Reponse(
                appelant.id().valeur(),
                appelant.genre().name(),
                compte.nom(),
                compte.adresseConnexion(),
                compte.adresseContact(),
                roles,
                compte.rattachements().stream()
                        .map(r -> new RattachementJson(
                                LieuJson.de(r.lieu()),
                                r.role().name(),
                                r.statut().name(),
                                r.depuis().toString(),
                                r.commentaire()))
                        .toList(),
                compte.abonnements().stream()
                        .map(a -> new AbonnementJson(
                                a.espace().valeur(),
                                a.libelle().fr(),
                                LieuJson.de(a.lieu()),
                                a.mode().name()))
                        .toList());
    }

    /** The answer. */
    public record Reponse(
            long idUtilisateur,
            String genre,
            String nom,
            @Nullable String adresseConnexion,
            @Nullable String adresseContact,
            Set<String> roles,
            List<RattachementJson> rattachements,
            List<AbonnementJson> abonnements) {}

    /** A structure, or one service of it. */
    public record LieuJson(
            long idStructureCPP,
            String designation,
            String identifiant,
            @Nullable String service) {
        static LieuJson de(Lieu lieu) {
            return new LieuJson(lieu.numero(), lieu.designation(), lieu.identifiant(), lieu.service());
        }
    }

    /** An attachment. */
    public record RattachementJson(
            LieuJson structure,
            String role,
            String statut,
            String depuis,
            @Nullable String commentaire) {}

    /** An espace held. */
    public record AbonnementJson(String espace, String libelle, LieuJson structure, String mode) {}
}
