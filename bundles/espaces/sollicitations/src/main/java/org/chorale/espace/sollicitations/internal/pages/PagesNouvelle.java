package org.chorale.espace.sollicitations.internal.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
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
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.espace.Mode;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsEmises;
import org.chorale.espace.sollicitations.internal.categorie.Categories;
import org.chorale.espace.sollicitations.internal.categorie.SousCategorie;
import org.chorale.espace.sollicitations.internal.categorie.SousCategorie.Formulaire;
import org.chorale.espace.sollicitations.internal.gabarits.StaticTemplates;
import org.chorale.espace.sollicitations.internal.gabarits.Templates;
import org.chorale.espace.sollicitations.internal.pages.Vues.Choix;
import org.chorale.espace.sollicitations.internal.service.Demande;
import org.chorale.espace.sollicitations.internal.service.Questions;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asking, in two steps: what it is about, then the form that fits it. */
@Component(service = Ressource.class)
@Path(PagesNouvelle.ADRESSE)
@Produces(MediaType.TEXT_HTML)
public final class PagesNouvelle implements Ressource {
    /** Where one asks. */
    public static final String ADRESSE = EspaceSollicitationsEmises.ADRESSE + "/nouvelle";

    private static final List<String> CHAMPS =
            List.of("objet", "texte", "pour", "destinataire", "service", "facture", "siret", "pieces", "sousCategorie");
    private static final int PORTEES_MAX = 500;

    private final Templates gabarits = new StaticTemplates();
    private final Categories categories;
    private final Questions questions;
    private final PiecesDeposees pieces;
    private final Annuaire annuaire;

    /** By the component runtime. */
    @Activate
    public PagesNouvelle(
            @Reference Categories categories,
            @Reference Questions questions,
            @Reference PiecesDeposees pieces,
            @Reference Annuaire annuaire) {
        this.categories = categories;
        this.questions = questions;
        this.pieces = pieces;
        this.annuaire = annuaire;
    }

    /** The form; a structure and an invoice may be named by whoever leads here. */
    @GET
    @Acces(espace = EspaceSollicitationsEmises.NOM, mode = Mode.MODIFICATION)
    public Page formulaire(
            @QueryParam("sousCategorie") @DefaultValue("") String sousCategorie,
            @QueryParam("structure") @DefaultValue("") String structure,
            @QueryParam("facture") @DefaultValue("") String facture,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Map<String, String> champs = new HashMap<>();
        champs.put("pour", court(structure));
        champs.put("facture", court(facture));
        SousCategorie sous = categories.sousCategorie(sousCategorie).orElse(null);
        if (sous != null && sous.formulaire() == Formulaire.CHANGEMENT_SIRET) {
            portee(structure, perimetre)
                    .flatMap(p -> annuaire.structure(p.structure()))
                    .ifPresent(s -> {
                        champs.put("objet", Texte.OBJET_CHANGEMENT.en(contexte.langue(), s.designation()));
                        champs.put(
                                "texte",
                                Texte.TEXTE_CHANGEMENT.en(
                                        contexte.langue(),
                                        s.designation(),
                                        s.identifiant().valeur()));
                    });
        }
        return page(200, sous, Envoi.vierge(champs), List.of(), perimetre, contexte);
    }

    /** Asks. The form is read as it comes, so the request itself is asked for and not its parameters. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Acces(espace = EspaceSollicitationsEmises.NOM, mode = Mode.MODIFICATION)
    public Response poser(
            @Context HttpServletRequest requete, @Context Perimetre perimetre, @Context ContextePage contexte) {
        Envoi envoi = Envoi.lire(requete, perimetre.appelant(), pieces);
        Locale l = contexte.langue();
        SousCategorie sous =
                categories.sousCategorie(envoi.texte("sousCategorie")).orElse(null);
        List<Faute> fautes = new ArrayList<>();
        envoi.refus().forEach(r -> fautes.addAll(Faute.toutes(r, CHAMPS, l)));
        int statut = 400;
        if (fautes.isEmpty()) {
            try {
                long id = questions.poser(perimetre, demande(envoi, perimetre, l));
                return Rendu.vers(Face.EMISES.adresse(id) + "?fait=POSEE");
            } catch (Introuvable | HorsPerimetre ailleurs) {
                throw ailleurs;
            } catch (Refus refus) {
                statut = refus.motif().statutHttp();
                fautes.addAll(Faute.toutes(refus, CHAMPS, l));
            }
        }
        return Rendu.reponse(page(statut, sous, envoi, fautes, perimetre, contexte));
    }

    private static Demande demande(Envoi envoi, Perimetre perimetre, Locale langue) {
        return new Demande(
                portee(envoi.texte("pour"), perimetre).orElse(null),
                envoi.texte("sousCategorie"),
                envoi.texte("objet"),
                envoi.texte("texte"),
                envoi.texte("destinataire"),
                envoi.texte("service"),
                envoi.texte("facture"),
                envoi.texte("siret"),
                envoi.numeros(),
                langue);
    }

    private Page page(
            int statut,
            @Nullable SousCategorie sous,
            Envoi envoi,
            List<Faute> fautes,
            Perimetre perimetre,
            ContextePage contexte) {
        Locale l = contexte.langue();
        String actuel = sous == null || sous.formulaire() != Formulaire.CHANGEMENT_SIRET
                ? null
                : portee(envoi.texte("pour"), perimetre)
                        .flatMap(p -> annuaire.structure(p.structure()))
                        .map(s -> s.identifiant().valeur())
                        .orElse(null);
        var vue = new Vues.Nouvelle(categories.toutes(), sous, choix(perimetre, sous), actuel, envoi, fautes);
        return Rendu.page(
                statut,
                Texte.NOUVELLE.en(l),
                EspaceSollicitationsEmises.CODE,
                gabarits.nouvelle(l, vue, contexte.jetonCsrf()));
    }

    /** On whose behalf one may ask; a change of SIRET on behalf of those only whose managers one is. */
    private List<Choix> choix(Perimetre perimetre, @Nullable SousCategorie sous) {
        boolean siret = sous != null && sous.formulaire() == Formulaire.CHANGEMENT_SIRET;
        List<Choix> tous = new ArrayList<>();
        Map<?, Structure> structures = annuaire.structures(perimetre.structures());
        perimetre.portees().stream().limit(PORTEES_MAX).forEach(p -> {
            Structure structure = structures.get(p.structure());
            boolean retenue = structure != null
                    && structure.active()
                    && (!siret || (p.service() == null && questions.peutDemanderSiret(perimetre, structure)));
            if (retenue) {
                String service = p.service() == null
                        ? ""
                        : " / "
                                + annuaire.service(p.service())
                                        .map(Service::code)
                                        .orElse("");
                tous.add(new Choix(
                        valeur(p),
                        structure.designation() + service + " ("
                                + structure.identifiant().valeur() + ")"));
            }
        });
        tous.sort(java.util.Comparator.comparing(Choix::libelle));
        return tous;
    }

    private static String valeur(Portee p) {
        return p.service() == null ? p.structure().toString() : p.structure() + "-" + p.service();
    }

    private static Optional<Portee> portee(String valeur, Perimetre perimetre) {
        return perimetre.portees().stream()
                .filter(p -> valeur(p).equals(valeur))
                .findFirst();
    }

    private static String court(String texte) {
        return texte.length() <= 100 ? texte : "";
    }
}
