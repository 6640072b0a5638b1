package org.chorale.socle.redaction.internal.lecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.chorale.api.format.Contenu;
import org.chorale.api.redaction.LectureDePdf;
import org.chorale.api.redaction.LectureDePdf.Texte;

/** The lines of text of a PDF, top to bottom on each page: the first pages and the last one. */
final class TexteDePdf extends PDFTextStripper {
    private static final int LETTRES_MAX = 200_000;
    private static final float ECART = 11;

    private final BooleanSupplier abandon;
    private final List<Ligne> lignes;
    private final List<Ligne.Mot> mots = new ArrayList<>();
    private final StringBuilder texte = new StringBuilder();
    private int lettres;

    /** Stops a reading that has gone on long enough; what was read stays. */
    private static final class Assez extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private TexteDePdf(BooleanSupplier abandon, List<Ligne> lignes) {
        this.abandon = abandon;
        this.lignes = lignes;
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    /**
     * What was read.
     *
     * @param pages number of pages of the document
     */
    record Resultat(Texte texte, int pages, List<Ligne> lignes) {
        static final Resultat ILLISIBLE = new Resultat(Texte.ILLISIBLE, 0, List.of());
    }

    /** Reads until {@code abandon} says that it is enough. Lines go to the list as they come. */
    static Resultat lire(Contenu pdf, List<Ligne> lignes, BooleanSupplier abandon) throws IOException {
        try (InputStream in = pdf.ouvrir();
                PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(in))) {
            int pages = document.getNumberOfPages();
            if (document.isEncrypted() || pages == 0) {
                return Resultat.ILLISIBLE;
            }
            TexteDePdf lecteur = new TexteDePdf(abandon, lignes);
            boolean tout = lecteur.pages(document, pages);
            if (lignes.isEmpty()) {
                return new Resultat(tout ? Texte.ABSENT : Texte.LU_EN_PARTIE, pages, List.of());
            }
            return new Resultat(tout ? Texte.LU : Texte.LU_EN_PARTIE, pages, lignes);
        }
    }

    private boolean pages(PDDocument document, int pages) throws IOException {
        boolean tout = pages <= LectureDePdf.PAGES_MAX;
        try {
            for (int p = 1; p <= Math.min(pages, LectureDePdf.PAGES_MAX - (tout ? 0 : 1)); p++) {
                page(document, p);
            }
            if (!tout) {
                page(document, pages);
            }
            return tout;
        } catch (Assez e) {
            finDeLigne();
            return false;
        }
    }

    private void page(PDDocument document, int page) throws IOException {
        setStartPage(page);
        setEndPage(page);
        writeText(document, Writer.nullWriter());
        finDeLigne();
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (abandon.getAsBoolean()) {
            // The only exception that gets through here.
            throw new java.io.UncheckedIOException(new Assez());
        }
        super.processTextPosition(position);
    }

    @Override
    public void processPage(org.apache.pdfbox.pdmodel.PDPage page) throws IOException {
        try {
            super.processPage(page);
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    protected void writeString(String mot, List<TextPosition> positions) throws IOException {
        lettres += mot.length();
        if (lettres > LETTRES_MAX || abandon.getAsBoolean()) {
            throw new Assez();
        }
        if (mot.isBlank() || positions.isEmpty()) {
            return;
        }
        TextPosition premier = positions.get(0);
        TextPosition dernier = positions.get(positions.size() - 1);
        float gauche = premier.getXDirAdj();
        if (texte.length() > 0) {
            float trou = gauche - mots.get(mots.size() - 1).droite();
            texte.append(trou > ECART ? '\t' : ' ');
        }
        String propre =
                mot.strip().replace('\u00a0', ' ').replace('\u202f', ' ').replace('\t', ' ');
        mots.add(new Ligne.Mot(propre, gauche, dernier.getXDirAdj() + dernier.getWidthDirAdj(), texte.length()));
        texte.append(propre);
    }

    @Override
    protected void writeLineSeparator() {
        finDeLigne();
    }

    private void finDeLigne() {
        if (!mots.isEmpty()) {
            String t = texte.toString();
            lignes.add(new Ligne(getCurrentPageNo(), List.copyOf(mots), t, Ligne.aplatir(t)));
        }
        mots.clear();
        texte.setLength(0);
    }
}
