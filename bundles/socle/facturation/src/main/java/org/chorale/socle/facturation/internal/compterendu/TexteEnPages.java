package org.chorale.socle.facturation.internal.compterendu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
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
            for (String morceau : morceaux(lisible(texte), police, corps, LARGEUR - retrait)) {
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

    private static List<String> morceaux(String texte, PDFont police, float corps, float largeur) throws IOException {
        List<String> morceaux = new ArrayList<>();
        StringBuilder courant = new StringBuilder();
        for (String mot : texte.split(" ", -1)) {
            String reste = mot;
            while (!reste.isEmpty()) {
                String essai = courant.isEmpty() ? reste : courant + " " + reste;
                if (tient(essai, police, corps, largeur)) {
                    courant.setLength(0);
                    courant.append(essai);
                    reste = "";
                } else if (!courant.isEmpty()) {
                    morceaux.add(courant.toString());
                    courant.setLength(0);
                } else {
                    // A word wider than the page, such as a path: cut where the page ends.
                    int n = reste.length();
                    while (n > 1 && !tient(reste.substring(0, n), police, corps, largeur)) {
                        n -= Math.max(1, n / 10);
                    }
                    morceaux.add(reste.substring(0, n));
                    reste = reste.substring(n);
                }
            }
        }
        morceaux.add(courant.toString());
        return morceaux;
    }

    private static boolean tient(String texte, PDFont police, float corps, float largeur) throws IOException {
        return police.getStringWidth(texte) / 1000 * corps <= largeur;
    }

    /** The standard fonts have Western letters only. */
    private static String lisible(String texte) {
        StringBuilder b = new StringBuilder(texte.length());
        texte.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || c == 0xa0 || c == 0x202f) {
                b.append(' ');
            } else if (c >= ' ' && WinAnsiEncoding.INSTANCE.contains(nomDuGlyphe(c))) {
                b.appendCodePoint(c);
            } else if (c >= ' ') {
                b.append('?');
            }
        });
        return b.toString();
    }

    private static String nomDuGlyphe(int c) {
        return GlyphList.getAdobeGlyphList().codePointToName(c);
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
        }
    }
}
