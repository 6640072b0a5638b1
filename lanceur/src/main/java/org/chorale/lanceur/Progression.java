package org.chorale.lanceur;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Says on the error stream that the start goes on, until the portal prints {@code OUVERT …} on the standard output.
 * The standard output itself is left to the portal: programs read it.
 */
final class Progression {

    private static final long PREMIERE_MS = 3_000;
    private static final long SUIVANTES_MS = 5_000;
    private static final long LONG_S = 90;
    private static final long ENSUITE_MS = 30_000;
    private static final String OUVERT = "OUVERT ";

    private final long debut = System.nanoTime();
    private final PrintStream erreurs;
    private volatile boolean finie;
    private volatile @Nullable Path journal;

    Progression(PrintStream erreurs) {
        this.erreurs = erreurs;
    }

    /** The stream to give to {@code System.setOut}: passes everything on and watches for the word. */
    PrintStream surveiller(PrintStream sortie) {
        return new PrintStream(new Guetteur(sortie), true, StandardCharsets.UTF_8);
    }

    /** Where to look when it takes too long. */
    void journal(Path fichier) {
        journal = fichier;
    }

    void commencer() {
        Thread fil = new Thread(this::parler, "chorale-progression");
        fil.setDaemon(true);
        fil.start();
    }

    void finir() {
        finie = true;
    }

    private void parler() {
        long attente = PREMIERE_MS;
        try {
            while (true) {
                Thread.sleep(attente);
                if (finie) {
                    return;
                }
                long secondes = (System.nanoTime() - debut) / 1_000_000_000L;
                Path ou = journal;
                erreurs.println("Démarrage… " + secondes + " s"
                        + (secondes < LONG_S || ou == null ? "" : " (ce qui le retient est dans " + ou + ")"));
                attente = secondes < LONG_S ? SUIVANTES_MS : ENSUITE_MS;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Guetteur extends FilterOutputStream {

        Guetteur(OutputStream sortie) {
            super(sortie);
        }

        @Override
        public void write(byte[] octets, int debut, int longueur) throws IOException {
            out.write(octets, debut, longueur);
            if (!finie && new String(octets, debut, longueur, StandardCharsets.UTF_8).contains(OUVERT)) {
                finir();
            }
        }
    }
}
