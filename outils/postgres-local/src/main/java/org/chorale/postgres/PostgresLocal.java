package org.chorale.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own, from what the machine has installed, on a free port of the loopback; closing it ends it and
 * deletes its folder. Whoever is on this machine may sign in as {@link #UTILISATEUR}, without a password.
 */
public final class PostgresLocal implements AutoCloseable {
    /** Its one user, and superuser. */
    public static final String UTILISATEUR = "chorale";

    private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");
    private static final long PATIENCE_S = 60;
    private static final long ADIEU_S = 20;

    private final Process serveur;
    private final Path dossier;
    private final int port;

    private PostgresLocal(Process serveur, Path dossier, int port) {
        this.serveur = serveur;
        this.dossier = dossier;
        this.port = port;
    }

    /** Whether the machine has one that can be started. */
    public static boolean estInstalle() throws IOException {
        return binaires().isPresent();
    }

    /**
     * Starts one and waits until it answers.
     *
     * @param reglages such as {@code fsync=off}; what is not named is as installed
     * @throws IOException where none is installed, or it does not start; the message says why
     */
    public static PostgresLocal demarrer(String... reglages) throws IOException {
        Path binaires = binaires()
                .orElseThrow(() -> new IOException(
                        "PostgreSQL n'est pas installé sur cette machine (apt-get install postgresql)."));
        Path dossier = Files.createTempDirectory("chorale-pg");
        List<String> commande = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            executer(dossier, List.of("chown", "postgres", dossier.toString()));
            commande.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        String base = dossier.resolve("d").toString();
        List<String> creation = new ArrayList<>(commande);
        creation.add(binaires.resolve("initdb").toString());
        creation.addAll(List.of("-D", base, "-U", UTILISATEUR, "-A", "trust", "-E", "UTF8", "--locale=C", "-N"));
        executer(dossier, creation);

        int port = portLibre();
        commande.add(binaires.resolve("postgres").toString());
        commande.addAll(List.of("-D", base, "-p", Integer.toString(port), "-k", dossier.toString()));
        commande.addAll(List.of("-c", "listen_addresses=127.0.0.1"));
        for (String reglage : reglages) {
            commande.addAll(List.of("-c", reglage));
        }
        Process serveur = new ProcessBuilder(commande)
                .directory(dossier.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        PostgresLocal lance = new PostgresLocal(serveur, dossier, port);
        try {
            lance.attendre(binaires.resolve("pg_isready"));
        } catch (IOException e) {
            lance.close();
            throw e;
        }
        return lance;
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return port;
    }

    private static Optional<Path> binaires() throws IOException {
        if (!Files.isDirectory(INSTALLATIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLATIONS)) {
            return versions.map(v -> v.resolve("bin"))
                    .filter(b -> Files.isExecutable(b.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        }
    }

    /** It listens before it answers: asked as its own tool does. */
    private void attendre(Path question) throws IOException {
        long fin = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        List<String> demande =
                List.of(question.toString(), "-q", "-h", "127.0.0.1", "-p", Integer.toString(port), "-d", "postgres");
        while (true) {
            Process reponse =
                    new ProcessBuilder(demande).directory(dossier.toFile()).start();
            if (finDe(reponse) == 0) {
                return;
            }
            if (!serveur.isAlive() || System.nanoTime() > fin) {
                throw new IOException("PostgreSQL ne répond pas sur le port " + port + ".");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw interrompu(e);
            }
        }
    }

    private static void executer(Path dossier, List<String> commande) throws IOException {
        Process processus = new ProcessBuilder(commande)
                .directory(dossier.toFile())
                .redirectErrorStream(true)
                .start();
        String sortie = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (finDe(processus) != 0) {
            throw new IOException(String.join(" ", commande) + " : " + sortie.strip());
        }
    }

    private static int finDe(Process processus) throws IOException {
        try {
            return processus.waitFor();
        } catch (InterruptedException e) {
            throw interrompu(e);
        }
    }

    private static IOException interrompu(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrompu", e);
    }

    private static int portLibre() throws IOException {
        try (ServerSocket prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return prise.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        serveur.destroy();
        try {
            if (!serveur.waitFor(ADIEU_S, TimeUnit.SECONDS)) {
                serveur.destroyForcibly();
            }
        } catch (InterruptedException e) {
            serveur.destroyForcibly();
            throw interrompu(e);
        }
        try (Stream<Path> tous = Files.walk(dossier)) {
            for (Path chemin : tous.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(chemin);
            }
        }
    }
}
