package org.chorale.socle.formats.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.Options;
import org.chorale.socle.formats.internal.moteur.Moteur;

/**
 * Times analyses: {@code main file…}. For each file the verdict, the median of a warm engine on one thread, how many
 * that makes a second, and the processor time of one (the machine may be busy). Not a test: figures depend on the machine.
 */
public final class Banc {
    private static final int TOURS = 400;
    private static final int ECHAUFFEMENT = 600;

    private Banc() {}

    public static void main(String[] fichiers) throws IOException {
        long debut = System.nanoTime();
        try (Moteur moteur = new Moteur(1, Duration.ofSeconds(60))) {
            moteur.echauffer(0, Duration.ZERO);
            System.out.printf(
                    "compiled in %d ms%n",
                    Duration.ofNanos(System.nanoTime() - debut).toMillis());
            for (String fichier : fichiers) {
                Contenu contenu = Contenu.deOctets(Files.readAllBytes(Path.of(fichier)));
                DocumentRecu document = new DocumentRecu(contenu, fichier);
                for (int i = 0; i < ECHAUFFEMENT; i++) {
                    moteur.analyser(document, Options.DEPOT);
                }
                mesurer(moteur, document);
            }
        }
    }

    private static void mesurer(Moteur moteur, DocumentRecu document) throws IOException {
        double[] ms = new double[TOURS];
        long cpu = cpuDesAnalyses();
        for (int i = 0; i < TOURS; i++) {
            long t = System.nanoTime();
            moteur.analyser(document, Options.DEPOT);
            ms[i] = (System.nanoTime() - t) / 1e6;
        }
        double cpuMs = (cpuDesAnalyses() - cpu) / 1e6 / TOURS;
        Arrays.sort(ms);
        Analyse a = moteur.analyser(document, Options.DEPOT);
        System.out.printf(
                "%s: %s, %d findings, median %.2f ms, %.0f a second; processor %.2f ms each%n",
                document.nomFichier(), a.verdict(), a.constats().size(), ms[TOURS / 2], 1000 / ms[TOURS / 2], cpuMs);
    }

    /** Without the compiler's and the collector's threads. */
    private static long cpuDesAnalyses() {
        ThreadMXBean mesures = ManagementFactory.getThreadMXBean();
        long total = 0;
        for (ThreadInfo fil : mesures.getThreadInfo(mesures.getAllThreadIds())) {
            if (fil != null && fil.getThreadName().startsWith("formats-")) {
                total += mesures.getThreadCpuTime(fil.getThreadId());
            }
        }
        return total;
    }
}
