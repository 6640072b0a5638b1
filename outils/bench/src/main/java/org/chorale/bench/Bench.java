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
        boolean tout = true;
        for (String nom : noms) {
            Consumer<String> progres = ligne -> System.err.println(nom + " : " + ligne);
            try {
                System.out.println(mesurer(nom, distribution, travail, progres).json());
            } catch (IOException | Ecart e) {
                progres.accept(String.valueOf(e.getMessage()));
                tout = false;
            }
        }
        System.exit(tout ? 0 : 1);
    }

    private static Mesure mesurer(String nom, Path distribution, Path travail, Consumer<String> progres)
            throws IOException, InterruptedException {
        progres.accept("en cours…");
        return switch (nom) {
            case "flux500.derby" -> new Flux500(distribution, travail, progres).surDerby();
            case "flux500.postgresql" -> new Flux500(distribution, travail, progres).surPostgresql();
            case "depot50.p99" -> new Depot50(distribution, travail, progres).mesurer();
            case "abonnements10000.derby" -> new Abonnements10000(distribution, travail, progres).surDerby();
            case "demarrage" -> new Demarrage(distribution, travail, progres).mesurer();
            case "memoire" -> new Memoire(distribution, travail, progres).mesurer();
            default -> throw new IOException("Mesure inconnue");
        };
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
