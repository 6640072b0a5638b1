package org.chorale.socle.redaction.internal.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** One font file in one document. It is embedded, reduced to the letters used, once it is drawn with. */
final class Police {
    private final PDDocument pdf;
    private final TrueTypeFont fichier;
    private final CmapLookup lettres;
    private final float echelle;
    private final Map<Integer, Float> largeurs = new HashMap<>();
    private @Nullable PDFont police;

    Police(PDDocument pdf, byte[] octets) throws IOException {
        this.pdf = pdf;
        this.fichier = new TTFParser().parse(new RandomAccessReadBuffer(octets));
        // Ligatures would make a text narrower than it was measured, and harder to copy.
        fichier.setEnableGsub(false);
        this.lettres = fichier.getUnicodeCmapLookup();
        this.echelle = 1f / fichier.getUnitsPerEm();
    }

    boolean connait(int lettre) {
        return lettres.getGlyphId(lettre) != 0;
    }

    /** Width in parts of the size of the letters. */
    float largeur(int lettre) throws IOException {
        Float largeur = largeurs.get(lettre);
        if (largeur == null) {
            largeur = fichier.getAdvanceWidth(lettres.getGlyphId(lettre)) * echelle;
            largeurs.put(lettre, largeur);
        }
        return largeur;
    }

    PDFont police() throws IOException {
        PDFont p = police;
        if (p == null) {
            p = PDType0Font.load(pdf, fichier, true);
            police = p;
        }
        return p;
    }

    /** A font that was never drawn with is nobody else's to close. */
    void fermer() throws IOException {
        if (police == null) {
            fichier.close();
        }
    }
}
