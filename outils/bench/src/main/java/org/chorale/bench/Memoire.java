package org.chorale.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Resident memory after a start: the espaces are there and the rules warm. */
final class Memoire {
    private static final double REFERENCE_MIO = 700;
    private static final long REPOS_MS = 5_000;

    private final Path distribution;
    private final Path travail;
    private final Consumer<String> progres;

    Memoire(Path distribution, Path travail, Consumer<String> progres) {
        this.distribution = distribution;
        this.travail = travail.resolve("memoire");
        this.progres = progres;
    }

    Mesure mesurer() throws IOException, InterruptedException {
        Fichiers.effacer(travail);
        try (PortailLance portail = PortailLance.lancer(distribution, travail.resolve("donnees"))) {
            progres.accept("portail prêt en %.1f s".formatted(portail.attendre("PRET")));
            Thread.sleep(REPOS_MS);
            return new Mesure("memoire", portail.memoireMio(), "Mio", REFERENCE_MIO);
        }
    }
}
