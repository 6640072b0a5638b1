package org.chorale.socle.demonstration.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** acces.json: readable by its owner only, and whole or not there. */
final class FichierAcces {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path fichier;

    FichierAcces(Path donnees) {
        fichier = donnees.resolve("acces.json");
    }

    Optional<Acces> lire() {
        if (!Files.exists(fichier)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(fichier.toFile(), Acces.class));
        } catch (IOException illisible) {
            throw new UncheckedIOException(illisible);
        }
    }

    void ecrire(Acces acces) {
        try {
            Files.createDirectories(fichier.toAbsolutePath().getParent());
            Path brouillon = Files.createTempFile(fichier.toAbsolutePath().getParent(), "acces", ".tmp", attributs());
            Files.write(brouillon, JSON.writeValueAsBytes(acces));
            Files.move(brouillon, fichier, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private FileAttribute<?>[] attributs() {
        return fichier.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
