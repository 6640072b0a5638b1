package org.chorale.espace.gestionnaire.internal.fiche;

import gg.jte.Content;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
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
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ChangementIdentifiant;
import org.chorale.api.annuaire.FicheStructure;
import org.chorale.api.annuaire.FichesDeStructures;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.Bloc;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Fait;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The change of SIRET in its users' steps: the warning, the new identifier, the sheet as it will be. Nothing is written
 * before the last « Valider », and each step is an address of its own.
 */
@Component(service = Ressource.class)
@Path(FichePages.ADRESSE + "/identifiant")
@Produces(MediaType.TEXT_HTML)
public final class IdentifiantPages implements Ressource {
    private static final List<String> CHAMPS = List.of("identifiant");

    private final Templates gabarits = new StaticTemplates();
    private final ChangementIdentifiant changements;
    private final FichesDeStructures fiches;
    private final BlocsDeFiche blocs;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public IdentifiantPages(
            @Reference ChangementIdentifiant changements,
            @Reference FichesDeStructures fiches,
            @Reference BlocsDeFiche blocs) {
        this.changements = changements;
        this.fiches = fiches;
        this.blocs = blocs;
    }

    /** The steps. */
    public enum Etape {
        AVERTIR,
        SAISIR,
        VALIDER
    }

    /**
     * What the page shows.
     *
     * @param saisi the new identifier as typed
     * @param demandes how the operator is asked, as other bundles have it; empty where none does
     */
    public record VueIdentifiant(Etape etape, FicheStructure fiche, String saisi, List<Content> demandes) {
        /** The structure. */
        public Structure structure() {
            return fiche.structure();
        }

        /** Where the walk is. */
        public String adresse() {
            return FichePages.adresse(structure().id()) + "/identifiant";
        }

        /** Whether the operator does it. */
        public boolean surDemande() {
            return structure().categorie() == Categorie.COLLECTIVITE_LOCALE;
        }

        /** What the new one begins with; empty where it is not known by a SIRET. */
        public String siren() {
            return structure().identifiant().siren().orElse("");
        }
    }

    /** The warning. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page avertir(
            @PathParam("structure") String structure, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return page(200, vue(Etape.AVERTIR, perimetre, structure, "", contexte), List.of(), contexte);
    }

    /** Where the new identifier is typed. */
    @GET
    @Path("/nouveau")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page saisir(
            @PathParam("structure") String structure, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return page(200, vue(Etape.SAISIR, perimetre, structure, "", contexte), List.of(), contexte);
    }

    /** The structure as it will be, where it can be. */
    @GET
    @Path("/apercu")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page continuer(
            @PathParam("structure") String structure,
            @QueryParam("identifiant") @DefaultValue("") String identifiant,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        String propre = propre(identifiant);
        StructureId id = Entrees.structure(perimetre, structure);
        try {
            changements.verifier(perimetre, id, siret(propre));
            return page(200, vue(Etape.VALIDER, perimetre, structure, propre, contexte), List.of(), contexte);
        } catch (Introuvable | HorsPerimetre ailleurs) {
            throw ailleurs;
        } catch (Refus refus) {
            return refusee(refus, perimetre, structure, propre, contexte);
        }
    }

    /** Does it; goes on to the sheet of the new structure. */
    @POST
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response valider(
            @PathParam("structure") String structure,
            @FormParam("identifiant") @DefaultValue("") String identifiant,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        String propre = propre(identifiant);
        StructureId id = Entrees.structure(perimetre, structure);
        try {
            StructureId nouvelle = changements.changer(perimetre, id, siret(propre));
            return Rendu.vers(FichePages.adresse(nouvelle), Fait.FAIT_IDENTIFIANT);
        } catch (Introuvable | HorsPerimetre ailleurs) {
            throw ailleurs;
        } catch (Refus refus) {
            return Rendu.reponse(refusee(refus, perimetre, structure, propre, contexte));
        }
    }

    private Page refusee(Refus refus, Perimetre perimetre, String structure, String saisi, ContextePage contexte) {
        return page(
                refus.motif().statutHttp(),
                vue(Etape.SAISIR, perimetre, structure, saisi, contexte),
                Faute.toutes(refus, CHAMPS, contexte.langue()),
                contexte);
    }

    /** Blanks inside are how people write a SIRET; what is much too long is not sent back whole. */
    private static String propre(String texte) {
        String sans = texte.replaceAll("[\\s\\u00a0\\u202f]", "");
        return sans.length() <= 40 ? sans : sans.substring(0, 40) + "…";
    }

    private static Identifiant siret(String propre) {
        try {
            return Identifiant.siret(propre);
        } catch (IllegalArgumentException forme) {
            Libelle phrase =
                    propre.isEmpty() ? TexteFiche.IDENTIFIANT_VIDE.libelle() : TexteFiche.IDENTIFIANT_FORME.libelle();
            throw new ParametreInvalide(
                    "identifiant",
                    new Libelle(String.format(phrase.fr(), propre), String.format(phrase.en(), propre)),
                    new Libelle("Donnez les 14 chiffres du nouveau SIRET.", "Give the 14 digits of the new SIRET."));
        }
    }

    private VueIdentifiant vue(
            Etape etape, Perimetre perimetre, String structure, String saisi, ContextePage contexte) {
        FicheStructure fiche = fiches.lire(perimetre, Entrees.structure(perimetre, structure));
        boolean surDemande = fiche.structure().categorie() == Categorie.COLLECTIVITE_LOCALE;
        List<Content> demandes = surDemande
                ? blocs.a(Bloc.CHANGEMENT_SUR_DEMANDE, fiche.structure().id(), perimetre.appelant(), contexte)
                : List.of();
        return new VueIdentifiant(etape, fiche, saisi, demandes);
    }

    private Page page(int statut, VueIdentifiant vue, List<Faute> fautes, ContextePage contexte) {
        return Rendu.page(
                statut,
                TexteFiche.IDENTIFIANT_TITRE,
                contexte,
                gabarits.identifiant(contexte.langue(), vue, fautes, contexte.jetonCsrf()));
    }
}
