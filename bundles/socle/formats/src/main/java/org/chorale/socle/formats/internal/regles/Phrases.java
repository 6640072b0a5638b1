package org.chorale.socle.formats.internal.regles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in French what the rules say in English. The sentences are data, in {@code messages/}. */
public final class Phrases {
    private static final Pattern TERME = Pattern.compile("\\bB[TG]-\\d+\\b");
    private static final Pattern CATEGORIE = Pattern.compile("BR-(S|Z|E|AE|IC|G|O|AF|AG)-(\\d\\d)");
    private static final Pattern OFFICIEL =
            Pattern.compile("^\\[([A-Z][A-Za-z0-9-]+)\\]\\s*-?\\s*(.*)$", Pattern.DOTALL);

    /** {@code BR-FXEXT-CO-15}, {@code BR-FXEXT-BR-22}, {@code BR-FREXT-AE-08ini}: with a tolerance, or for some lines only. */
    private static final Pattern EXTENSION =
            Pattern.compile("(BR|UBL)-F[RX]EXT-(?:BR-)?([A-Z]{1,2}-\\d\\d|2\\d)(?:ini|rev)?");

    private static final Map<String, String> CATEGORIES = Map.of(
            "S", "S (taux normal ou réduit)",
            "Z", "Z (taux nul)",
            "E", "E (exonéré)",
            "AE", "AE (autoliquidation)",
            "IC", "K (livraison intracommunautaire)",
            "G", "G (exportation hors de l'Union européenne)",
            "O", "O (hors champ de la TVA)",
            "AF", "L (IGIC, Canaries)",
            "AG", "M (IPSI, Ceuta et Melilla)");

    private static final String SANS_NOM = "FACTUR-X-PROFIL";

    private final Map<String, String[]> regles = new HashMap<>();
    private final Map<String, String[]> termes = new HashMap<>();
    private final List<Modele> modeles = new ArrayList<>();
    private final PhrasesFrancaises francaises;

    /** @param forme of the whole text: what it left over would stand behind the sentence */
    private record Modele(Pattern forme, String message, String remede) {}

    public Phrases() {
        lignes("regles.fr.txt", "\\|", 4).forEach(l -> regles.put(l[0], l));
        lignes("termes.fr.txt", "\\|", 2).forEach(l -> termes.put(l[0], l));
        Map<String, String> remedes = new HashMap<>();
        lignes("remedes.fr.txt", "\\|", 2).forEach(l -> remedes.put(l[0], l[1]));
        francaises = new PhrasesFrancaises(remedes);
        lignes("modeles.fr.txt", "¦", 3)
                .forEach(l ->
                        modeles.add(new Modele(Pattern.compile("\\A(?:" + l[0] + ")\\z", Pattern.DOTALL), l[1], l[2])));
    }

    /**
     * What to say.
     *
     * @param regle the id to show: the rule of EN 16931 where a profile repeats one under an id of its own
     * @param terme the business term; null if none is known
     */
    public record Phrase(
            String regle,
            @Nullable String terme,
            String message,
            @Nullable String remede) {}

    /** The label of a term, for the middle of a sentence; empty if it has none. */
    public Optional<String> terme(@Nullable String terme) {
        String[] t = terme == null ? null : termes.get(terme);
        return t == null ? Optional.empty() : Optional.of(t[1]);
    }

    /** Whether there is a sentence of our own for a rule. */
    public boolean connait(String regle) {
        return connue(regle).isPresent() || francaises.connait(regle);
    }

    /** What to say of a rule, given its id and official text. */
    public Phrase dire(String id, String officiel) {
        String regle = id;
        String texte = officiel;
        Matcher m = OFFICIEL.matcher(officiel);
        if (m.matches()) {
            texte = m.group(2);
            if (id.startsWith("FX-") || id.isEmpty()) {
                regle = m.group(1);
            }
        }
        Optional<Phrase> connue = connue(regle);
        if (connue.isEmpty()) {
            connue = francaises.dire(regle, officiel);
        }
        return connue.isPresent() ? connue.get() : general(regle, texte.strip());
    }

    /**
     * The rule of EN 16931 that a rule of an extension stands for, which differs from it only in what it lets pass; the
     * rule itself if it stands for none.
     */
    static String cen(String regle) {
        Matcher m = EXTENSION.matcher(regle);
        return m.matches() ? m.group(1) + "-" + m.group(2) : regle;
    }

    private Optional<Phrase> connue(String regle) {
        Optional<Phrase> sienne = connue(regle, regle);
        return sienne.isPresent() ? sienne : connue(regle, cen(regle));
    }

    private Optional<Phrase> connue(String regle, String dite) {
        String[] exacte = regles.get(dite);
        if (exacte != null) {
            return Optional.of(phrase(regle, exacte, ""));
        }
        Matcher c = CATEGORIE.matcher(dite);
        String[] famille = c.matches() ? regles.get("BR-{C}-" + c.group(2)) : null;
        return famille == null
                ? Optional.empty()
                : Optional.of(phrase(regle, famille, Objects.requireNonNull(CATEGORIES.get(c.group(1)))));
    }

    /** The rule that an official text begins with; empty if it names none. */
    static String nommee(String officiel) {
        Matcher m = OFFICIEL.matcher(officiel);
        return m.matches() ? m.group(1) : "";
    }

    private Phrase phrase(String regle, String[] donnees, String categorie) {
        String terme = donnees[1].isBlank() ? null : donnees[1];
        String nom = terme(terme).orElse("cette information");
        return switch (donnees[2]) {
            case "DECIMALES" ->
                new Phrase(
                        regle,
                        terme,
                        "Le montant « " + nom + " » (" + terme + ") a plus de deux décimales.",
                        "Arrondissez ce montant au centime.");
            case "UNIQUE" ->
                new Phrase(
                        regle,
                        terme,
                        "La donnée « " + nom + " » (" + terme + ") figure plusieurs fois.",
                        "N'en gardez qu'une.");
            default ->
                new Phrase(
                        regle,
                        terme,
                        donnees[2].replace("{c}", categorie),
                        donnees[3].isBlank() ? null : donnees[3].replace("{c}", categorie));
        };
    }

    private Phrase general(String regle, String texte) {
        String nom = regle.isEmpty() ? SANS_NOM : regle;
        String terme = termeDe(texte);
        for (Modele modele : modeles) {
            Matcher m = modele.forme().matcher(texte);
            if (m.matches()) {
                return new Phrase(nom, terme, m.replaceFirst(modele.message()), m.replaceFirst(modele.remede()));
            }
        }
        String sujet = terme(terme)
                .map(t -> "La donnée « " + t + " » (" + terme + ") ne respecte pas la règle " + nom + ".")
                .orElse("La règle " + nom + " n'est pas respectée.");
        return new Phrase(nom, terme, sujet, "Corrigez la donnée d'après le texte de la règle.");
    }

    /** The first business term a text names, a group only if it names no term. */
    static @Nullable String termeDe(String texte) {
        Matcher m = TERME.matcher(texte);
        String groupe = null;
        while (m.find()) {
            if (m.group().startsWith("BT")) {
                return m.group();
            }
            groupe = groupe == null ? m.group() : groupe;
        }
        return groupe;
    }

    private static List<String[]> lignes(String fichier, String separateur, int champs) {
        try (InputStream in =
                        Objects.requireNonNull(Phrases.class.getResourceAsStream("/messages/" + fichier), fichier);
                BufferedReader r = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return r.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> champs(fichier, l, l.split(separateur, -1), champs))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] champs(String fichier, String ligne, String[] morceaux, int champs) {
        if (morceaux.length != champs) {
            throw new IllegalStateException(fichier + ": " + ligne);
        }
        return morceaux;
    }
}
