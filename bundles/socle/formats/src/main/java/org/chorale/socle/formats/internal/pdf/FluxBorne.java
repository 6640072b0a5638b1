package org.chorale.socle.formats.internal.pdf;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Throws once more than so many bytes came out: what is embedded may inflate without end. */
final class FluxBorne extends FilterInputStream {
    /** The limit was passed. */
    static final class Depasse extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final long maximum;
    private long lus;

    FluxBorne(InputStream source, long maximum) {
        super(source);
        this.maximum = maximum;
    }

    long lus() {
        return lus;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            compter(1);
        }
        return b;
    }

    @Override
    public int read(byte[] cible, int debut, int longueur) throws IOException {
        int n = super.read(cible, debut, longueur);
        if (n > 0) {
            compter(n);
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void compter(int n) throws Depasse {
        lus += n;
        if (lus > maximum) {
            throw new Depasse();
        }
    }
}
