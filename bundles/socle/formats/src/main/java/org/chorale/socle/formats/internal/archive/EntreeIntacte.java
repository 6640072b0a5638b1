package org.chorale.socle.formats.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** The bytes of a ZIP entry, held to the sum and the size its directory gives: {@code ZipFile} compares neither. */
final class EntreeIntacte extends CheckedInputStream {
    private final ZipEntry entree;
    private long lus;

    EntreeIntacte(InputStream source, ZipEntry entree) {
        super(source, new CRC32());
        this.entree = entree;
    }

    @Override
    public int read() throws IOException {
        int o = super.read();
        compter(o < 0 ? -1 : 1);
        return o;
    }

    @Override
    public int read(byte[] cible, int debut, int longueur) throws IOException {
        int n = super.read(cible, debut, longueur);
        compter(n);
        return n;
    }

    private void compter(int n) throws ZipException {
        if (n >= 0) {
            lus += n;
        } else if (lus != entree.getSize() || getChecksum().getValue() != entree.getCrc()) {
            throw new ZipException("entry differs from what the directory says");
        }
    }
}
