package org.chorale.socle.formats.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Options;
import org.chorale.api.format.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Documents with a published verdict: ours must be the same. Prints one row for each layer; whatever disagrees is said
 * with its reason. Two kinds are listed apart: verdicts of rules newer than ours, and matters of choice.
 */
class CorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** In 1.3.0 the rule only warns; from 1.4.0 on it is fatal. */
    private static final Set<String> REGLES_PLUS_RECENTES = Set.of("cas-limites-fr/cas/DATA-003/facture.pdf");

    /** Of which the corpus says that it is the implementer's choice; ours is explained beside it. */
    private static final Map<String, String> CHOIX = Map.of(
            "cas-limites-fr/cas/PRF-001/facture.pdf",
            "profile MINIMUM with the content of BASIC: the profile's own schema says so, so it is invalid here");

    private record Cas(String fichier, String verdict, List<String> echecs, List<String> succes, String couche) {}

    private static final class Ligne {
        int accords;
        final Map<String, String> desaccords = new LinkedHashMap<>();
        final Map<String, String> aPart = new LinkedHashMap<>();
    }

    @Test
    void everyPublishedVerdictIsOurs() throws IOException {
        Path corpus = Corpus.dossier();
        Map<String, Ligne> table = new TreeMap<>();
        for (Cas c : cas(corpus.resolve("expected.jsonl"))) {
            Ligne ligne = table.computeIfAbsent(c.couche(), k -> new Ligne());
            String desaccord = desaccord(corpus, c);
            if (desaccord == null) {
                ligne.accords++;
            } else if (c.couche().startsWith("brfr-1.4") || REGLES_PLUS_RECENTES.contains(c.fichier())) {
                ligne.aPart.put(c.fichier(), desaccord);
            } else if (CHOIX.containsKey(c.fichier())) {
                ligne.aPart.put(c.fichier(), CHOIX.get(c.fichier()));
            } else {
                ligne.desaccords.put(c.fichier(), desaccord);
            }
        }
        imprimer(table);

        assertThat(table.values().stream().mapToInt(l -> l.accords).sum()).isGreaterThan(1_000);
        table.forEach((couche, ligne) -> assertThat(ligne.desaccords).as(couche).isEmpty());
    }

    @SuppressWarnings("SystemOut")
    private static void imprimer(Map<String, Ligne> table) {
        table.forEach((couche, l) -> {
            System.out.printf(
                    "%-32s agree %4d  disagree %3d  apart %2d%n",
                    couche, l.accords, l.desaccords.size(), l.aPart.size());
            l.aPart.forEach((f, d) -> System.out.printf("    apart: %s: %s%n", f, d));
            l.desaccords.forEach((f, d) -> System.out.printf("    %s: %s%n", f, d));
        });
    }

    /** Why not; null if we agree. */
    private static @org.jspecify.annotations.Nullable String desaccord(Path corpus, Cas c) throws IOException {
        byte[] octets = Files.readAllBytes(corpus.resolve(c.fichier()));
        boolean fragment = c.verdict().startsWith("rule-");
        Analyse a = Essai.analyser(octets, fragment ? Options.TOUT : Options.VERIFICATION);
        List<String> bloquantes = Essai.bloquantes(a);
        List<String> toutes = Essai.regles(a);
        String dit = a.verdict() + " " + a.couches() + " " + bloquantes;
        return switch (c.verdict()) {
            case "rule-ok" -> {
                List<String> trop = c.succes().stream().filter(toutes::contains).toList();
                yield trop.isEmpty() ? null : "reports " + trop;
            }
            case "rule-fails" -> toutes.containsAll(c.echecs()) ? null : "misses " + c.echecs() + " in " + toutes;
            case "valid" -> a.verdict() == Verdict.VALIDE ? null : dit;
            case "warning" -> a.verdict() == Verdict.VALIDE && !toutes.isEmpty() ? null : dit;
            case "invalid" -> {
                // Rules of the French pack are not asked of an invoice of the historic circuit.
                List<String> attendues =
                        c.echecs().stream().filter(r -> !r.startsWith("BR-FR")).toList();
                yield a.verdict() == Verdict.INVALIDE && bloquantes.containsAll(attendues) ? null : dit;
            }
            case "refused" -> a.verdict() == Verdict.REFUSE ? null : dit;
            default -> "unknown verdict " + c.verdict();
        };
    }

    private static List<Cas> cas(Path fichier) throws IOException {
        List<Cas> cas = new ArrayList<>();
        for (String ligne : Files.readAllLines(fichier)) {
            JsonNode n = JSON.readTree(ligne);
            JsonNode regles = n.get("rules");
            List<String> echecs = textes(regles.isArray() ? regles : regles.path("error"));
            echecs.addAll(textes(regles.path("warning")));
            cas.add(new Cas(
                    n.get("file").asText(),
                    n.get("verdict").asText(),
                    echecs,
                    textes(regles.path("success")),
                    n.get("layer").asText()));
        }
        return cas;
    }

    private static List<String> textes(JsonNode tableau) {
        List<String> textes = new ArrayList<>();
        tableau.forEach(t -> textes.add(t.asText()));
        return textes;
    }
}
