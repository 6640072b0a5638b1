package org.chorale.socle.facturation.internal.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.chorale.api.facture.DetailFacture.Piece;
import org.chorale.api.facture.Factures;
import org.chorale.api.format.FactureLue;

/** The file of an invoice that people read: its original where that is a PDF, else one made from what it says. */
record Lisible(String nom, Ouverture ouverture) {
    static Lisible de(Choisie choisie, FactureLue lue, Factures factures) {
        Optional<Piece> original = choisie.pdfOriginal();
        String nom = choisie.original()
                .map(Piece::nom)
                .orElse(choisie.detail().facture().numero());
        return new Lisible(
                Noms.avecExtension(Noms.propre(nom), ".pdf"),
                original.isPresent()
                        ? () -> choisie.ouvrir(factures, original.get())
                        : () -> new ByteArrayInputStream(new PdfFacture(choisie.detail(), lue).octets()));
    }

    InputStream ouvrir() throws IOException {
        return ouverture.ouvrir();
    }

    /** Opens the bytes. */
    interface Ouverture {
        InputStream ouvrir() throws IOException;
    }
}
