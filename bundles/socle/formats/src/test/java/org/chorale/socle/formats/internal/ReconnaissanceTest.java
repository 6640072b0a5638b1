package org.chorale.socle.formats.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.SyntaxeFlux;
import org.chorale.api.format.Verdict;
import org.chorale.exemples.Exemple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, by what is in it. No test gives a name or a media type, for none is asked. */
class ReconnaissanceTest {
    private static final String UBL = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>, UBL_INVOICE",
        "<u:Invoice xmlns:u='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>, UBL_INVOICE",
        "<CreditNote xmlns='urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2'/>, UBL_CREDIT_NOTE",
        "<r:CrossIndustryInvoice xmlns:r='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'/>, CII",
        "<r:CrossIndustryDocument xmlns:r='urn:ferd:CrossIndustryDocument:invoice:1p0'/>, ZUGFERD_1",
        "<r:CrossIndustryInvoice xmlns:r='urn:un:unece:uncefact:data:draft:CrossIndustryInvoice:1'/>, CII_ANCIEN",
        "<CPPFacturePivot/>, PIVOT",
        "<CPPFactures/>, CPP_MINIMAL",
        "<CPPFactureMinimale/>, CPP_MINIMAL",
        "<PES_Facture/>, PES",
        "<n:Invoice xmlns:n='rrn:org.xcbl:schemas/xcbl/v4_0/financial/v1_0/financial.xsd'/>, XCBL",
        "<c:CrossDomainAcknowledgementAndResponse xmlns:c='urn:un:unece:uncefact:data:standard:CrossDomainAcknowledgementAndResponse:100'/>, CDAR",
        "<s:StandardBusinessDocument xmlns:s='http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader'/>, SBDH",
        "<html/>, XML_INCONNU"
    })
    void aRootElementSaysWhatItIs(String xml, FormatDocument format) {
        Analyse a = Essai.analyser(xml);

        assertThat(a.format()).isEqualTo(format);
        if (!format.estFactureStructuree()) {
            assertThat(a.verdict()).isEqualTo(Verdict.REFUSE);
            assertThat(a.bloquants()).singleElement().satisfies(c -> {
                assertThat(c.message()).isNotBlank();
                assertThat(c.remede()).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1", "windows-1252", "ISO-8859-15"})
    void everyEncodingThatItsFirstLineNamesIsRead(String encodage) {
        byte[] octets = UBL.replace("encoding=\"UTF-8\"", "encoding=\"" + encodage + "\"")
                .getBytes(Charset.forName(encodage));

        Analyse a = Essai.analyser(octets);

        assertThat(a.verdict()).as("%s", a.constats()).isEqualTo(Verdict.VALIDE);
        assertThat(a.factureLue().orElseThrow().notes().get(0).texte()).contains("école");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "UTF-32LE, FFFE0000", "UTF-32BE, 0000FEFF"})
    void aByteOrderMarkAloneIsEnough(String encodage, String marque) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.write(java.util.HexFormat.of().parseHex(marque));
        octets.write(UBL.replaceFirst("<\\?xml[^>]*\\?>\\s*", "").getBytes(Charset.forName(encodage)));

        Analyse a = Essai.analyser(octets.toByteArray());

        assertThat(a.verdict()).as("%s", a.constats()).isEqualTo(Verdict.VALIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "factur-x.xml",
                "FACTUR-X.XML",
                "zugferd-invoice.xml",
                "ZUGFeRD-invoice.xml",
                "xrechnung.xml",
                "facture",
                "C:\\temp\\factur-x.xml",
                "../../etc/passwd",
                "invoice.pdf",
                "données d'été.XML"
            })
    void anAttachmentIsTheInvoiceWhateverItIsCalled(String nom) throws IOException {
        Analyse a = Essai.analyser(pdf(Map.of(nom, Exemple.CII.xml(), "autre.txt", new byte[] {'x'})));

        assertThat(a.format()).isEqualTo(FormatDocument.FACTUR_X);
        assertThat(a.factureLue().orElseThrow().numero()).isEqualTo("PPN-26-10532");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:factur-x.eu:1p0:minimum, Factur-X MINIMUM",
        "urn:zugferd.de:2p0:minimum, Factur-X MINIMUM",
        "urn:factur-x.eu:1p0:basicwl, Factur-X BASIC WL",
        "urn:zugferd.de:2p0:basicwl, Factur-X BASIC WL",
        "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic, Factur-X BASIC",
        "urn:cen.eu:en16931:2017:compliant:factur-x.eu:1p0:basic, Factur-X BASIC",
        "urn:cen.eu:en16931:2017#compliant#urn:zugferd.de:2p0:basic, Factur-X BASIC",
        "urn:cen.eu:en16931:2017, EN 16931",
        "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended, Factur-X EXTENDED",
        "urn:cen.eu:en16931:2017#conformant#urn:zugferd.de:2p0:extended, Factur-X EXTENDED",
        "urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_1.2, XRechnung"
    })
    void everyProfileOfEveryVersionIsKnown(String bt24, String libelle) throws IOException {
        String cii = new String(Exemple.CII.xml(), StandardCharsets.UTF_8)
                .replace(">urn:cen.eu:en16931:2017<", ">" + bt24 + "<");

        Analyse a = Essai.analyser(pdf(Map.of("factur-x.xml", cii.getBytes(StandardCharsets.UTF_8))));

        assertThat(a.format()).isEqualTo(FormatDocument.FACTUR_X);
        assertThat(a.profil()).isNotNull().satisfies(p -> assertThat(p.connu().libelle())
                .isEqualTo(libelle));
    }

    @Test
    void zugferd1InAPdfIsNamedAndRefused() throws IOException {
        byte[] z = "<r:CrossIndustryDocument xmlns:r='urn:ferd:CrossIndustryDocument:invoice:1p0'/>"
                .getBytes(StandardCharsets.UTF_8);
        Analyse a = Essai.analyser(pdf(Map.of("ZUGFeRD-invoice.xml", z)));

        assertThat(a.verdict()).isEqualTo(Verdict.REFUSE);
        assertThat(a.bloquants()).extracting(Constat::message).anyMatch(m -> m.contains("ZUGFeRD 1.0"));
    }

    @Test
    void aFileThatIsTwoThingsIsRefused() throws IOException {
        byte[] zip = zip("facture.xml", Exemple.UBL.octets());
        polyglotte(joindre(Exemple.FACTUR_X.octets(), zip));
        polyglotte(joindre("<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8), pdf(Map.of())));
        polyglotte(joindre(new byte[] {'M', 'Z', 0, 0}, pdf(Map.of())));
        polyglotte(UBL.replaceFirst("\\?>", "?><!-- %PDF-1.7 -->").getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream xmlZip = new ByteArrayOutputStream();
        xmlZip.write(UBL.getBytes(StandardCharsets.ISO_8859_1));
        xmlZip.write("<!--".getBytes(StandardCharsets.ISO_8859_1));
        byte[] avecCommentaire = java.util.Arrays.copyOf(zip, zip.length + 3);
        avecCommentaire[zip.length - 2] = 3;
        System.arraycopy("-->".getBytes(StandardCharsets.ISO_8859_1), 0, avecCommentaire, zip.length, 3);
        xmlZip.write(avecCommentaire);
        polyglotte(xmlZip.toByteArray());
    }

    @Test
    void aPdfWithAZipAttachedIsNone() throws IOException {
        Analyse a = Essai.analyser(
                pdf(Map.of("factur-x.xml", Exemple.CII.xml(), "annexes.zip", zip("a.txt", new byte[] {'a'}))));

        assertThat(Essai.regles(a)).doesNotContain("CHORALE-POLYGLOTTE");
        assertThat(a.format()).isEqualTo(FormatDocument.FACTUR_X);
    }

    @Test
    void anInvoiceCompressedAloneIsToldSo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(Exemple.UBL.octets());
        }

        assertThat(Essai.analyser(out.toByteArray()).bloquants())
                .singleElement()
                .satisfies(c -> assertThat(c.message()).contains("gzip"))
                .satisfies(c -> assertThat(c.remede()).contains("sans le comprimer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body/></html>",
                "<?xml version='1.0'?>\n<!-- saved -->\n<!doctype HTML PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'><html/>",
                "<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>"
            })
    void aPageOfTheWebIsToldToBeOne(String page) {
        assertThat(Essai.analyser(page).bloquants()).singleElement().satisfies(c -> {
            assertThat(c.regle()).isEqualTo("CHORALE-FORMAT");
            assertThat(c.message()).contains("page web");
            assertThat(c.remede()).doesNotContain("DOCTYPE");
        });
        assertThat(Essai.regles(Essai.analyser("<!DOCTYPE htmlx><htmlx/>"))).containsExactly("CHORALE-XML-DOCTYPE");
        assertThat(Essai.regles(Essai.analyser("<!---->".repeat(140) + "<!DOCTYPE x><x/>")))
                .containsExactly("CHORALE-XML-DOCTYPE");
    }

    @Test
    void aBlankBeforeAPdfIsForgiven() throws IOException {
        Analyse a = Essai.analyser(joindre(new byte[] {'\n', ' '}, pdf(Map.of())));

        assertThat(a.format()).isEqualTo(FormatDocument.PDF);
    }

    @ParameterizedTest
    @EnumSource(SyntaxeFlux.class)
    void everyPublishedCodeIsUnderstoodBothWays(SyntaxeFlux syntaxe) {
        assertThat(SyntaxeFlux.deCode(syntaxe.code())).contains(syntaxe);
        assertThat(syntaxe.acceptee()).isEqualTo(syntaxe.refus(false).isEmpty());
        assertThat(syntaxe.refus(true).isPresent())
                .isEqualTo(syntaxe.refus(false).isPresent());
        for (FormatDocument f : FormatDocument.values()) {
            if (f.syntaxe().filter(syntaxe::equals).isPresent()) {
                assertThat(syntaxe.convientA(f)).isTrue();
            }
        }
    }

    private static void polyglotte(byte[] octets) {
        Analyse a = Essai.analyser(octets);

        assertThat(Essai.bloquantes(a)).containsExactly("CHORALE-POLYGLOTTE");
        assertThat(a.couche(Couche.CONTENEUR)).isEqualTo(ResultatCouche.REFUSE);
        assertThat(a.verdict()).isEqualTo(Verdict.REFUSE);
    }

    private static byte[] joindre(byte[] a, byte[] b) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(a);
        out.write(b);
        return out.toByteArray();
    }

    private static byte[] zip(String nom, byte[] octets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(nom));
            zip.write(octets);
        }
        return out.toByteArray();
    }

    private static byte[] pdf(Map<String, byte[]> fichiers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument d = new PDDocument()) {
            d.addPage(new PDPage());
            Map<String, PDComplexFileSpecification> noms = new java.util.TreeMap<>();
            for (Map.Entry<String, byte[]> e : fichiers.entrySet()) {
                PDComplexFileSpecification f = new PDComplexFileSpecification();
                f.setFile(e.getKey());
                f.setFileUnicode(e.getKey());
                f.setEmbeddedFile(
                        new PDEmbeddedFile(d, Contenu.deOctets(e.getValue()).ouvrir()));
                noms.put(e.getKey(), f);
            }
            PDEmbeddedFilesNameTreeNode arbre = new PDEmbeddedFilesNameTreeNode();
            arbre.setNames(noms);
            PDDocumentNameDictionary dictionnaire = new PDDocumentNameDictionary(d.getDocumentCatalog());
            dictionnaire.setEmbeddedFiles(arbre);
            d.getDocumentCatalog().setNames(dictionnaire);
            d.save(out);
        }
        return out.toByteArray();
    }
}
