package org.chorale.socle.formats.internal.xml;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Severite;

/**
 * What the memory of this process lets be judged. Without it a document within all other limits ends the process, and
 * the portal with it.
 */
public final class Memoire {
    /** What a portal holds that judges nothing. */
    private static final long REPOS = 220L << 20;

    /** Bytes held for each byte of XML: what was read, the tree, and what rules make of it. */
    private static final int FACTEUR = 10;

    /** Whatever the process was given, an ordinary invoice is judged. */
    private static final long XML_MIN = 8L << 20;

    /** Heavier ones are judged one at a time. */
    private static final long LOURD = 2L << 20;

    private static final long XML_MAX = xmlMax(Runtime.getRuntime().maxMemory());
    private static final Semaphore LOURDS = new Semaphore(1, true);

    private Memoire() {}

    /** How many bytes of XML, without attachments, a process of so much memory can judge. */
    static long xmlMax(long memoire) {
        long possible = (memoire / 4 * 3 - REPOS) / FACTEUR;
        return Math.min(Limite.XML_SANS_PIECES.valeur(), Math.max(XML_MIN, possible));
    }

    /** Refuses an XML of more than so many bytes without its attachments. */
    public static void verifier(long sansPieces) throws Refus {
        if (sansPieces > XML_MAX) {
            String enClair = (XML_MAX >> 20) + " Mo";
            throw new Refus(Constat.de(
                            "CHORALE-RESSOURCES",
                            Severite.FATALE,
                            Couche.XML,
                            "Le XML dépasse " + enClair
                                    + " sans ses pièces jointes : ce portail n'a pas la mémoire d'en"
                                    + " analyser davantage.")
                    .avecValeurs(null, "au plus " + enClair)
                    .avecRemede("Répartissez les lignes entre plusieurs factures, ou demandez à l'exploitant du portail"
                            + " de lui donner plus de mémoire."));
        }
    }

    /** The turn of a document; given back when closed. */
    public interface Tour extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits until a document of this size may be judged.
     *
     * @param abandon asked while waiting: true gives up
     */
    public static Tour attendre(long taille, BooleanSupplier abandon) throws IOException {
        if (taille <= LOURD) {
            return () -> {};
        }
        try {
            while (!LOURDS.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                if (abandon.getAsBoolean()) {
                    throw new IOException("given up while it waited for its turn");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it waited for its turn", e);
        }
        return LOURDS::release;
    }
}
