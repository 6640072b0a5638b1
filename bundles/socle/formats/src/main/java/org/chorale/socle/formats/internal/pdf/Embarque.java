package org.chorale.socle.formats.internal.pdf;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chorale.api.format.Contenu;
import org.jspecify.annotations.Nullable;

/** A file embedded in a PDF. Small ones are held; for the others the PDF is opened again each time. */
public final class Embarque implements Contenu {
    static final int TENU_MAX = 1 << 20;

    private final Contenu pdf;
    private final int numero;
    private final long taille;
    private final byte @Nullable [] octets;

    Embarque(Contenu pdf, int numero, long taille, byte @Nullable [] octets) {
        this.pdf = pdf;
        this.numero = numero;
        this.taille = taille;
        this.octets = octets;
    }

    @Override
    public long taille() {
        return taille;
    }

    @Override
    public InputStream ouvrir() throws IOException {
        if (octets != null) {
            return new ByteArrayInputStream(octets);
        }
        PDDocument document = AnalyseurPdf.ouvrir(pdf);
        try {
            List<FichiersEmbarques.Fichier> fichiers = FichiersEmbarques.de(document);
            InputStream in = FluxPdf.ouvrir(fichiers.get(numero).fichier().getCOSObject());
            return new FilterInputStream(in) {
                @Override
                public void close() throws IOException {
                    super.close();
                    document.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            document.close();
            throw e;
        }
    }
}
