package org.chorale.exemples;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Draws an invoice on A4 pages: as many as its lines need. */
final class PageFacture {
    private static final float MARGE = 50;
    private static final float[] COLONNES = {MARGE, 320, 380, 440, 490};

    private final PDDocument pdf;
    private final PDFont police;
    private PDPageContentStream flux;
    private float y;

    PageFacture(PDDocument pdf, PDFont police) throws IOException {
        this.pdf = pdf;
        this.police = police;
        this.flux = nouvellePage();
    }

    void dessiner(CiiResume f) throws IOException {
        texte(MARGE, 20, (f.type.equals("381") ? "AVOIR " : "FACTURE ") + f.numero);
        y -= 28;
        ligne("Date : " + date(f.date) + (f.echeance.isEmpty() ? "" : "     Échéance : " + date(f.echeance)));
        y -= 8;
        ligne("De : " + f.vendeur + suffixe(f.vendeurId));
        ligne("À : " + f.acheteur + suffixe(f.acheteurId));
        optionnelle("Service : ", f.service);
        optionnelle("Engagement : ", f.engagement);
        optionnelle("Marché : ", f.marche);
        y -= 12;
        rangee("Désignation", "Quantité", "Prix HT", "TVA %", "Montant HT");
        for (CiiResume.Ligne l : f.lignes) {
            rangee(l.designation(), l.quantite() + " " + l.unite(), l.prix(), l.taux(), l.montant());
        }
        y -= 12;
        montant("Remises : − ", f.remises, f.devise);
        montant("Charges : + ", f.charges, f.devise);
        for (CiiResume.Taxe t : f.taxes) {
            ligne("TVA " + t.taux() + " % sur " + t.base() + " : " + t.montant() + " " + f.devise);
        }
        ligne("Total HT : " + f.horsTaxe + " " + f.devise);
        ligne("Total TVA : " + f.tva + " " + f.devise);
        ligne("Total TTC : " + f.ttc + " " + f.devise);
        ligne("À payer : " + f.aPayer + " " + f.devise);
        y -= 8;
        optionnelle("Virement sur le compte ", f.iban);
        flux.close();
    }

    private PDPageContentStream nouvellePage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        y = PDRectangle.A4.getHeight() - 70;
        return new PDPageContentStream(pdf, page);
    }

    private void rangee(String... cellules) throws IOException {
        for (int i = 0; i < cellules.length; i++) {
            texte(COLONNES[i], 9, i == 0 ? couper(cellules[i]) : cellules[i]);
        }
        descendre(15);
    }

    private void optionnelle(String titre, String valeur) throws IOException {
        if (!valeur.isEmpty()) {
            ligne(titre + valeur);
        }
    }

    private void montant(String titre, String valeur, String devise) throws IOException {
        if (!valeur.matches("[0.]*")) {
            ligne(titre + valeur + " " + devise);
        }
    }

    private void ligne(String texte) throws IOException {
        texte(MARGE, 10, texte);
        descendre(16);
    }

    private void descendre(float pas) throws IOException {
        y -= pas;
        if (y < 60) {
            flux.close();
            flux = nouvellePage();
        }
    }

    private void texte(float x, float corps, String texte) throws IOException {
        flux.beginText();
        flux.setFont(police, corps);
        flux.newLineAtOffset(x, y);
        flux.showText(affichable(texte));
        flux.endText();
    }

    /** Characters the font lacks would make PDFBox throw. */
    private String affichable(String texte) {
        StringBuilder propre = new StringBuilder();
        texte.codePoints().forEach(c -> propre.append(connu(c) ? Character.toString(c) : "?"));
        return propre.toString();
    }

    private boolean connu(int c) {
        try {
            return c >= 32 && police.encode(Character.toString(c)).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String couper(String s) {
        return s.length() > 54 ? s.substring(0, 53) + "…" : s;
    }

    private static String suffixe(String identifiant) {
        return identifiant.isEmpty() ? "" : " (" + identifiant + ")";
    }

    private static String date(String aaaammjj) {
        return aaaammjj.length() == 8
                ? aaaammjj.substring(6) + "/" + aaaammjj.substring(4, 6) + "/" + aaaammjj.substring(0, 4)
                : aaaammjj;
    }
}
