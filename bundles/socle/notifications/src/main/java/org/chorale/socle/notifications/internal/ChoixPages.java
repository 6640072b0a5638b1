package org.chorale.socle.notifications.internal;

import gg.jte.output.WriterOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.espace.Libelle;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.notification.Rythme;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.notifications.internal.VueChoix.Sujet;
import org.chorale.socle.notifications.internal.gabarits.StaticTemplates;
import org.chorale.socle.notifications.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What one wants to be written about: by espace, at which pace, in which language. */
@Component(service = Ressource.class)
@Path(ChoixPages.ADRESSE)
public final class ChoixPages implements Ressource {
    static final String ADRESSE = "/notifications/courriels";

    private final Templates gabarits = new StaticTemplates();
    private final NotificationsService notifications;
    private final Droits droits;
    private final Habilitations habilitations;
    private final Comptes comptes;

    /** Takes what it needs. */
    @Activate
    public ChoixPages(
            @Reference NotificationsService notifications,
            @Reference Droits droits,
            @Reference Habilitations habilitations,
            @Reference Comptes comptes) {
        this.notifications = notifications;
        this.droits = droits;
        this.habilitations = habilitations;
        this.comptes = comptes;
    }

    /** The form. */
    @GET
    @AccesAuthentifie
    @Produces(MediaType.TEXT_HTML)
    public Page page(
            @QueryParam("fait") @Nullable String fait, @Context Appelant appelant, @Context ContextePage contexte) {
        Choix choix = notifications.choix(appelant.id());
        Map<String, String> valeurs = new LinkedHashMap<>();
        choix.rythmes().forEach((sujet, rythme) -> valeurs.put(sujet, rythme.name()));
        return page(200, vue(appelant, valeurs, choix.langue().getLanguage(), Map.of(), fait != null), contexte);
    }

    /** Keeps what was chosen. */
    @POST
    @AccesAuthentifie
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response enregistrer(
            MultivaluedMap<String, String> formulaire, @Context Appelant appelant, @Context ContextePage contexte) {
        Map<String, String> valeurs = new LinkedHashMap<>();
        Map<String, Rythme> rythmes = new LinkedHashMap<>();
        Map<String, Texte> fautes = new LinkedHashMap<>();
        for (Sujet sujet : sujets(appelant, Map.of(), Map.of())) {
            String valeur = premiere(formulaire, "rythme-" + sujet.code());
            valeurs.put(sujet.code(), valeur);
            Rythme rythme = VueChoix.rythme(valeur);
            if (rythme != null) {
                rythmes.put(sujet.code(), rythme);
            } else if (!valeur.isEmpty()) {
                fautes.put(sujet.code(), Texte.FAUTE_RYTHME);
            }
        }
        String langue = premiere(formulaire, "langue");
        if (!Set.of("fr", "en").contains(langue)) {
            fautes.put("langue", Texte.FAUTE_LANGUE);
        }
        if (!fautes.isEmpty()) {
            return Response.status(422)
                    .entity(page(422, vue(appelant, valeurs, langue, fautes, false), contexte))
                    .build();
        }
        notifications.choisir(appelant.id(), new Choix(rythmes, Locale.forLanguageTag(langue)), valeurs.keySet());
        return NotificationsPages.vers(ADRESSE + "?fait=oui");
    }

    Page page(int statut, VueChoix vue, ContextePage contexte) {
        return new Page(statut, Texte.CHOIX_TITRE.en(contexte.langue()), null, sortie -> gabarits.choix(
                        contexte.langue(), vue, contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }

    private VueChoix vue(
            Appelant appelant, Map<String, String> valeurs, String langue, Map<String, Texte> fautes, boolean fait) {
        Personne personne = comptes.utilisateurs(Set.of(appelant.id())).get(appelant.id());
        return new VueChoix(
                personne == null ? "" : personne.adresseContact(),
                sujets(appelant, valeurs, fautes),
                langue,
                fautes.get("langue"),
                fait);
    }

    /** What is addressed to oneself, then the espaces one holds, in the order of the menu. */
    private List<Sujet> sujets(Appelant appelant, Map<String, String> valeurs, Map<String, Texte> fautes) {
        List<Sujet> sujets = new ArrayList<>();
        sujets.add(sujet(
                Choix.PERSONNE,
                new Libelle(Texte.PERSONNEL.en(Locale.FRENCH), Texte.PERSONNEL.en(Locale.ENGLISH)),
                valeurs,
                fautes));
        var tenus = habilitations.espaces(appelant).keySet();
        droits.presents().forEach((code, espace) -> {
            if (tenus.contains(code)) {
                sujets.add(sujet(code.valeur(), espace.libelle(), valeurs, fautes));
            }
        });
        return sujets;
    }

    private static Sujet sujet(String code, Libelle libelle, Map<String, String> valeurs, Map<String, Texte> fautes) {
        return new Sujet(code, libelle, valeurs.getOrDefault(code, ""), fautes.get(code));
    }

    private static String premiere(MultivaluedMap<String, String> formulaire, String nom) {
        String valeur = formulaire.getFirst(nom);
        return valeur == null ? "" : valeur;
    }
}
