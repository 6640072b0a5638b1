package org.chorale.espace.gestionnaire.internal.masse;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Mode;
import org.chorale.api.format.Limite;
import org.chorale.api.habilitation.AbonnementsEnMasse;
import org.chorale.api.habilitation.AbonnementsEnMasse.Demandee;
import org.chorale.api.habilitation.AbonnementsEnMasse.Lot;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.page.Presentation;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.LecteurMultipart;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.EntreeGestionnaire;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.Envoi;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.chorale.espace.gestionnaire.internal.suivi.ExportPages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where a lot of subscriptions begins: by ticking, or by a file. */
@Component(service = Ressource.class)
@Path(MassePages.ADRESSE)
@Produces(MediaType.TEXT_HTML)
public final class MassePages implements Ressource {
    static final String ADRESSE = EntreeGestionnaire.ADRESSE + "/abonnements";
    static final String AUCUN = "AUCUN";

    private static final int TEXTE_MAX = 100;

    private final Templates gabarits = new StaticTemplates();
    private final ChoixEnMasse choix;
    private final AbonnementsEnMasse masse;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public MassePages(@Reference ChoixEnMasse choix, @Reference AbonnementsEnMasse masse) {
        this.choix = choix;
        this.masse = masse;
    }

    /**
     * What is on the page.
     *
     * @param qs what structures are searched by
     * @param qu what users are searched by
     * @param droits the mode chosen for each espace, or AUCUN
     */
    public record VueDuChoix(
            Cochees<Structure> structures,
            Cochees<Personne> utilisateurs,
            List<Espace> espaces,
            String qs,
            String qu,
            Map<String, String> droits,
            List<Lot> lots) {
        /** The colour of a lot's tag. */
        public static String couleurDe(AbonnementsEnMasse.Etat etat) {
            return switch (etat) {
                case PREPARE -> "info";
                case EN_COURS -> "accent";
                case TERMINE -> "success";
                case INCIDENT -> "danger";
            };
        }

        /** The same. */
        public String couleur(AbonnementsEnMasse.Etat etat) {
            return couleurDe(etat);
        }

        /** The columns of a file, as they are named. */
        public String colonnes(Locale langue) {
            return String.join(" ; ", FichierDeLignes.titres(langue));
        }

        /** What is chosen for that espace; empty for nothing. */
        public String droit(String espace) {
            return droits.getOrDefault(espace, "");
        }
    }

    /** What was ticked and typed. */
    private record Saisie(
            String qs,
            String qu,
            int ps,
            int pu,
            Set<Long> structures,
            Set<Long> utilisateurs,
            Map<String, String> droits) {
        static Saisie vide() {
            return new Saisie("", "", 1, 1, Set.of(), Set.of(), Map.of());
        }
    }

    /** The form, and one's lots. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    public Page page(
            @QueryParam("fait") @Nullable String fait, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return page(200, perimetre, Saisie.vide(), List.of(), Rendu.fait(fait, contexte.langue()), contexte);
    }

    /** Goes from page to page with what is ticked, and in the end foresees it. */
    @POST
    @Path("/choix")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choisir(
            @FormParam("qs") @DefaultValue("") String qs,
            @FormParam("qu") @DefaultValue("") String qu,
            @FormParam("ps") @DefaultValue("1") String ps,
            @FormParam("pu") @DefaultValue("1") String pu,
            @FormParam("structure") List<String> structures,
            @FormParam("utilisateur") List<String> utilisateurs,
            @FormParam("droit") List<String> droits,
            @FormParam("faire") @DefaultValue("chercher") String faire,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        Saisie saisie = new Saisie(
                borner(qs),
                borner(qu),
                numero(ps),
                numero(pu),
                Cochees.lire(structures),
                Cochees.lire(utilisateurs),
                droits(droits));
        if (faire.equals("prevoir")) {
            return prevoir(perimetre, saisie, contexte);
        }
        return Rendu.reponse(page(200, perimetre, suite(perimetre, saisie, faire), List.of(), null, contexte));
    }

    private Saisie suite(Perimetre perimetre, Saisie s, String faire) {
        String quoi = faire.replaceFirst(":.*", "");
        int page = numero(faire.replaceFirst("^[^:]*:", ""));
        Set<Long> structures = s.structures();
        Set<Long> utilisateurs = s.utilisateurs();
        switch (quoi) {
            case "toutes" ->
                structures = ajouter(
                        structures,
                        choix.structures(perimetre, s.qs()).stream()
                                .limit(ChoixEnMasse.STRUCTURES_MAX + 1L)
                                .map(x -> x.id().valeur()));
            case "aucune" -> structures = Set.of();
            case "tous" ->
                utilisateurs = ajouter(
                        utilisateurs,
                        choix.utilisateurs(perimetre, s.qu()).stream().map(x -> x.id().valeur()));
            case "aucun" -> utilisateurs = Set.of();
            default -> {
                // Another page, or another search: what is ticked stays.
            }
        }
        return new Saisie(
                s.qs(),
                s.qu(),
                quoi.equals("structures") ? page : quoi.equals("chercher") ? 1 : s.ps(),
                quoi.equals("utilisateurs") ? page : quoi.equals("chercher") ? 1 : s.pu(),
                structures,
                utilisateurs,
                s.droits());
    }

    private static Set<Long> ajouter(Set<Long> avant, Stream<Long> trouves) {
        return Stream.concat(avant.stream(), trouves).collect(Collectors.toSet());
    }

    private Response prevoir(Perimetre perimetre, Saisie s, ContextePage contexte) {
        Locale langue = contexte.langue();
        List<Faute> fautes = manques(s, langue);
        if (fautes.isEmpty()) {
            try {
                long combien = (long) s.structures().size()
                        * s.utilisateurs().size()
                        * s.droits().size();
                if (combien > 2 * Limite.LIGNES_EN_MASSE.valeur()) {
                    return trop(perimetre, s, combien, contexte);
                }
                List<Demandee> lignes = choix.lignes(perimetre, s.structures(), s.utilisateurs(), s.droits());
                if (Limite.LIGNES_EN_MASSE.depassee(lignes.size())) {
                    return trop(perimetre, s, lignes.size(), contexte);
                }
                return vers(masse.preparer(perimetre, TexteMasse.LOT_ECRAN.en(langue), lignes));
            } catch (Refus refus) {
                fautes = List.of(Faute.de(refus, List.of("structures"), langue));
            }
        }
        return Rendu.reponse(page(400, perimetre, s, fautes, null, contexte));
    }

    private Response trop(Perimetre perimetre, Saisie s, long combien, ContextePage contexte) {
        Locale langue = contexte.langue();
        Faute faute = Faute.de(
                "utilisateurs",
                TexteMasse.CHOIX_TROP,
                langue,
                Presentation.nombre(combien, langue),
                Presentation.nombre(Limite.LIGNES_EN_MASSE.valeur(), langue));
        return Rendu.reponse(page(400, perimetre, s, List.of(faute), null, contexte));
    }

    private static List<Faute> manques(Saisie s, Locale langue) {
        if (s.structures().size() > ChoixEnMasse.STRUCTURES_MAX
                || s.utilisateurs().size() > ChoixEnMasse.UTILISATEURS_MAX) {
            return List.of(Faute.de(
                    "structures",
                    TexteMasse.CHOIX_MAX,
                    langue,
                    ChoixEnMasse.STRUCTURES_MAX,
                    Presentation.nombre(ChoixEnMasse.UTILISATEURS_MAX, langue)));
        }
        Map<String, Boolean> vides = new LinkedHashMap<>();
        vides.put("structures", s.structures().isEmpty());
        vides.put("utilisateurs", s.utilisateurs().isEmpty());
        vides.put("espaces", s.droits().isEmpty());
        return vides.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(e -> Faute.de(
                        e.getKey(), TexteMasse.valueOf("CHOIX_" + e.getKey().toUpperCase(Locale.ROOT)), langue))
                .toList();
    }

    /** Foresees the lines of a file. It is read as it comes, so the request itself is asked for. */
    @POST
    @Path("/fichier")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response envoyer(
            @Context HttpServletRequest requete, @Context Perimetre perimetre, @Context ContextePage contexte) {
        Locale langue = contexte.langue();
        Faute faute;
        int statut = 400;
        try {
            Optional<Envoi> envoi = Envoi.lire(requete);
            if (envoi.isPresent()) {
                List<Demandee> lignes = FichierDeLignes.lire(envoi.get().octets(), choix.repertoire(perimetre));
                return vers(masse.preparer(perimetre, envoi.get().nom(), lignes));
            }
            faute = Faute.de("fichier", TexteMasse.FICHIER_MANQUE, langue);
        } catch (CsvIllisible illisible) {
            faute = new Faute("fichier", illisible.phrase().selon(langue), null);
        } catch (IOException coupe) {
            faute = Faute.de("fichier", TexteMasse.FICHIER_COUPE, langue);
        } catch (Refus refus) {
            faute = Faute.de(refus, List.of("fichier"), langue);
            statut = refus.motif().statutHttp();
        }
        return Rendu.reponse(page(statut, perimetre, Saisie.vide(), List.of(faute), null, contexte));
    }

    /** A file, read whole: it is small, or refused. */
    private record Envoi(String nom, byte[] octets) {
        static Optional<Envoi> lire(HttpServletRequest requete) throws IOException {
            LecteurMultipart formulaire = LecteurMultipart.de(requete.getContentType(), requete.getInputStream());
            for (var p = formulaire.suivante(); p.isPresent(); p = formulaire.suivante()) {
                String nom = p.get().fichier();
                if (nom != null) {
                    byte[] octets = p.get().contenu().readNBytes((int) Limite.FICHIER_EN_MASSE.valeur() + 1);
                    return nom.isBlank() && octets.length == 0
                            ? Optional.empty()
                            : Optional.of(new Envoi(nom.isBlank() ? "CSV" : nom, octets));
                }
            }
            return Optional.empty();
        }
    }

    /** A file to fill in. */
    @GET
    @Path("/modele.csv")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Produces(ExportPages.CSV)
    public Response modele(@Context ContextePage contexte) {
        return ExportPages.fichier(
                sortie -> LotCsv.modele(contexte.langue(), sortie), ExportPages.CSV, "abonnements.csv");
    }

    private static Response vers(Lot lot) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, LotsPages.adresse(lot.id()))
                .build();
    }

    private static String borner(String texte) {
        String propre = texte.strip();
        return propre.length() > TEXTE_MAX ? propre.substring(0, TEXTE_MAX) : propre;
    }

    private static int numero(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** {@code factures-recues:CONSULTATION}. */
    private Map<String, String> droits(List<String> valeurs) {
        Map<String, String> droits = new LinkedHashMap<>();
        Set<String> connus =
                choix.espaces().stream().map(e -> e.code().valeur()).collect(Collectors.toSet());
        for (String valeur : valeurs) {
            String[] deux = valeur.split(":", 2);
            if (deux.length == 2
                    && connus.contains(deux[0])
                    && (deux[1].equals(AUCUN) || Entrees.mode(deux[1]).isPresent())) {
                droits.put(deux[0], deux[1]);
            }
        }
        return droits;
    }

    private Page page(
            int statut,
            Perimetre perimetre,
            Saisie s,
            List<Faute> fautes,
            @Nullable String fait,
            ContextePage contexte) {
        VueDuChoix vue = new VueDuChoix(
                choix.structures(perimetre, s.qs(), s.ps(), s.structures()),
                choix.utilisateurs(perimetre, s.qu(), s.pu(), s.utilisateurs()),
                choix.espaces(),
                s.qs(),
                s.qu(),
                s.droits(),
                masse.lots(perimetre));
        return Rendu.page(
                statut,
                TexteMasse.TITRE,
                contexte,
                gabarits.masse(contexte.langue(), vue, fautes, fait, contexte.jetonCsrf()));
    }
}
