package org.chorale.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.chorale.demo.Ecart;

/** Entry point: {@code --distribution DIR --travail DIR NOM…}. */
public final class Bench {
    private Bench() {}

    /** Ends the process: 0 if every figure was taken. Whether it is good is for its reader to say. */
    public static void main(String[] arguments) throws InterruptedException {
        List<String> noms = new ArrayList<>(Arrays.asList(arguments));
        Path distribution = option(noms, "--distribution");
        Path travail = option(noms, "--travail");
        if (noms.remove("--charger")) {
            charger(noms, distribution);
        }
        boolean tout = true;
        for (String nom : noms) {
            Consumer<String> progres = ligne -> System.err.println(nom + " : " + ligne);
            try {
                mesurer(nom, distribution, travail, progres).forEach(m -> System.out.println(m.json()));
            } catch (IOException | Ecart e) {
                progres.accept(String.valueOf(e.getMessage()));
                tout = false;
            }
        }
        System.exit(tout ? 0 : 1);
    }

    private static List<Mesure> mesurer(String nom, Path distribution, Path travail, Consumer<String> progres)
            throws IOException, InterruptedException {
        progres.accept("en cours…");
        return switch (nom) {
            case "flux500.derby" -> List.of(new Flux500(distribution, travail, progres).surDerby());
            case "flux500.postgresql" -> List.of(new Flux500(distribution, travail, progres).surPostgresql());
            case "depot50.p99" -> List.of(new Depot50(distribution, travail, progres).mesurer());
            case "abonnements10000.derby" -> List.of(new Abonnements10000(distribution, travail, progres).surDerby());
            case "demarrage" -> List.of(new Demarrage(distribution, travail, progres).mesurer());
            case "memoire" -> List.of(new Memoire(distribution, travail, progres).mesurer());
            case "recherche.1M.p99.derby" -> new Recherches(distribution, travail, progres).surDerby();
            case "recherche.1M.p99.postgresql" -> new Recherches(distribution, travail, progres).surPostgresql();
            case "exports" -> new Exports100000(distribution, travail, progres).surDerby();
            default -> throw new IOException("Mesure inconnue");
        };
    }

    /** {@code --charger DIR COMBIEN}: a data folder with so many invoices, to be kept. */
    private static void charger(List<String> arguments, Path distribution) throws InterruptedException {
        Path donnees = Path.of(arguments.get(0)).toAbsolutePath();
        int factures = Integer.parseInt(arguments.get(1));
        try {
            double secondes = Recherches.charger(distribution, donnees, factures, System.err::println);
            System.out.println(new Mesure("charger." + factures, secondes, "s", 0).json());
            System.exit(0);
        } catch (IOException | Ecart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Path option(List<String> arguments, String nom) {
        int ou = arguments.indexOf(nom);
        if (ou < 0 || ou + 1 >= arguments.size()) {
            System.err.println("L'option " + nom + " manque.");
            System.exit(2);
        }
        arguments.remove(ou);
        return Path.of(arguments.remove(ou)).toAbsolutePath();
    }
}
