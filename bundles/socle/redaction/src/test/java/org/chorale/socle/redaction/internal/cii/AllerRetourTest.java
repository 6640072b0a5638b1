package org.chorale.socle.redaction.internal.cii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Verdict;
import org.chorale.socle.redaction.internal.Juge;
import org.chorale.socle.redaction.internal.Modele;
import org.chorale.socle.redaction.internal.Pieces;
import org.junit.jupiter.api.Test;

/** Every valid invoice of the corpora, in whatever syntax: read, written as CII, judged and read again. */
class AllerRetourTest {
    private static final String CTC = "BT-8 is written by UNTDID 2475 in CII and by UNTDID 2005 in UBL";
    private static final String MEME_DEVISE = "BT-6 that repeats BT-5 is left out";
    private static final String BRUT = "UBL lets BT-147 stand without BT-148, CII does not: it is BT-146 + BT-147";
    private static final String REFERENCE = "a file that hung on the PDF gets its name as its reference BT-122";

    /** What may differ, and why. */
    private static final Map<String, String> ECARTS = Map.of(
            "codeExigibiliteTva: 3 -> 5", CTC,
            "codeExigibiliteTva: 35 -> 29", CTC,
            "codeExigibiliteTva: 432 -> 72", CTC,
            "deviseTva: EUR -> null", MEME_DEVISE);

    private static final Map<String, String> ECARTS_PAR_FIN = Map.of(
            "\\.prixBrut: null -> .*", BRUT,
            "piecesJointes\\[\\d+\\]\\.reference: null -> .*", REFERENCE);

    /** Valid before and not after, and why. */
    private static final Map<String, String> INVALIDES = Map.of(
            "horstoeko/tests/assets/pdf_zf_extended_1.pdf",
            "logistics charges (SpecifiedLogisticsServiceCharge) are of EXTENDED alone: the model has no place for them");

    @Test
    void whatIsReadIsWrittenWhole() throws IOException {
        Path corpus = corpus();
        Map<String, List<String>> fautes = new TreeMap<>();
        Set<String> exceptions = new java.util.TreeSet<>();
        int valides = 0;
        for (Path fichier : fichiers(corpus)) {
            Analyse avant = Juge.analyser(Files.readAllBytes(fichier));
            FactureLue facture = avant.facture();
            if (avant.verdict() != Verdict.VALIDE || facture == null) {
                continue;
            }
            valides++;
            String nom = corpus.relativize(fichier).toString();
            List<String> siennes = fautes(facture, INVALIDES.containsKey(nom), exceptions);
            if (!siennes.isEmpty()) {
                fautes.put(nom, siennes);
            }
        }

        assertThat(fautes).isEmpty();
        assertThat(valides).isGreaterThan(80);
        assertThat(exceptions).as("exceptions that no file needs any more").contains(CTC, MEME_DEVISE, BRUT, REFERENCE);
    }

    private static List<String> fautes(FactureLue facture, boolean peutEtreInvalide, Set<String> exceptions)
            throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        EcrivainCii.ecrire(facture, Pieces.incluses(facture), sortie);
        Analyse apres = Juge.analyser(sortie.toByteArray());
        List<String> fautes = new ArrayList<>();
        if (apres.verdict() != Verdict.VALIDE && !peutEtreInvalide) {
            fautes.addAll(Juge.fautes(apres));
        }
        FactureLue relue = apres.facture();
        if (relue == null) {
            fautes.add("cannot be read again");
            return fautes;
        }
        for (String ecart : Modele.differences(facture, relue)) {
            String raison = raison(ecart);
            if (raison == null) {
                fautes.add(ecart);
            } else {
                exceptions.add(raison);
            }
        }
        return fautes;
    }

    private static @org.jspecify.annotations.Nullable String raison(String ecart) {
        if (ECARTS.containsKey(ecart)) {
            return ECARTS.get(ecart);
        }
        return ECARTS_PAR_FIN.entrySet().stream()
                .filter(e -> ecart.matches(".*" + e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Path corpus() {
        String dossier = System.getenv("CHORALE_CORPUS");
        if (dossier == null && System.getenv("CHORALE_CI") != null) {
            fail("CHORALE_CORPUS is not set");
        }
        assumeTrue(dossier != null, "CHORALE_CORPUS is not set");
        return Path.of(String.valueOf(dossier));
    }

    private static List<Path> fichiers(Path corpus) throws IOException {
        try (Stream<Path> tous = Files.walk(corpus)) {
            return tous.filter(p -> p.toString().matches("(?i).*\\.(xml|pdf)"))
                    .sorted()
                    .toList();
        }
    }
}
