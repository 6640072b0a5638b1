package org.chorale.espace.factures.internal.pages;

import gg.jte.output.WriterOutput;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Parcours;
import org.chorale.api.commun.Tranche;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.LotsDeFactures;
import org.chorale.api.facture.LotsDeFactures.LigneDeLot;
import org.chorale.api.facture.LotsDeFactures.Lot;
import org.chorale.api.facture.RechercheFactures;
import org.chorale.api.facture.RefusVie;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.factures.internal.gabarits.StaticTemplates;
import org.chorale.espace.factures.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Many invoices received, treated at once: chosen in the list, told what will become of them, then done. */
@Component(service = Ressource.class)
@Path(Face.ADRESSE_RECUES + "/lots")
public final class PagesLots implements Ressource {
    private static final int TRANCHE = 100;
    private static final int MOTIF_MAX = 2000;

    private final Templates gabarits = new StaticTemplates();
    private final LotsDeFactures lots;
    private final RechercheFactures recherche;

    @Activate
    public PagesLots(@Reference LotsDeFactures lots, @Reference RechercheFactures recherche) {
        this.lots = lots;
        this.recherche = recherche;
    }

    /** From the choice to its preview, and from there to the act. */
    @POST
    @Acces(espace = Face.CODE_RECUES, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response avancer(
            @Nullable MultivaluedMap<String, String> envoye,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        VueLot vue = lire(envoye, perimetre);
        Locale langue = contexte.langue();
        if (vue.factures().isEmpty() || vue.factures().size() > LotsDeFactures.FACTURES_MAX) {
            RefusVie refus = new RefusVie.NombreDeFactures(LotsDeFactures.FACTURES_MAX);
            return reponse(400, vue.avec(List.of(Faute.de("factures", refus, langue))), contexte);
        }
        if (vue.etape().isEmpty() || vue.etape().equals("choisir")) {
            return reponse(200, vue, contexte);
        }
        StatutFacture vers = vue.vers();
        if (vers == null) {
            return reponse(400, vue.avec(List.of(Faute.de("vers", TexteVie.LOT_STATUT_MANQUE.en(langue)))), contexte);
        }
        String motif = Motifs.composer(vue.code(), vue.motif());
        if (vue.etape().equals("executer")) {
            Lot lot = lots.executer(perimetre, Face.RECUES.cote(), vue.factures(), vers, motif);
            return PagesFactures.vers(Face.ADRESSE_RECUES + "/lots/" + lot.id());
        }
        List<LigneDeLot> prevues = lots.prevoir(perimetre, Face.RECUES.cote(), vue.factures(), vers, motif);
        return reponse(200, vue.prevu(prevues), contexte);
    }

    /** What became of them. */
    @GET
    @Path("/{lot}")
    @Acces(espace = Face.CODE_RECUES, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Page resultat(@PathParam("lot") String lot, @Context Perimetre perimetre, @Context ContextePage contexte) {
        Lot fait = trouver(lot, perimetre);
        return Page.de(TexteVie.LOT_FAIT.en(contexte.langue()), Face.RECUES.espace(), sortie -> gabarits.lotFait(
                        contexte.langue(), fait, contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }

    /** The same for a spreadsheet. */
    @GET
    @Path("/{lot}/csv")
    @Acces(espace = Face.CODE_RECUES, mode = Mode.MODIFICATION)
    @Produces(MediaType.WILDCARD)
    public Response csv(@PathParam("lot") String lot, @Context Perimetre perimetre) {
        Lot fait = trouver(lot, perimetre);
        return Response.ok(CsvDeLot.ecrire(fait), "text/csv;charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"traitement-%d.csv\"".formatted(fait.id()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Takes back what can be. */
    @POST
    @Path("/{lot}/annulation")
    @Acces(espace = Face.CODE_RECUES, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Response annuler(@PathParam("lot") String lot, @Context Perimetre perimetre) {
        Lot fait = lots.annuler(perimetre, Face.RECUES.cote(), numero(lot));
        return PagesFactures.vers(Face.ADRESSE_RECUES + "/lots/" + fait.id());
    }

    private Lot trouver(String lot, Perimetre perimetre) {
        return lots.consulter(perimetre, numero(lot)).orElseThrow(RefusVie.LotInconnu::new);
    }

    private static long numero(String lot) {
        if (!lot.matches("[1-9][0-9]{0,17}")) {
            throw new RefusVie.LotInconnu();
        }
        return Long.parseLong(lot);
    }

    private VueLot lire(@Nullable Map<String, List<String>> envoye, Perimetre perimetre) {
        Map<String, List<String>> champs = envoye == null ? Map.of() : envoye;
        Set<FactureId> choisies = new LinkedHashSet<>();
        champs.getOrDefault("facture", List.of()).stream()
                .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                .limit(LotsDeFactures.FACTURES_MAX + 1L)
                .forEach(id -> choisies.add(new FactureId(Long.parseLong(id))));
        if (premier(champs, "toutes").equals("oui")) {
            choisies.clear();
            choisies.addAll(toutes(premier(champs, "criteres"), perimetre));
        }
        String motif = premier(champs, "motif");
        return new VueLot(
                List.copyOf(choisies),
                Detail.statut(premier(champs, "vers"))
                        .filter(VueLot.CIBLES::contains)
                        .orElse(null),
                premier(champs, "codeMotif"),
                motif.length() > MOTIF_MAX ? motif.substring(0, MOTIF_MAX) : motif,
                premier(champs, "etape"),
                null,
                List.of());
    }

    /** The first five hundred of a search, in its order. */
    private List<FactureId> toutes(String criteres, Perimetre perimetre) {
        Recherche r = Recherche.de(lireCriteres(criteres), Locale.FRENCH);
        if (!r.fautes().isEmpty()) {
            return List.of();
        }
        List<FactureId> trouvees = new ArrayList<>();
        Parcours parcours = Parcours.debut(TRANCHE, r.parcours().sens());
        while (parcours != null && trouvees.size() < LotsDeFactures.FACTURES_MAX) {
            Tranche<Facture> tranche =
                    recherche.parcourir(perimetre, Face.RECUES.cote(), r.critere(), r.tri(), parcours);
            tranche.elements().forEach(f -> trouvees.add(f.id()));
            parcours = tranche.suivante() == null
                    ? null
                    : new Parcours(TRANCHE, parcours.sens(), tranche.suivante(), false);
        }
        return trouvees.subList(0, Math.min(trouvees.size(), LotsDeFactures.FACTURES_MAX));
    }

    private static Map<String, List<String>> lireCriteres(String criteres) {
        Map<String, List<String>> lus = new LinkedHashMap<>();
        for (String paire : criteres.split("&")) {
            int egal = paire.indexOf('=');
            if (egal > 0) {
                lus.computeIfAbsent(decoder(paire.substring(0, egal)), k -> new ArrayList<>())
                        .add(decoder(paire.substring(egal + 1)));
            }
        }
        return lus;
    }

    private static String decoder(String texte) {
        try {
            return URLDecoder.decode(texte, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malForme) {
            return "";
        }
    }

    private static String premier(Map<String, List<String>> champs, String nom) {
        List<String> valeurs = champs.get(nom);
        return valeurs == null || valeurs.isEmpty() ? "" : valeurs.get(0);
    }

    private Response reponse(int statut, VueLot vue, ContextePage contexte) {
        Page page = new Page(statut, TexteVie.LOT.en(contexte.langue()), Face.RECUES.espace(), sortie -> gabarits.lot(
                        contexte.langue(), vue, contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
        return Response.status(statut).entity(page).build();
    }
}
