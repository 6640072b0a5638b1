package org.chorale.conformite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.Options;
import org.chorale.api.format.Verdict;
import org.chorale.socle.formats.internal.moteur.Moteur;

/**
 * Prints one table: for each public corpus and layer how often the product, the Mustangproject and phive agree with the
 * published verdict, and each disagreement of the product with its reason. {@code CORPUS OUTILS_CONFORMITE}; ends with 1
 * where the product disagrees and nothing explains it.
 */
public final class Conformite {
    /** Verdicts of rules that are newer than the pack carried, and what the corpus itself calls a choice. */
    private static final Map<String, String> A_PART = Map.of(
            "cas-limites-fr/cas/DATA-003/facture.pdf",
            "la règle avertit seulement en BR-FR 1.3.0, embarquée ; elle est fatale à partir de 1.4.0",
            "cas-limites-fr/cas/PRF-001/facture.pdf",
            "choix laissé à qui réalise : profil MINIMUM avec le contenu de BASIC, refusé par le schéma du profil");

    private final Path corpus;
    private final Function<byte[], String> mustang;
    private final Function<byte[], String> phive;
    private final Map<String, Rang> rangs = new TreeMap<>();
    private final Map<String, String> desaccords = new LinkedHashMap<>();
    private final Map<String, String> aPart = new LinkedHashMap<>();

    private static final class Rang {
        int cas;
        int accords;
        int mis;
        final int[] autres = new int[4];
    }

    private Conformite(Path corpus, Path outils) throws IOException {
        this.corpus = corpus;
        this.mustang = Juges.charger(outils.resolve("mustang"), "org.chorale.conformite.mustang.JugeMustang");
        this.phive = Juges.charger(outils.resolve("phive"), "org.chorale.conformite.phive.JugePhive");
    }

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        Conformite table = new Conformite(Path.of(arguments[0]), Path.of(arguments[1]));
        table.juger();
        table.imprimer();
        System.exit(table.desaccords.isEmpty() ? 0 : 1);
    }

    private void juger() throws IOException {
        List<Cas> cas = Cas.lire(corpus.resolve("expected.jsonl"));
        try (Moteur moteur = new Moteur(1, Duration.ofSeconds(20))) {
            moteur.echauffer(0, Duration.ZERO);
            moteur.completer();
            int faits = 0;
            for (Cas c : cas) {
                juger(moteur, c);
                if (++faits % 100 == 0) {
                    System.err.println(faits + " cas sur " + cas.size());
                }
            }
        }
    }

    private void juger(Moteur moteur, Cas c) throws IOException {
        byte[] octets = Files.readAllBytes(corpus.resolve(c.fichier()));
        Rang rang = rangs.computeIfAbsent(c.origine(corpus) + "|" + c.couche(), k -> new Rang());
        rang.cas++;
        String desaccord = desaccord(moteur, octets, c);
        if (desaccord == null) {
            rang.accords++;
        } else if (c.couche().startsWith("brfr-1.4") || A_PART.containsKey(c.fichier())) {
            rang.mis++;
            aPart.put(
                    c.fichier(),
                    A_PART.getOrDefault(c.fichier(), "règles " + c.couche() + ", plus récentes que les nôtres") + " – "
                            + desaccord);
        } else {
            desaccords.put(c.fichier(), desaccord);
        }
        compter(autre(mustang, octets, c), rang.autres, 0);
        compter(autre(phive, octets, c), rang.autres, 2);
    }

    private static void compter(String dit, int[] compte, int ou) {
        if (dit.equals("ACCORD")) {
            compte[ou]++;
        } else if (dit.equals("NON_EVALUE")) {
            compte[ou + 1]++;
        }
    }

    private static String desaccord(Moteur moteur, byte[] octets, Cas c) throws IOException {
        DocumentRecu document = new DocumentRecu(Contenu.deOctets(octets), c.fichier());
        Analyse a = moteur.analyser(document, c.fragment() ? Options.TOUT : Options.VERIFICATION);
        Set<String> bloquantes = regles(a.bloquants());
        Set<String> toutes = regles(a.constats());
        String dit = a.verdict() + " " + bloquantes;
        boolean accord =
                switch (c.verdict()) {
                    case "rule-ok" -> c.succes().stream().noneMatch(toutes::contains);
                    case "rule-fails" -> toutes.containsAll(c.echecs());
                    case "valid" -> a.verdict() == Verdict.VALIDE;
                    case "warning" -> a.verdict() == Verdict.VALIDE && !toutes.isEmpty();
                    // Rules of the French pack are not asked of an invoice of the historic circuit.
                    case "invalid" ->
                        a.verdict() == Verdict.INVALIDE
                                && bloquantes.containsAll(c.echecs().stream()
                                        .filter(r -> !r.startsWith("BR-FR"))
                                        .toList());
                    case "refused" -> a.verdict() == Verdict.REFUSE;
                    default -> false;
                };
        return accord ? null : "publié : " + c.verdict() + " " + c.echecs() + " ; ici : " + dit;
    }

    private static Set<String> regles(List<Constat> constats) {
        return constats.stream().map(Constat::regle).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether another validator agrees; {@code NON_EVALUE} where it says nothing of such a document. */
    private static String autre(Function<byte[], String> juge, byte[] octets, Cas c) {
        String dit;
        try {
            dit = juge.apply(octets);
        } catch (RuntimeException | LinkageError e) {
            dit = "INVALIDE ";
        }
        String verdict = dit.substring(0, dit.indexOf(' '));
        Set<String> regles = Set.of(dit.substring(dit.indexOf(' ') + 1).split(","));
        // Of a fragment they say that its structure is wrong and go no further.
        boolean arrete = c.fragment() && regles.equals(Set.of(""));
        if (verdict.equals("NON_EVALUE") || arrete) {
            return "NON_EVALUE";
        }
        boolean accord =
                switch (c.verdict()) {
                    case "rule-ok" -> c.succes().stream().noneMatch(regles::contains);
                    case "rule-fails" -> regles.containsAll(c.echecs());
                    case "valid", "warning" -> verdict.equals("VALIDE");
                    default -> verdict.equals("INVALIDE");
                };
        return accord ? "ACCORD" : "DESACCORD";
    }

    private void imprimer() {
        System.out.println("| corpus | couche | cas | accord | désaccord | à part | Mustang 2.25.0 : accord"
                + " (non évalué) | phive 12.0.3 : accord (non évalué) |");
        System.out.println("|---|---|--:|--:|--:|--:|--:|--:|");
        Rang somme = new Rang();
        rangs.forEach((cle, r) -> {
            System.out.println(ligne(cle.replace("|", " | "), r));
            somme.cas += r.cas;
            somme.accords += r.accords;
            somme.mis += r.mis;
            for (int i = 0; i < somme.autres.length; i++) {
                somme.autres[i] += r.autres[i];
            }
        });
        System.out.println(ligne("**ensemble** | ", somme));
        lister("Désaccords", desaccords);
        lister("À part", aPart);
    }

    private static String ligne(String debut, Rang r) {
        return "| %s | %d | %d | %d | %d | %d (%d) | %d (%d) |"
                .formatted(
                        debut,
                        r.cas,
                        r.accords,
                        r.cas - r.accords - r.mis,
                        r.mis,
                        r.autres[0],
                        r.autres[1],
                        r.autres[2],
                        r.autres[3]);
    }

    private static void lister(String titre, Map<String, String> cas) {
        List<String> lignes = new ArrayList<>();
        cas.forEach((fichier, raison) -> lignes.add("* `" + fichier + "` : " + raison));
        System.out.println("\n" + titre + " : " + (lignes.isEmpty() ? "aucun." : ""));
        lignes.forEach(System.out::println);
    }
}
