package org.chorale.lanceur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A number that changes when anything changes from which the container makes its bundle cache: the bundles, the
 * configuration, where the distribution stands, the Java that runs it. Not against an adversary, hence a checksum.
 */
final class Empreinte {

    private Empreinte() {}

    static String de(Path distribution) throws IOException {
        CRC32C somme = new CRC32C();
        mot(somme, distribution.toAbsolutePath().toString());
        mot(somme, Runtime.version().toString());
        for (String dossier : List.of("system", "etc", "lib")) {
            for (Path fichier : fichiers(distribution.resolve(dossier))) {
                mot(somme, distribution.relativize(fichier).toString());
                contenu(somme, fichier);
            }
        }
        return Long.toHexString(somme.getValue());
    }

    private static List<Path> fichiers(Path dossier) throws IOException {
        if (!Files.isDirectory(dossier)) {
            return List.of();
        }
        try (Stream<Path> tous = Files.walk(dossier)) {
            return tous.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void mot(CRC32C somme, String mot) {
        somme.update(mot.getBytes(StandardCharsets.UTF_8));
        somme.update(0);
    }

    private static void contenu(CRC32C somme, Path fichier) throws IOException {
        try (FileChannel canal = FileChannel.open(fichier)) {
            if (canal.size() > 0) {
                MappedByteBuffer octets = canal.map(FileChannel.MapMode.READ_ONLY, 0, canal.size());
                somme.update(octets);
            }
        }
    }
}
