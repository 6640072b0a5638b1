package org.chorale.socle.formats.internal.paquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into a folder for packs: folders, jars and zips. A pack is read once it has stopped changing. */
public final class DossierDePaquets implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DossierDePaquets.class);

    private final Path dossier;
    private final DepotDePaquets depot;
    private final long pas;
    private final Map<String, String> vus = new HashMap<>();
    private final Map<String, String> pris = new TreeMap<>();
    private final Thread veille;

    /** @param pas milliseconds between two looks */
    public DossierDePaquets(Path dossier, DepotDePaquets depot, long pas) {
        this.dossier = dossier;
        this.depot = depot;
        this.pas = pas;
        veille = new Thread(this::veiller, "formats-paquets");
        veille.setDaemon(true);
    }

    public void commencer() {
        veille.start();
    }

    private void veiller() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    regarder();
                } catch (IOException | RuntimeException e) {
                    LOG.warn("The folder of rule packs {} cannot be read: {}", dossier, e.toString());
                }
                Thread.sleep(pas);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look. */
    void regarder() throws IOException {
        Map<String, String> empreintes = new TreeMap<>();
        if (Files.isDirectory(dossier)) {
            try (Stream<Path> enfants = Files.list(dossier)) {
                for (Path p : enfants.toList()) {
                    if (estPaquet(p)) {
                        empreintes.put(p.getFileName().toString(), empreinte(p));
                    }
                }
            }
        }
        for (String parti :
                pris.keySet().stream().filter(n -> !empreintes.containsKey(n)).toList()) {
            pris.remove(parti);
            depot.retirer(parti);
        }
        for (Map.Entry<String, String> e : empreintes.entrySet()) {
            String nom = e.getKey();
            boolean stable = e.getValue().equals(vus.put(nom, e.getValue()));
            if (stable && !e.getValue().equals(pris.get(nom))) {
                pris.put(nom, e.getValue());
                depot.deposer(nom, () -> FichiersDePaquet.lire(dossier.resolve(nom)));
            }
        }
        vus.keySet().retainAll(empreintes.keySet());
    }

    private static boolean estPaquet(Path p) {
        String nom = p.getFileName().toString();
        boolean archive = nom.endsWith(".jar") || nom.endsWith(".zip");
        return !nom.startsWith(".")
                && (Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)
                        || (archive && Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS)));
    }

    private static String empreinte(Path p) throws IOException {
        StringBuilder b = new StringBuilder();
        try (Stream<Path> tous = Files.walk(p, 8)) {
            for (Path f :
                    tous.sorted().limit(FichiersDePaquet.FICHIERS_MAX * 2L).toList()) {
                BasicFileAttributes a = Files.readAttributes(f, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (!a.isDirectory()) {
                    b.append(p.relativize(f))
                            .append(' ')
                            .append(a.size())
                            .append(' ')
                            .append(a.lastModifiedTime());
                    b.append('\n');
                }
            }
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        return b.toString();
    }

    @Override
    public void close() {
        veille.interrupt();
    }
}
