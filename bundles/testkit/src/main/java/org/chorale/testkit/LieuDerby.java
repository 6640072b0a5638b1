package org.chorale.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Derby in memory. What others are copied from is on disk, until the JVM ends. */
record LieuDerby(String url) implements Modele.Lieu {

    private static final Logger LOG = LoggerFactory.getLogger(LieuDerby.class);
    private static final String EN_MEMOIRE = "jdbc:derby:memory:";

    /** Derby sleeps half a second in each of its ends: no test waits for it. */
    private static final ExecutorService FOSSOYEUR = Executors.newSingleThreadExecutor(tache -> {
        Thread fil = new Thread(tache, "fin-derby");
        fil.setDaemon(true);
        return fil;
    });

    static LieuDerby vide(String nom) {
        return ouvrir(nom, ";create=true");
    }

    /** By hand and not by the pool, which would ask again for each of its connections. */
    private static LieuDerby ouvrir(String nom, String origine) {
        try {
            DriverManager.getConnection(EN_MEMOIRE + nom + origine).close();
            return new LieuDerby(EN_MEMOIRE + nom);
        } catch (SQLException e) {
            throw new IllegalStateException(nom, e);
        }
    }

    @Override
    public Function<String, Modele.Lieu> figer() {
        try (Connection connexion = DriverManager.getConnection(url);
                CallableStatement sauver = connexion.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            Path dossier = Files.createTempDirectory("chorale-derby");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> effacer(dossier)));
            sauver.setString(1, dossier.toString());
            sauver.execute();
            String origine = ";createFrom=" + dossier.resolve(url.substring(EN_MEMOIRE.length()));
            return copie -> ouvrir(copie, origine);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            oublier();
        }
    }

    private static void effacer(Path dossier) {
        try (Stream<Path> tous = Files.walk(dossier)) {
            for (Path chemin : tous.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(chemin);
            }
        } catch (IOException e) {
            LOG.warn("{} reste là", dossier, e);
        }
    }

    @Override
    public void oublier() {
        FOSSOYEUR.execute(() -> {
            try {
                DriverManager.getConnection(url + ";drop=true").close();
            } catch (SQLException e) {
                // 08006 is how Derby says that it did, XJ004 that nobody had opened it
                if (!List.of("08006", "XJ004").contains(e.getSQLState())) {
                    LOG.error("{} ne s'efface pas", url, e);
                }
            }
        });
    }
}
