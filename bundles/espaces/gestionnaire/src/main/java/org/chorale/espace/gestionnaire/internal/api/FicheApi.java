package org.chorale.espace.gestionnaire.internal.api;

import java.util.List;
import java.util.function.Function;
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
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.ComptesBancaires;
import org.chorale.api.annuaire.ComptesBancaires.Coordonnees;
import org.chorale.api.annuaire.ComptesTechniquesDeStructure;
import org.chorale.api.annuaire.FichesDeStructures;
import org.chorale.api.annuaire.MandatsDeFacturation;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.api.FicheJson.CompteBancaireJson;
import org.chorale.espace.gestionnaire.internal.api.FicheJson.CompteTechniqueJson;
import org.chorale.espace.gestionnaire.internal.api.FicheJson.CoordonneesJson;
import org.chorale.espace.gestionnaire.internal.api.FicheJson.MandatJson;
import org.chorale.espace.gestionnaire.internal.api.FicheJson.ModificationJson;
import org.chorale.espace.gestionnaire.internal.api.FicheJson.SecretJson;
import org.chorale.espace.gestionnaire.internal.api.Json.Liste;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The sheet of a structure, for programs: what its pages show and do, but for what /cpro/structures/v1 has already. */
@Component(service = Ressource.class)
@Path("/api/v1/gestionnaire/structures/{structure}")
@Produces(MediaType.APPLICATION_JSON)
public final class FicheApi implements Ressource {
    private final FichesDeStructures fiches;
    private final ComptesBancaires comptes;
    private final MandatsDeFacturation mandats;
    private final ComptesTechniquesDeStructure techniques;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public FicheApi(
            @Reference FichesDeStructures fiches,
            @Reference ComptesBancaires comptes,
            @Reference MandatsDeFacturation mandats,
            @Reference ComptesTechniquesDeStructure techniques) {
        this.fiches = fiches;
        this.comptes = comptes;
        this.mandats = mandats;
        this.techniques = techniques;
    }

    /** The sheet. */
    @GET
    @Path("/fiche")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public FicheJson fiche(@PathParam("structure") String structure, @Context Perimetre perimetre) {
        return FicheJson.de(fiches.lire(perimetre, Entrees.structure(perimetre, structure)));
    }

    /** The history of the sheet, latest first, 25 a page. */
    @GET
    @Path("/modifications")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Liste<ModificationJson> modifications(
            @PathParam("structure") String structure,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre) {
        return Liste.de(
                fiches.modifications(perimetre, Entrees.structure(perimetre, structure), Entrees.pagination(page)),
                ModificationJson::de);
    }

    /** The bank accounts. */
    @GET
    @Path("/comptes-bancaires")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Liste<CompteBancaireJson> comptes(@PathParam("structure") String structure, @Context Perimetre perimetre) {
        return liste(comptes.lister(perimetre, Entrees.structure(perimetre, structure)), CompteBancaireJson::de);
    }

    /** Adds one; answers with all of them. */
    @POST
    @Path("/comptes-bancaires")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_JSON)
    public Liste<CompteBancaireJson> ajouterCompte(
            @PathParam("structure") String structure, @Context Perimetre perimetre, @Nullable CoordonneesJson demande) {
        comptes.ajouter(perimetre, Entrees.structure(perimetre, structure), coordonnees(demande));
        return comptes(structure, perimetre);
    }

    /** Replaces one, read at that version. */
    @PUT
    @Path("/comptes-bancaires/{compte}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_JSON)
    public Liste<CompteBancaireJson> modifierCompte(
            @PathParam("structure") String structure,
            @PathParam("compte") String compte,
            @Context Perimetre perimetre,
            @Nullable CoordonneesJson demande) {
        comptes.modifier(
                perimetre,
                Entrees.structure(perimetre, structure),
                numero(compte),
                demande == null || demande.version() == null ? -1 : demande.version(),
                coordonnees(demande));
        return comptes(structure, perimetre);
    }

    /** Takes one away, read at that version. */
    @DELETE
    @Path("/comptes-bancaires/{compte}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public void retirerCompte(
            @PathParam("structure") String structure,
            @PathParam("compte") String compte,
            @QueryParam("version") @DefaultValue("") String version,
            @Context Perimetre perimetre) {
        comptes.retirer(
                perimetre,
                Entrees.structure(perimetre, structure),
                numero(compte),
                Entrees.numero(version).orElse(-1L));
    }

    /** All the mandats de facturation ever signed, latest first. */
    @GET
    @Path("/mandats")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Liste<MandatJson> mandats(@PathParam("structure") String structure, @Context Perimetre perimetre) {
        return liste(mandats.lister(perimetre, Entrees.structure(perimetre, structure)), MandatJson::de);
    }

    /** The comptes techniques; never their passwords. */
    @GET
    @Path("/comptes-techniques")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Liste<CompteTechniqueJson> techniques(
            @PathParam("structure") String structure, @Context Perimetre perimetre) {
        return liste(techniques.lister(perimetre, Entrees.structure(perimetre, structure)), CompteTechniqueJson::de);
    }

    /** Creates one; the password is in this answer, and in no other. */
    @POST
    @Path("/comptes-techniques")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public SecretJson creerTechnique(@PathParam("structure") String structure, @Context Perimetre perimetre) {
        return SecretJson.de(techniques.creer(perimetre, Entrees.structure(perimetre, structure)));
    }

    /** Makes another password; the former one is good no longer. */
    @POST
    @Path("/comptes-techniques/{compte}/renouveler")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public SecretJson renouvelerTechnique(
            @PathParam("structure") String structure,
            @PathParam("compte") String compte,
            @Context Perimetre perimetre) {
        return SecretJson.de(techniques.renouveler(
                perimetre, Entrees.structure(perimetre, structure), new UtilisateurId(numero(compte))));
    }

    /** Closes one for good. */
    @DELETE
    @Path("/comptes-techniques/{compte}")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public void fermerTechnique(
            @PathParam("structure") String structure,
            @PathParam("compte") String compte,
            @Context Perimetre perimetre) {
        techniques.fermer(perimetre, Entrees.structure(perimetre, structure), new UtilisateurId(numero(compte)));
    }

    private static long numero(String texte) {
        return Entrees.numero(texte).orElseThrow(() -> new Introuvable(new Libelle("Ce compte", "This account")));
    }

    private static Coordonnees coordonnees(@Nullable CoordonneesJson demande) {
        return demande == null ? new Coordonnees("", "", "", "", null) : demande.coordonnees();
    }

    private static <S, T> Liste<T> liste(List<S> tous, Function<S, T> en) {
        return new Liste<>(tous.stream().map(en).toList(), 1, 1, tous.size());
    }
}
