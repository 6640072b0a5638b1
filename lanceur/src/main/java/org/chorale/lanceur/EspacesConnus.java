package org.chorale.lanceur;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The espaces of the distribution, read from its features: a mistyped name is refused before anything starts. */
final class EspacesConnus {

    private static final Pattern FEATURE = Pattern.compile("<feature[^>]*name=\"chorale-espace-([a-z0-9-]+)\"");

    private EspacesConnus() {}

    /** A name that is unknown here passes where the operator has put archives of third parties: it may be theirs. */
    static void verifier(Reglages reglages, Path distribution) {
        List<String> voulus = reglages.espaces().orElse(List.of());
        if (voulus.isEmpty()) {
            return;
        }
        try {
            TreeSet<String> connus = lire(distribution.resolve("system/org/chorale/features"));
            if (connus.isEmpty() || archivesDeTiers(reglages.data().resolve("deploy"))) {
                return;
            }
            for (String voulu : voulus) {
                if (!connus.contains(voulu)) {
                    throw RefusDeDemarrer.usage(
                            "L'espace « " + voulu + " » n'existe pas." + Suggestion.phrase(voulu, connus)
                                    + " Espaces connus : " + String.join(", ", connus) + ".");
                }
            }
        } catch (IOException e) {
            throw RefusDeDemarrer.empechement(
                    "La distribution " + distribution + " ne se lit pas (" + e + ") : dépliez-la à nouveau.");
        }
    }

    private static TreeSet<String> lire(Path dossier) throws IOException {
        TreeSet<String> noms = new TreeSet<>();
        if (!Files.isDirectory(dossier)) {
            return noms;
        }
        try (Stream<Path> fichiers = Files.walk(dossier)) {
            for (Path fichier :
                    fichiers.filter(f -> f.toString().endsWith("-features.xml")).toList()) {
                Matcher m = FEATURE.matcher(Files.readString(fichier));
                while (m.find()) {
                    noms.add(m.group(1));
                }
            }
        }
        return noms;
    }

    private static boolean archivesDeTiers(Path deploy) throws IOException {
        if (!Files.isDirectory(deploy)) {
            return false;
        }
        try (Stream<Path> contenu = Files.list(deploy)) {
            return contenu.findAny().isPresent();
        }
    }
}
