package org.chorale.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL for the tests of one JVM: the machine's own where it is installed (as the user postgres when the tests
 * run as root, for it refuses to be root), the one that a library carries otherwise. Ends with the JVM.
 */
final class PostgresDEssai {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresDEssai.class);
    private static final int PATIENCE_S = 60;

    private static @Nullable String adresse;
    private static @Nullable String empechement;

    private PostgresDEssai() {}

    /**
     * The JDBC address, without its parameters.
     *
     * @throws TestAbortedException where none can start; an {@link AssertionError} with CHORALE_CI=1
     */
    static synchronized String adresse() {
        if (adresse == null && empechement == null) {
            try {
                adresse = demarrer();
            } catch (IOException | RuntimeException e) {
                empechement = "PostgreSQL n'a pas pu démarrer pour les essais : " + e.getMessage();
                LOG.warn(empechement, e);
            }
        }
        if (adresse == null) {
            if ("1".equals(System.getenv("CHORALE_CI"))) {
                throw new AssertionError(empechement);
            }
            throw new TestAbortedException(empechement);
        }
        return adresse;
    }

    private static String demarrer() throws IOException {
        Optional<Path> binaires = binaires();
        return binaires.isPresent() ? demarrer(binaires.get()) : demarrerCeluiDeLaBibliotheque();
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

    private static String demarrer(Path binaires) throws IOException {
        Path dossier = Files.createTempDirectory("chorale-pg");
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root) {
            executer(dossier, List.of("chown", "postgres", dossier.toString()));
        }
        List<String> sous =
                root ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups") : List.of();
        executer(
                dossier,
                commande(
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
                        "--locale=C",
                        "-N"));
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
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "fsync=off",
                        "-c",
                        "synchronous_commit=off",
                        "-c",
                        "max_connections=200"))
                .directory(dossier.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> arreter(serveur, dossier)));
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        attendre(serveur, url);
        return url;
    }

    private static List<String> commande(List<String> sous, String... mots) {
        List<String> tous = new ArrayList<>(sous);
        tous.addAll(List.of(mots));
        return tous;
    }

    private static int portLibre() throws IOException {
        try (ServerSocket essai = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return essai.getLocalPort();
        }
    }

    private static void executer(Path dossier, List<String> commande) throws IOException {
        Process processus = new ProcessBuilder(commande)
                .directory(dossier.toFile())
                .redirectErrorStream(true)
                .start();
        String sortie = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (attendreLaFin(processus) != 0) {
            throw new IOException(String.join(" ", commande) + " : " + sortie.strip());
        }
    }

    private static int attendreLaFin(Process processus) throws IOException {
        try {
            return processus.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrompu", e);
        }
    }

    private static void attendre(Process serveur, String url) throws IOException {
        long fin = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (true) {
            try (Connection connexion = DriverManager.getConnection(url, "chorale", "")) {
                if (connexion.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                if (!serveur.isAlive() || System.nanoTime() > fin) {
                    throw new IOException("il ne répond pas : " + e.getMessage(), e);
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrompu", e);
            }
        }
    }

    private static void arreter(Process serveur, Path dossier) {
        try {
            serveur.destroy();
            if (!serveur.waitFor(5, TimeUnit.SECONDS)) {
                serveur.destroyForcibly();
            }
            try (Stream<Path> tous = Files.walk(dossier)) {
                for (Path chemin : tous.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(chemin);
                }
            }
        } catch (IOException | InterruptedException e) {
            LOG.warn("Le PostgreSQL des essais a laissé {}", dossier);
        }
    }

    private static String demarrerCeluiDeLaBibliotheque() throws IOException {
        EmbeddedPostgres serveur = EmbeddedPostgres.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                serveur.close();
            } catch (IOException e) {
                LOG.warn("Le PostgreSQL des essais ne s'est pas arrêté", e);
            }
        }));
        String url = "jdbc:postgresql://127.0.0.1:" + serveur.getPort() + "/postgres";
        try (Connection connexion = DriverManager.getConnection(url, "postgres", "");
                var ordre = connexion.createStatement()) {
            ordre.execute("CREATE ROLE chorale SUPERUSER LOGIN");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return url;
    }
}
