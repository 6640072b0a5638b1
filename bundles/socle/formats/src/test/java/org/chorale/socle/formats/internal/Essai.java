package org.chorale.socle.formats.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.Options;
import org.chorale.socle.formats.internal.moteur.Moteur;

/** One engine for all tests: compiling the rules takes seconds. */
public final class Essai {
    private static final Moteur MOTEUR = new Moteur(2, Duration.ofSeconds(20));

    private Essai() {}

    public static Analyse analyser(byte[] octets, Options options) {
        return analyser(Contenu.deOctets(octets), options);
    }

    public static Analyse analyser(Contenu contenu, Options options) {
        try {
            return MOTEUR.analyser(new DocumentRecu(contenu, "essai"), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Analyse analyser(byte[] octets) {
        return analyser(octets, Options.VERIFICATION);
    }

    public static Analyse analyser(String texte) {
        return analyser(texte.getBytes(StandardCharsets.UTF_8));
    }

    public static List<String> regles(Analyse analyse) {
        return analyse.constats().stream().map(Constat::regle).toList();
    }

    public static List<String> bloquantes(Analyse analyse) {
        return analyse.bloquants().stream().map(Constat::regle).toList();
    }
}
