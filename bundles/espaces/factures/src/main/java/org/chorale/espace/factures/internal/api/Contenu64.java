package org.chorale.espace.factures.internal.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chorale.api.document.DocumentTropGrand;
import org.jspecify.annotations.Nullable;

/** Bytes kept aside: in memory while they are few, then in a temporary file; refused beyond the limit. */
public final class Contenu64 extends OutputStream {
    private static final int EN_MEMOIRE = 1 << 18;

    private final long limite;
    private final ByteArrayOutputStream memoire = new ByteArrayOutputStream();
    private @Nullable Path fichier;
    private @Nullable OutputStream suite;
    private long taille;

    /** @param limite bytes, beyond which writing throws {@link DocumentTropGrand} */
    public Contenu64(long limite) {
        this.limite = limite;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int debut, int longueur) throws IOException {
        taille += longueur;
        if (taille > limite) {
            throw new DocumentTropGrand(limite);
        }
        if (suite == null && taille > EN_MEMOIRE) {
            fichier = Files.createTempFile("chorale-flux-", ".tmp");
            suite = Files.newOutputStream(fichier);
            memoire.writeTo(suite);
        }
        if (suite == null) {
            memoire.write(octets, debut, longueur);
        } else {
            suite.write(octets, debut, longueur);
        }
    }

    /** Bytes written. */
    public long taille() {
        return taille;
    }

    /** What was written, to be read once. */
    public InputStream relire() throws IOException {
        if (suite == null || fichier == null) {
            return new ByteArrayInputStream(memoire.toByteArray());
        }
        suite.flush();
        return Files.newInputStream(fichier);
    }

    @Override
    public void close() throws IOException {
        if (suite != null) {
            suite.close();
        }
        if (fichier != null) {
            Files.deleteIfExists(fichier);
        }
    }
}
