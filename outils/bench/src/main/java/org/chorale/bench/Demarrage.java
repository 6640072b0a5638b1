package org.chorale.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** Seconds from the command until OUVERT, beside those of the same container with nothing but HTTP. */
final class Demarrage {
    private static final String REGLAGES = "etc/org.apache.karaf.features.cfg";
    private static final int TOURS = 3;

    private final Path distribution;
    private final Path travail;
    private final Consumer<String> progres;

    Demarrage(Path distribution, Path travail, Consumer<String> progres) {
        this.distribution = distribution;
        this.travail = travail.resolve("demarrage");
        this.progres = progres;
    }

    /** In turn, so that what the machine does besides weighs on both; each time on an empty folder; medians. */
    Mesure mesurer() throws IOException, InterruptedException {
        Fichiers.effacer(travail);
        Path nue = travail.resolve("nue");
        Fichiers.dupliquer(distribution, nue);
        deshabiller(nue.resolve(REGLAGES));
        double[] pleins = new double[TOURS];
        double[] nus = new double[TOURS];
        for (int i = 0; i < TOURS; i++) {
            try (PortailLance p = PortailLance.lancer(nue, travail.resolve("donnees-nue-" + i))) {
                nus[i] = p.attendreHttp();
            }
            try (PortailLance p = PortailLance.lancer(distribution, travail.resolve("donnees-" + i))) {
                pleins[i] = p.attendre("OUVERT");
            }
            progres.accept("démarrage %d/%d : %.1f s, conteneur nu %.1f s".formatted(i + 1, TOURS, pleins[i], nus[i]));
        }
        return new Mesure("demarrage", mediane(pleins), "s", mediane(nus));
    }

    /** What the distribution boots of ours gives way to Karaf's own HTTP feature. */
    private static void deshabiller(Path reglages) throws IOException {
        String texte = Files.readString(reglages).replaceAll("\\\\\\r?\\n\\s*", "");
        String nu = texte.replaceAll("(?m)^(featuresBoot\\s*=.*?)chorale-socle(/[^,)\\s]*)?", "$1http");
        if (nu.equals(texte)) {
            throw new IOException("chorale-socle n'est pas dans featuresBoot de " + reglages);
        }
        Files.writeString(reglages, nu);
    }

    private static double mediane(double[] valeurs) {
        double[] triees = valeurs.clone();
        Arrays.sort(triees);
        return triees[triees.length / 2];
    }
}
