package org.chorale.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders. */
final class Fichiers {
    private Fichiers() {}

    static void effacer(Path dossier) throws IOException {
        if (!Files.exists(dossier)) {
            return;
        }
        try (Stream<Path> tous = Files.walk(dossier)) {
            for (Path p : tous.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A copy whose files are the same ones, but for those of {@code etc}, which may be changed. */
    static void dupliquer(Path de, Path vers) throws IOException {
        try (Stream<Path> tous = Files.walk(de)) {
            for (Path source : (Iterable<Path>) tous::iterator) {
                Path relatif = de.relativize(source);
                Path cible = vers.resolve(relatif);
                if (Files.isDirectory(source)) {
                    Files.createDirectories(cible);
                } else if (relatif.startsWith("etc")) {
                    Files.copy(source, cible);
                } else {
                    Files.createLink(cible, source);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
