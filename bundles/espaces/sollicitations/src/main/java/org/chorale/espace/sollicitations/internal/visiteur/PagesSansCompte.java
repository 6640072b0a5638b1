package org.chorale.espace.sollicitations.internal.visiteur;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.identite.Origine;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.sollicitations.internal.categorie.Categorie;
import org.chorale.espace.sollicitations.internal.categorie.Categories;
import org.chorale.espace.sollicitations.internal.categorie.SousCategorie;
import org.chorale.espace.sollicitations.internal.gabarits.StaticTemplates;
import org.chorale.espace.sollicitations.internal.gabarits.Templates;
import org.chorale.espace.sollicitations.internal.pages.Faute;
import org.chorale.espace.sollicitations.internal.pages.Rendu;
import org.chorale.espace.sollicitations.internal.service.Demande;
import org.chorale.espace.sollicitations.internal.visiteur.Defis.Defi;
import org.chorale.espace.sollicitations.internal.visiteur.SansCompte.Question;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asking without an account. */
@Component(service = Ressource.class)
@Path(PagesSansCompte.ADRESSE)
@Produces(MediaType.TEXT_HTML)
public final class PagesSansCompte implements Ressource {
    /** Where one asks. */
    public static final String ADRESSE = "/sollicitations/nouvelle";

    private static final List<String> CHAMPS =
            List.of("objet", "nom", "adresse", "destinataire", "service", "texte", "reponse");
    private static final List<String> GARDES =
            List.of("sousCategorie", "objet", "nom", "adresse", "destinataire", "service", "texte");
    private static final int MONTREE = 6000;

    private final Templates gabarits = new StaticTemplates();
    private final SansCompte sansCompte;
    private final Defis defis;
    private final Categories categories;

    /** By the component runtime. */
    @Activate
    public PagesSansCompte(@Reference SansCompte sansCompte, @Reference Defis defis, @Reference Categories categories) {
        this.sansCompte = sansCompte;
        this.defis = defis;
        this.categories = categories;
    }

    /**
     * What the form shows.
     *
     * @param categories those one may ask about without an account; empty where the operator does not allow it
     * @param sous what it is about, or null as long as that is not chosen
     * @param interroge whether the sum is asked for, the work not having been done
     */
    public record VueSansCompte(
            List<Categorie> categories,
            @Nullable SousCategorie sous,
            Defi defi,
            boolean interroge,
            Map<String, String> valeurs,
            List<Faute> fautes) {
        /** As typed. */
        public String valeur(String champ) {
            return valeurs.getOrDefault(champ, "");
        }
    }

    /** The form; afterwards, what to do next. */
    @GET
    @AccesPublic
    public Response formulaire(
            @QueryParam("sousCategorie") @DefaultValue("") String sousCategorie,
            @QueryParam("envoyee") @Nullable String envoyee,
            @Context ContextePage contexte) {
        if (envoyee != null) {
            return Rendu.reponse(Rendu.page(
                    200,
                    TexteVisiteur.ENVOYEE.en(contexte.langue()),
                    null,
                    gabarits.sanscompteenvoyee(contexte.langue())));
        }
        return Rendu.reponse(page(200, Map.of("sousCategorie", sousCategorie), false, List.of(), contexte));
    }

    /** Asks. */
    @POST
    @AccesPublic
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response poser(
            MultivaluedMap<String, String> recus, @Context ContextePage contexte, @Context Origine origine) {
        Locale l = contexte.langue();
        Demande demande = new Demande(
                null,
                texte(recus, "sousCategorie"),
                texte(recus, "objet"),
                texte(recus, "texte"),
                texte(recus, "destinataire"),
                texte(recus, "service"),
                "",
                "",
                List.of(),
                l);
        try {
            sansCompte.poser(new Question(
                    texte(recus, "nom"),
                    texte(recus, "adresse"),
                    demande,
                    origine.reseau(),
                    texte(recus, "defi"),
                    texte(recus, "preuve"),
                    texte(recus, "reponse")));
            return Rendu.vers(ADRESSE + "?envoyee=1");
        } catch (Refus refus) {
            boolean interroge = refus.code().equals("PREUVE_REFUSEE")
                    || !texte(recus, "reponse").isEmpty();
            Map<String, String> valeurs = new HashMap<>();
            GARDES.forEach(champ -> valeurs.put(champ, court(texte(recus, champ))));
            return Rendu.reponse(
                    page(refus.motif().statutHttp(), valeurs, interroge, Faute.toutes(refus, CHAMPS, l), contexte));
        }
    }

    private Page page(
            int statut, Map<String, String> valeurs, boolean interroge, List<Faute> fautes, ContextePage contexte) {
        List<Categorie> permises = sansCompte.ouvert() ? permises() : List.of();
        SousCategorie sous = permises.stream()
                .flatMap(c -> c.sousCategories().stream())
                .filter(s -> s.code().equals(valeurs.get("sousCategorie")))
                .findFirst()
                .orElse(null);
        var vue = new VueSansCompte(permises, sous, defis.nouveau(), interroge, valeurs, fautes);
        return Rendu.page(
                statut,
                TexteVisiteur.TITRE.en(contexte.langue()),
                null,
                gabarits.sanscompte(contexte.langue(), vue, contexte.jetonCsrf()));
    }

    private List<Categorie> permises() {
        return categories.toutes().stream()
                .map(c -> new Categorie(
                        c.code(),
                        c.numero(),
                        c.libelle(),
                        c.sousCategories().stream()
                                .filter(SousCategorie::sansCompte)
                                .toList()))
                .filter(c -> !c.sousCategories().isEmpty())
                .toList();
    }

    private static String texte(MultivaluedMap<String, String> recus, String champ) {
        String valeur = recus.getFirst(champ);
        return valeur == null ? "" : valeur;
    }

    private static String court(String texte) {
        return texte.length() <= MONTREE ? texte : texte.substring(0, MONTREE);
    }
}
