package org.chorale.socle.courrier.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** A folder of files that any mail program opens, readable by the owner only: their links are keys. */
final class Dossier implements Boite {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("Europe/Paris"));

    private final Path dossier;

    Dossier(Path dossier) {
        this.dossier = dossier;
    }

    /** Under its name only once it is whole: whoever watches the folder never reads half a letter. */
    @Override
    public void deposer(Lettre lettre, byte[] message) throws IOException {
        Files.createDirectories(dossier, prive("rwx------"));
        String nom = DATE.format(lettre.cree()) + "-" + lettre.numero() + ".eml";
        Path brouillon = dossier.resolve("." + nom);
        Files.deleteIfExists(brouillon);
        try (FileChannel canal = FileChannel.open(
                brouillon, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), prive("rw-------"))) {
            ByteBuffer reste = ByteBuffer.wrap(message);
            while (reste.hasRemaining()) {
                canal.write(reste);
            }
            canal.force(true);
        }
        Files.move(brouillon, dossier.resolve(nom), StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] prive(String droits) {
        return dossier.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(droits))}
                : new FileAttribute<?>[0];
    }
}
