package org.chorale.espace.gestionnaire.internal.api;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.DuplicationDesDroits;
import org.chorale.api.habilitation.RattachementsDirects;
import org.chorale.api.habilitation.RattachementsDirects.Abonne;
import org.chorale.api.habilitation.RattachementsDirects.Place;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.api.habilitation.UtilisateursConnus;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.api.Json.Liste;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Acts on several rights of one user at once, and the search for users, for programs. */
@Component(service = Ressource.class)
@Path("/api/v1/gestionnaire")
@Produces(MediaType.APPLICATION_JSON)
public final class PouvoirsApi implements Ressource {
    private static final int TEXTE_MAX = 254;

    private final DuplicationDesDroits duplications;
    private final RattachementsDirects directs;
    private final UtilisateursConnus connus;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public PouvoirsApi(
            @Reference DuplicationDesDroits duplications,
            @Reference RattachementsDirects directs,
            @Reference UtilisateursConnus connus) {
        this.duplications = duplications;
        this.directs = directs;
        this.connus = connus;
    }

    /** The users of one's structures, 25 a page; {@code q} is part of a name or of an address. */
    @GET
    @Path("/utilisateurs")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Liste<PersonneJson> utilisateurs(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre) {
        if (q.length() > TEXTE_MAX) {
            throw invalide("q", "Le paramètre q est trop long.", "The parameter q is too long.");
        }
        return Liste.de(connus.rechercher(perimetre, q, Entrees.pagination(page)), PersonneJson::de);
    }

    /** Gives one user the rights of another; with {@code simulation}, says what that would give. */
    @POST
    @Path("/duplication")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_JSON)
    public Droits dupliquer(@Context Perimetre perimetre, @Nullable Duplication demande) {
        Duplication lue = demande == null ? new Duplication(null, null, null, null) : demande;
        UtilisateurId de = qui(perimetre, "de", lue.de());
        UtilisateurId vers = qui(perimetre, "vers", lue.vers());
        List<StructureId> ou = Stream.ofNullable(lue.structures())
                .flatMap(List::stream)
                .map(s -> structure(perimetre, s))
                .toList();
        var lignes = Boolean.TRUE.equals(lue.simulation())
                ? duplications.prevoir(perimetre, de, vers, ou)
                : duplications.dupliquer(perimetre, de, vers, ou);
        String faite = (Boolean.TRUE.equals(lue.simulation()) ? SortDeLigne.A_FAIRE : SortDeLigne.FAITE).name();
        return new Droits(lignes.stream()
                .map(l -> DroitJson.de(
                        l.structure(),
                        l.service(),
                        l.role(),
                        l.espace(),
                        l.mode(),
                        l.change() ? faite : "INCHANGE",
                        l.raison()))
                .toList());
    }

    /** Attaches one user to several structures with their espaces, all or none; with {@code simulation}, only looks. */
    @POST
    @Path("/rattachements")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_JSON)
    public Droits rattacher(@Context Perimetre perimetre, @Nullable Arrivee demande) {
        Arrivee lue = demande == null ? new Arrivee(null, null, null) : demande;
        UtilisateurId qui = qui(perimetre, "utilisateur", lue.utilisateur());
        List<Place> places = Stream.ofNullable(lue.places())
                .flatMap(List::stream)
                .map(p -> place(perimetre, p))
                .toList();
        var lignes = Boolean.TRUE.equals(lue.simulation())
                ? directs.prevoir(perimetre, qui, places)
                : directs.rattacher(perimetre, qui, places);
        return new Droits(lignes.stream()
                .map(l -> DroitJson.de(
                        l.structure(),
                        l.service(),
                        l.role(),
                        l.espace(),
                        l.mode(),
                        l.sort().name(),
                        l.raison()))
                .toList());
    }

    private UtilisateurId qui(Perimetre perimetre, String champ, @Nullable Qui qui) {
        if (qui == null) {
            throw invalide(champ, "Il manque « " + champ + " ».", "“" + champ + "” is missing.");
        }
        return connus.designer(perimetre, qui.idUtilisateur(), qui.adresseConnexion());
    }

    private static StructureId structure(Perimetre perimetre, @Nullable Long numero) {
        return Entrees.structure(perimetre, String.valueOf(numero));
    }

    private static Place place(Perimetre perimetre, @Nullable PlaceVoulue p) {
        if (p == null) {
            throw invalide("places", "Une place est vide.", "A place is empty.");
        }
        if (p.idService() != null && p.idService() <= 0) {
            throw invalide("idService", "Ce n'est pas le numéro d'un service.", "That is not the number of a service.");
        }
        return new Place(
                structure(perimetre, p.idStructureCPP()),
                p.idService() == null ? null : new ServiceId(p.idService()),
                role(p.role()),
                Stream.ofNullable(p.abonnements())
                        .flatMap(List::stream)
                        .filter(Objects::nonNull)
                        .map(PouvoirsApi::abonne)
                        .toList());
    }

    private static RoleStructure role(@Nullable String nom) {
        String voulu = nom == null || nom.isBlank() ? RoleStructure.UTILISATEUR.name() : nom.strip();
        return Arrays.stream(RoleStructure.values())
                .filter(r -> r.name().equals(voulu))
                .findFirst()
                .orElseThrow(() -> invalide("role", "Ce rôle n'existe pas.", "There is no such role."));
    }

    private static Abonne abonne(AbonneVoulu a) {
        CodeEspace espace = Entrees.espace(a.espace() == null ? "" : a.espace())
                .orElseThrow(() ->
                        invalide("espace", "Ce n'est pas le code d'un espace.", "That is not the code of an espace."));
        Mode mode = Entrees.mode(a.mode() == null ? "" : a.mode())
                .orElseThrow(() -> invalide("mode", "Ce mode n'existe pas.", "There is no such mode."));
        return new Abonne(espace, mode);
    }

    private static ParametreInvalide invalide(String champ, String fr, String en) {
        return new ParametreInvalide(
                champ, new Libelle(fr, en), new Libelle("Corrigez « " + champ + " ».", "Correct “" + champ + "”."));
    }

    /** Somebody: by number where they are of one's structures, by exact address otherwise. */
    public record Qui(
            @Nullable Long idUtilisateur, @Nullable String adresseConnexion) {}

    /** Whose rights go to whom; on all that one manages where no structure is named. */
    public record Duplication(
            @Nullable Qui de,
            @Nullable Qui vers,
            @Nullable List<@Nullable Long> structures,
            @Nullable Boolean simulation) {}

    /** Who is to be where. */
    public record Arrivee(
            @Nullable Qui utilisateur,
            @Nullable List<@Nullable PlaceVoulue> places,
            @Nullable Boolean simulation) {}

    /** Where; the whole structure without a service. */
    public record PlaceVoulue(
            @Nullable Long idStructureCPP,
            @Nullable Long idService,
            @Nullable String role,
            @Nullable List<@Nullable AbonneVoulu> abonnements) {}

    /** What. */
    public record AbonneVoulu(
            @Nullable String espace, @Nullable String mode) {}

    /** A user. */
    public record PersonneJson(long idUtilisateur, String utilisateur, String adresseConnexion) {
        static PersonneJson de(Personne p) {
            return new PersonneJson(p.id().valeur(), p.nomComplet(), p.adresseConnexion());
        }
    }

    /** What was done, or would be. */
    public record Droits(List<DroitJson> droits) {}

    /** A rattachement where {@code espace} is null, an abonnement otherwise. */
    public record DroitJson(
            long idStructureCPP,
            @Nullable Long idService,
            @Nullable String role,
            @Nullable String espace,
            @Nullable String mode,
            String sort,
            @Nullable String raison) {
        static DroitJson de(
                StructureId structure,
                @Nullable ServiceId service,
                @Nullable RoleStructure role,
                @Nullable CodeEspace espace,
                @Nullable Mode mode,
                String sort,
                @Nullable Libelle raison) {
            return new DroitJson(
                    structure.valeur(),
                    Optional.ofNullable(service).map(ServiceId::valeur).orElse(null),
                    Optional.ofNullable(role).map(RoleStructure::name).orElse(null),
                    Optional.ofNullable(espace).map(CodeEspace::valeur).orElse(null),
                    Optional.ofNullable(mode).map(Mode::name).orElse(null),
                    sort,
                    Optional.ofNullable(raison).map(Libelle::fr).orElse(null));
        }
    }
}
