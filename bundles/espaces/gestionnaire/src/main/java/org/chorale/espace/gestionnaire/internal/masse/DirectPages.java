package org.chorale.espace.gestionnaire.internal.masse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.RattachementsDirects;
import org.chorale.api.habilitation.RattachementsDirects.Abonne;
import org.chorale.api.habilitation.RattachementsDirects.Ligne;
import org.chorale.api.habilitation.RattachementsDirects.Place;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.api.habilitation.UtilisateursConnus;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
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
import org.chorale.espace.gestionnaire.internal.utilisateurs.LectureUtilisateurs;
import org.chorale.espace.gestionnaire.internal.utilisateurs.TexteUtilisateurs;
import org.chorale.espace.gestionnaire.internal.utilisateurs.UtilisateursPages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One person, attached to several structures and services with their espaces: ticked, foreseen, done. */
@Component(service = Ressource.class)
@Path(DirectPages.ADRESSE)
@Produces(MediaType.TEXT_HTML)
public final class DirectPages implements Ressource {
    static final String ADRESSE = EntreeGestionnaire.ADRESSE + "/rattachement";

    private static final List<String> CHAMPS = List.of("adresse", "role", "structures", "espaces");
    private static final Pagination TROUVES = new Pagination(1, 20, null, Pagination.Sens.ASCENDANT);
    private static final int TEXTE_MAX = 100;

    private final Templates gabarits = new StaticTemplates();
    private final RattachementsDirects directs;
    private final UtilisateursConnus connus;
    private final Comptes comptes;
    private final ChoixEnMasse choix;
    private final LectureUtilisateurs lecture;
    private final Designations designations;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public DirectPages(
            @Reference RattachementsDirects directs,
            @Reference UtilisateursConnus connus,
            @Reference Comptes comptes,
            @Reference ChoixEnMasse choix,
            @Reference LectureUtilisateurs lecture,
            @Reference Designations designations) {
        this.directs = directs;
        this.connus = connus;
        this.comptes = comptes;
        this.choix = choix;
        this.lecture = lecture;
        this.designations = designations;
    }

    /**
     * What was typed and ticked.
     *
     * @param places {@code 12} for a whole structure, {@code 12-34} for a service of it
     * @param droits the mode of each espace
     */
    public record SaisieDirecte(
            String adresse, String role, Set<String> places, Map<String, String> droits, String q, String qs, int ps) {
        static SaisieDirecte vide(String adresse, String q) {
            return new SaisieDirecte(adresse, RoleStructure.UTILISATEUR.name(), Set.of(), Map.of(), q, "", 1);
        }

        /** What is chosen for that espace; empty for nothing. */
        public String droit(String espace) {
            return droits.getOrDefault(espace, "");
        }
    }

    /**
     * What is on the page.
     *
     * @param services of the structures that are seen
     * @param ailleurs the places that are ticked and not seen
     */
    public record VueDirecte(
            SaisieDirecte saisie,
            Cochees<Structure> structures,
            Map<StructureId, List<Service>> services,
            List<String> ailleurs,
            List<Espace> espaces,
            List<Personne> trouves) {}

    /** What it would do. */
    public record PrevisionDirecte(SaisieDirecte saisie, Personne qui, List<Ligne> lignes, Noms noms) {
        /** Whether a line stops all. */
        public boolean bloquee() {
            return lignes.stream().anyMatch(l -> l.sort() == SortDeLigne.REFUSEE);
        }

        /** Whether there is anything to do. */
        public boolean change() {
            return lignes.stream().anyMatch(l -> l.sort() == SortDeLigne.A_FAIRE);
        }
    }

    /** The form; {@code q} looks for a person among those that one knows. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page page(
            @QueryParam("adresse") @DefaultValue("") String adresse,
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("fait") @Nullable String fait,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        return formulaire(
                200,
                perimetre,
                SaisieDirecte.vide(borner(adresse), borner(q)),
                List.of(),
                Rendu.fait(fait, contexte.langue()),
                contexte);
    }

    /** Goes from page to page with what is ticked, foresees it, and in the end does it. */
    @POST
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response faire(
            @FormParam("adresse") @DefaultValue("") String adresse,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("place") List<String> places,
            @FormParam("droit") List<String> droits,
            @FormParam("qs") @DefaultValue("") String qs,
            @FormParam("ps") @DefaultValue("1") String ps,
            @FormParam("faire") @DefaultValue("chercher") String faire,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        String page = faire.startsWith("structures:") ? faire.substring(11) : faire.equals("chercher") ? "1" : ps;
        SaisieDirecte saisie = new SaisieDirecte(
                borner(adresse),
                role,
                new LinkedHashSet<>(places),
                droits(droits),
                "",
                borner(qs),
                page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1);
        return switch (faire) {
            case "prevoir", "sans", "valider" -> avancer(perimetre, saisie, faire, contexte);
            default -> Rendu.reponse(formulaire(200, perimetre, saisie, List.of(), null, contexte));
        };
    }

    private Response avancer(Perimetre perimetre, SaisieDirecte saisie, String faire, ContextePage contexte) {
        Locale langue = contexte.langue();
        Optional<Personne> qui = saisie.adresse().isEmpty() ? Optional.empty() : comptes.personne(saisie.adresse());
        List<Place> places = places(perimetre, saisie);
        List<Faute> fautes = fautes(saisie, qui.isPresent(), places, langue);
        int statut = 400;
        if (fautes.isEmpty() && qui.isPresent()) {
            UtilisateurId id = qui.get().id();
            try {
                if (faire.equals("valider")) {
                    directs.rattacher(perimetre, id, places);
                    return Rendu.vers(ADRESSE, Fait.FAIT_RATTACHE_PARTOUT);
                }
                List<Ligne> lignes = directs.prevoir(perimetre, id, places);
                SaisieDirecte gardee = faire.equals("sans") ? sans(saisie, lignes) : saisie;
                if (gardee.places().isEmpty()) {
                    fautes = List.of(Faute.de("structures", TextePouvoirs.OU_MANQUE, langue));
                    return Rendu.reponse(formulaire(400, perimetre, gardee, fautes, null, contexte));
                }
                List<Ligne> montrees =
                        gardee.equals(saisie) ? lignes : directs.prevoir(perimetre, id, places(perimetre, gardee));
                return Rendu.reponse(prevision(200, gardee, qui.get(), montrees, List.of(), contexte));
            } catch (Refus refus) {
                statut = refus.motif().statutHttp();
                fautes = List.of(Faute.de(refus, CHAMPS, langue));
            }
        }
        return Rendu.reponse(formulaire(statut, perimetre, saisie, fautes, null, contexte));
    }

    /** Without the places that are refused, and without the espaces that are refused anywhere. */
    private static SaisieDirecte sans(SaisieDirecte saisie, List<Ligne> lignes) {
        Set<String> places = new LinkedHashSet<>(saisie.places());
        Map<String, String> droits = new LinkedHashMap<>(saisie.droits());
        for (Ligne l : lignes) {
            if (l.sort() == SortDeLigne.REFUSEE) {
                if (l.espace() == null) {
                    places.remove(place(l.structure(), l.service()));
                } else {
                    droits.remove(l.espace().valeur());
                }
            }
        }
        return new SaisieDirecte(saisie.adresse(), saisie.role(), places, droits, "", saisie.qs(), saisie.ps());
    }

    static String place(StructureId structure, @Nullable ServiceId service) {
        return structure + (service == null ? "" : "-" + service);
    }

    private static List<Faute> fautes(SaisieDirecte saisie, boolean connue, List<Place> places, Locale langue) {
        List<Faute> fautes = new ArrayList<>();
        if (!connue) {
            fautes.add(Faute.de(
                    "adresse",
                    saisie.adresse().isEmpty() ? TexteUtilisateurs.ADRESSE_MANQUE : TexteUtilisateurs.ADRESSE_INCONNUE,
                    langue));
        }
        if (role(saisie.role()).isEmpty()) {
            fautes.add(Faute.de("role", TexteUtilisateurs.ROLE_CHOIX, langue));
        } else if (role(saisie.role()).get().gere() && places.stream().anyMatch(p -> p.service() != null)) {
            fautes.add(Faute.de("role", TextePouvoirs.SERVICE_SECONDAIRE, langue));
        }
        if (places.isEmpty()) {
            fautes.add(Faute.de("structures", TextePouvoirs.OU_MANQUE, langue));
        } else if (places.size() > RattachementsDirects.PLACES_MAX) {
            fautes.add(Faute.de("structures", TextePouvoirs.OU_MAX, langue, RattachementsDirects.PLACES_MAX));
        }
        return fautes;
    }

    private static Optional<RoleStructure> role(String nom) {
        return List.of(RoleStructure.UTILISATEUR, RoleStructure.GESTIONNAIRE_SECONDAIRE).stream()
                .filter(r -> r.name().equals(nom))
                .findFirst();
    }

    /** Those that are within reach; a service of a structure that is ticked as a whole adds nothing. */
    private List<Place> places(Perimetre perimetre, SaisieDirecte saisie) {
        RoleStructure role = role(saisie.role()).orElse(RoleStructure.UTILISATEUR);
        List<Abonne> abonnes = saisie.droits().entrySet().stream()
                .map(d -> new Abonne(new CodeEspace(d.getKey()), Mode.valueOf(d.getValue())))
                .toList();
        List<Place> places = new ArrayList<>();
        for (String texte : saisie.places()) {
            String[] deux = texte.split("-", 2);
            StructureId structure = Entrees.structure(perimetre, deux[0]);
            boolean entiere = saisie.places().contains(structure.toString());
            if (deux.length == 1) {
                places.add(new Place(structure, null, role, abonnes));
            } else if (!entiere) {
                Service service = lecture.service(structure, deux[1]);
                if (service != null) {
                    places.add(new Place(structure, service.id(), role, abonnes));
                }
            }
        }
        return places;
    }

    /** {@code factures-recues:CONSULTATION}. */
    private Map<String, String> droits(List<String> valeurs) {
        Set<String> connus =
                choix.espaces().stream().map(e -> e.code().valeur()).collect(Collectors.toSet());
        Map<String, String> droits = new LinkedHashMap<>();
        for (String valeur : valeurs) {
            String[] deux = valeur.split(":", 2);
            if (deux.length == 2
                    && connus.contains(deux[0])
                    && Entrees.mode(deux[1]).isPresent()) {
                droits.put(deux[0], deux[1]);
            }
        }
        return droits;
    }

    private static String borner(String texte) {
        String propre = texte.strip();
        return propre.length() > UtilisateursPages.ADRESSE_MAX ? propre.substring(0, TEXTE_MAX) : propre;
    }

    private Page formulaire(
            int statut,
            Perimetre perimetre,
            SaisieDirecte saisie,
            List<Faute> fautes,
            @Nullable String fait,
            ContextePage contexte) {
        Cochees<Structure> structures = choix.structures(perimetre, saisie.qs(), saisie.ps(), Set.of());
        Map<StructureId, List<Service>> services = structures.page().elements().stream()
                .collect(Collectors.toMap(Structure::id, s -> lecture.services(s.id())));
        Set<String> vues = services.keySet().stream().map(StructureId::toString).collect(Collectors.toSet());
        List<String> ailleurs = saisie.places().stream()
                .filter(p -> !vues.contains(p.replaceFirst("-.*", "")))
                .toList();
        List<Personne> trouves = saisie.q().isEmpty()
                ? List.of()
                : connus.rechercher(perimetre, saisie.q(), TROUVES).elements();
        VueDirecte vue = new VueDirecte(saisie, structures, services, ailleurs, choix.espaces(), trouves);
        return Rendu.page(
                statut,
                TextePouvoirs.DIRECT,
                contexte,
                gabarits.direct(contexte.langue(), vue, fautes, fait, contexte.jetonCsrf()));
    }

    private Page prevision(
            int statut,
            SaisieDirecte saisie,
            Personne qui,
            List<Ligne> lignes,
            List<Faute> fautes,
            ContextePage contexte) {
        Noms noms = designations.desLieux(
                lignes.stream().map(Ligne::structure).toList(),
                lignes.stream().map(Ligne::service).toList());
        return Rendu.page(
                statut,
                TextePouvoirs.DIRECT,
                contexte,
                gabarits.directprevision(
                        contexte.langue(),
                        new PrevisionDirecte(saisie, qui, lignes, noms),
                        fautes,
                        contexte.jetonCsrf()));
    }
}
