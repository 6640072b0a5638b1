package org.chorale.lanceur;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What the portal is started with: the command line first, then {@code DIR/chorale.properties}, then the defaults.
 *
 * @param port as asked for: 0 means any free one
 * @param espaces empty: nothing was said, what the database wants stays; an empty list means none
 * @param adressePublique how users reach the portal (behind a proxy); empty: the listening address
 * @param courriel how mail leaves
 */
record Reglages(
        Path data,
        String adresse,
        int port,
        Optional<String> adressePublique,
        boolean demo,
        Optional<List<String>> espaces,
        Base base,
        Optional<String> utilisateurBase,
        Courriel courriel,
        String creationsPrivees) {

    static final String FICHIER = "chorale.properties";
    static final String UTILISATEUR = "CHORALE_BASE_UTILISATEUR";
    static final String MOT_DE_PASSE = "CHORALE_BASE_MOTDEPASSE";

    private static final List<String> CLES = List.of(
            "port", "adresse", "adressePublique", "espaces", "base", "smtp", "courrielExpediteur", "creationsPrivees");
    private static final Pattern NOM_ESPACE = Pattern.compile("[a-z][a-z0-9-]*");

    static Reglages composer(Options options, Map<String, String> environnement) {
        Path data = options.data().orElse(Path.of("donnees")).toAbsolutePath().normalize();
        Properties fichier = fichier(data.resolve(FICHIER));
        Base base =
                options.base().or(() -> cle(fichier, "base")).map(Base::lire).orElseGet(Base.Derby::new);
        Optional<String> utilisateur =
                Optional.ofNullable(environnement.get(UTILISATEUR)).filter(u -> !u.isBlank());
        if (base instanceof Base.PostgreSql && utilisateur.isEmpty()) {
            throw RefusDeDemarrer.empechement("Pour PostgreSQL, donnez le nom de l'utilisateur dans la variable "
                    + UTILISATEUR + " (et son mot de passe dans " + MOT_DE_PASSE + ").");
        }
        return new Reglages(
                data,
                options.adresse().or(() -> cle(fichier, "adresse")).orElse("127.0.0.1"),
                port(options.port().or(() -> cle(fichier, "port")).orElse("8181")),
                cle(fichier, "adressePublique").map(Reglages::adressePublique),
                options.demo(),
                options.espaces().or(() -> cle(fichier, "espaces")).map(Reglages::espaces),
                base,
                utilisateur,
                Courriel.lire(cle(fichier, "smtp"), cle(fichier, "courrielExpediteur"), environnement),
                creationsPrivees(cle(fichier, "creationsPrivees").orElse("libres")));
    }

    /** A typing mistake must not open what was meant to be closed. */
    private static String creationsPrivees(String valeur) {
        if (!valeur.equals("libres") && !valeur.equals("validees")) {
            throw RefusDeDemarrer.empechement(
                    "Dans " + FICHIER + ", creationsPrivees=" + valeur + " : écrivez libres ou validees.");
        }
        return valeur;
    }

    private static Properties fichier(Path chemin) {
        Properties lues = new Properties();
        if (Files.exists(chemin)) {
            try (Reader lecteur = Files.newBufferedReader(chemin)) {
                lues.load(lecteur);
            } catch (IOException | IllegalArgumentException e) {
                throw RefusDeDemarrer.empechement("Le fichier " + chemin + " ne se lit pas (" + e.getMessage()
                        + ") : corrigez-le ou donnez-vous le droit de le lire.");
            }
        }
        for (String cle : lues.stringPropertyNames()) {
            if (!CLES.contains(cle)) {
                throw RefusDeDemarrer.empechement("Le réglage « " + cle + " » de " + chemin + " n'existe pas."
                        + Suggestion.phrase(cle, CLES) + " Corrigez ou retirez cette ligne.");
            }
        }
        return lues;
    }

    private static Optional<String> cle(Properties fichier, String cle) {
        return Optional.ofNullable(fichier.getProperty(cle)).map(String::strip).filter(v -> !v.isEmpty());
    }

    private static int port(String texte) {
        try {
            int port = Integer.parseInt(texte);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw RefusDeDemarrer.usage(
                "Le port « " + texte + " » n'en est pas un : donnez un nombre de 1 à 65535, ou 0 pour un port libre.");
    }

    private static String adressePublique(String texte) {
        if (!texte.matches("https?://[^/\\s]+/?")) {
            throw RefusDeDemarrer.empechement("L'adresse publique « " + texte + " » (" + FICHIER
                    + ") n'est pas lisible : écrivez https://portail.exemple.fr, sans chemin.");
        }
        return texte.endsWith("/") ? texte.substring(0, texte.length() - 1) : texte;
    }

    private static List<String> espaces(String texte) {
        List<String> noms = Arrays.stream(texte.split(",", -1))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .distinct()
                .toList();
        for (String nom : noms) {
            if (!NOM_ESPACE.matcher(nom).matches()) {
                throw RefusDeDemarrer.usage("L'espace « " + nom
                        + " » n'est pas un nom possible : des minuscules et des tirets, séparés par des virgules.");
            }
        }
        return noms;
    }

    Reglages surLePort(int choisi) {
        return new Reglages(
                data,
                adresse,
                choisi,
                adressePublique,
                demo,
                espaces,
                base,
                utilisateurBase,
                courriel,
                creationsPrivees);
    }

    /** How a browser reaches the portal. */
    String adresseVisible() {
        return adressePublique.orElseGet(() -> {
            String hote = adresse.equals("0.0.0.0") || adresse.equals("::") ? "localhost" : adresse;
            return "http://" + (hote.contains(":") ? "[" + hote + "]" : hote) + ":" + port;
        });
    }
}
