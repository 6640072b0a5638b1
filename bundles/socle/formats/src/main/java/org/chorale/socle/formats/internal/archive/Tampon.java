package org.chorale.socle.formats.internal.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chorale.api.format.Contenu;
import org.chorale.socle.formats.internal.xml.Refus;
import org.jspecify.annotations.Nullable;

/** Holds one file of an archive while it is looked at: in memory if small, in a temporary file otherwise. */
final class Tampon implements AutoCloseable {
    private static final int EN_MEMOIRE_MAX = 1 << 20;

    /** Told how many bytes came out. */
    @FunctionalInterface
    interface Temoin {
        void octets(int n) throws Refus;
    }

    private final Contenu contenu;
    private final @Nullable Path fichier;

    private Tampon(Contenu contenu, @Nullable Path fichier) {
        this.contenu = contenu;
        this.fichier = fichier;
    }

    /** Reads a stream to its end. */
    static Tampon remplir(InputStream in, Temoin temoin) throws IOException, Refus {
        ByteArrayOutputStream memoire = new ByteArrayOutputStream();
        byte[] morceau = new byte[1 << 15];
        Path fichier = null;
        OutputStream sortie = memoire;
        try {
            for (int n = in.read(morceau); n >= 0; n = in.read(morceau)) {
                temoin.octets(n);
                if (fichier == null && memoire.size() + n > EN_MEMOIRE_MAX) {
                    fichier = Files.createTempFile("chorale", ".entree");
                    sortie = Files.newOutputStream(fichier);
                    memoire.writeTo(sortie);
                }
                sortie.write(morceau, 0, n);
            }
            sortie.close();
        } catch (IOException | Refus | RuntimeException e) {
            sortie.close();
            if (fichier != null) {
                Files.deleteIfExists(fichier);
            }
            throw e;
        }
        return fichier == null
                ? new Tampon(Contenu.deOctets(memoire.toByteArray()), null)
                : new Tampon(Contenu.deFichier(fichier), fichier);
    }

    /** The whole of a content as a file, for the caller to delete. */
    static Path copier(Contenu contenu) throws IOException {
        Path fichier = Files.createTempFile("chorale", ".archive");
        try (InputStream in = contenu.ouvrir();
                OutputStream out = Files.newOutputStream(fichier)) {
            in.transferTo(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(fichier);
            throw e;
        }
        return fichier;
    }

    Contenu contenu() {
        return contenu;
    }

    @Override
    public void close() throws IOException {
        if (fichier != null) {
            Files.deleteIfExists(fichier);
        }
    }
}
