package org.chorale.lanceur;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream that can be shut. The error stream is, while the container stops: its parts complain there when the log is
 * taken away under them. Put in before the container starts, for it wraps and restores the streams it finds.
 */
final class Robinet extends FilterOutputStream {

    private volatile boolean coupe;

    Robinet(OutputStream sortie) {
        super(sortie);
    }

    void couper() {
        coupe = true;
    }

    @Override
    public void write(int octet) throws IOException {
        if (!coupe) {
            out.write(octet);
        }
    }

    @Override
    public void write(byte[] octets, int debut, int longueur) throws IOException {
        if (!coupe) {
            out.write(octets, debut, longueur);
        }
    }
}
