package org.chorale.socle.documents.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a process writes what is not yet kept. Each process has a folder of its own and holds a lock on a file in it
 * while it lives; a folder whose lock can be had belonged to a process that is gone, and is swept. So nodes that share
 * one store do not sweep each other's.
 */
final class DossierTemporaire implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DossierTemporaire.class);
    private static final String VERROU = "verrou";
    private static final Duration LE_TEMPS_DE_VERROUILLER = Duration.ofMinutes(1);

    private final Path dossier;
    private final FileChannel canal;
    private final AtomicLong numero = new AtomicLong();

    private DossierTemporaire(Path dossier, FileChannel canal) {
        this.dossier = dossier;
        this.canal = canal;
    }

    /** Sweeps what processes that are gone left, and opens a folder for this one. */
    static DossierTemporaire ouvrir(Path racine) throws IOException {
        Files.createDirectories(racine, Dossiers.prive(racine));
        balayer(racine);
        Path dossier = Files.createDirectory(racine.resolve(UUID.randomUUID().toString()), Dossiers.prive(racine));
        FileChannel canal =
                FileChannel.open(dossier.resolve(VERROU), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        canal.lock();
        return new DossierTemporaire(dossier, canal);
    }

    /** A name that nobody else has. */
    Path nouveau() {
        return dossier.resolve(Long.toString(numero.incrementAndGet()));
    }

    @Override
    public void close() throws IOException {
        canal.close();
        supprimer(dossier);
    }

    private static void balayer(Path racine) throws IOException {
        try (DirectoryStream<Path> anciens = Files.newDirectoryStream(racine)) {
            for (Path ancien : anciens) {
                if (!estTenu(ancien)) {
                    LOG.info("Fichiers temporaires d'un arrêt brutal supprimés : {}", ancien);
                    supprimer(ancien);
                }
            }
        }
    }

    private static boolean estTenu(Path dossier) throws IOException {
        Path verrou = dossier.resolve(VERROU);
        if (!Files.exists(verrou)) {
            // Another process may be between making its folder and locking it.
            Instant ne = Files.getLastModifiedTime(dossier).toInstant();
            return ne.isAfter(Instant.now().minus(LE_TEMPS_DE_VERROUILLER));
        }
        try (FileChannel canal = FileChannel.open(verrou, StandardOpenOption.WRITE)) {
            @Nullable FileLock pris = canal.tryLock();
            return pris == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static void supprimer(Path racine) throws IOException {
        if (!Files.exists(racine)) {
            return;
        }
        try (Stream<Path> fichiers = Files.walk(racine)) {
            List<Path> duFondVersLeHaut =
                    fichiers.sorted(Comparator.reverseOrder()).toList();
            for (Path fichier : duFondVersLeHaut) {
                Files.deleteIfExists(fichier);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
