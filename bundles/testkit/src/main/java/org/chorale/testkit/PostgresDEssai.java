package org.chorale.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.chorale.postgres.PostgresLocal;
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
        if (!PostgresLocal.estInstalle()) {
            return demarrerCeluiDeLaBibliotheque();
        }
        // Nothing here has to outlive a power cut.
        PostgresLocal serveur = PostgresLocal.demarrer(
                "fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=200");
        arreterALaFin(serveur);
        return "jdbc:postgresql://127.0.0.1:" + serveur.port() + "/postgres";
    }

    private static void arreterALaFin(AutoCloseable serveur) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                serveur.close();
            } catch (Exception e) {
                LOG.warn("Le PostgreSQL des essais ne s'est pas arrêté proprement", e);
            }
        }));
    }

    private static String demarrerCeluiDeLaBibliotheque() throws IOException {
        EmbeddedPostgres serveur = EmbeddedPostgres.builder().start();
        arreterALaFin(serveur);
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
