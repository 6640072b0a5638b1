package org.chorale.socle.formats.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Options;

/** Prints what is said of every file under a folder: {@code main folder}. For people who look. */
public final class Verdicts {
    private Verdicts() {}

    public static void main(String[] args) throws IOException {
        List<Path> fichiers;
        try (Stream<Path> tous = Files.walk(Path.of(args[0]))) {
            fichiers = tous.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path f : fichiers) {
            Analyse a = Essai.analyser(Files.readAllBytes(f), Options.VERIFICATION);
            System.out.printf("%s %s %s %s %s%n", f, a.format(), a.profil(), a.verdict(), a.couches());
            for (Constat c : a.constats()) {
                System.out.printf(
                        "    %s %s %s %s %s:%s ligne %s «%s»/«%s» %s -> %s%n",
                        c.regle(),
                        c.severite(),
                        c.terme(),
                        c.chemin(),
                        c.ligne(),
                        c.colonne(),
                        c.ligneFacture(),
                        c.trouve(),
                        c.attendu(),
                        c.message(),
                        c.remede());
            }
        }
        System.exit(0);
    }
}
