package org.chorale.socle.facturation.internal.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.Nullable;

/** A4 pages filled from the top: texts, rules and fills at a place, a new page where there is no more room. */
public final class Feuille implements AutoCloseable {
    public static final float GAUCHE = 45;
    public static final float DROITE = PDRectangle.A4.getWidth() - 45;
    private static final float HAUT = PDRectangle.A4.getHeight() - 45;
    private static final float BAS = 62;
    private static final float INTERLIGNE = 1.3f;

    private final PDDocument document;
    private final PDFont normale = new PDType1Font(FontName.HELVETICA);
    private final PDFont grasse = new PDType1Font(FontName.HELVETICA_BOLD);
    private @Nullable PDPageContentStream encours;
    private float y = HAUT;

    public Feuille(PDDocument document) {
        this.document = document;
    }

    /** How a text is written. */
    public record Style(boolean gras, float corps, Color couleur) {
        float hauteur() {
            return corps * INTERLIGNE;
        }
    }

    /** Where the next thing goes, from the bottom of the page. */
    public float y() {
        return y;
    }

    public void aller(float autreY) {
        y = autreY;
    }

    public void descendre(float points) {
        y -= points;
    }

    /**
     * Makes sure of that much room.
     *
     * @return whether a new page was begun for it
     */
    public boolean place(float hauteur) throws IOException {
        if (encours != null && y - hauteur >= BAS) {
            return false;
        }
        boolean suivante = encours != null;
        fermerPage();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        encours = new PDPageContentStream(document, page);
        y = HAUT;
        return suivante;
    }

    /** One line, its top at y. */
    public void texte(float x, String texte, Style style) throws IOException {
        ecrire(page(), x, y, Lettres.lisible(texte), style);
    }

    /** One line that ends at x. */
    public void aDroite(float x, String texte, Style style) throws IOException {
        String lisible = Lettres.lisible(texte);
        ecrire(page(), x - Lettres.largeur(lisible, police(style), style.corps()), y, lisible, style);
    }

    /** As many lines as are needed, from y down; y goes below them. Goes on to a new page. */
    public void paragraphe(float x, float largeur, String texte, Style style) throws IOException {
        for (String morceau : couper(largeur, texte, style)) {
            place(style.hauteur());
            ecrire(page(), x, y, morceau, style);
            y -= style.hauteur();
        }
    }

    /** How high that paragraph will be. */
    public float hauteur(float largeur, String texte, Style style) throws IOException {
        return couper(largeur, texte, style).size() * style.hauteur();
    }

    /** A horizontal rule at y. */
    public void trait(float de, float a, float epaisseur, Color couleur) throws IOException {
        PDPageContentStream p = page();
        p.setStrokingColor(couleur);
        p.setLineWidth(epaisseur);
        p.moveTo(de, y);
        p.lineTo(a, y);
        p.stroke();
    }

    /** A filled rectangle, its top at y. */
    public void fond(float x, float largeur, float hauteur, Color couleur) throws IOException {
        PDPageContentStream p = page();
        p.setNonStrokingColor(couleur);
        p.addRect(x, y - hauteur, largeur, hauteur);
        p.fill();
    }

    /** The same line at the foot of every page, with its number; after this nothing more is written. */
    public void pied(String texte, Style style) throws IOException {
        fermerPage();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream p =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                String numero = "Page " + (i + 1) + " / " + pages;
                float reste = DROITE - Lettres.largeur(numero, normale, style.corps());
                float ligne = 44;
                for (String morceau : couper(reste - GAUCHE - 20, texte, style)) {
                    ecrire(p, GAUCHE, ligne, morceau, style);
                    ligne -= style.hauteur();
                }
                ecrire(p, reste, 44, numero, style);
            }
        }
    }

    private List<String> couper(float largeur, String texte, Style style) throws IOException {
        return Lettres.morceaux(Lettres.lisible(texte), police(style), style.corps(), largeur);
    }

    private void ecrire(PDPageContentStream p, float x, float haut, String lisible, Style style) throws IOException {
        p.beginText();
        p.setNonStrokingColor(style.couleur());
        p.setFont(police(style), style.corps());
        p.newLineAtOffset(x, haut - style.corps());
        p.showText(lisible);
        p.endText();
    }

    private PDFont police(Style style) {
        return style.gras() ? grasse : normale;
    }

    private PDPageContentStream page() throws IOException {
        if (encours == null) {
            place(0);
        }
        if (encours == null) {
            throw new IllegalStateException();
        }
        return encours;
    }

    private void fermerPage() throws IOException {
        if (encours != null) {
            encours.close();
            encours = null;
        }
    }

    @Override
    public void close() throws IOException {
        fermerPage();
    }
}
