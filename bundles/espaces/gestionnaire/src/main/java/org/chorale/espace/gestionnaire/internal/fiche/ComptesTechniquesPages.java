package org.chorale.espace.gestionnaire.internal.fiche;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.ComptesTechniquesDeStructure;
import org.chorale.api.annuaire.FichesDeStructures;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Secret;
import org.chorale.api.identite.ComptesTechniques.CompteTechnique;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Fait;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The comptes techniques of a structure. A password is on the page that answers its making, and on no other. */
@Component(service = Ressource.class)
@Path(FichePages.ADRESSE + "/comptes-techniques")
@Produces(MediaType.TEXT_HTML)
public final class ComptesTechniquesPages implements Ressource {
    private final Templates gabarits = new StaticTemplates();
    private final ComptesTechniquesDeStructure comptes;
    private final FichesDeStructures fiches;
    private final Habilitations habilitations;
    private final Clock horloge;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public ComptesTechniquesPages(
            @Reference ComptesTechniquesDeStructure comptes,
            @Reference FichesDeStructures fiches,
            @Reference Habilitations habilitations,
            @Reference Clock horloge) {
        this.comptes = comptes;
        this.fiches = fiches;
        this.habilitations = habilitations;
        this.horloge = horloge;
    }

    /**
     * What the page shows.
     *
     * @param modifiable whether the caller may create, renew and close
     * @param secret one that was just made, or null
     */
    public record VueTechniques(
            Structure structure,
            List<CompteTechnique> comptes,
            boolean modifiable,
            Instant maintenant,
            @Nullable Secret secret) {
        /** Where it is. */
        public String adresse() {
            return FichePages.adresse(structure.id()) + "/comptes-techniques";
        }
    }

    /** The page. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Page liste(
            @PathParam("structure") String structure,
            @QueryParam("fait") @Nullable String fait,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        return page(200, Entrees.structure(perimetre, structure), null, fait, List.of(), perimetre, contexte);
    }

    /** Creates one, and shows its password. */
    @POST
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response creer(
            @PathParam("structure") String structure, @Context Perimetre perimetre, @Context ContextePage contexte) {
        StructureId id = Entrees.structure(perimetre, structure);
        return montrer(() -> comptes.creer(perimetre, id), id, perimetre, contexte);
    }

    /** Asks before the former password stops working. */
    @GET
    @Path("/{compte}/renouveler")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page renouvellement(
            @PathParam("structure") String structure,
            @PathParam("compte") String compte,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        return question(
                        perimetre,
                        structure,
                        compte,
                        "/renouveler",
                        TexteFiche.TECHNIQUE_RENOUVELER_QUESTION,
                        TexteFiche.TECHNIQUE_RENOUVELER_PERTE,
                        TexteFiche.TECHNIQUE_RENOUVELER,
                        contexte)
                .page(200, List.of(), contexte);
    }

    /** Makes another password, and shows it. */
    @POST
    @Path("/{compte}/renouveler")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response renouveler(
            @PathParam("structure") String structure,
            @PathParam("compte") String compte,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        StructureId id = Entrees.structure(perimetre, structure);
        UtilisateurId quel = compte(perimetre, id, compte).id();
        return montrer(() -> comptes.renouveler(perimetre, id, quel), id, perimetre, contexte);
    }

    /** Asks before it is closed for good. */
    @GET
    @Path("/{compte}/fermer")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page fermeture(
            @PathParam("structure") String structure,
            @PathParam("compte") String compte,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        return question(
                        perimetre,
                        structure,
                        compte,
                        "/fermer",
                        TexteFiche.TECHNIQUE_FERMER_QUESTION,
                        TexteFiche.TECHNIQUE_FERMER_PERTE,
                        TexteFiche.TECHNIQUE_FERMER,
                        contexte)
                .page(200, List.of(), contexte);
    }

    /** Closes it. */
    @POST
    @Path("/{compte}/fermer")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response fermer(
            @PathParam("structure") String structure,
            @PathParam("compte") String compte,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        StructureId id = Entrees.structure(perimetre, structure);
        UtilisateurId quel = compte(perimetre, id, compte).id();
        return Rendu.faire(
                () -> comptes.fermer(perimetre, id, quel),
                FichePages.adresse(id) + "/comptes-techniques",
                Fait.FAIT_TECHNIQUE_FERME,
                List.of("comptes"),
                contexte.langue(),
                (statut, fautes) -> page(statut, id, null, null, fautes, perimetre, contexte));
    }

    private Response montrer(Supplier<Secret> acte, StructureId id, Perimetre perimetre, ContextePage contexte) {
        try {
            Secret secret = acte.get();
            return Rendu.reponse(page(200, id, secret, null, List.of(), perimetre, contexte));
        } catch (Introuvable | HorsPerimetre ailleurs) {
            throw ailleurs;
        } catch (Refus refus) {
            List<Faute> fautes = Faute.toutes(refus, List.of("comptes"), contexte.langue());
            return Rendu.reponse(page(refus.motif().statutHttp(), id, null, null, fautes, perimetre, contexte));
        }
    }

    private Confirmation question(
            Perimetre perimetre,
            String structure,
            String compte,
            String chemin,
            TexteFiche question,
            TexteFiche perte,
            TexteFiche verbe,
            ContextePage contexte) {
        StructureId id = Entrees.structure(perimetre, structure);
        CompteTechnique lequel = compte(perimetre, id, compte);
        String adresse = FichePages.adresse(id) + "/comptes-techniques";
        Locale l = contexte.langue();
        return new Confirmation(
                fiches.lire(perimetre, id).structure(),
                question.en(l, lequel.login()),
                perte.en(l),
                verbe.en(l),
                adresse + "/" + lequel.id() + chemin,
                adresse,
                0);
    }

    private CompteTechnique compte(Perimetre perimetre, StructureId structure, String texte) {
        return comptes.lister(perimetre, structure).stream()
                .filter(c -> c.id().toString().equals(texte) && !c.estFerme())
                .findFirst()
                .orElseThrow(() -> new Introuvable(new Libelle("Ce compte technique", "This compte technique")));
    }

    private Page page(
            int statut,
            StructureId id,
            @Nullable Secret secret,
            @Nullable String fait,
            List<Faute> fautes,
            Perimetre perimetre,
            ContextePage contexte) {
        VueTechniques vue = new VueTechniques(
                fiches.lire(perimetre, id).structure(),
                comptes.lister(perimetre, id),
                comptes.peutEcrire(
                        habilitations.perimetre(perimetre.appelant(), EspaceGestionnaire.CODE, Mode.MODIFICATION), id),
                horloge.instant(),
                secret);
        Locale l = contexte.langue();
        return Rendu.page(
                statut,
                TexteFiche.TECHNIQUES,
                contexte,
                gabarits.comptestechniques(l, vue, Rendu.fait(fait, l), fautes, contexte.jetonCsrf()));
    }
}
