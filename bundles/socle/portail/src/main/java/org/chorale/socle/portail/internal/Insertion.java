package org.chorale.socle.portail.internal;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.chorale.api.page.Contenu;

/**
 * What a bundle writes, inside one of the shell's templates. It goes through as it is: the bundle's own templates have
 * escaped it, and they need not know the shell's.
 */
public record Insertion(Contenu contenu) implements Content {
    @Override
    public void writeTo(TemplateOutput gabarit) {
        try {
            contenu.ecrire(new VersGabarit(gabarit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class VersGabarit extends Writer {
        private final TemplateOutput gabarit;

        VersGabarit(TemplateOutput gabarit) {
            this.gabarit = gabarit;
        }

        @Override
        public void write(char[] tampon, int debut, int longueur) {
            gabarit.writeContent(new String(tampon, debut, longueur));
        }

        @Override
        public void write(String texte) {
            gabarit.writeContent(texte);
        }

        @Override
        public void write(String texte, int debut, int longueur) {
            gabarit.writeContent(texte, debut, debut + longueur);
        }

        @Override
        public void flush() {
            // The one who owns the output flushes it.
        }

        @Override
        public void close() {
            // Not ours to close.
        }
    }
}
