package org.chorale.lanceur;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The embedded database of the first start, unfolded from the distribution: creating one takes Derby longer than anything
 * else that this start does. It is there as a whole or not at all; a database that exists is never touched.
 */
final class BaseNeuve {

    private static final String ARCHIVE = "lib/chorale/derby-neuve.zip";

    private BaseNeuve() {}

    /** Returns whether it put one there; without an archive Derby creates its own. */
    static boolean poser(Path distribution, Path data) throws IOException {
        Path base = data.resolve("derby");
        Path archive = distribution.resolve(ARCHIVE);
        if (Files.exists(base) || !Files.exists(archive)) {
            return false;
        }
        Path enCours = data.resolve("derby.nouvelle");
        Instance.effacer(enCours);
        List<Path> ecrits = deplier(archive, enCours);
        // What a power cut must not lose: the bytes, the names, and the name of the whole.
        for (Path ecrit : ecrits) {
            synchroniser(ecrit);
        }
        Files.move(enCours, base, StandardCopyOption.ATOMIC_MOVE);
        synchroniser(data);
        return true;
    }

    private static List<Path> deplier(Path archive, Path cible) throws IOException {
        List<Path> ecrits = new ArrayList<>();
        Files.createDirectory(cible);
        DossierDeDonnees.reserver(cible);
        ecrits.add(cible);
        try (InputStream fichier = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(fichier)) {
            for (ZipEntry entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                Path chemin = cible.resolve(entree.getName()).normalize();
                if (!chemin.startsWith(cible)) {
                    throw new IOException(entree.getName() + " leads out of the archive");
                }
                if (entree.isDirectory()) {
                    Files.createDirectories(chemin);
                } else {
                    try (OutputStream sortie = Files.newOutputStream(chemin, StandardOpenOption.CREATE_NEW)) {
                        zip.transferTo(sortie);
                    }
                }
                ecrits.add(chemin);
            }
        }
        return ecrits;
    }

    private static void synchroniser(Path chemin) throws IOException {
        try (FileChannel canal = FileChannel.open(chemin, StandardOpenOption.READ)) {
            canal.force(true);
        }
    }
}
