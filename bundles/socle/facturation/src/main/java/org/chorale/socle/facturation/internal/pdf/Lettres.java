package org.chorale.socle.facturation.internal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/** Text as the standard fonts can show it, cut to the width there is. */
public final class Lettres {
    private Lettres() {}

    /** The standard fonts have Western letters only. */
    public static String lisible(String texte) {
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

    /** How wide a readable text is, in points. */
    public static float largeur(String lisible, PDFont police, float corps) throws IOException {
        return police.getStringWidth(lisible) / 1000 * corps;
    }

    /** A readable text in lines that fit, broken between words where that is possible; at least one. */
    public static List<String> morceaux(String lisible, PDFont police, float corps, float largeur) throws IOException {
        List<String> morceaux = new ArrayList<>();
        StringBuilder courant = new StringBuilder();
        for (String mot : lisible.split(" ", -1)) {
            String reste = mot;
            while (!reste.isEmpty()) {
                String essai = courant.isEmpty() ? reste : courant + " " + reste;
                if (largeur(essai, police, corps) <= largeur) {
                    courant.setLength(0);
                    courant.append(essai);
                    reste = "";
                } else if (!courant.isEmpty()) {
                    morceaux.add(courant.toString());
                    courant.setLength(0);
                } else {
                    // A word wider than the page, such as a path: cut where the page ends.
                    int n = reste.length();
                    while (n > 1 && largeur(reste.substring(0, n), police, corps) > largeur) {
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
}
