package org.chorale.espace.gestionnaire.internal.fiche;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.EntreeGestionnaire;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Fait;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.fiche.DossiersDeFiche.DossierDeFiche;
import org.chorale.espace.gestionnaire.internal.fiche.EspacesDeStructure.Ligne;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The sheet of a structure, and the opening of espaces in the users' five steps: what was ticked travels in the address,
 * and nothing is written before the sheet itself is confirmed.
 */
@Component(service = Ressource.class)
@Path(FichePages.ADRESSE)
@Produces(MediaType.TEXT_HTML)
public final class FichePages implements Ressource {
    /** Where a sheet is; the pages about it lie below. */
    public static final String ADRESSE = EntreeGestionnaire.ADRESSE + "/structures/{structure}";

    private static final int SERVICES_MONTRES = 100;

    private final Templates gabarits = new StaticTemplates();
    private final Annuaire annuaire;
    private final Habilitations habilitations;
    private final EspacesDeStructure espaces;
    private final DossiersDeFiche dossiers;

    /** Shows and writes within the caller's perimeter. */
    @Activate
    public FichePages(
            @Reference Annuaire annuaire,
            @Reference Habilitations habilitations,
            @Reference EspacesDeStructure espaces,
            @Reference DossiersDeFiche dossiers) {
        this.annuaire = annuaire;
        this.habilitations = habilitations;
        this.espaces = espaces;
        this.dossiers = dossiers;
    }

    /** Where the sheet of that structure is. */
    public static String adresse(StructureId structure) {
        return EntreeGestionnaire.ADRESSE + "/structures/" + structure;
    }

    /**
     * What the sheet shows.
     *
     * @param origine the structure it was copied from, or null
     * @param espaces those that are open, given or closed there
     * @param ajouts those that are to be opened
     * @param dossier what else stands on the sheet
     * @param modifiable whether the caller may act there
     */
    public record FicheStructure(
            Structure structure,
            @Nullable Structure origine,
            Resultats<Service> services,
            List<Ligne> espaces,
            List<Ligne> ajouts,
            DossierDeFiche dossier,
            boolean modifiable,
            @Nullable String fait) {
        /** Whether what is on the sheet may be changed by the caller; an inactive structure's may not. */
        public boolean ouverte() {
            return modifiable && structure.active();
        }

        /** Its postal address on one line, or empty. */
        public String adressePostale() {
            Adresse a = structure.adresse();
            return String.join(" ", a.ligne(), a.complement(), a.codePostal(), a.ville(), a.codePays())
                    .replaceAll(" +", " ")
                    .strip();
        }

        /** Where it is. */
        public String adresse() {
            return FichePages.adresse(structure.id());
        }

        /** What its invoices must carry, in words. */
        public String exigences(Locale langue) {
            ParametresStructure p = structure.parametres();
            List<String> exigees = new ArrayList<>();
            if (p.codeServiceObligatoire()) {
                exigees.add(TexteStructure.SERVICE_OBLIGATOIRE.en(langue));
            }
            if (p.numeroEngagementObligatoire()) {
                exigees.add(TexteStructure.ENGAGEMENT_OBLIGATOIRE.en(langue));
            }
            if (p.engagementOuService()) {
                exigees.add(TexteStructure.L_UN_OU_L_AUTRE.en(langue));
            }
            return exigees.isEmpty() ? TexteStructure.RIEN_D_EXIGE.en(langue) : String.join(", ", exigees);
        }

        /** The page on which espaces are ticked, with those that are ticked already. */
        public String adresseAjout() {
            return adresse() + "/espaces"
                    + ajouts.stream().map(a -> "ajout=" + a.code()).collect(Collectors.joining("&", "?", ""));
        }
    }

    /** The sheet; {@code ajout}: espaces that were ticked. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Page fiche(
            @PathParam("structure") String structure,
            @QueryParam("ajout") List<String> ajouts,
            @QueryParam("choix") @DefaultValue("") String choix,
            @QueryParam("fait") @Nullable String fait,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Structure connue = structure(perimetre, structure);
        List<Ligne> proposes = espaces.proposes(connue.id());
        List<Ligne> choisis = proposes.stream()
                .filter(l -> ajouts.contains(l.code().valeur()))
                .toList();
        boolean vide = !choix.isEmpty() && choisis.isEmpty();
        List<Faute> fautes =
                vide ? List.of(Faute.de("espaces", TexteStructure.RIEN_DE_COCHE, contexte.langue())) : List.of();
        String dit = Rendu.fait(fait, contexte.langue());
        return fiche(vide ? 400 : 200, connue, choisis, fautes, dit, perimetre, contexte);
    }

    /** Confirms the sheet: opens what was ticked. */
    @POST
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response valider(
            @PathParam("structure") String structure,
            @FormParam("ajout") List<String> ajouts,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Structure connue = structure(perimetre, structure);
        List<Ligne> lignes = espaces.lignes(connue.id());
        List<Ligne> choisis =
                lignes.stream().filter(l -> ajouts.contains(l.code().valeur())).toList();
        Optional<Faute> faute = faute(ajouts, choisis, contexte.langue());
        int statut = 400;
        if (faute.isEmpty()) {
            try {
                espaces.ouvrir(
                        perimetre,
                        connue.id(),
                        choisis.stream().map(Ligne::code).toList());
                return Rendu.vers(adresse(connue.id()), Fait.FAIT_OUVERT);
            } catch (Refus refus) {
                statut = refus.motif().statutHttp();
                faute = Optional.of(Faute.de(refus, List.of("espaces"), contexte.langue()));
            }
        }
        List<Ligne> restent = choisis.stream().filter(l -> l.etat().aOuvrir()).toList();
        List<Faute> fautes = faute.stream().toList();
        return Rendu.reponse(fiche(statut, connue, restent, fautes, null, perimetre, contexte));
    }

    /** One that somebody else has opened meanwhile is no fault: it is open, as was wanted. */
    private static Optional<Faute> faute(List<String> ajouts, List<Ligne> choisis, Locale langue) {
        if (ajouts.isEmpty()) {
            return Optional.of(Faute.de("espaces", TexteStructure.RIEN_DE_COCHE, langue));
        }
        Set<String> connus = choisis.stream().map(l -> l.code().valeur()).collect(Collectors.toSet());
        return new LinkedHashSet<>(ajouts)
                .stream()
                        .filter(a -> !connus.contains(a))
                        .findFirst()
                        .map(a -> Faute.de(
                                "espaces",
                                TexteStructure.PAS_PROPOSE,
                                langue,
                                a.length() > 40 ? a.substring(0, 40) + "…" : a));
    }

    /** Where espaces are ticked. */
    @GET
    @Path("/espaces")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page choix(
            @PathParam("structure") String structure,
            @QueryParam("ajout") List<String> ajouts,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Structure connue = structure(perimetre, structure);
        return Rendu.page(
                TexteStructure.AJOUTER,
                contexte,
                gabarits.espacesajouter(contexte.langue(), connue, espaces.proposes(connue.id()), Set.copyOf(ajouts)));
    }

    private Structure structure(Perimetre perimetre, String texte) {
        return annuaire.structure(Entrees.structure(perimetre, texte))
                .orElseThrow(() -> new Introuvable(new Libelle("Cette structure", "This structure")));
    }

    private Page fiche(
            int statut,
            Structure structure,
            List<Ligne> ajouts,
            List<Faute> fautes,
            @Nullable String fait,
            Perimetre perimetre,
            ContextePage contexte) {
        Set<CodeEspace> aAjouter = ajouts.stream().map(Ligne::code).collect(Collectors.toSet());
        List<Ligne> presents = espaces.lignes(structure.id()).stream()
                .filter(l -> l.etat() != EspacesDeStructure.Etat.ABSENT && !aAjouter.contains(l.code()))
                .toList();
        FicheStructure fiche = new FicheStructure(
                structure,
                Optional.ofNullable(structure.origine())
                        .flatMap(annuaire::structure)
                        .orElse(null),
                annuaire.services(structure.id(), new Pagination(1, SERVICES_MONTRES, null, Pagination.Sens.ASCENDANT)),
                presents,
                ajouts,
                dossiers.lire(perimetre, structure.id(), contexte),
                habilitations
                        .perimetre(perimetre.appelant(), EspaceGestionnaire.CODE, Mode.MODIFICATION)
                        .contient(structure.id()),
                fait);
        return Rendu.page(
                statut,
                TexteStructure.TITRE_FICHE,
                contexte,
                gabarits.fichestructure(contexte.langue(), fiche, fautes, contexte.jetonCsrf()));
    }
}
