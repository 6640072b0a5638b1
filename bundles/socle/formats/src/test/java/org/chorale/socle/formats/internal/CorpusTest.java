package org.chorale.socle.formats.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Options;
import org.chorale.api.format.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Documents with a published verdict: ours must be the same, wherever a layer that runs here decides. */
class CorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Verdicts that only BR-FR can give. */
    private static final Set<String> BR_FR_SEUL = Set.of("cas-limites-fr/cas/DATA-003/facture.pdf");

    private record Cas(String fichier, String verdict, List<String> echecs, List<String> succes, String couche) {}

    @TestFactory
    Stream<DynamicTest> chaqueVerdictPublieEstLeNotre() throws IOException {
        String dossier = System.getenv("CHORALE_CORPUS");
        assumeTrue(dossier != null, "CHORALE_CORPUS is not set");
        Path corpus = Path.of(String.valueOf(dossier));
        return cas(corpus.resolve("expected.jsonl")).stream()
                .filter(c -> !c.couche().startsWith("none") && !BR_FR_SEUL.contains(c.fichier()))
                .map(c -> dynamicTest(c.fichier(), () -> juger(corpus, c)));
    }

    private static void juger(Path corpus, Cas c) throws IOException {
        byte[] octets = Files.readAllBytes(corpus.resolve(c.fichier()));
        boolean fragment = c.verdict().startsWith("rule-");
        Analyse a = Essai.analyser(octets, fragment ? Options.TOUT : Options.VERIFICATION);
        List<String> bloquantes = Essai.bloquantes(a);
        List<String> toutes = Essai.regles(a);
        switch (c.verdict()) {
            case "rule-ok" -> assertThat(toutes).doesNotContainAnyElementsOf(c.succes());
            case "rule-fails" -> assertThat(toutes).containsAll(c.echecs());
            case "valid" -> assertThat(a.verdict()).as("%s", a.bloquants()).isEqualTo(Verdict.VALIDE);
            case "invalid" -> {
                assertThat(a.verdict()).as("%s", a.constats()).isEqualTo(Verdict.INVALIDE);
                assertThat(bloquantes)
                        .containsAll(c.echecs().stream()
                                .filter(r -> !r.startsWith("BR-FR"))
                                .toList());
            }
            case "refused" -> assertThat(a.verdict()).isEqualTo(Verdict.REFUSE);
            default -> throw new IllegalStateException(c.verdict());
        }
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
