package org.chorale.api.format;

import org.jspecify.annotations.Nullable;

/**
 * A document as it was received.
 *
 * @param contenu its bytes
 * @param nomFichier the name its sender gave; shown in messages, never used to decide what the document is
 * @param syntaxeAnnoncee the {@code syntaxeFlux} its sender claims; compared with what was found, never believed
 */
public record DocumentRecu(
        Contenu contenu,
        @Nullable String nomFichier,
        @Nullable String syntaxeAnnoncee) {

    public DocumentRecu(Contenu contenu, @Nullable String nomFichier) {
        this(contenu, nomFichier, null);
    }
}
