package org.chorale.socle.verification.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.chorale.api.format.Limite;
import org.chorale.socle.verification.internal.RefusVerification.TropGrand;

/** A file while it is here: not longer than a flux, all of them together within the disk given to them, gone at the end. */
final class Reception implements AutoCloseable {
    private final AtomicLong disque;
    private final Path fichier;
    private final OutputStream sortie;
    private long total;

    /** @param disque how many bytes the files here may still take together */
    Reception(Path dossier, AtomicLong disque) throws IOException {
        this.disque = disque;
        this.fichier = Files.createTempFile(dossier, "verification", ".tmp");
        this.sortie = Files.newOutputStream(fichier);
    }

    void ajouter(byte[] octets, int longueur) throws IOException {
        total += longueur;
        if (disque.addAndGet(-longueur) < 0) {
            throw Guichet.occupe();
        }
        if (Limite.FLUX_PORTAIL.depassee(total)) {
            throw new TropGrand();
        }
        sortie.write(octets, 0, longueur);
    }

    /** The whole file, to be read until this is closed. */
    Path fini() throws IOException {
        sortie.close();
        return fichier;
    }

    @Override
    public void close() throws IOException {
        disque.addAndGet(total);
        try {
            sortie.close();
        } finally {
            Files.deleteIfExists(fichier);
        }
    }
}
