package org.chorale.socle.redaction.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Options;
import org.chorale.socle.formats.internal.lecture.PrePasse;
import org.chorale.socle.formats.internal.moteur.Moteur;
import org.chorale.socle.formats.internal.pdf.AnalyseurPdf;
import org.chorale.socle.formats.internal.xml.Refus;

/** The product's own engine of rules, one for all tests: compiling the rules takes seconds. */
public final class Juge {

    private Juge() {}

    /** Made when the first document is judged. */
    private static final class Engin {
        static final Moteur MOTEUR = new Moteur(2, Duration.ofSeconds(60));
    }

    public static Analyse analyser(byte[] octets) {
        try {
            return Engin.MOTEUR.analyser(new DocumentRecu(Contenu.deOctets(octets), "essai"), Options.VERIFICATION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it says, not judged; null where there is no invoice. */
    public static @org.jspecify.annotations.Nullable FactureLue lire(byte[] octets) {
        try {
            Contenu pdf = Contenu.deOctets(octets);
            Contenu xml = AnalyseurPdf.lire(pdf).facture();
            return xml == null ? null : PrePasse.parcourir(xml).facture();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refus e) {
            return null;
        }
    }

    /** What makes it fail, in one line a finding. */
    public static List<String> fautes(Analyse a) {
        return a.bloquants().stream()
                .map(c -> c.couche().code() + " " + c.regle() + " " + c.chemin() + " : " + c.message() + " ["
                        + c.trouve() + "]")
                .toList();
    }
}
