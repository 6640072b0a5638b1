package org.chorale.espace.factures.internal.pages;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.Certificats;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.VieDesFactures;
import org.chorale.api.format.Formats;
import org.chorale.api.format.Rendu;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.page.BlocDeFacture;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Refus;
import org.chorale.espace.factures.internal.gabarits.StaticTemplates;
import org.chorale.espace.factures.internal.gabarits.Templates;
import org.chorale.espace.factures.internal.pages.Detail.Saisie;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the pages of both espaces have in common: the list, the invoice, its treatment, its documents. */
@Component(service = PagesFactures.class)
public final class PagesFactures {
    /** What the address says once a rejection was treated. */
    static final String REJET_TRAITE = "REJET_TRAITE";

    private static final int MOTIF_MAX = 2000;
    private static final int ACTES = 50;

    private final Templates gabarits = new StaticTemplates();
    private final Factures factures;
    private final VieDesFactures vie;
    private final Habilitations habilitations;
    private final Lectures lectures;
    private final Rendu rendu;
    private final BlocsDeFacture blocs;
    private final Certificats certificats;

    /** Invoices come from the socle, within the caller's perimeter. */
    @Activate
    public PagesFactures(
            @Reference Factures factures,
            @Reference VieDesFactures vie,
            @Reference Habilitations habilitations,
            @Reference Formats formats,
            @Reference Rendu rendu,
            @Reference BlocsDeFacture blocs,
            @Reference Certificats certificats) {
        this.factures = factures;
        this.vie = vie;
        this.habilitations = habilitations;
        this.blocs = blocs;
        this.certificats = certificats;
        this.rendu = rendu;
        this.lectures = new Lectures(factures, formats, rendu);
    }

    Lectures lectures() {
        return lectures;
    }

    Page detail(Face face, String id, @Nullable String fait, Perimetre perimetre, ContextePage contexte) {
        return page(200, detail(face, numero(id), perimetre, Saisie.VIERGE, fait, contexte), contexte);
    }

    /** The page again, with what is wrong with what its supplier sent. */
    Response retour(
            int statut,
            FactureId id,
            Retour.@Nullable Valeurs valeurs,
            List<Faute> fautes,
            Perimetre perimetre,
            ContextePage contexte) {
        Saisie saisie = new Saisie(null, "", "", valeurs, fautes);
        Detail detail = detail(Face.EMISES, id, perimetre, saisie, null, contexte);
        if (detail.retour() == null) {
            // The form has gone with the status that asked for it: the history says what happened meanwhile.
            List<Faute> ailleurs = fautes.stream()
                    .map(f -> new Faute("historique", f.message(), f.remede()))
                    .toList();
            detail = detail(Face.EMISES, id, perimetre, new Saisie(null, "", "", null, ailleurs), null, contexte);
        }
        return reponse(statut, detail, contexte);
    }

    Response traiter(
            Face face, String id, String vers, String code, String motif, Perimetre perimetre, ContextePage contexte) {
        FactureId numero = numero(id);
        Locale langue = contexte.langue();
        Optional<StatutFacture> statut = Detail.statut(vers);
        if (statut.isEmpty()) {
            Saisie saisie =
                    new Saisie(null, code, abrege(motif), null, List.of(Faute.de("vers", Texte.CHOIX_MANQUE, langue)));
            return reponse(400, detail(face, numero, perimetre, saisie, null, contexte), contexte);
        }
        try {
            factures.traiter(perimetre, face.cote(), numero, statut.get(), Motifs.composer(code, motif));
            return vers("%s/%s?fait=%s".formatted(face.adresse(), numero, statut.get()));
        } catch (RefusFacture.Inconnue inconnue) {
            throw inconnue;
        } catch (Refus refus) {
            // The page is read again: what can be done may have changed in between.
            String champ = refus instanceof RefusFacture.MotifRequis ? "motif" : "vers";
            Saisie saisie =
                    new Saisie(statut.get(), code, abrege(motif), null, List.of(Faute.de(champ, refus, langue)));
            return reponse(
                    refus.motif().statutHttp(), detail(face, numero, perimetre, saisie, null, contexte), contexte);
        }
    }

    /** One of the documents, to be saved: never shown inside the portal, whose origin it would borrow. */
    Response piece(Face face, String id, String piece, Perimetre perimetre) throws IOException {
        FactureId numero = numero(id);
        DetailFacture detail =
                factures.consulter(perimetre, face.cote(), numero).orElseThrow(RefusFacture.Inconnue::new);
        DetailFacture.Piece voulue = detail.pieces().stream()
                .filter(p -> Long.toString(p.id()).equals(piece))
                .findFirst()
                .orElseThrow(RefusFacture.Inconnue::new);
        InputStream contenu = factures.ouvrirPiece(perimetre, face.cote(), numero, voulue.id())
                .orElseThrow(RefusFacture.Inconnue::new);
        StreamingOutput copie = sortie -> {
            try (contenu) {
                contenu.transferTo(sortie);
            }
        };
        String nom = URLEncoder.encode(voulue.nom(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(copie, "application/octet-stream")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + nom)
                .header(HttpHeaders.CONTENT_LENGTH, voulue.taille())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    static Response vers(String adresse) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, adresse)
                .build();
    }

    private Detail detail(
            Face face,
            FactureId numero,
            Perimetre perimetre,
            Saisie saisie,
            @Nullable String fait,
            ContextePage contexte) {
        DetailFacture detail =
                factures.consulter(perimetre, face.cote(), numero).orElseThrow(RefusFacture.Inconnue::new);
        Historique historique =
                factures.historique(perimetre, face.cote(), numero).orElseThrow(RefusFacture.Inconnue::new);
        Perimetre pourAgir = habilitations.perimetre(perimetre.appelant(), face.espace(), Mode.MODIFICATION);
        Facture f = detail.facture();
        Retour retour = face == Face.EMISES && !pourAgir.estVide() ? Retour.de(f, historique, saisie.retour()) : null;
        return new Detail(
                face,
                detail,
                historique,
                blocs.de(new BlocDeFacture.Vue(perimetre, face.cote(), detail, historique), contexte),
                vie.situation(perimetre, face.cote(), numero).orElseThrow(RefusFacture.Inconnue::new),
                vie.actes(perimetre, face.cote(), numero, ACTES).orElse(List.of()),
                // What has a form of its own is not offered twice.
                pourAgir.estVide() || retour != null
                        ? List.of()
                        : Detail.suites(factures.possibles(pourAgir, face.cote(), numero)),
                retour,
                saisie,
                Detail.statut(fait).filter(s -> s == f.statut()).orElse(null),
                REJET_TRAITE.equals(fait) && f.rejetTraite(),
                face == Face.EMISES && certificats.atteste(perimetre, numero));
    }

    private Page page(int statut, Detail detail, ContextePage contexte) {
        Facture facture = detail.detail().facture();
        return new Page(
                statut,
                Texte.de(facture.type()).en(contexte.langue(), facture.numero()),
                detail.face().espace(),
                sortie -> gabarits.facture(
                                contexte.langue(), detail, new Constats(rendu, contexte.langue()), contexte.jetonCsrf())
                        .render(new WriterOutput(sortie)));
    }

    private Response reponse(int statut, Detail detail, ContextePage contexte) {
        return Response.status(statut).entity(page(statut, detail, contexte)).build();
    }

    static FactureId numero(String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new RefusFacture.Inconnue();
        }
        return new FactureId(Long.parseLong(id));
    }

    private static String abrege(String motif) {
        return motif.length() > MOTIF_MAX ? motif.substring(0, MOTIF_MAX) : motif;
    }
}
