package org.chorale.baseneuve;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.chorale.api.persistance.TypeBase;
import org.chorale.socle.persistance.internal.Migration;

/**
 * Writes the embedded database of a portal that has never run. Only the socle's tables: an espace's come with the espace.
 */
public final class BaseNeuve {
    private static final String SOCLE = "org.chorale.socle.";
    private static final String ARRETEE = "08006";

    private BaseNeuve() {}

    /**
     * Arguments: the {@code system} folder of a distribution, the archive to write, a folder to work in.
     *
     * @throws IllegalStateException where the folder holds no bundle with migrations
     */
    public static void main(String... args) throws IOException, SQLException {
        Path travail = Path.of(args[2]);
        effacer(travail);
        Files.createDirectories(travail);
        System.setProperty(
                "derby.stream.error.file", travail.resolve("derby.log").toString());
        ecrire(Path.of(args[0]), Path.of(args[1]), travail.resolve("derby"));
    }

    static void ecrire(Path bundles, Path archive, Path base) throws IOException, SQLException {
        List<Migrations> toutes = Migrations.sous(bundles, SOCLE);
        if (toutes.isEmpty()) {
            throw new IllegalStateException("No bundle with migrations below " + bundles);
        }
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(base.toString());
        source.setCreateDatabase("create");
        for (Migrations m : toutes) {
            new Migration(source, TypeBase.DERBY, m.declaration(), m::fichiers, BaseNeuve.class.getClassLoader())
                    .migrer();
        }
        arreter(source);
        archiver(base, archive);
    }

    /** Derby writes everything down and says that it did by an exception. */
    private static void arreter(EmbeddedDataSource source) throws SQLException {
        source.setCreateDatabase("");
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (!ARRETEE.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static void archiver(Path base, Path archive) throws IOException {
        Files.createDirectories(archive.toAbsolutePath().getParent());
        try (OutputStream fichier = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(fichier);
                Stream<Path> tous = Files.walk(base)) {
            for (Path chemin : (Iterable<Path>) tous.sorted()::iterator) {
                String nom = base.relativize(chemin).toString().replace('\\', '/');
                boolean dossier = Files.isDirectory(chemin);
                if (!nom.isEmpty() && !nom.endsWith(".lck")) {
                    zip.putNextEntry(new ZipEntry(dossier ? nom + "/" : nom));
                    if (!dossier) {
                        Files.copy(chemin, zip);
                    }
                }
            }
        }
    }

    private static void effacer(Path dossier) throws IOException {
        if (!Files.exists(dossier)) {
            return;
        }
        try (Stream<Path> tous = Files.walk(dossier)) {
            for (Path chemin : (Iterable<Path>) tous.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(chemin);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
