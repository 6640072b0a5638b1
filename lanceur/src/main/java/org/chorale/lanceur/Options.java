package org.chorale.lanceur;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed after {@code bin/chorale run}; nothing is decided here, absent stays absent. */
record Options(
        Optional<String> port,
        Optional<String> adresse,
        Optional<Path> data,
        boolean demo,
        Optional<String> espaces,
        Optional<String> base) {

    static final String AIDE = """
            Usage : chorale run [options]

              --port N        port du portail (8181 ; 0 : un port libre est choisi)
              --adresse A     adresse d'écoute (127.0.0.1 ; 0.0.0.0 : toutes les interfaces)
              --data DIR      dossier de données (./donnees)
              --demo          données de démonstration
              --espaces a,b   espaces voulus (compte,gestionnaire,factures…)
              --base URL      postgresql://hote:port/base ; sans elle, une base Derby dans le dossier de données
                              (CHORALE_BASE_UTILISATEUR, CHORALE_BASE_MOTDEPASSE dans l'environnement)

            Les mêmes réglages peuvent être écrits dans DIR/chorale.properties (port, adresse, adressePublique,
            espaces, base) ; la ligne de commande l'emporte. CHORALE_JAVA_OPTS ajoute des options à la JVM,
            CHORALE_ESPACE_LIBRE_MIN change le seuil d'espace libre (500 Mo).
            Ctrl-C ou SIGTERM : arrêt propre.
            """;

    private static final List<String> AVEC_VALEUR = List.of("--port", "--adresse", "--data", "--espaces", "--base");
    private static final List<String> SANS_VALEUR = List.of("--demo", "--aide", "--help");
    private static final List<String> CONNUES =
            Stream.concat(AVEC_VALEUR.stream(), SANS_VALEUR.stream()).toList();

    /** @throws RefusDeDemarrer for an option that is unknown, given twice or without its value */
    static Options lire(List<String> arguments) {
        Map<String, String> lues = new LinkedHashMap<>();
        Iterator<String> reste = arguments.iterator();
        while (reste.hasNext()) {
            String argument = reste.next();
            int egal = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String nom = egal < 0 ? argument : argument.substring(0, egal);
            String valeur = valeur(nom, egal < 0 ? null : argument.substring(egal + 1), reste);
            if (lues.put(nom, valeur) != null) {
                throw RefusDeDemarrer.usage("L'option " + nom + " est donnée deux fois : n'en gardez qu'une.");
            }
        }
        return new Options(
                Optional.ofNullable(lues.get("--port")),
                Optional.ofNullable(lues.get("--adresse")),
                Optional.ofNullable(lues.get("--data")).map(Path::of),
                lues.containsKey("--demo"),
                Optional.ofNullable(lues.get("--espaces")),
                Optional.ofNullable(lues.get("--base")));
    }

    private static String valeur(String nom, @Nullable String collee, Iterator<String> reste) {
        if (SANS_VALEUR.contains(nom)) {
            if (collee != null) {
                throw RefusDeDemarrer.usage("L'option " + nom + " ne prend pas de valeur : écrivez-la seule.");
            }
            return "";
        }
        if (!AVEC_VALEUR.contains(nom)) {
            throw RefusDeDemarrer.usage("L'option « " + nom + " » n'existe pas." + Suggestion.phrase(nom, CONNUES)
                    + " « chorale aide » les donne toutes.");
        }
        if (collee != null) {
            return collee;
        }
        if (!reste.hasNext()) {
            throw RefusDeDemarrer.usage(
                    "L'option " + nom + " attend une valeur, par exemple « " + nom + " " + exemple(nom) + " ».");
        }
        return reste.next();
    }

    private static String exemple(String nom) {
        return switch (nom) {
            case "--port" -> "8181";
            case "--adresse" -> "127.0.0.1";
            case "--data" -> "./donnees";
            case "--espaces" -> "compte,factures";
            default -> "postgresql://localhost:5432/chorale";
        };
    }
}
