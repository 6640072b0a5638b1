package org.chorale.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chorale.demo.Acces;

/**
 * A whole list written into a file in the background, from the request to the file: lines a second at 100,000 invoices, and
 * what the heap holds meanwhile, collected twice a second, beside the same at 10,000. Constant memory is a ratio near one.
 */
final class Exports100000 {
    private static final int PETIT = 10_000;
    private static final int GRAND = 100_000;
    private static final double REFERENCE_LIGNES_S = 5_000;
    private static final String ESPACE = "/espaces/factures-recues";
    private static final Pattern FICHIER = Pattern.compile("/exports/([0-9]+)/fichier");
    private static final long PATIENCE_NS = 300_000_000_000L;

    private final Path distribution;
    private final Path travail;
    private final Consumer<String> progres;

    Exports100000(Path distribution, Path travail, Consumer<String> progres) {
        this.distribution = distribution;
        this.travail = travail.resolve("exports");
        this.progres = progres;
    }

    /**
     * What one format took.
     *
     * @param debit lines a second
     * @param tas the most that the heap held, in MiB
     */
    private record Passe(double debit, double tas) {}

    /** On the embedded database, in both formats. */
    List<Mesure> surDerby() throws IOException, InterruptedException {
        List<Passe> petit = mesurer(PETIT);
        List<Passe> grand = mesurer(GRAND);
        List<Mesure> mesures = new ArrayList<>();
        List<String> formats = List.of("csv", "xlsx");
        for (int i = 0; i < formats.size(); i++) {
            String nom = "exports.100k." + formats.get(i);
            mesures.add(new Mesure(nom + ".debit", grand.get(i).debit(), "lignes/s", REFERENCE_LIGNES_S));
            // Beside those at ten thousand: the ratio is what tells.
            mesures.add(new Mesure(
                    nom + ".tas", grand.get(i).tas(), "Mio", petit.get(i).tas()));
        }
        return mesures;
    }

    private List<Passe> mesurer(int factures) throws IOException, InterruptedException {
        Path donnees = travail.resolve("derby-" + factures);
        Fichiers.effacer(donnees);
        String destinataire = Recherches.chargerPourUn(distribution, donnees, factures, progres);
        try (PortailLance portail = PortailLance.lancer(distribution, donnees)) {
            portail.attendre("PRET");
            Visiteur visiteur = Visiteur.de(Acces.lire(portail.donnees()), destinataire, "factures-recues");
            List<Passe> passes = new ArrayList<>();
            for (String format : List.of("CSV", "XLSX")) {
                passes.add(passer(portail, visiteur, format, factures));
            }
            return passes;
        } finally {
            Fichiers.effacer(donnees);
        }
    }

    /** Once warm and undisturbed for the time, then once with its garbage collected all along. */
    private Passe passer(PortailLance portail, Visiteur visiteur, String format, int factures)
            throws IOException, InterruptedException {
        exporter(visiteur, format, () -> {});
        long debut = System.nanoTime();
        String fichier = exporter(visiteur, format, () -> {});
        double secondes = (System.nanoTime() - debut) / 1e9;
        long lignes = factures;
        if (format.equals("CSV")) {
            lignes = visiteur.compter(fichier) - 1;
            if (lignes < factures) {
                throw new IOException("L'export a %d lignes sur %d".formatted(lignes, factures));
            }
        }
        double[] tas = {0};
        exporter(visiteur, format, () -> tas[0] = Math.max(tas[0], portail.tasMio()));
        progres.accept("%d factures en %s : %.1f s, %.0f lignes/s, tas %.0f Mio"
                .formatted(factures, format, secondes, lignes / secondes, tas[0]));
        return new Passe(lignes / secondes, tas[0]);
    }

    /** What is done again and again while one waits. */
    private interface Attente {
        void faire() throws IOException, InterruptedException;
    }

    /** Asks for it and waits until it is there. */
    private static String exporter(Visiteur visiteur, String format, Attente attente)
            throws IOException, InterruptedException {
        long avant = dernier(visiteur);
        long debut = System.nanoTime();
        visiteur.envoyer(ESPACE, ESPACE + "/exports", "format=" + format);
        while (true) {
            attente.faire();
            long apres = dernier(visiteur);
            if (apres > avant) {
                return "/exports/" + apres + "/fichier";
            }
            if (System.nanoTime() - debut > PATIENCE_NS) {
                throw new IOException("Pas d'export en 300 s");
            }
            Thread.sleep(50);
        }
    }

    /** The number of the latest that is ready; 0 where there is none. */
    private static long dernier(Visiteur visiteur) throws IOException, InterruptedException {
        Matcher fichiers = FICHIER.matcher(visiteur.page("/exports/liste"));
        return fichiers.results()
                .mapToLong(f -> Long.parseLong(f.group(1)))
                .max()
                .orElse(0);
    }
}
