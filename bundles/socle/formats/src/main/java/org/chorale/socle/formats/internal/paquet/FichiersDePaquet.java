package org.chorale.socle.formats.internal.paquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.chorale.socle.formats.internal.regles.Ressources;

/** The files of a pack, held in memory: what changes on the disk afterwards is another pack. */
public final class FichiersDePaquet implements Ressources {
    static final int FICHIERS_MAX = 200;
    static final long OCTETS_MAX = 64L << 20;

    private final Map<String, byte[]> fichiers = new HashMap<>();
    private long octets;

    private FichiersDePaquet() {}

    /** From a folder, a jar or a zip. Links are not followed. */
    public static FichiersDePaquet lire(Path chemin) throws IOException, PaquetRefuse {
        FichiersDePaquet f = new FichiersDePaquet();
        if (Files.isDirectory(chemin, LinkOption.NOFOLLOW_LINKS)) {
            f.dossier(chemin);
        } else {
            try (InputStream in = Files.newInputStream(chemin, LinkOption.NOFOLLOW_LINKS)) {
                f.jar(in);
            }
        }
        return f;
    }

    /** From elsewhere, by name. */
    public static FichiersDePaquet lire(Map<String, java.net.URL> adresses) throws IOException, PaquetRefuse {
        FichiersDePaquet f = new FichiersDePaquet();
        for (Map.Entry<String, java.net.URL> e : adresses.entrySet()) {
            try (InputStream in = e.getValue().openStream()) {
                f.ajouter(e.getKey(), in);
            }
        }
        return f;
    }

    private void dossier(Path racine) throws IOException, PaquetRefuse {
        List<Path> chemins;
        try (Stream<Path> tous = Files.walk(racine, 8)) {
            chemins = tous.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .limit(FICHIERS_MAX + 1L)
                    .toList();
        }
        for (Path p : chemins) {
            try (InputStream in = Files.newInputStream(p, LinkOption.NOFOLLOW_LINKS)) {
                ajouter(racine.relativize(p).toString().replace('\\', '/'), in);
            }
        }
    }

    private void jar(InputStream in) throws IOException, PaquetRefuse {
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (!e.isDirectory()) {
                    ajouter(e.getName(), zip);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new PaquetRefuse("Le fichier n'est pas une archive lisible.");
        }
    }

    private void ajouter(String nom, InputStream in) throws IOException, PaquetRefuse {
        if (fichiers.size() >= FICHIERS_MAX) {
            throw new PaquetRefuse("Le paquet compte plus de " + FICHIERS_MAX + " fichiers.");
        }
        byte[] lus = in.readNBytes((int) (OCTETS_MAX - octets + 1));
        octets += lus.length;
        if (octets > OCTETS_MAX) {
            throw new PaquetRefuse("Le paquet dépasse " + (OCTETS_MAX >> 20) + " Mo.");
        }
        if (fichiers.put(nom, lus) != null) {
            throw new PaquetRefuse("Le paquet contient deux fois le fichier « " + nom + " ».");
        }
    }

    @Override
    public InputStream ouvrir(String chemin) throws IOException {
        byte[] lus = fichiers.get(chemin);
        if (lus == null) {
            throw new IOException("Not in the pack: " + chemin);
        }
        return new ByteArrayInputStream(lus);
    }

    boolean contient(String chemin) {
        return fichiers.containsKey(chemin);
    }
}
