package org.chorale.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.chorale.demo.Acces;
import org.chorale.demo.Ecart;
import org.chorale.demo.Programme;

/**
 * Milliseconds from the first byte of a deposit to its receipt, when fifty programs deposit one invoice each at the same
 * moment. Several such volleys, each once the one before is integrated; the 99th percentile over all of them. A portal
 * that has just started is warmed up first by deposits that are not counted, as one that runs would be.
 */
final class Depot50 {
    private static final int ENSEMBLE = 50;
    private static final int VOLEES = 6;
    private static final int ECHAUFFEMENT = 4;
    private static final double REFERENCE_MS = 500;
    private static final String SYNTAXE = "IN_DP_E1_UBL_INVOICE";

    private final Path distribution;
    private final Path travail;
    private final Consumer<String> progres;

    Depot50(Path distribution, Path travail, Consumer<String> progres) {
        this.distribution = distribution;
        this.travail = travail.resolve("depot50");
        this.progres = progres;
    }

    Mesure mesurer() throws IOException, InterruptedException {
        Fichiers.effacer(travail);
        try (PortailLance portail = PortailLance.lancer(distribution, travail.resolve("donnees"), "--demo")) {
            progres.accept("portail prêt en %.1f s".formatted(portail.attendre("PRET")));
            portail.attendreLaDemonstration();
            Acces acces = Acces.lire(portail.donnees());
            List<Programme> programmes = new ArrayList<>();
            for (int i = 0; i < ENSEMBLE; i++) {
                // A client of its own each: fifty connections, as of fifty suppliers.
                programmes.add(new Programme(acces, acces.compte(FactureDEssai.FOURNISSEUR)));
            }
            List<Double> durees = new ArrayList<>();
            for (int v = -ECHAUFFEMENT; v < VOLEES; v++) {
                double[] volee = volee(programmes, (v < 0 ? "E" : "V") + Math.abs(v));
                Arrays.sort(volee);
                progres.accept("%s : médiane %.0f ms, la plus longue %.0f ms"
                        .formatted(v < 0 ? "échauffement" : "volée", volee[ENSEMBLE / 2], volee[ENSEMBLE - 1]));
                if (v >= 0) {
                    Arrays.stream(volee).forEach(durees::add);
                }
            }
            double[] toutes = durees.stream().mapToDouble(d -> d).sorted().toArray();
            return new Mesure("depot50.p99", toutes[(int) Math.ceil(toutes.length * 0.99) - 1], "ms", REFERENCE_MS);
        }
    }

    private static double[] volee(List<Programme> programmes, String serie) throws InterruptedException {
        ExecutorService fils = Executors.newFixedThreadPool(ENSEMBLE);
        CountDownLatch depart = new CountDownLatch(1);
        try {
            List<Future<Double>> enCours = new ArrayList<>();
            List<String> flux = java.util.Collections.synchronizedList(new ArrayList<>());
            for (int i = 0; i < ENSEMBLE; i++) {
                Programme programme = programmes.get(i);
                String numero = "%s-%05d".formatted(serie, i);
                byte[] octets = FactureDEssai.ubl(numero);
                enCours.add(fils.submit(() -> {
                    depart.await();
                    long debut = System.nanoTime();
                    flux.add(programme.deposer(numero + ".xml", octets, SYNTAXE));
                    return (System.nanoTime() - debut) / 1e6;
                }));
            }
            depart.countDown();
            double[] durees = new double[ENSEMBLE];
            for (int i = 0; i < ENSEMBLE; i++) {
                durees[i] = enCours.get(i).get();
            }
            for (String f : flux) {
                Flux500.attendre(programmes.get(0), f, System.nanoTime());
            }
            return durees;
        } catch (ExecutionException e) {
            throw new Ecart("un accusé de chaque dépôt", String.valueOf(e.getCause()));
        } finally {
            fils.shutdownNow();
        }
    }
}
