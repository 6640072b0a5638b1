package org.chorale.socle.redaction.internal.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.chorale.api.redaction.RefusRedaction;

/**
 * A4 pages filled from top to bottom. Measures are points; heights are counted upwards from the foot of the page, as
 * PDF has them. {@link #y} is where the next thing begins, its upper edge.
 */
final class Feuille {
    static final float GAUCHE = 42;
    static final float DROITE = PDRectangle.A4.getWidth() - 42;
    static final float LARGEUR = DROITE - GAUCHE;
    static final float HAUT = PDRectangle.A4.getHeight() - 44;
    static final float BAS = 62;

    /** More than any invoice has: what asks for more is no invoice. */
    private static final int PAGES_MAX = 1_000;

    private static final float MARGE_DE_LIGNE = 0.22f;

    /** What is drawn again at the head of each page, such as the head of a table. */
    @FunctionalInterface
    interface Dessin {
        void dessiner() throws IOException;
    }

    private final PDDocument pdf;
    private final Polices polices;
    private final Dessin rappel;
    private PDPageContentStream flux;
    float y;

    /** @param rappel drawn at the head of each page but the first; it moves {@link #y} below itself */
    Feuille(PDDocument pdf, Polices polices, java.util.function.Function<Feuille, Dessin> rappel) throws IOException {
        this.pdf = pdf;
        this.polices = polices;
        this.flux = page();
        this.rappel = rappel.apply(this);
    }

    private PDPageContentStream page() throws IOException {
        if (pdf.getNumberOfPages() >= PAGES_MAX) {
            throw new RefusRedaction.TexteTropLong();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        y = HAUT;
        return new PDPageContentStream(pdf, page, AppendMode.APPEND, true);
    }

    void nouvellePage() throws IOException {
        flux.close();
        flux = page();
        rappel.dessiner();
    }

    boolean place(float hauteur) {
        return y - hauteur >= BAS;
    }

    /** Goes to a new page unless so much is left on this one; something higher than a page begins where it is. */
    void reserver(float hauteur) throws IOException {
        if (!place(hauteur) && hauteur < HAUT - BAS - 40) {
            nouvellePage();
        }
    }

    void fermer() throws IOException {
        flux.close();
    }

    /** Draws on every page, once their number is known. */
    void surChaquePage(PiedDePage pied) throws IOException {
        int n = pdf.getNumberOfPages();
        for (int i = 0; i < n; i++) {
            flux = new PDPageContentStream(pdf, pdf.getPage(i), AppendMode.APPEND, true, true);
            pied.dessiner(i + 1, n);
            flux.close();
        }
    }

    /** What stands at the foot of a page. */
    @FunctionalInterface
    interface PiedDePage {
        void dessiner(int page, int pages) throws IOException;
    }

    /** A line of text whose upper edge is at {@code haut}. */
    void texte(float x, float haut, Style style, String texte) throws IOException {
        if (texte.isEmpty()) {
            return;
        }
        flux.beginText();
        flux.setNonStrokingColor(
                style.couleur().rouge(), style.couleur().vert(), style.couleur().bleu());
        flux.newLineAtOffset(x, haut - style.corps() * (1 - MARGE_DE_LIGNE) - style.corps() * 0.12f);
        for (Polices.Morceau m : polices.morceaux(Ecriture.visuelle(texte), style.gras())) {
            flux.setFont(m.police().police(), style.corps());
            flux.showText(m.texte());
        }
        flux.endText();
    }

    /** The same, ending at {@code x}. */
    void aDroite(float x, float haut, Style style, String texte) throws IOException {
        texte(x - polices.largeur(texte, style), haut, style, texte);
    }

    void rectangle(float x, float haut, float largeur, float hauteur, Style.Couleur couleur) throws IOException {
        flux.setNonStrokingColor(couleur.rouge(), couleur.vert(), couleur.bleu());
        flux.addRect(x, haut - hauteur, largeur, hauteur);
        flux.fill();
    }

    void filet(float x1, float x2, float haut, Style.Couleur couleur) throws IOException {
        flux.setStrokingColor(couleur.rouge(), couleur.vert(), couleur.bleu());
        flux.setLineWidth(0.6f);
        flux.moveTo(x1, haut);
        flux.lineTo(x2, haut);
        flux.stroke();
    }

    float largeur(String texte, Style style) throws IOException {
        return polices.largeur(texte, style);
    }

    boolean lacune() {
        return polices.lacune();
    }

    /** The lines of a text in a column: at its own line ends, then between words, and inside a word too long. */
    List<String> plier(String texte, Style style, float largeur) throws IOException {
        List<String> lignes = new ArrayList<>();
        for (String paragraphe : texte.split("\\R", -1)) {
            paragraphe(propre(paragraphe), style, largeur, lignes);
        }
        while (!lignes.isEmpty() && lignes.get(lignes.size() - 1).isEmpty()) {
            lignes.remove(lignes.size() - 1);
        }
        return lignes;
    }

    private void paragraphe(String texte, Style style, float largeur, List<String> lignes) throws IOException {
        StringBuilder ligne = new StringBuilder();
        float prise = 0;
        float espace = polices.largeur(" ", style);
        for (String mot : texte.split(" ")) {
            float sienne = polices.largeur(mot, style);
            if (prise > 0 && prise + espace + sienne > largeur) {
                lignes.add(ligne.toString());
                ligne.setLength(0);
                prise = 0;
            }
            if (prise > 0) {
                ligne.append(' ');
                prise += espace;
            }
            if (sienne <= largeur) {
                ligne.append(mot);
                prise += sienne;
            } else {
                prise = couper(mot, style, largeur, ligne, lignes);
            }
        }
        lignes.add(ligne.toString());
    }

    private float couper(String mot, Style style, float largeur, StringBuilder ligne, List<String> lignes)
            throws IOException {
        float prise = 0;
        for (int lettre : mot.codePoints().toArray()) {
            String l = Character.toString(lettre);
            float sienne = polices.largeur(l, style);
            if (prise + sienne > largeur && prise > 0) {
                lignes.add(ligne.toString());
                ligne.setLength(0);
                prise = 0;
            }
            ligne.append(l);
            prise += sienne;
        }
        return prise;
    }

    /** Without what is not drawn: controls, marks of direction, halves of pairs. */
    static String propre(String texte) {
        StringBuilder s = new StringBuilder(texte.length());
        texte.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\t'
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SPACE_SEPARATOR && c != 0xA0 && c != 0x202F) {
                s.append(' ');
            } else if (c == 0x202F) {
                s.append('\u00a0');
            } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE) {
                s.appendCodePoint(c);
            }
        });
        return s.toString().strip();
    }
}
