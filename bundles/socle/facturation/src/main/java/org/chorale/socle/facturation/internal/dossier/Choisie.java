package org.chorale.socle.facturation.internal.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.DetailFacture.Piece;
import org.chorale.api.facture.Dossiers.Regard;
import org.chorale.api.facture.Factures;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Formats;

/**
 * An invoice that was asked for, and what of it goes along.
 *
 * @param regard how the caller sees it
 * @param detail what the portal knows of it
 * @param jointes its attachments, where they were asked for
 */
record Choisie(Regard regard, DetailFacture detail, List<Piece> jointes) {
    private static final String PDF = "application/pdf";

    /** A page made from data: its frame, and what each line adds. */
    private static final long PAGE = 30_000;

    private static final long LIGNE = 400;

    Optional<Piece> original() {
        return detail.pieces().stream().filter(Piece::principale).findFirst();
    }

    /** The original, where it is one that people can read. */
    Optional<Piece> pdfOriginal() {
        return original().filter(Choisie::estLisible);
    }

    /** About how many bytes it will be. */
    long taille() {
        long principale =
                pdfOriginal().map(Piece::taille).orElse(page(detail.lignes().size()));
        return principale + jointes.stream().mapToLong(Piece::taille).sum();
    }

    /** About how many bytes a page of so many lines will be. */
    static long page(long lignes) {
        return PAGE + LIGNE * lignes;
    }

    static boolean estLisible(Piece piece) {
        return PDF.equals(piece.typeMime());
    }

    /** What its original says; where that cannot be read again, what the portal kept. */
    FactureLue lire(Factures factures, Formats formats) throws IOException {
        Optional<Piece> original = original();
        Optional<FactureLue> lue = original.isEmpty()
                ? Optional.empty()
                : formats.lire(new DocumentRecu(
                        contenu(factures, original.get()), original.get().nom()));
        return lue.orElseGet(() -> FactureEnregistree.lue(detail));
    }

    InputStream ouvrir(Factures factures, Piece piece) throws IOException {
        return factures.ouvrirPiece(
                        regard.perimetre(), regard.cote(), detail.facture().id(), piece.id())
                .orElseThrow(() -> new IOException("Piece " + piece.id() + " of invoice "
                        + detail.facture().id().valeur() + " is not kept any more"));
    }

    private Contenu contenu(Factures factures, Piece piece) {
        return new Contenu() {
            @Override
            public InputStream ouvrir() throws IOException {
                return Choisie.this.ouvrir(factures, piece);
            }

            @Override
            public long taille() {
                return piece.taille();
            }
        };
    }
}
