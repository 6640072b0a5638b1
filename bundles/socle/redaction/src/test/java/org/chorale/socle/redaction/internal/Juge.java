package org.chorale.socle.redaction.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.Options;
import org.chorale.socle.formats.internal.moteur.Moteur;

/** The product's own engine of rules, one for all tests: compiling the rules takes seconds. */
public final class Juge {
    private static final Moteur MOTEUR = new Moteur(2, Duration.ofSeconds(60));

    private Juge() {}

    public static Analyse analyser(byte[] octets) {
        try {
            return MOTEUR.analyser(new DocumentRecu(Contenu.deOctets(octets), "essai"), Options.VERIFICATION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
