package org.chorale.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A portal, or a bare container, started from a distribution as an operator starts it. */
final class PortailLance implements AutoCloseable {
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(300);

    private static final Pattern UTILISE = Pattern.compile("used ([0-9]+)K");

    private final Process processus;
    private final Path donnees;
    private final int port;
    private final long debut;

    private PortailLance(Process processus, Path donnees, int port, long debut) {
        this.processus = processus;
        this.donnees = donnees;
        this.port = port;
        this.debut = debut;
    }

    static PortailLance lancer(Path distribution, Path donnees, String... options) throws IOException {
        return lancer(distribution, donnees, Map.of(), options);
    }

    static PortailLance lancer(Path distribution, Path donnees, Map<String, String> environnement, String... options)
            throws IOException {
        int port = portLibre();
        List<String> commande = new ArrayList<>(List.of(
                distribution.resolve("bin/chorale").toString(),
                "run",
                "--port",
                Integer.toString(port),
                "--data",
                donnees.toString()));
        commande.addAll(List.of(options));
        Files.createDirectories(donnees.getParent());
        File sortie = donnees.resolveSibling(donnees.getFileName() + ".log").toFile();
        long debut = System.nanoTime();
        ProcessBuilder lancement =
                new ProcessBuilder(commande).redirectErrorStream(true).redirectOutput(sortie);
        lancement.environment().putAll(environnement);
        Process processus = lancement.start();
        return new PortailLance(processus, donnees, port, debut);
    }

    Path donnees() {
        return donnees;
    }

    /** Waits for a line of its output; seconds since the start. */
    double attendre(String mot) throws IOException, InterruptedException {
        long depuis = System.nanoTime();
        while (true) {
            if (aDit(mot)) {
                return depuisLeDebut();
            }
            patienter(mot, depuis);
        }
    }

    /** Waits for the invoices that a portal with demonstration data loads once it is ready: they would be measured too. */
    void attendreLaDemonstration() throws IOException, InterruptedException {
        attendre("Démonstration");
    }

    private boolean aDit(String mot) throws IOException {
        Path sortie = donnees.resolveSibling(donnees.getFileName() + ".log");
        try (BufferedReader lecteur = Files.newBufferedReader(sortie)) {
            return lecteur.lines().anyMatch(l -> l.startsWith(mot + " "));
        }
    }

    /** Waits until anything at all answers over HTTP; seconds since the start. */
    double attendreHttp() throws IOException, InterruptedException {
        while (true) {
            try {
                HttpURLConnection c = (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
                c.setConnectTimeout(1_000);
                c.setReadTimeout(2_000);
                c.getResponseCode();
                return depuisLeDebut();
            } catch (IOException e) {
                patienter("une réponse HTTP", debut);
            }
        }
    }

    private double depuisLeDebut() {
        return (System.nanoTime() - debut) / 1e9;
    }

    private void patienter(String quoi, long depuis) throws IOException, InterruptedException {
        if (!processus.isAlive()) {
            throw new IOException("Le portail s'est arrêté avant " + quoi + " : lisez " + donnees + ".log");
        }
        if (System.nanoTime() - depuis > PATIENCE_NS) {
            throw new IOException("Pas de " + quoi + " en 300 s : lisez " + donnees + ".log");
        }
        Thread.sleep(20);
    }

    /** Resident memory, in MiB; the script that starts it has become the JVM. */
    double memoireMio() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + processus.pid() + "/status")).stream()
                .filter(l -> l.startsWith("VmRSS:"))
                .mapToDouble(l -> Double.parseDouble(l.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow(() -> new IOException("Pas de VmRSS du processus " + processus.pid()));
    }

    /** What the heap holds once the garbage is out, in MiB. */
    double tasMio() throws IOException, InterruptedException {
        jcmd("GC.run");
        long kio = jcmd("GC.heap_info").stream()
                .filter(l -> !l.contains("Metaspace") && !l.contains("class space"))
                .map(UTILISE::matcher)
                .filter(Matcher::find)
                .mapToLong(m -> Long.parseLong(m.group(1)))
                .sum();
        if (kio == 0) {
            throw new IOException("jcmd ne dit pas ce que tient le tas du processus " + processus.pid());
        }
        return kio / 1024.0;
    }

    private List<String> jcmd(String commande) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process p = new ProcessBuilder(jcmd.toString(), Long.toString(processus.pid()), commande)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lecteur = p.inputReader(StandardCharsets.UTF_8)) {
            List<String> lignes = lecteur.lines().toList();
            p.waitFor();
            return lignes;
        }
    }

    private static int portLibre() throws IOException {
        try (ServerSocket prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return prise.getLocalPort();
        }
    }

    @Override
    public void close() {
        processus.destroy();
        try {
            if (!processus.waitFor(70, TimeUnit.SECONDS)) {
                processus.destroyForcibly();
            }
        } catch (InterruptedException e) {
            processus.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
