package org.chorale.socle.formats.internal.regles;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of a rule pack are; nothing outside it can be asked for. */
@FunctionalInterface
public interface Ressources {
    /** What this bundle carries. */
    Ressources PORTEES = chemin -> {
        InputStream in = Ressources.class.getResourceAsStream("/" + chemin);
        if (in == null) {
            throw new IOException("Missing resource " + chemin);
        }
        return in;
    };

    /**
     * Opens a file of the pack.
     *
     * @throws IOException if there is none by this path
     */
    InputStream ouvrir(String chemin) throws IOException;
}
