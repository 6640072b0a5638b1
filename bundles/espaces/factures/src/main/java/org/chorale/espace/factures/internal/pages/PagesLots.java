package org.chorale.espace.factures.internal.pages;

import gg.jte.output.WriterOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.facture.LotsDeFactures;
import org.chorale.api.facture.LotsDeFactures.LigneDeLot;
import org.chorale.api.facture.LotsDeFactures.Lot;
import org.chorale.api.facture.RefusVie;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.espace.factures.internal.gabarits.StaticTemplates;
import org.chorale.espace.factures.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Many invoices of either list, treated at once: chosen, told what will become of them, then done. */
@Component(service = PagesLots.class)
public final class PagesLots {
    private static final int MOTIF_MAX = 2000;

    private final Templates gabarits = new StaticTemplates();
    private final LotsDeFactures lots;
    private final Selection selection;

    @Activate
    public PagesLots(@Reference LotsDeFactures lots, @Reference Selection selection) {
        this.lots = lots;
        this.selection = selection;
    }

    /** From the choice to its preview, and from there to the act. */
    public Response avancer(
            Face face, @Nullable Map<String, List<String>> envoye, Perimetre perimetre, ContextePage contexte) {
        VueLot vue = lire(face, envoye, perimetre);
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
        if (vers == StatutFacture.COMPLETEE && motif == null) {
            String manque = TexteVie.LOT_COMMENTAIRE_MANQUE.en(langue);
            return reponse(400, vue.avec(List.of(Faute.de("motif", manque))), contexte);
        }
        if (vue.etape().equals("executer")) {
            Lot lot = lots.executer(perimetre, face.cote(), vue.factures(), vers, motif);
            return PagesFactures.vers(face.adresse() + "/lots/" + lot.id());
        }
        List<LigneDeLot> prevues = lots.prevoir(perimetre, face.cote(), vue.factures(), vers, motif);
        return reponse(200, vue.prevu(prevues), contexte);
    }

    /** What became of them. */
    public Page resultat(Face face, String lot, Perimetre perimetre, ContextePage contexte) {
        Lot fait = trouver(lot, perimetre);
        return Page.de(TexteVie.LOT_FAIT.en(contexte.langue()), face.espace(), sortie -> gabarits.lotFait(
                        contexte.langue(), face, fait, contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }

    /** The same for a spreadsheet. */
    public Response csv(Face face, String lot, Perimetre perimetre) {
        Lot fait = trouver(lot, perimetre);
        return Response.ok(CsvDeLot.ecrire(face, fait), "text/csv;charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"traitement-%d.csv\"".formatted(fait.id()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Takes back what can be. */
    public Response annuler(Face face, String lot, Perimetre perimetre) {
        Lot fait = lots.annuler(perimetre, face.cote(), numero(lot));
        return PagesFactures.vers(face.adresse() + "/lots/" + fait.id());
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

    private VueLot lire(Face face, @Nullable Map<String, List<String>> envoye, Perimetre perimetre) {
        Map<String, List<String>> champs = envoye == null ? Map.of() : envoye;
        String motif = Selection.premier(champs, "motif");
        return new VueLot(
                face,
                selection.lire(face, envoye, perimetre),
                Detail.statut(Selection.premier(champs, "vers"))
                        .filter(VueLot.cibles(face)::contains)
                        .orElse(null),
                Selection.premier(champs, "codeMotif"),
                motif.length() > MOTIF_MAX ? motif.substring(0, MOTIF_MAX) : motif,
                Selection.premier(champs, "etape"),
                null,
                List.of());
    }

    private Response reponse(int statut, VueLot vue, ContextePage contexte) {
        Page page =
                new Page(statut, TexteVie.LOT.en(contexte.langue()), vue.face().espace(), sortie -> gabarits.lot(
                                contexte.langue(), vue, contexte.jetonCsrf())
                        .render(new WriterOutput(sortie)));
        return Response.status(statut).entity(page).build();
    }
}
