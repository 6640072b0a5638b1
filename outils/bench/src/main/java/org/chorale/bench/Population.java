package org.chorale.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Who sends invoices to whom: those of the demonstration first, so that its users have much to search in, then others
 * that exist as rows only. The n-th in rank has 1/n^0.7 of what the first has: the largest recipient about 6 %.
 */
final class Population {
    private static final int FOURNISSEURS = 3_000;
    private static final int DESTINATAIRES = 400;
    private static final String[] METIERS = {
        "Menuiserie", "Imprimerie", "Fournitures", "Electricite", "Plomberie", "Transports", "Nettoyage", "Informatique"
    };

    /**
     * A structure.
     *
     * @param id its id
     * @param siret its identifier
     * @param nom its name, in capitals without accents as prefixes are compared
     * @param services ids of its services; empty where it has none
     */
    record Membre(long id, String siret, String nom, List<Long> services) {}

    private final List<Membre> fournisseurs = new ArrayList<>();
    private final List<Membre> destinataires = new ArrayList<>();
    private final double[] rangsFournisseurs;
    private final double[] rangsDestinataires;

    Population(Path donnees) throws IOException {
        this(donnees, DESTINATAIRES);
    }

    /** @param nombreDeDestinataires how many share all invoices: with one, a single user has them all */
    Population(Path donnees, int nombreDeDestinataires) throws IOException {
        JsonNode acces = new ObjectMapper().readTree(Files.readString(donnees.resolve("acces.json")));
        for (JsonNode s : acces.path("structures")) {
            List<Long> services = new ArrayList<>();
            s.path("services").forEach(x -> services.add(x.path("idService").asLong()));
            Membre m = new Membre(
                    s.path("idStructureCPP").asLong(),
                    s.path("identifiant").asText(),
                    "DEMONSTRATION " + s.path("identifiant").asText(),
                    services);
            (s.path("publique").asBoolean() ? destinataires : fournisseurs).add(m);
        }
        while (fournisseurs.size() < FOURNISSEURS) {
            int i = fournisseurs.size();
            fournisseurs.add(new Membre(
                    9_000_000L + i, "%014d".formatted(30_000_000_000_000L + i * 7_919_317_331L), nom(i), List.of()));
        }
        while (destinataires.size() < nombreDeDestinataires) {
            int i = destinataires.size();
            destinataires.add(new Membre(
                    8_000_000L + i,
                    "%014d".formatted(20_000_000_000_000L + i * 6_700_417_001L),
                    "COMMUNE " + i,
                    List.of()));
        }
        rangsFournisseurs = rangs(fournisseurs.size());
        rangsDestinataires = rangs(Math.min(destinataires.size(), nombreDeDestinataires));
    }

    Membre fournisseur(Random hasard) {
        return fournisseurs.get(tirer(rangsFournisseurs, hasard));
    }

    Membre destinataire(Random hasard) {
        return destinataires.get(tirer(rangsDestinataires, hasard));
    }

    /** The one who receives most. */
    String premierDestinataire() {
        return destinataires.get(0).siret();
    }

    private static String nom(int i) {
        return METIERS[i % METIERS.length].toUpperCase(java.util.Locale.ROOT) + " "
                + Integer.toString(i * 37 % 3_001, 36).toUpperCase(java.util.Locale.ROOT);
    }

    private static double[] rangs(int combien) {
        double[] cumul = new double[combien];
        double total = 0;
        for (int i = 0; i < combien; i++) {
            total += Math.pow(i + 1.0, -0.7);
            cumul[i] = total;
        }
        return cumul;
    }

    private static int tirer(double[] cumul, Random hasard) {
        int i = java.util.Arrays.binarySearch(cumul, hasard.nextDouble() * cumul[cumul.length - 1]);
        return Math.min(cumul.length - 1, i < 0 ? -i - 1 : i);
    }
}
