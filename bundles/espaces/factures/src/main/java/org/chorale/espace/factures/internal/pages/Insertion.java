package org.chorale.espace.factures.internal.pages;

import gg.jte.Content;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.chorale.api.page.Contenu;

/** What another bundle writes within a page of these. It goes through as it is: its own templates have escaped it. */
final class Insertion {
    private Insertion() {}

    static Content de(Contenu contenu) {
        return gabarit -> {
            StringWriter texte = new StringWriter();
            try {
                contenu.ecrire(texte);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            gabarit.writeContent(texte.toString());
        };
    }
}
