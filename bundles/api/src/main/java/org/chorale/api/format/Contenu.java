package org.chorale.api.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Bytes that can be read several times, as a stream. An analysis opens a document up to five times (detection, header,
 * schema, rules, attachments), never two at once, and closes what it opened.
 */
@ConsumerType
public interface Contenu {

    /** A new stream from the first byte. The caller closes it. */
    InputStream ouvrir() throws IOException;

    /** Number of bytes. */
    long taille();

    /** Bytes held in memory: for tests and small documents. The array is not copied. */
    static Contenu deOctets(byte[] octets) {
        return new Contenu() {
            @Override
            public InputStream ouvrir() {
                return new ByteArrayInputStream(octets);
            }

            @Override
            public long taille() {
                return octets.length;
            }
        };
    }

    /** A file, which must stay as it is as long as this is in use. */
    static Contenu deFichier(Path fichier) throws IOException {
        long taille = Files.size(fichier);
        return new Contenu() {
            @Override
            public InputStream ouvrir() throws IOException {
                return Files.newInputStream(fichier);
            }

            @Override
            public long taille() {
                return taille;
            }
        };
    }
}
