package org.chorale.socle.documents.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.document.Documents;
import org.chorale.api.document.RefusDocument;
import org.chorale.api.identifiant.Empreinte;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store: {@code aa/bb/<sha256>} under one root. Bytes go to a temporary file of the same file system, are hashed on
 * the way, made durable, and take their name by an atomic rename; so a name that exists always has its whole content.
 */
final class MagasinFichiers implements Documents, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MagasinFichiers.class);
    private static final int TAMPON = 1 << 16;

    private final Path racine;
    private final PlaceLibre place;
    private final DossierTemporaire temporaires;
    private final Dossiers dossiers = new Dossiers();
    private final Verrous verrous = new Verrous();

    private MagasinFichiers(Path racine, PlaceLibre place, DossierTemporaire temporaires) {
        this.racine = racine;
        this.place = place;
        this.temporaires = temporaires;
    }

    static MagasinFichiers ouvrir(Path racine, PlaceLibre place) throws IOException {
        Files.createDirectories(racine, Dossiers.prive(racine));
        return new MagasinFichiers(racine, place, DossierTemporaire.ouvrir(racine.resolve("tmp")));
    }

    @Override
    public Document garder(InputStream contenu, long limite) throws IOException {
        exigerPlace();
        Path temporaire = temporaires.nouveau();
        try (FileChannel canal =
                FileChannel.open(temporaire, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Document document = copier(contenu, canal, limite);
            ranger(document, temporaire, canal);
            return document;
        } catch (IOException e) {
            if (!(e instanceof DocumentTropGrand) && place.estEpuisee()) {
                LOG.warn("Dépôt refusé faute de place pendant l'écriture.", e);
                throw new RefusDocument.PlusDePlace();
            }
            throw e;
        } finally {
            Files.deleteIfExists(temporaire);
        }
    }

    @Override
    public Optional<InputStream> ouvrir(Empreinte empreinte) throws IOException {
        try {
            return Optional.of(Files.newInputStream(chemin(empreinte)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void exigerPlace() {
        place.exiger();
    }

    @Override
    public void close() throws IOException {
        temporaires.close();
    }

    /** Deletes one if it has not been deposited, or deposited again, since; returns whether it did. */
    boolean supprimerSiPlusVieux(Empreinte empreinte, Instant que) throws IOException {
        synchronized (verrous.de(empreinte)) {
            Path fichier = chemin(empreinte);
            return Files.exists(fichier)
                    && Files.getLastModifiedTime(fichier).toInstant().isBefore(que)
                    && Files.deleteIfExists(fichier);
        }
    }

    Path racine() {
        return racine;
    }

    private Document copier(InputStream contenu, FileChannel canal, long limite) throws IOException {
        MessageDigest condense = sha256();
        byte[] tampon = new byte[TAMPON];
        long taille = 0;
        for (int lus = contenu.read(tampon); lus >= 0; lus = contenu.read(tampon)) {
            taille += lus;
            if (taille > limite) {
                throw new DocumentTropGrand(limite);
            }
            place.exiger();
            condense.update(tampon, 0, lus);
            ecrire(canal, ByteBuffer.wrap(tampon, 0, lus));
        }
        return new Document(Empreinte.de(condense.digest()), taille);
    }

    private static void ecrire(FileChannel canal, ByteBuffer octets) throws IOException {
        while (octets.hasRemaining()) {
            canal.write(octets);
        }
    }

    private void ranger(Document document, Path temporaire, FileChannel canal) throws IOException {
        Path destination = chemin(document.empreinte());
        Path dossier = destination.getParent();
        dossiers.assurer(racine, dossier);
        synchronized (verrous.de(document.empreinte())) {
            if (estEntier(destination, document.taille())) {
                // Young again, so that it is not swept before the new reference to it is committed.
                Files.setLastModifiedTime(destination, FileTime.from(Instant.now()));
            } else {
                canal.force(false);
                Files.move(temporaire, destination, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        // Also where it was there: whoever put it there may not have come this far yet.
        Dossiers.synchroniser(dossier);
    }

    private static boolean estEntier(Path fichier, long taille) throws IOException {
        try {
            return Files.size(fichier) == taille;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Path chemin(Empreinte empreinte) {
        String hex = empreinte.hex();
        return racine.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Tout Java a SHA-256.", e);
        }
    }
}
