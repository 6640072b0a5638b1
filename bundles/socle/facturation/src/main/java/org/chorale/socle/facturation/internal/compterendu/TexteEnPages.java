package org.chorale.socle.facturation.internal.compterendu;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.chorale.socle.facturation.internal.pdf.Lettres;
import org.jspecify.annotations.Nullable;

/** Lines of text on A4 pages, broken where they are too long. */
final class TexteEnPages implements AutoCloseable {
    private static final float MARGE = 56;
    private static final float RETRAIT = 14;
    private static final float LARGEUR = PDRectangle.A4.getWidth() - 2 * MARGE;

    private final PDDocument document;
    private final PDFont normale = new PDType1Font(FontName.HELVETICA);
    private final PDFont grasse = new PDType1Font(FontName.HELVETICA_BOLD);
    private @Nullable PDPageContentStream page;
    private float y;

    TexteEnPages(PDDocument document) {
        this.document = document;
    }

    void titre(String texte) {
        ecrire(texte, grasse, 16, 0);
        blanc();
    }

    void sousTitre(String texte) {
        ecrire(texte, grasse, 11, 0);
    }

    void ligne(String texte) {
        ecrire(texte, normale, 10, 0);
    }

    void retrait(String texte) {
        ecrire(texte, normale, 9, RETRAIT);
    }

    void blanc() {
        y -= 8;
    }

    private void ecrire(String texte, PDFont police, float corps, float retrait) {
        try {
            for (String morceau : Lettres.morceaux(Lettres.lisible(texte), police, corps, LARGEUR - retrait)) {
                PDPageContentStream sur = place(corps * 1.35f);
                sur.beginText();
                sur.setFont(police, corps);
                sur.newLineAtOffset(MARGE + retrait, y);
                sur.showText(morceau);
                sur.endText();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream place(float hauteur) throws IOException {
        if (page == null || y - hauteur < MARGE) {
            if (page != null) {
                page.close();
            }
            PDPage nouvelle = new PDPage(PDRectangle.A4);
            document.addPage(nouvelle);
            page = new PDPageContentStream(document, nouvelle);
            y = PDRectangle.A4.getHeight() - MARGE;
        }
        y -= hauteur;
        return page;
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
        }
    }
}
