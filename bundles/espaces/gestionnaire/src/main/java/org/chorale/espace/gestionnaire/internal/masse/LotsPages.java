package org.chorale.espace.gestionnaire.internal.masse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.EspacesPresents;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.AbonnementsEnMasse;
import org.chorale.api.habilitation.AbonnementsEnMasse.Etat;
import org.chorale.api.habilitation.AbonnementsEnMasse.Ligne;
import org.chorale.api.habilitation.AbonnementsEnMasse.Lot;
import org.chorale.api.habilitation.SortDeLigne;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.gestionnaire.internal.Entrees;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.chorale.espace.gestionnaire.internal.Fait;
import org.chorale.espace.gestionnaire.internal.Faute;
import org.chorale.espace.gestionnaire.internal.Rendu;
import org.chorale.espace.gestionnaire.internal.gabarits.StaticTemplates;
import org.chorale.espace.gestionnaire.internal.gabarits.Templates;
import org.chorale.espace.gestionnaire.internal.suivi.ExportPages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One lot: what it would do, how far it is, what became of each line. */
@Component(service = Ressource.class)
@Path(LotsPages.ADRESSE)
@Produces(MediaType.TEXT_HTML)
public final class LotsPages implements Ressource {
    static final String ADRESSE = MassePages.ADRESSE + "/lots/{lot}";

    private static final int PAR_PAGE = 50;

    private final Templates gabarits = new StaticTemplates();
    private final AbonnementsEnMasse masse;
    private final EspacesPresents espaces;

    /** Shows its author's lots. */
    @Activate
    public LotsPages(@Reference AbonnementsEnMasse masse, @Reference EspacesPresents espaces) {
        this.masse = masse;
        this.espaces = espaces;
    }

    static String adresse(long lot) {
        return MassePages.ADRESSE + "/lots/" + lot;
    }

    /** @param sort which lines are shown, or null for all */
    public record VueDuLot(
            Lot lot, Resultats<Ligne> lignes, @Nullable SortDeLigne sort, List<Espace> espaces) {
        /** Where it is. */
        public String adresse() {
            return LotsPages.adresse(lot.id());
        }

        /** Another page of the same lines. */
        public String adresse(int page) {
            return adresse() + "?page=" + page + (sort == null ? "" : "&sort=" + sort.name());
        }

        /** Whether it goes on by itself, so that the page is to ask again. */
        public boolean avance() {
            return lot.etat() == Etat.EN_COURS;
        }

        /** How many lines are over with, since it was begun. */
        public int passees() {
            return lot.total() - lot.aFaire();
        }

        /** How many lines are of a kind. */
        public int combien(SortDeLigne sorte) {
            return switch (sorte) {
                case A_FAIRE -> lot.aFaire();
                case FAITE -> lot.faites();
                case DEJA -> lot.deja();
                case REFUSEE -> lot.refusees();
            };
        }

        /** What users call the mode that a line names; what it says where there is none. */
        public String mode(String dit, Locale langue) {
            return Arrays.asList("CONSULTATION", "MODIFICATION", MassePages.AUCUN)
                            .contains(dit)
                    ? TexteMasse.valueOf(dit).en(langue)
                    : dit;
        }

        /** What users call the espace that a line names; what it says where there is none. */
        public Libelle espace(String dit) {
            return espaces.stream()
                    .filter(e -> e.code().valeur().equals(dit))
                    .map(Espace::libelle)
                    .findFirst()
                    .orElse(new Libelle(dit, dit));
        }
    }

    /** The lot. */
    @GET
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Page page(
            @PathParam("lot") String lot,
            @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        return page(200, lire(perimetre, numero(lot), sort, page), List.of(), contexte);
    }

    /** The same, asked for again and again by an open page until it is done. */
    @GET
    @Path("/etat")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    public Page etat(@PathParam("lot") String lot, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return page(lot, "", "1", perimetre, contexte);
    }

    /** Begins it. */
    @POST
    @Path("/executer")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response executer(
            @PathParam("lot") String lot, @Context Perimetre perimetre, @Context ContextePage contexte) {
        long numero = numero(lot);
        try {
            masse.executer(perimetre, numero);
            return Response.status(Response.Status.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, adresse(numero))
                    .build();
        } catch (Refus refus) {
            return refuse(refus, perimetre, numero, contexte);
        }
    }

    /** Forgets one that was not begun. */
    @POST
    @Path("/abandonner")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response abandonner(
            @PathParam("lot") String lot, @Context Perimetre perimetre, @Context ContextePage contexte) {
        long numero = numero(lot);
        try {
            masse.abandonner(perimetre, numero);
            return Rendu.vers(MassePages.ADRESSE, Fait.FAIT_ABANDONNE);
        } catch (Refus refus) {
            return refuse(refus, perimetre, numero, contexte);
        }
    }

    private Response refuse(Refus refus, Perimetre perimetre, long lot, ContextePage contexte) {
        if (refus instanceof Introuvable) {
            throw refus;
        }
        List<Faute> fautes = List.of(Faute.de(refus, List.of("lot"), contexte.langue()));
        return Rendu.reponse(page(refus.motif().statutHttp(), lire(perimetre, lot, "", "1"), fautes, contexte));
    }

    /** Its lines, for a spreadsheet and to be sent again. */
    @GET
    @Path("/lignes.csv")
    @Acces(espace = EspaceGestionnaire.NOM, mode = Mode.CONSULTATION)
    @Produces(ExportPages.CSV)
    public Response csv(@PathParam("lot") String lot, @Context Perimetre perimetre, @Context ContextePage contexte) {
        return csv(masse, perimetre, masse.lot(perimetre, numero(lot)).id(), contexte.langue());
    }

    /** The lines of a lot and what became of them, as a file. */
    public static Response csv(AbonnementsEnMasse masse, Perimetre perimetre, long lot, Locale langue) {
        return ExportPages.fichier(
                sortie -> LotCsv.ecrire(
                        page -> masse.lignes(
                                perimetre,
                                lot,
                                null,
                                new Pagination(page, LotCsv.PAR_PAGE, null, Pagination.Sens.ASCENDANT)),
                        langue,
                        sortie),
                ExportPages.CSV,
                "lot-" + lot + ".csv");
    }

    /** The number of a lot; what is none answers as one that does not exist. */
    public static long numero(String lot) {
        return Entrees.numero(lot).orElseThrow(() -> new Introuvable(new Libelle("Ce lot", "This lot")));
    }

    /** What became of a line, by its very name. */
    public static Optional<SortDeLigne> sort(String nom) {
        return Arrays.stream(SortDeLigne.values())
                .filter(s -> s.name().equals(nom))
                .findFirst();
    }

    private VueDuLot lire(Perimetre perimetre, long lot, String sort, String page) {
        SortDeLigne sorte = sort(sort).orElse(null);
        int numero = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        return new VueDuLot(
                masse.lot(perimetre, lot),
                masse.lignes(perimetre, lot, sorte, new Pagination(numero, PAR_PAGE, null, Pagination.Sens.ASCENDANT)),
                sorte,
                espaces.parOrdre());
    }

    private Page page(int statut, VueDuLot vue, List<Faute> fautes, ContextePage contexte) {
        return Rendu.page(
                statut, TexteMasse.TITRE, contexte, gabarits.lot(contexte.langue(), vue, fautes, contexte.jetonCsrf()));
    }
}
