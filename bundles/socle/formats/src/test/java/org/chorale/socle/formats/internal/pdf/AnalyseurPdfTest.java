package org.chorale.socle.formats.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.PieceJointe;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Verdict;
import org.chorale.exemples.Exemple;
import org.chorale.exemples.FabriqueFacturX;
import org.chorale.socle.formats.internal.Essai;
import org.junit.jupiter.api.Test;

class AnalyseurPdfTest {
    private static final byte[] CII = Exemple.CII.xml();

    @Test
    void aPlainPdfHasNothingToValidate() throws IOException {
        Analyse a = Essai.analyser(pdf(Map.of()));

        assertThat(a.format()).isEqualTo(FormatDocument.PDF);
        assertThat(a.verdict()).isEqualTo(Verdict.INVALIDE);
        assertThat(Essai.bloquantes(a)).containsExactly("CHORALE-PDF-SANS-XML");
    }

    @Test
    void aPasswordIsRefusedAndSaid() throws IOException {
        Analyse a = Essai.analyser(chiffrer("secret"));

        assertThat(a.format()).isEqualTo(FormatDocument.PDF_CHIFFRE);
        assertThat(a.verdict()).isEqualTo(Verdict.REFUSE);
        assertThat(Essai.bloquantes(a)).containsExactly("CHORALE-PDF-CHIFFRE");
    }

    @Test
    void restrictionsThatAnybodyCanOpenAreRefusedKnowingly() throws IOException {
        Analyse a = Essai.analyser(chiffrer(""));

        assertThat(a.format()).isEqualTo(FormatDocument.PDF_CHIFFRE);
        assertThat(Essai.regles(a)).containsExactly("CHORALE-PDF-RESTREINT");
        assertThat(a.couche(Couche.CONTENEUR)).isEqualTo(ResultatCouche.REFUSE);
    }

    @Test
    void theInvoiceIsFoundByContentWhateverItsName() throws IOException {
        Analyse a = Essai.analyser(pdf(Map.of("C:/temp/n'importe quoi.bin", CII)));

        assertThat(a.format()).isEqualTo(FormatDocument.FACTUR_X);
        assertThat(a.factureLue().orElseThrow().numero()).isEqualTo("PPN-26-10532");
        assertThat(Essai.bloquantes(a)).contains("CHORALE-FX-NOM", "CHORALE-FX-AFRELATIONSHIP");
    }

    @Test
    void anInvoiceHungOnAPageIsFoundToo() throws IOException {
        byte[] pdf;
        try (PDDocument d = new PDDocument()) {
            PDPage page = new PDPage();
            d.addPage(page);
            PDAnnotationFileAttachment piece = new PDAnnotationFileAttachment();
            piece.setFile(fichier(d, "factur-x.xml", CII));
            page.getAnnotations().add(piece);
            page.setAnnotations(java.util.List.of(piece));
            pdf = octets(d);
        }
        assertThat(Essai.analyser(pdf).format()).isEqualTo(FormatDocument.FACTUR_X);
    }

    @Test
    void twoDifferentInvoicesAreRefused() throws IOException {
        Analyse a = Essai.analyser(pdf(Map.of("factur-x.xml", CII, "autre.xml", Exemple.FACTUR_X.xml())));

        assertThat(a.verdict()).isEqualTo(Verdict.REFUSE);
        assertThat(Essai.bloquantes(a)).contains("CHORALE-PDF-PLUSIEURS-FACTURES");
    }

    @Test
    void theSameInvoiceTwiceIsOne() throws IOException {
        Analyse a = Essai.analyser(pdf(Map.of("factur-x.xml", CII, "zugferd-invoice.xml", CII)));

        assertThat(a.format()).isEqualTo(FormatDocument.FACTUR_X);
    }

    @Test
    void whatHangsBesideTheInvoiceIsAnAttachment() throws IOException {
        byte[] bon = "bon de livraison".getBytes(StandardCharsets.UTF_8);
        byte[] gros = new byte[3 << 20];
        gros[gros.length - 1] = 7;
        Map<String, byte[]> fichiers = new LinkedHashMap<>();
        fichiers.put("factur-x.xml", CII);
        fichiers.put("bon.txt", bon);
        fichiers.put("plan.bin", gros);

        Analyse a = Essai.analyser(pdf(fichiers));

        assertThat(a.factureLue().orElseThrow().piecesJointes())
                .extracting(PieceJointe::nom)
                .containsExactlyInAnyOrder("bon.txt", "plan.bin");
        for (PieceJointe p : a.factureLue().orElseThrow().piecesJointes()) {
            try (InputStream in = p.octets().orElseThrow().ouvrir()) {
                assertThat(in.readAllBytes()).isEqualTo("bon.txt".equals(p.nom()) ? bon : gros);
            }
        }
    }

    @Test
    void aUblInvoiceInAPdfIsNoFacturX() throws IOException {
        assertThat(Essai.bloquantes(Essai.analyser(pdf(Map.of("factur-x.xml", Exemple.UBL.xml())))))
                .contains("CHORALE-FX-SYNTAXE");
    }

    @Test
    void aSignatureIsDetected() throws IOException {
        byte[] pdf;
        try (PDDocument d = new PDDocument()) {
            d.addPage(new PDPage());
            PDSignature s = new PDSignature();
            s.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            s.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            s.setName("Lemaire");
            d.addSignature(s, contenu -> new byte[10]);
            ByteArrayOutputStream sortie = new ByteArrayOutputStream();
            ByteArrayOutputStream brut = new ByteArrayOutputStream();
            try (PDDocument base = new PDDocument()) {
                base.addPage(new PDPage());
                base.save(brut);
            }
            try (PDDocument base = Loader.loadPDF(brut.toByteArray())) {
                base.addSignature(s, contenu -> new byte[10]);
                base.saveIncremental(sortie);
            }
            pdf = sortie.toByteArray();
        }

        Analyse a = Essai.analyser(pdf);
        assertThat(a.format()).isEqualTo(FormatDocument.PDF_SIGNE);
        assertThat(a.signature()).isNotNull().satisfies(s -> {
            assertThat(s.type()).isEqualTo("ETSI.CAdES.detached");
            assertThat(s.signataire()).isEqualTo("Lemaire");
            assertThat(s.couvreToutLeFichier()).isTrue();
        });
        byte[] allonge = java.util.Arrays.copyOf(pdf, pdf.length + 20);
        assertThat(Essai.analyser(allonge).signature()).isNotNull().satisfies(s -> assertThat(s.couvreToutLeFichier())
                .isFalse());
    }

    @Test
    void metadataWithADoctypeAreRefused() throws IOException {
        byte[] pdf;
        try (PDDocument d = new PDDocument()) {
            d.addPage(new PDPage());
            d.getDocumentCatalog()
                    .setMetadata(new PDMetadata(
                            d,
                            new ByteArrayInputStream("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"
                                    .getBytes(StandardCharsets.UTF_8))));
            pdf = octets(d);
        }
        assertThat(Essai.bloquantes(Essai.analyser(pdf))).containsExactly("CHORALE-PDF-XMP-DOCTYPE");
    }

    @Test
    void aPdfCutShortIsSaidToBe() {
        byte[] pdf = java.util.Arrays.copyOf(Exemple.FACTUR_X.octets(), 600);

        assertThat(Essai.bloquantes(Essai.analyser(pdf))).containsExactly("CHORALE-PDF-ILLISIBLE");
    }

    @Test
    void metadataThatAnnounceAnotherProfileAreSaidTo() {
        byte[] basic = new String(CII, StandardCharsets.UTF_8)
                .replace(
                        "<ram:ID>urn:cen.eu:en16931:2017</ram:ID>",
                        "<ram:ID>urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic</ram:ID>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Essai.analyser(FabriqueFacturX.ecrire(basic)).constats()).isEmpty();
    }

    private static byte[] pdf(Map<String, byte[]> fichiers) throws IOException {
        try (PDDocument d = new PDDocument()) {
            d.addPage(new PDPage());
            Map<String, PDComplexFileSpecification> noms = new LinkedHashMap<>();
            for (Map.Entry<String, byte[]> f : fichiers.entrySet()) {
                noms.put(f.getKey(), fichier(d, f.getKey(), f.getValue()));
            }
            if (!noms.isEmpty()) {
                PDEmbeddedFilesNameTreeNode arbre = new PDEmbeddedFilesNameTreeNode();
                arbre.setNames(noms);
                PDDocumentNameDictionary dictionnaire = new PDDocumentNameDictionary(d.getDocumentCatalog());
                dictionnaire.setEmbeddedFiles(arbre);
                d.getDocumentCatalog().setNames(dictionnaire);
            }
            return octets(d);
        }
    }

    private static PDComplexFileSpecification fichier(PDDocument d, String nom, byte[] octets) throws IOException {
        PDEmbeddedFile fichier = new PDEmbeddedFile(d, new ByteArrayInputStream(octets));
        PDComplexFileSpecification spec = new PDComplexFileSpecification();
        spec.setFile(nom);
        spec.setFileUnicode(nom);
        spec.setEmbeddedFile(fichier);
        return spec;
    }

    private static byte[] chiffrer(String motDePasse) throws IOException {
        try (PDDocument d = new PDDocument()) {
            d.addPage(new PDPage());
            StandardProtectionPolicy politique =
                    new StandardProtectionPolicy("proprietaire", motDePasse, new AccessPermission());
            politique.setEncryptionKeyLength(128);
            d.protect(politique);
            return octets(d);
        }
    }

    private static byte[] octets(PDDocument d) throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        d.save(sortie);
        return sortie.toByteArray();
    }
}
