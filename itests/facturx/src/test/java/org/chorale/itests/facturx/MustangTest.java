package org.chorale.itests.facturx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.FactureLue;
import org.chorale.exemples.FabriqueFacturX;
import org.chorale.socle.formats.internal.lecture.PrePasse;
import org.chorale.socle.formats.internal.xml.Refus;
import org.chorale.socle.redaction.internal.facturx.EcrivainFacturX;
import org.junit.jupiter.api.Test;
import org.mustangproject.validator.ZUGFeRDValidator;

/** Factur-X that the product writes, judged by Mustang: its PDF/A part is veraPDF. */
class MustangTest {
    private static final Instant DATE = Instant.parse("2026-11-03T10:00:00Z");
    private static final Pattern PDF_A = Pattern.compile("flavour=3b, totalAssertions=\\d{3,}, .*isCompliant=true]");
    private static final String LIGNE = "ram:IncludedSupplyChainTradeLineItem";

    @Test
    void ourSamplesAreValidThroughout() throws IOException {
        Map<String, String> rapports = new TreeMap<>();
        for (String nom : List.of("facture-cii.xml", "facture-facturx.xml", "facture-ubl.xml")) {
            rapports.put(nom, juger(exemple(nom)));
        }
        assertThat(rapports).allSatisfy((nom, rapport) -> {
            assertThat(rapport).containsPattern(PDF_A);
            assertThat(rapport).endsWith("<summary status=\"valid\"/></validation>");
        });
    }

    @Test
    void lettersAttachmentsAndManyLinesArePdfA() throws IOException {
        String cii = new String(exemple("facture-cii.xml"), StandardCharsets.UTF_8);
        String lettres = cii.replaceFirst(
                "<ram:Name>[^<]*", "<ram:Name>Ελληνικά Русский עברית (א) العربية 咨询 Հայ ქართ → ✓ € œ 😀");
        String piece = cii.replaceFirst(
                "<ram:ContractReferencedDocument>|</ram:ApplicableHeaderTradeAgreement>",
                "<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>P1</ram:IssuerAssignedID>"
                        + "<ram:TypeCode>916</ram:TypeCode><ram:AttachmentBinaryObject mimeCode=\"text/csv\""
                        + " filename=\"métré n° 1.csv\">YTtiCg==</ram:AttachmentBinaryObject>"
                        + "</ram:AdditionalReferencedDocument>$0");
        int debut = cii.indexOf("<" + LIGNE + ">");
        int fin = cii.indexOf("</" + LIGNE + ">") + LIGNE.length() + 3;
        String longue = cii.substring(0, debut) + cii.substring(debut, fin).repeat(60) + cii.substring(fin);
        assertThat(List.of(lettres, piece, longue)).doesNotContain(cii).doesNotHaveDuplicates();

        for (String xml : List.of(lettres, piece, longue)) {
            assertThat(juger(xml.getBytes(StandardCharsets.UTF_8))).containsPattern(PDF_A);
        }
    }

    @Test
    void examplesOfTheStandardAreAsValidInAPdfAsTheyWere() throws IOException {
        String dossier = System.getenv("CHORALE_CORPUS");
        if (dossier == null && System.getenv("CHORALE_CI") != null) {
            fail("CHORALE_CORPUS is not set");
        }
        assumeTrue(dossier != null, "CHORALE_CORPUS is not set");
        Map<String, String> fautes = new TreeMap<>();
        int valides = 0;
        for (Path fichier : exemplesDeLaNorme(Path.of(String.valueOf(dossier)))) {
            String rapport = juger(Files.readAllBytes(fichier));
            if (!PDF_A.matcher(rapport).find()) {
                fautes.put(fichier.toString(), rapport);
            }
            valides += rapport.endsWith("<summary status=\"valid\"/></validation>") ? 1 : 0;
        }

        assertThat(fautes).isEmpty();
        assertThat(valides).isGreaterThan(10);
    }

    @Test
    void aBrokenPdfIsNotCompliant() throws IOException {
        byte[] pdf = FabriqueFacturX.ecrire(exemple("facture-cii.xml"), DATE);
        String sansSortie = new String(pdf, StandardCharsets.ISO_8859_1).replace("/OutputIntents", "/OutputIntentz");

        assertThat(rapport(sansSortie.getBytes(StandardCharsets.ISO_8859_1))).contains("isCompliant=false");
    }

    private static List<Path> exemplesDeLaNorme(Path corpus) throws IOException {
        try (Stream<Path> tous = Files.walk(corpus.resolve("cen-en16931"))) {
            return tous.filter(p -> p.getParent().endsWith("examples"))
                    .filter(p -> p.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] exemple(String nom) throws IOException {
        try (InputStream in = FabriqueFacturX.class.getResourceAsStream(nom)) {
            return in.readAllBytes();
        }
    }

    private static String juger(byte[] xml) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        EcrivainFacturX.ecrire(lire(xml), DATE, pdf);
        return rapport(pdf.toByteArray());
    }

    private static FactureLue lire(byte[] xml) {
        try {
            return PrePasse.parcourir(Contenu.deOctets(xml)).facture();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refus e) {
            throw new IllegalStateException(e.constat().message());
        }
    }

    private static String rapport(byte[] pdf) {
        ZUGFeRDValidator juge = new ZUGFeRDValidator();
        juge.disableNotices();
        return juge.validate(pdf, "facture.pdf").replaceAll(">\\s+<", "><").strip();
    }
}
