package org.chorale.socle.facturation.internal.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chorale.api.facture.DetailFacture.Piece;
import org.chorale.api.facture.Factures;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Formats;

/** Invoices for people: one file as it is, several in a ZIP, several invoices with a folder for each. */
final class DossierPdf {
    private final List<Choisie> choisies;
    private final Factures factures;
    private final Formats formats;

    DossierPdf(List<Choisie> choisies, Factures factures, Formats formats) {
        this.choisies = choisies;
        this.factures = factures;
        this.formats = formats;
    }

    boolean estUnSeulFichier() {
        return choisies.size() == 1 && choisies.get(0).jointes().isEmpty();
    }

    void ecrire(OutputStream sortie) throws IOException {
        if (estUnSeulFichier()) {
            try (InputStream fichier = lisible(choisies.get(0)).ouvrir()) {
                fichier.transferTo(sortie);
            }
            return;
        }
        ZipOutputStream zip = new ZipOutputStream(sortie);
        // Nearly all of it is PDF, which does not get smaller.
        zip.setLevel(Deflater.BEST_SPEED);
        Noms dossiers = new Noms();
        for (Choisie choisie : choisies) {
            String dossier = choisies.size() == 1
                    ? ""
                    : dossiers.libre(choisie.detail().facture().numero()) + "/";
            facture(zip, dossier, choisie);
        }
        zip.finish();
        zip.flush();
    }

    private void facture(ZipOutputStream zip, String dossier, Choisie choisie) throws IOException {
        Noms noms = new Noms();
        Lisible lisible = lisible(choisie);
        entree(zip, dossier + noms.libre(lisible.nom()), lisible.ouverture());
        for (Piece piece : choisie.jointes()) {
            entree(zip, dossier + noms.libre(piece.nom()), () -> choisie.ouvrir(factures, piece));
        }
    }

    private Lisible lisible(Choisie choisie) throws IOException {
        FactureLue lue = choisie.pdfOriginal().isPresent()
                ? FactureEnregistree.lue(choisie.detail())
                : choisie.lire(factures, formats);
        return Lisible.de(choisie, lue, factures);
    }

    private static void entree(ZipOutputStream zip, String nom, Lisible.Ouverture ouverture) throws IOException {
        zip.putNextEntry(new ZipEntry(nom));
        try (InputStream octets = ouverture.ouvrir()) {
            octets.transferTo(zip);
        }
        zip.closeEntry();
    }
}
