package org.chorale.espace.gestionnaire.internal.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.Demande;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.GestionDesDroits.Filtre;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.UtilisateursConnus;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Inscriptions;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Designations;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Noms;
import org.chorale.espace.gestionnaire.internal.api.Json.AbonnementJson;
import org.chorale.espace.gestionnaire.internal.api.Json.ActeJson;
import org.chorale.espace.gestionnaire.internal.api.Json.Decision;
import org.chorale.espace.gestionnaire.internal.api.Json.DemandeJson;
import org.chorale.espace.gestionnaire.internal.api.Json.EspaceJson;
import org.chorale.espace.gestionnaire.internal.api.Json.Liste;
import org.chorale.espace.gestionnaire.internal.api.Json.NouveauRattachement;
import org.chorale.espace.gestionnaire.internal.api.Json.NouvelAbonnement;
import org.chorale.espace.gestionnaire.internal.api.Json.Raison;
import org.chorale.espace.gestionnaire.internal.api.Json.UtilisateurJson;
import org.chorale.espace.gestionnaire.internal.fiche.EspacesDeStructure;
import org.chorale.espace.gestionnaire.internal.suivi.Export;
import org.chorale.espace.gestionnaire.internal.suivi.ExportPages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the manager's pages do, for programs. */
@Component(service = Ressource.class)
@Path("/api/v1/gestionnaire")
@Produces(MediaType.APPLICATION_JSON)
public final class DroitsApi implements Ressource {
    private static final Pagination TOUS = new Pagination(1, Pagination.TAILLE_MAX, null, Pagination.Sens.ASCENDANT);

    private final GestionDesDroits gestion;
    private final EspacesDeStructure espaces;
    private final Designations designations;
    private final UtilisateursConnus connus;
    private final Inscriptions inscriptions;
    private final Export export;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public DroitsApi(
            @Reference GestionDesDroits gestion,
            @Reference EspacesDeStructure espaces,
            @Reference Designations designations,
            @Reference UtilisateursConnus connus,
            @Reference Inscriptions inscriptions,
            @Reference Export export) {
        this.gestion = gestion;
        this.espaces = espaces;
        this.designations = designations;
        this.connus = connus;
        this.inscriptions = inscriptions;
        this.export = export;
    }

    /** What waits, oldest first, 25 a page; {@code genre}: rattachements, abonnements, or nothing for both. */
    @GET
    @Path("/demandes")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Liste<DemandeJson> demandes(
            @QueryParam("genre") @DefaultValue("") String genre,
            @QueryParam("structure") @DefaultValue("") String structure,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre) {
        Boolean rattachements =
                switch (genre) {
                    case "" -> null;
                    case "rattachements" -> Boolean.TRUE;
                    case "abonnements" -> Boolean.FALSE;
                    default ->
                        throw invalide(
                                "genre",
                                "Ce genre de demande n'existe pas.",
                                "There is no such kind of request.",
                                "rattachements ou abonnements.",
                                "rattachements or abonnements.");
                };
        Filtre filtre = new Filtre(Entrees.filtre(perimetre, structure), rattachements);
        Resultats<Demande> trouvees = gestion.demandes(perimetre, filtre, Entrees.pagination(page));
        Noms noms = designations.desDemandes(trouvees.elements());
        return Liste.de(trouvees, d -> DemandeJson.de(d, noms));
    }

    /** Validates requests, all or none. */
    @POST
    @Path("/demandes/valider")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_JSON)
    public void valider(@Context Perimetre perimetre, @Nullable Decision decision) {
        gestion.valider(perimetre, numeros(decision), decision == null ? null : decision.commentaire());
    }

    /** Refuses requests, all or none; says why. */
    @POST
    @Path("/demandes/refuser")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_JSON)
    public void refuser(@Context Perimetre perimetre, @Nullable Decision decision) {
        String commentaire = decision == null || decision.commentaire() == null ? "" : decision.commentaire();
        gestion.refuser(perimetre, numeros(decision), commentaire);
    }

    /** The users of a structure, by name, 25 a page. */
    @GET
    @Path("/structures/{structure}/utilisateurs")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Liste<UtilisateurJson> utilisateurs(
            @PathParam("structure") String structure,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre) {
        Resultats<Rattachement> trouves =
                gestion.utilisateurs(perimetre, Entrees.structure(perimetre, structure), Entrees.pagination(page));
        Noms noms = designations.desDroits(trouves.elements(), List.of());
        return Liste.de(trouves, r -> UtilisateurJson.de(r, noms));
    }

    /** Attaches a user at once. */
    @POST
    @Path("/structures/{structure}/utilisateurs")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_JSON)
    public void rattacher(
            @PathParam("structure") String structure,
            @Context Perimetre perimetre,
            @Nullable NouveauRattachement nouveau) {
        StructureId connue = Entrees.structure(perimetre, structure);
        NouveauRattachement lu = nouveau == null ? new NouveauRattachement(null, null, null, null) : nouveau;
        UtilisateurId utilisateur = connus.designer(perimetre, lu.idUtilisateur(), lu.adresseConnexion());
        gestion.rattacher(perimetre, utilisateur, connue, service(lu.idService()), role(lu.role()));
    }

    /** Sends the activation's mail again, to a user of the structure whose account waits for it. */
    @POST
    @Path("/structures/{structure}/utilisateurs/{utilisateur}/renvoyer-activation")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public void renvoyer(
            @PathParam("structure") String structure,
            @PathParam("utilisateur") String utilisateur,
            @Context Perimetre perimetre) {
        UtilisateurId cherche = new UtilisateurId(numero(utilisateur, "Cet utilisateur", "This user"));
        boolean sien =
                gestion.utilisateurs(perimetre, Entrees.structure(perimetre, structure), TOUS).elements().stream()
                        .anyMatch(r -> r.utilisateur().equals(cherche));
        if (!sien) {
            throw new Introuvable(new Libelle("Cet utilisateur", "This user"));
        }
        inscriptions.renvoyerActivation(cherche);
    }

    /** Suspends an attachment. */
    @POST
    @Path("/rattachements/{rattachement}/suspendre")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_JSON)
    public void suspendre(
            @PathParam("rattachement") String rattachement, @Context Perimetre perimetre, @Nullable Raison raison) {
        gestion.suspendre(perimetre, rattachement(rattachement), true, raison == null ? null : raison.commentaire());
    }

    /** Takes a suspended attachment back. */
    @POST
    @Path("/rattachements/{rattachement}/reprendre")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_JSON)
    public void reprendre(
            @PathParam("rattachement") String rattachement, @Context Perimetre perimetre, @Nullable Raison raison) {
        gestion.suspendre(perimetre, rattachement(rattachement), false, raison == null ? null : raison.commentaire());
    }

    /** Ends an attachment and what hung on it. */
    @DELETE
    @Path("/rattachements/{rattachement}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public void retirer(@PathParam("rattachement") String rattachement, @Context Perimetre perimetre) {
        gestion.retirer(perimetre, rattachement(rattachement), null);
    }

    /** The subscriptions of the users of a structure, and the requests for some. */
    @GET
    @Path("/structures/{structure}/abonnements")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Liste<AbonnementJson> abonnements(@PathParam("structure") String structure, @Context Perimetre perimetre) {
        List<Abonnement> tous = gestion.abonnements(perimetre, Entrees.structure(perimetre, structure));
        return new Liste<>(tous.stream().map(AbonnementJson::de).toList(), 1, 1, tous.size());
    }

    /** Subscribes a user of the structure at once. */
    @POST
    @Path("/structures/{structure}/abonnements")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_JSON)
    public void abonner(
            @PathParam("structure") String structure,
            @Context Perimetre perimetre,
            @Nullable NouvelAbonnement nouveau) {
        StructureId connue = Entrees.structure(perimetre, structure);
        NouvelAbonnement lu = nouveau == null ? new NouvelAbonnement(null, null, null, null) : nouveau;
        gestion.abonner(
                perimetre,
                utilisateur(lu.idUtilisateur()),
                connue,
                service(lu.idService()),
                espace(lu.espace()),
                mode(lu));
    }

    /** Ends a subscription, or withdraws a request for one. */
    @DELETE
    @Path("/abonnements/{abonnement}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public void desabonner(@PathParam("abonnement") String abonnement, @Context Perimetre perimetre) {
        gestion.desabonner(perimetre, numero(abonnement, "Cet abonnement", "This subscription"));
    }

    /** What each espace is on a structure. */
    @GET
    @Path("/structures/{structure}/espaces")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Liste<EspaceJson> espaces(@PathParam("structure") String structure, @Context Perimetre perimetre) {
        List<EspaceJson> tous = espaces.lignes(Entrees.structure(perimetre, structure)).stream()
                .map(EspaceJson::de)
                .toList();
        return new Liste<>(tous, 1, 1, tous.size());
    }

    /** Opens an espace on a structure; twice changes nothing. */
    @PUT
    @Path("/structures/{structure}/espaces/{espace}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public void ouvrir(
            @PathParam("structure") String structure,
            @PathParam("espace") String espace,
            @Context Perimetre perimetre) {
        gestion.ouvrir(perimetre, Entrees.structure(perimetre, structure), List.of(espace(espace)));
    }

    /** Closes an espace on a structure. */
    @DELETE
    @Path("/structures/{structure}/espaces/{espace}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public void fermer(
            @PathParam("structure") String structure,
            @PathParam("espace") String espace,
            @Context Perimetre perimetre) {
        gestion.fermer(perimetre, Entrees.structure(perimetre, structure), espace(espace));
    }

    /** What gestionnaires did, latest first, 25 a page. */
    @GET
    @Path("/historique")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Liste<ActeJson> historique(
            @QueryParam("structure") @DefaultValue("") String structure,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre) {
        return Liste.de(
                gestion.historique(perimetre, Entrees.filtre(perimetre, structure), Entrees.pagination(page)),
                ActeJson::de);
    }

    /** Users and rights, for a French spreadsheet. */
    @GET
    @Path("/export/droits.csv")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    @Produces(ExportPages.CSV)
    public Response csv(@Context Perimetre perimetre) {
        return ExportPages.fichier(
                sortie -> export.csv(perimetre, Locale.FRENCH, sortie), ExportPages.CSV, "droits.csv");
    }

    /** Users and rights, for any spreadsheet. */
    @GET
    @Path("/export/droits.xlsx")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    @Produces(ExportPages.XLSX)
    public Response xlsx(@Context Perimetre perimetre) {
        return ExportPages.fichier(
                sortie -> export.xlsx(perimetre, Locale.FRENCH, sortie), ExportPages.XLSX, "droits.xlsx");
    }

    private static List<Long> numeros(@Nullable Decision decision) {
        List<@Nullable Long> donnes = decision == null || decision.demandes() == null ? List.of() : decision.demandes();
        return donnes.stream().filter(Objects::nonNull).distinct().toList();
    }

    private static UtilisateurId utilisateur(@Nullable Long numero) {
        if (numero == null || numero <= 0) {
            throw invalide(
                    "idUtilisateur",
                    "Il manque l'utilisateur.",
                    "The user is missing.",
                    "Donnez « idUtilisateur ».",
                    "Give “idUtilisateur”.");
        }
        return new UtilisateurId(numero);
    }

    private static @Nullable ServiceId service(@Nullable Long numero) {
        if (numero != null && numero <= 0) {
            // Not taken for nothing: that would be the whole structure, more than was asked for.
            throw invalide(
                    "idService",
                    "Ce n'est pas le numéro d'un service.",
                    "That is not the number of a service.",
                    "Donnez celui d'un service de la structure, ou rien pour toute la structure.",
                    "Give that of a service of the structure, or nothing for the whole structure.");
        }
        return numero == null ? null : new ServiceId(numero);
    }

    private static RoleStructure role(@Nullable String nom) {
        String voulu = nom == null || nom.isBlank() ? RoleStructure.UTILISATEUR.name() : nom.strip();
        return Arrays.stream(RoleStructure.values())
                .filter(r -> r.name().equals(voulu))
                .findFirst()
                .orElseThrow(() -> invalide(
                        "role",
                        "Ce rôle n'existe pas.",
                        "There is no such role.",
                        "UTILISATEUR ou GESTIONNAIRE_SECONDAIRE.",
                        "UTILISATEUR or GESTIONNAIRE_SECONDAIRE."));
    }

    private static CodeEspace espace(@Nullable String code) {
        return Entrees.espace(code == null ? "" : code)
                .orElseThrow(() -> invalide(
                        "espace",
                        "Ce n'est pas le code d'un espace.",
                        "That is not the code of an espace.",
                        "Par exemple factures-recues.",
                        "Such as factures-recues."));
    }

    private static Mode mode(NouvelAbonnement nouveau) {
        return Entrees.mode(nouveau.mode() == null ? "" : nouveau.mode())
                .orElseThrow(() -> invalide(
                        "mode",
                        "Ce mode n'existe pas.",
                        "There is no such mode.",
                        "CONSULTATION ou MODIFICATION.",
                        "CONSULTATION or MODIFICATION."));
    }

    private static long rattachement(String texte) {
        return numero(texte, "Ce rattachement", "This attachment");
    }

    private static long numero(String texte, String fr, String en) {
        return Entrees.numero(texte).orElseThrow(() -> new Introuvable(new Libelle(fr, en)));
    }

    private static ParametreInvalide invalide(String champ, String fr, String en, String remede, String remedy) {
        return new ParametreInvalide(champ, new Libelle(fr, en), new Libelle(remede, remedy));
    }
}
