package org.chorale.baseneuve;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.chorale.socle.persistance.internal.Declaration;
import org.osgi.framework.Constants;

/**
 * The migrations that a bundle declares, read from its jar.
 *
 * @param jar the bundle
 * @param declaration what its manifest says
 * @param scripts the names of all its SQL files
 */
record Migrations(Path jar, Declaration declaration, List<String> scripts) {
    private static final String CAPACITE = "org.chorale.migrations";

    /** Those of the bundles below the folder whose name begins so, by name. */
    static List<Migrations> sous(Path dossier, String prefixe) throws IOException {
        try (Stream<Path> tous = Files.walk(dossier)) {
            return tous.filter(f -> f.getFileName().toString().startsWith(prefixe)
                            && f.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .flatMap(f -> de(f).stream())
                    .toList();
        }
    }

    private static Optional<Migrations> de(Path jar) {
        try (JarFile bundle = new JarFile(jar.toFile())) {
            String capacites = bundle.getManifest().getMainAttributes().getValue(Constants.PROVIDE_CAPABILITY);
            List<String> scripts = bundle.stream()
                    .map(ZipEntry::getName)
                    .filter(n -> n.endsWith(".sql"))
                    .sorted()
                    .toList();
            return Stream.of(Parser.parseHeader(capacites))
                    .filter(c -> c.getName().equals(CAPACITE))
                    .map(Migrations::declaration)
                    .map(d -> new Migrations(jar, d, scripts))
                    .findFirst();
        } catch (IOException e) {
            throw new IllegalStateException(jar + " could not be read", e);
        }
    }

    private static Declaration declaration(Clause clause) {
        return new Declaration(
                attribut(clause, CAPACITE, ""),
                attribut(clause, "emplacement", "db/migration"),
                attribut(clause, "prefixe", ""));
    }

    private static String attribut(Clause clause, String nom, String defaut) {
        String valeur = clause.getAttribute(nom);
        return valeur == null ? defaut : valeur;
    }

    /** The files that stand directly in a folder of the bundle. */
    List<URL> fichiers(String dossier) {
        return scripts.stream()
                .filter(s -> s.startsWith(dossier + "/") && s.indexOf('/', dossier.length() + 1) < 0)
                .map(this::url)
                .toList();
    }

    private URL url(String entree) {
        try {
            return URI.create("jar:" + jar.toUri() + "!/" + entree).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
