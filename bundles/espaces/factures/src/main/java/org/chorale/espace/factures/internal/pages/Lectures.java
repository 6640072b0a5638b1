package org.chorale.espace.factures.internal.pages;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Formats;
import org.chorale.api.format.Rendu;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.espace.factures.internal.gabarits.StaticTemplates;
import org.chorale.espace.factures.internal.gabarits.Templates;

/** What the deposited document itself says, read anew each time: on the screen and for print. */
final class Lectures {
    private final Templates gabarits = new StaticTemplates();
    private final Factures factures;
    private final Formats formats;
    private final Rendu rendu;

    Lectures(Factures factures, Formats formats, Rendu rendu) {
        this.factures = factures;
        this.formats = formats;
        this.rendu = rendu;
    }

    Page ecran(Face face, String id, Perimetre perimetre, ContextePage contexte) throws IOException {
        DetailFacture detail = detail(face, id, perimetre);
        Optional<FactureLue> lue = formats.lire(original(face, detail, perimetre));
        Locale langue = contexte.langue();
        boolean imprimable =
                lue.filter(f -> f.lignes().size() <= Rendu.LIGNES_IMPRESSION).isPresent();
        return page(200, imprimable, face, detail, langue, sortie -> {
            if (lue.isPresent()) {
                rendu.ecrire(lue.get(), langue, sortie);
            } else {
                vide(Texte.LECTURE_IMPOSSIBLE, Texte.LECTURE_IMPOSSIBLE_REMEDE, langue, sortie);
            }
        });
    }

    /** Served apart from the portal's layout, under a policy that lets nothing act. */
    Response impression(Face face, String id, Perimetre perimetre, ContextePage contexte) throws IOException {
        DetailFacture detail = detail(face, id, perimetre);
        Locale langue = contexte.langue();
        Optional<Rendu.Impression> impression = rendu.imprimer(original(face, detail, perimetre), langue);
        if (impression.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND)
                    .entity(page(
                            404,
                            false,
                            face,
                            detail,
                            langue,
                            sortie -> vide(
                                    Texte.IMPRESSION_IMPOSSIBLE, Texte.IMPRESSION_IMPOSSIBLE_REMEDE, langue, sortie)))
                    .build();
        }
        return Response.ok(impression.get().html(), MediaType.TEXT_HTML + ";charset=utf-8")
                .header("Content-Security-Policy", impression.get().politique())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private void vide(Texte titre, Texte remede, Locale langue, java.io.Writer sortie) {
        gabarits.sans(langue, titre, remede).render(new WriterOutput(sortie));
    }

    private Page page(
            int statut,
            boolean imprimable,
            Face face,
            DetailFacture detail,
            Locale langue,
            org.chorale.api.page.Contenu contenu) {
        String numero = detail.facture().numero();
        String titre = Texte.de(detail.facture().type()).en(langue, numero);
        return new Page(statut, titre, face.espace(), sortie -> {
            gabarits.lecture(langue, face, detail.facture(), imprimable).render(new WriterOutput(sortie));
            contenu.ecrire(sortie);
        });
    }

    private DetailFacture detail(Face face, String id, Perimetre perimetre) {
        return factures.consulter(perimetre, face.cote(), PagesFactures.numero(id))
                .orElseThrow(RefusFacture.Inconnue::new);
    }

    private DocumentRecu original(Face face, DetailFacture detail, Perimetre perimetre) {
        DetailFacture.Piece piece = detail.pieces().stream()
                .filter(DetailFacture.Piece::principale)
                .findFirst()
                .orElseThrow(RefusFacture.Inconnue::new);
        FactureId facture = detail.facture().id();
        return new DocumentRecu(
                new Contenu() {
                    @Override
                    public InputStream ouvrir() throws IOException {
                        try {
                            return factures.ouvrirPiece(perimetre, face.cote(), facture, piece.id())
                                    .orElseThrow(RefusFacture.Inconnue::new);
                        } catch (UncheckedIOException e) {
                            throw e.getCause();
                        }
                    }

                    @Override
                    public long taille() {
                        return piece.taille();
                    }
                },
                piece.nom());
    }
}
