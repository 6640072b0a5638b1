package org.chorale.api.page;

import java.io.IOException;
import java.io.Writer;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes the body of a page, escaped, with the bundle's own templates. */
@ConsumerType
@FunctionalInterface
public interface Contenu {
    /**
     * Writes the HTML that goes inside {@code <main>}; the writer is not to be closed.
     *
     * @throws IOException when the writer does
     */
    void ecrire(Writer sortie) throws IOException;
}
