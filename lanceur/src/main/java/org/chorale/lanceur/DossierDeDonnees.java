package org.chorale.lanceur;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder {@code DIR}, held by this process alone until it ends; the system frees the lock even after a kill -9. */
final class DossierDeDonnees implements AutoCloseable {

    private static final String VERROU = ".verrou";
    private static final String VERSION = "version";

    private final Path dossier;
    private final FileChannel canal;

    private DossierDeDonnees(Path dossier, FileChannel canal) {
        this.dossier = dossier;
        this.canal = canal;
    }

    /** Creates it where it is missing, readable by its owner only. */
    static DossierDeDonnees ouvrir(Path dossier) {
        try {
            creer(dossier);
        } catch (IOException e) {
            throw nonInscriptible(dossier, e);
        }
        if (!Files.isDirectory(dossier)) {
            throw RefusDeDemarrer.empechement(
                    dossier + " n'est pas un dossier : donnez un autre dossier de données par --data.");
        }
        FileChannel canal;
        try {
            canal = FileChannel.open(
                    dossier.resolve(VERROU),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw nonInscriptible(dossier, e);
        }
        try {
            if (verrouiller(canal) == null) {
                throw RefusDeDemarrer.empechement("Le dossier de données " + dossier
                        + " est déjà ouvert par un autre portail" + processus(canal)
                        + " : arrêtez-le, ou donnez un autre dossier par --data.");
            }
            canal.truncate(0);
            canal.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DossierDeDonnees(dossier, canal);
        } catch (IOException e) {
            throw nonInscriptible(dossier, e);
        }
    }

    private static void creer(Path dossier) throws IOException {
        if (Files.exists(dossier)) {
            return;
        }
        Path parent = dossier.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.createDirectory(dossier);
        reserver(dossier);
    }

    /** Read, write and enter for the owner, nothing for the others, where the file system knows of such things. */
    static void reserver(Path chemin) throws IOException {
        if (Files.getFileStore(chemin).supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> droits =
                    PosixFilePermissions.fromString(Files.isDirectory(chemin) ? "rwx------" : "rw-------");
            Files.setPosixFilePermissions(chemin, droits);
        }
    }

    private static @Nullable FileLock verrouiller(FileChannel canal) throws IOException {
        try {
            return canal.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String processus(FileChannel canal) {
        try {
            ByteBuffer lu = ByteBuffer.allocate(20);
            canal.read(lu, 0);
            String pid = new String(lu.array(), 0, lu.position(), StandardCharsets.US_ASCII).strip();
            return pid.isEmpty() ? "" : " (processus " + pid + ")";
        } catch (IOException e) {
            return "";
        }
    }

    private static RefusDeDemarrer nonInscriptible(Path dossier, IOException cause) {
        return RefusDeDemarrer.empechement("On ne peut pas écrire dans le dossier de données " + dossier + " ("
                + cause.getClass().getSimpleName() + ") : donnez-en le droit à cet utilisateur, ou un autre dossier par"
                + " --data.");
    }

    /** Refuses a folder that a newer version has written; else notes ours. */
    void signer(String version) {
        Path fichier = dossier.resolve(VERSION);
        try {
            if (Files.exists(fichier)) {
                String ecrite = Files.readString(fichier).strip();
                if (comparer(ecrite, version) > 0) {
                    throw RefusDeDemarrer.empechement("Le dossier de données " + dossier
                            + " a été écrit par Chorale " + ecrite + ", plus récent que ce programme (" + version
                            + ") : installez Chorale " + ecrite + " ou plus récent, ou restaurez une sauvegarde.");
                }
            }
            Files.writeString(fichier, version + "\n");
        } catch (IOException e) {
            throw nonInscriptible(dossier, e);
        }
    }

    /** By numbers: 0.10.0 is newer than 0.9.1; what follows a dash is not looked at. */
    static int comparer(String a, String b) {
        String[] x = a.split("-", 2)[0].split("\\.", -1);
        String[] y = b.split("-", 2)[0].split("\\.", -1);
        for (int i = 0; i < Math.max(x.length, y.length); i++) {
            int ordre = Integer.compare(nombre(x, i), nombre(y, i));
            if (ordre != 0) {
                return ordre;
            }
        }
        return 0;
    }

    private static int nombre(String[] parties, int i) {
        try {
            return i < parties.length ? Integer.parseInt(parties[i]) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            canal.close();
        } catch (IOException e) {
            // the system frees it at the end of the process anyway
        }
    }
}
