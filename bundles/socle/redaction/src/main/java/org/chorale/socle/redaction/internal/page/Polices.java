package org.chorale.socle.redaction.internal.page;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts of one document: Liberation Sans, and for the letters it lacks DejaVu Sans Condensed. What neither has is
 * drawn as a square, and remembered.
 */
final class Polices implements Closeable {
    private static final byte[] NORMALE = lire("LiberationSans-Regular.ttf");
    private static final byte[] GRASSE = lire("LiberationSans-Bold.ttf");
    private static final byte[] SECOURS = lire("DejaVuSansCondensed.ttf");
    private static final byte[] SECOURS_GRASSE = lire("DejaVuSansCondensed-Bold.ttf");
    private static final int CARRE = 0x25A1;

    private final List<Police> normales;
    private final List<Police> grasses;
    private boolean lacune;

    Polices(PDDocument pdf) throws IOException {
        normales = List.of(new Police(pdf, NORMALE), new Police(pdf, SECOURS));
        grasses = List.of(new Police(pdf, GRASSE), new Police(pdf, SECOURS_GRASSE));
    }

    /** A stretch of text in one font. */
    record Morceau(Police police, String texte) {}

    /** Whether a letter was asked for that no font has. */
    boolean lacune() {
        return lacune;
    }

    float largeur(String texte, Style style) throws IOException {
        float largeur = 0;
        for (int lettre : texte.codePoints().toArray()) {
            Police police = police(lettre, style.gras());
            largeur += police.largeur(police.connait(lettre) ? lettre : CARRE);
        }
        return largeur * style.corps();
    }

    List<Morceau> morceaux(String texte, boolean gras) {
        List<Morceau> morceaux = new ArrayList<>();
        StringBuilder courant = new StringBuilder();
        Police precedente = null;
        for (int lettre : texte.codePoints().toArray()) {
            Police police = police(lettre, gras);
            if (precedente != null && police != precedente) {
                morceaux.add(new Morceau(precedente, courant.toString()));
                courant.setLength(0);
            }
            boolean connue = police.connait(lettre);
            lacune |= !connue;
            courant.appendCodePoint(connue ? lettre : CARRE);
            precedente = police;
        }
        if (precedente != null) {
            morceaux.add(new Morceau(precedente, courant.toString()));
        }
        return morceaux;
    }

    private Police police(int lettre, boolean gras) {
        List<Police> polices = gras ? grasses : normales;
        return polices.get(0).connait(lettre) ? polices.get(0) : polices.get(1);
    }

    @Override
    public void close() throws IOException {
        for (Police p : normales) {
            p.fermer();
        }
        for (Police p : grasses) {
            p.fermer();
        }
    }

    private static byte[] lire(String nom) {
        try (InputStream in = Objects.requireNonNull(Polices.class.getResourceAsStream("/polices/" + nom), nom)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
