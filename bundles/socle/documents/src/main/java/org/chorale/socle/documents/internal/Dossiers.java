package org.chorale.socle.documents.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folders that survive a power cut: made, readable by the owner only, and written down in their parents. */
final class Dossiers {
    private final Set<Path> durables = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<Path, Boolean> enCours = new ConcurrentHashMap<>();

    /**
     * Makes a folder below a root that exists, and returns once it is durable. Every caller waits for that, not only the
     * one that made it: a receipt must not depend on another thread's fsync.
     */
    void assurer(Path racine, Path dossier) throws IOException {
        if (durables.contains(dossier) || dossier.equals(racine)) {
            return;
        }
        assurer(racine, dossier.getParent());
        try {
            enCours.computeIfAbsent(dossier, Dossiers::creer);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        durables.add(dossier);
        enCours.remove(dossier);
    }

    private static Boolean creer(Path dossier) {
        try {
            Files.createDirectories(dossier, prive(dossier));
            synchroniser(dossier.getParent());
            return Boolean.TRUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the names in a folder durable. */
    static void synchroniser(Path dossier) throws IOException {
        try (FileChannel canal = FileChannel.open(dossier, StandardOpenOption.READ)) {
            canal.force(true);
        }
    }

    /** What is in a folder under names of that form. */
    static List<Path> contenu(Path dossier, Pattern forme) throws IOException {
        try (Stream<Path> tous = Files.list(dossier)) {
            return tous.filter(f -> forme.matcher(f.getFileName().toString()).matches())
                    .toList();
        }
    }

    /** Owner only, where the file system knows permissions. */
    static FileAttribute<?>[] prive(Path chemin) {
        return chemin.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
