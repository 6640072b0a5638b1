package org.chorale.socle.redaction.internal.signature;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.chorale.api.format.Analyse.Signature;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Limite;
import org.chorale.api.redaction.Signatures;
import org.chorale.socle.redaction.internal.Atelier;
import org.chorale.socle.redaction.internal.lecture.Garde;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Finds the signatures of a PDF and has each verified, within a limit of time and size. */
@Component
public final class SignaturesService implements Signatures {
    private static final Duration TEMPS = Duration.ofSeconds(10);
    private final Atelier atelier = new Atelier("signatures", TEMPS);

    /** By the component runtime. */
    @Activate
    public SignaturesService() {
        // nothing to set
    }

    @Override
    public List<Signature> verifier(Contenu pdf) throws IOException {
        if (pdf.taille() > Limite.FLUX_API.valeur() || !Garde.sain(pdf)) {
            return List.of();
        }
        return atelier.faire(abandon -> lire(pdf), List::of, List.of());
    }

    private static List<Signature> lire(Contenu pdf) throws IOException {
        byte[] fichier;
        try (InputStream in = pdf.ouvrir()) {
            fichier = in.readNBytes((int) Limite.FLUX_API.valeur());
        }
        List<Signature> signatures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(fichier)) {
            for (PDSignature s : document.getSignatureDictionaries()) {
                boolean vraie = s.getSubFilter() != null || s.getByteRange() != null;
                if (vraie && signatures.size() < SIGNATURES_MAX) {
                    signatures.add(new Verificateur(fichier, s).verifier());
                }
            }
        }
        return signatures;
    }

    @Deactivate
    void arreter() {
        atelier.close();
    }
}
