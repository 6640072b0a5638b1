package org.chorale.espace.gestionnaire.internal.masse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.DuplicationDesDroits;
import org.chorale.api.habilitation.DuplicationDesDroits.Ligne;
import org.chorale.api.habilitation.UtilisateursConnus;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Designations;
import org.chorale.espace.gestionnaire.internal.EntreeGestionnaire;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Fait;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Noms;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.chorale.espace.gestionnaire.internal.utilisateurs.UtilisateursPages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rights of one user for another: foreseen first, then done. */
@Component(service = Ressource.class)
@Path(DuplicationPages.ADRESSE)
@Produces(MediaType.TEXT_HTML)
public final class DuplicationPages implements Ressource {
    static final String ADRESSE = EntreeGestionnaire.ADRESSE + "/duplication";

    private static final List<String> CHAMPS = List.of("vers", "de", "structure");
    private static final Pagination TROUVES = new Pagination(1, 20, null, Pagination.Sens.ASCENDANT);

    private final Templates gabarits = new StaticTemplates();
    private final DuplicationDesDroits duplications;
    private final UtilisateursConnus connus;
    private final Comptes comptes;
    private final Designations designations;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public DuplicationPages(
            @Reference DuplicationDesDroits duplications,
            @Reference UtilisateursConnus connus,
            @Reference Comptes comptes,
            @Reference Designations designations) {
        this.duplications = duplications;
        this.connus = connus;
        this.comptes = comptes;
        this.designations = designations;
    }

    /** What was typed; {@code structure} is empty for all. */
    public record SaisieDuplication(String de, String vers, String structure, String q) {
        static SaisieDuplication de(String de, String vers, String structure, String q) {
            return new SaisieDuplication(borner(de), borner(vers), structure.strip(), borner(q));
        }

        private static String borner(String texte) {
            String propre = texte.strip();
            return propre.length() > UtilisateursPages.ADRESSE_MAX ? "" : propre;
        }

        /** The form again, with somebody chosen. */
        public String adresse(String autreDe, String autreVers) {
            return ADRESSE + "?de=" + Rendu.encoder(autreDe) + "&vers=" + Rendu.encoder(autreVers) + "&structure="
                    + Rendu.encoder(structure);
        }
    }

    /** What it would do; null on the page that only asks. */
    public record PrevisionDuplication(Personne de, Personne vers, List<Ligne> lignes, Noms noms) {
        /** What is given. */
        public List<Ligne> changent() {
            return lignes.stream().filter(Ligne::change).toList();
        }

        /** What is not. */
        public List<Ligne> restent() {
            return lignes.stream().filter(l -> !l.change()).toList();
        }
    }

    /** The form; with both users and {@code prevoir}, what it would do as well. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Response page(
            @QueryParam("de") @DefaultValue("") String de,
            @QueryParam("vers") @DefaultValue("") String vers,
            @QueryParam("structure") @DefaultValue("") String structure,
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("prevoir") @DefaultValue("") String prevoir,
            @QueryParam("fait") @Nullable String fait,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        SaisieDuplication saisie = SaisieDuplication.de(de, vers, structure, q);
        if (prevoir.isEmpty()) {
            return Rendu.reponse(page(200, perimetre, saisie, null, List.of(), null, contexte));
        }
        return faire(perimetre, saisie, contexte, (deLui, versLui, ou) -> {
            List<Ligne> lignes = duplications.prevoir(perimetre, deLui.id(), versLui.id(), ou);
            PrevisionDuplication prevision = prevision(deLui, versLui, lignes);
            String dit = Rendu.fait(fait, contexte.langue());
            return Rendu.reponse(page(200, perimetre, saisie, prevision, List.of(), dit, contexte));
        });
    }

    /** Does it, and shows what is so then. */
    @POST
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dupliquer(
            @FormParam("de") @DefaultValue("") String de,
            @FormParam("vers") @DefaultValue("") String vers,
            @FormParam("structure") @DefaultValue("") String structure,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        SaisieDuplication saisie = SaisieDuplication.de(de, vers, structure, "");
        return faire(perimetre, saisie, contexte, (deLui, versLui, ou) -> {
            duplications.dupliquer(perimetre, deLui.id(), versLui.id(), ou);
            return Rendu.vers(saisie.adresse(saisie.de(), saisie.vers()) + "&prevoir=1", Fait.FAIT_DUPLIQUE);
        });
    }

    private interface Suite {
        Response avec(Personne de, Personne vers, Collection<StructureId> structures);
    }

    private Response faire(Perimetre perimetre, SaisieDuplication saisie, ContextePage contexte, Suite suite) {
        Locale langue = contexte.langue();
        Optional<Personne> de = trouver(saisie.de());
        Optional<Personne> vers = trouver(saisie.vers());
        StructureId ou = Entrees.filtre(perimetre, saisie.structure());
        List<Faute> fautes = new ArrayList<>();
        manque("de", saisie.de(), de, langue).ifPresent(fautes::add);
        manque("vers", saisie.vers(), vers, langue).ifPresent(fautes::add);
        int statut = 400;
        if (de.isPresent() && vers.isPresent()) {
            try {
                return suite.avec(de.get(), vers.get(), ou == null ? List.of() : List.of(ou));
            } catch (Refus refus) {
                statut = refus.motif().statutHttp();
                fautes.add(Faute.de(refus, CHAMPS, langue));
            }
        }
        return Rendu.reponse(page(statut, perimetre, saisie, null, fautes, null, contexte));
    }

    private Optional<Personne> trouver(String adresse) {
        return adresse.isEmpty() ? Optional.empty() : comptes.personne(adresse);
    }

    private static Optional<Faute> manque(String champ, String adresse, Optional<Personne> trouvee, Locale langue) {
        return trouvee.isPresent()
                ? Optional.empty()
                : Optional.of(Faute.de(
                        champ,
                        adresse.isEmpty() ? TextePouvoirs.ADRESSE_MANQUE : TextePouvoirs.ADRESSE_INCONNUE,
                        langue));
    }

    private PrevisionDuplication prevision(Personne de, Personne vers, List<Ligne> lignes) {
        return new PrevisionDuplication(
                de,
                vers,
                lignes,
                designations.desLieux(
                        lignes.stream().map(Ligne::structure).toList(),
                        lignes.stream().map(Ligne::service).toList()));
    }

    private Page page(
            int statut,
            Perimetre perimetre,
            SaisieDuplication saisie,
            @Nullable PrevisionDuplication prevision,
            List<Faute> fautes,
            @Nullable String fait,
            ContextePage contexte) {
        List<Structure> structures = designations.structures(perimetre);
        List<Personne> trouves = saisie.q().isEmpty()
                ? List.of()
                : connus.rechercher(perimetre, saisie.q(), TROUVES).elements();
        return Rendu.page(
                statut,
                TextePouvoirs.DUPLICATION,
                contexte,
                gabarits.duplication(
                        contexte.langue(), saisie, structures, trouves, prevision, fautes, fait, contexte.jetonCsrf()));
    }
}
