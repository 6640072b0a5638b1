package org.chorale.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own, from what the machine has installed: its own folder, a free port, its settings as installed,
 * fsync included. It refuses to be root: as the user postgres then.
 */
final class PostgresLance implements AutoCloseable {
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(60);

    private final Process serveur;
    private final Path dossier;
    private final int port;

    private PostgresLance(Process serveur, Path dossier, int port) {
        this.serveur = serveur;
        this.dossier = dossier;
        this.port = port;
    }

    static PostgresLance lancer() throws IOException, InterruptedException {
        Path binaires = binaires()
                .orElseThrow(() -> new IOException(
                        "PostgreSQL n'est pas installé sur cette machine (apt-get install postgresql)."));
        Path dossier = Files.createTempDirectory("chorale-bench-pg");
        List<String> sous = List.of();
        if ("root".equals(System.getProperty("user.name"))) {
            executer(List.of("chown", "postgres", dossier.toString()));
            sous = List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups");
        }
        executer(commande(
                sous,
                binaires.resolve("initdb").toString(),
                "-D",
                dossier + "/d",
                "-U",
                "chorale",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C"));
        int port = portLibre();
        Process serveur = new ProcessBuilder(commande(
                        sous,
                        binaires.resolve("postgres").toString(),
                        "-D",
                        dossier + "/d",
                        "-p",
                        Integer.toString(port),
                        "-k",
                        dossier.toString(),
                        "-c",
                        "listen_addresses=127.0.0.1"))
                .directory(dossier.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        PostgresLance lance = new PostgresLance(serveur, dossier, port);
        lance.attendre();
        return lance;
    }

    /** The option that makes a portal use it. */
    String[] options() {
        return new String[] {"--demo", "--base", "postgresql://127.0.0.1:" + port + "/postgres"};
    }

    /** What a portal signs in with. */
    static Map<String, String> environnement() {
        return Map.of("CHORALE_BASE_UTILISATEUR", "chorale", "CHORALE_BASE_MOTDEPASSE", "chorale");
    }

    private void attendre() throws IOException, InterruptedException {
        long debut = System.nanoTime();
        while (true) {
            try (Socket prise = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                if (!serveur.isAlive() || System.nanoTime() - debut > PATIENCE_NS) {
                    close();
                    throw new IOException("PostgreSQL ne répond pas : " + e.getMessage(), e);
                }
            }
            Thread.sleep(50);
        }
    }

    private static Optional<Path> binaires() throws IOException {
        Path racine = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(racine)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(racine)) {
            return versions.map(v -> v.resolve("bin"))
                    .filter(b -> Files.isExecutable(b.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        }
    }

    private static void executer(List<String> commande) throws IOException, InterruptedException {
        Process processus = new ProcessBuilder(commande)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .start();
        String sortie = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (processus.waitFor() != 0) {
            throw new IOException(String.join(" ", commande) + " : " + sortie.strip());
        }
    }

    private static List<String> commande(List<String> sous, String... mots) {
        List<String> tous = new ArrayList<>(sous);
        tous.addAll(List.of(mots));
        return tous;
    }

    private static int portLibre() throws IOException {
        try (ServerSocket prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return prise.getLocalPort();
        }
    }

    @Override
    public void close() {
        serveur.destroy();
        try {
            if (!serveur.waitFor(20, TimeUnit.SECONDS)) {
                serveur.destroyForcibly();
            }
            Fichiers.effacer(dossier);
        } catch (IOException e) {
            System.err.println("Le PostgreSQL de la mesure a laissé " + dossier);
        } catch (InterruptedException e) {
            serveur.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
