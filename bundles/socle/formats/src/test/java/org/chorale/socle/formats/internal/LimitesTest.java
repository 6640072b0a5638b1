package org.chorale.socle.formats.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Options;
import org.chorale.api.format.Verdict;
import org.chorale.exemples.Exemple;
import org.chorale.exemples.FabriqueFacturX;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit on a document from both sides: what is exactly at it is taken, what is one over is refused. */
class LimitesTest {
    private static final String UBL = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8);
    private static final String INVOICE = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"";

    @ParameterizedTest
    @CsvSource({
        "NUMERO_FACTURE, ML-2026-00417, CHORALE-G1.05",
        "CODE_SERVICE, TRAVAUX, CHORALE-LONGUEUR",
        "NUMERO_ENGAGEMENT, 2026-TX-0457, CHORALE-LONGUEUR",
        "NUMERO_MARCHE, 2025M018, CHORALE-LONGUEUR",
        "NOM_PIECE_JOINTE, bordereau.csv, CHORALE-PIECE-NOM",
    })
    void aText(Limite limite, String valeur, String regle) {
        int longueur = (int) limite.valeur();

        assertThat(bloquants(UBL.replace(">" + valeur + "<", ">" + etirer(valeur, longueur) + "<")
                        .replace("\"" + valeur + "\"", "\"" + etirer(valeur, longueur) + "\"")))
                .isEmpty();
        assertThat(bloquants(UBL.replace(">" + valeur + "<", ">" + etirer(valeur, longueur + 1) + "<")
                        .replace("\"" + valeur + "\"", "\"" + etirer(valeur, longueur + 1) + "\"")))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.regle()).isEqualTo(regle);
                    assertThat(c.message()).contains(limite.enClair());
                    assertThat(c.remede()).isNotBlank();
                });
    }

    @Test
    void theDepthOfXml() {
        assertThat(regles(INVOICE + ">" + "<a>".repeat(99) + "</a>".repeat(99) + "</Invoice>"))
                .doesNotContain("CHORALE-XML-PROFONDEUR");
        assertThat(regles(INVOICE + ">" + "<a>".repeat(100) + "</a>".repeat(100) + "</Invoice>"))
                .containsExactly("CHORALE-XML-PROFONDEUR");
    }

    @Test
    void theAttributesOfAnElement() {
        assertThat(regles(INVOICE + "><a" + attributs(64) + "/></Invoice>")).doesNotContain("CHORALE-XML-ATTRIBUTS");
        assertThat(regles(INVOICE + "><a" + attributs(65) + "/></Invoice>")).containsExactly("CHORALE-XML-ATTRIBUTS");
    }

    @Test
    void anXmlWithoutItsAttachments() {
        long place = Limite.XML_SANS_PIECES.valeur() - UBL.getBytes(StandardCharsets.UTF_8).length + piece().length();

        assertThat(analyser(new Etendu(UBL, '\n', place, "")).bloquants()).isEmpty();
        assertThat(analyser(new Etendu(UBL, '\n', place + 1, "")))
                .satisfies(a -> refuse(a, "CHORALE-XML-TAILLE", "50 Mo"));
    }

    @Test
    void aTextIsRefusedBeforeItIsHeldSeveralTimes() {
        String debut = UBL.substring(0, UBL.indexOf("<cbc:Note>") + "<cbc:Note>".length());
        String fin = UBL.substring(UBL.indexOf("</cbc:Note>"));

        assertThat(analyser(new Etendu(debut, 'x', Limite.XML_TEXTE.valeur(), fin))
                        .verdict())
                .isEqualTo(Verdict.VALIDE);
        assertThat(analyser(new Etendu(debut, 'x', Limite.XML_TEXTE.valeur() + 1, fin)))
                .satisfies(a -> refuse(a, "CHORALE-XML-TEXTE", "1 Mo"));
        assertThat(analyser(new Etendu(debut, 'x', Limite.XML_SANS_PIECES.valeur(), fin)))
                .satisfies(a -> refuse(a, "CHORALE-XML-TEXTE", "1 Mo"));
    }

    @Test
    void blanksBetweenElementsAreTextToo() {
        String debut = UBL.substring(0, UBL.indexOf("<cbc:Note>"));
        String fin = UBL.substring(UBL.indexOf("<cbc:Note>"));

        assertThat(analyser(new Etendu(debut, ' ', Limite.XML_SANS_PIECES.valeur(), fin)))
                .satisfies(a -> refuse(a, "CHORALE-XML-TEXTE", "1 Mo"));
    }

    @Test
    void theLinesOfAnInvoice() {
        String debut = UBL.substring(0, UBL.indexOf("  <cac:InvoiceLine>"));
        int permises = (int) Limite.LIGNES_FACTURE.valeur();

        assertThat(regles(debut + "<cac:InvoiceLine/>".repeat(permises) + "</Invoice>"))
                .doesNotContain("CHORALE-LIGNES");
        assertThat(Essai.analyser(debut + "<cac:InvoiceLine/>".repeat(permises + 1) + "</Invoice>"))
                .satisfies(a -> refuse(a, "CHORALE-LIGNES", "50000"));
    }

    /** Names are kept from one document to the next: long ones would fill the memory for good. */
    @ParameterizedTest
    @ValueSource(
            strings = {"<%s/>", "<cbc:Note %s='x'/>", "<cbc:Note xmlns:%s='x'/>", "<%1$s:a xmlns:%1$s='x'/>", "<?%s x?>"
            })
    void theNamesOfXml(String forme) {
        assertThat(regles(UBL.replaceFirst("<cbc:Note>", forme.formatted("n".repeat(200)) + "<cbc:Note>")))
                .doesNotContain("CHORALE-XML-NOM");
        assertThat(Essai.analyser(UBL.replaceFirst("<cbc:Note>", forme.formatted("n".repeat(201)) + "<cbc:Note>")))
                .satisfies(a -> refuse(a, "CHORALE-XML-NOM", "200"));
    }

    @Test
    void anAttachment() {
        assertThat(analyser(avecPieceDe(Limite.PIECE_JOINTE.valeur())).bloquants())
                .isEmpty();
        assertThat(analyser(avecPieceDe(Limite.PIECE_JOINTE.valeur() + 1)).bloquants())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.regle()).isEqualTo("CHORALE-PIECE-TAILLE");
                    assertThat(c.message()).contains("10 Mo");
                });
    }

    @Test
    void anInvoiceWithItsAttachments() {
        long place = Limite.FACTURE.valeur() - UBL.getBytes(StandardCharsets.UTF_8).length + piece().length();

        assertThat(analyser(avecPieceDe(place)).verdict()).isEqualTo(Verdict.VALIDE);
        assertThat(analyser(avecPieceDe(place + 1))).satisfies(a -> refuse(a, "CHORALE-PIECES-TAILLE", "120 Mo"));
    }

    @Test
    void aPdfWithoutInvoice(@TempDir Path dossier) throws IOException {
        Analyse juste = analyser(pdf(dossier, Limite.PDF.valeur()));
        assertThat(juste.format()).isEqualTo(FormatDocument.PDF);
        assertThat(Essai.regles(juste)).doesNotContain("CHORALE-PDF-SANS-XML-TAILLE");

        assertThat(Essai.bloquantes(analyser(pdf(dossier, Limite.PDF.valeur() + 1))))
                .contains("CHORALE-PDF-SANS-XML-TAILLE");
    }

    @Test
    void aPdfWithItsInvoice(@TempDir Path dossier) throws IOException {
        assertThat(Essai.regles(analyser(pdf(dossier, Limite.FACTURE.valeur()))))
                .doesNotContain("CHORALE-PDF-TAILLE");
        assertThat(analyser(new Etendu("%PDF-1.7\n", ' ', Limite.FACTURE.valeur() - 8, "")))
                .satisfies(a -> refuse(a, "CHORALE-PDF-TAILLE", "120 Mo"));
    }

    @Test
    void whatHangsOnAPdfBesideTheInvoiceIsHeldToTheSameLimits() throws IOException {
        assertThat(analyser(facturX("p".repeat(46) + ".csv", new byte[1])).bloquants())
                .isEmpty();
        assertThat(Essai.bloquantes(analyser(facturX("p".repeat(47) + ".csv", new byte[1]))))
                .containsExactly("CHORALE-PIECE-NOM");
        assertThat(analyser(facturX("p.csv", new byte[(int) Limite.PIECE_JOINTE.valeur()]))
                        .bloquants())
                .isEmpty();
        assertThat(Essai.bloquantes(analyser(facturX("p.csv", new byte[(int) Limite.PIECE_JOINTE.valeur() + 1]))))
                .containsExactly("CHORALE-PIECE-TAILLE");
    }

    @Test
    void aVatNumberWithAnotherKeyIsToldAndASellerOfAnotherRegisterIsNone() {
        assertThat(regles(UBL.replace("FR89843182064", "FR88843182064"))).containsExactly("CHORALE-TVA-CLE");
        assertThat(regles(UBL.replace("FR89843182064", "FR 89 843182064"))).doesNotContain("CHORALE-TVA-CLE");
    }

    private static Contenu facturX(String nom, byte[] octets) throws IOException {
        byte[] facture = FabriqueFacturX.ecrire(Exemple.FACTUR_X.xml());
        try (PDDocument d = org.apache.pdfbox.Loader.loadPDF(facture)) {
            PDEmbeddedFilesNameTreeNode arbre =
                    d.getDocumentCatalog().getNames().getEmbeddedFiles();
            Map<String, PDComplexFileSpecification> noms = new java.util.LinkedHashMap<>(arbre.getNames());
            noms.put(nom, fichier(d, nom, new ByteArrayInputStream(octets)));
            arbre.setNames(noms);
            ByteArrayOutputStream sortie = new ByteArrayOutputStream();
            d.save(sortie);
            return Contenu.deOctets(sortie.toByteArray());
        }
    }

    /** A PDF of that size to the byte, by what hangs on it. */
    private static Contenu pdf(Path dossier, long taille) throws IOException {
        long dedans = taille - 2000;
        for (int essai = 0; essai < 3; essai++) {
            Path fichier = dossier.resolve(taille + ".pdf");
            ecrire(fichier, dedans);
            long ecart = taille - Files.size(fichier);
            if (ecart == 0) {
                return Contenu.deFichier(fichier);
            }
            dedans += ecart;
        }
        throw new IllegalStateException("no PDF of " + taille + " bytes");
    }

    /** Never held whole: with what it holds beside, a test would need more memory than a portal has. */
    private static void ecrire(Path chemin, long dedans) throws IOException {
        try (PDDocument d = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            d.addPage(new PDPage());
            PDEmbeddedFilesNameTreeNode arbre = new PDEmbeddedFilesNameTreeNode();
            arbre.setNames(Map.of("x.bin", fichier(d, "x.bin", new Repete('\0', dedans))));
            PDDocumentNameDictionary noms = new PDDocumentNameDictionary(d.getDocumentCatalog());
            noms.setEmbeddedFiles(arbre);
            d.getDocumentCatalog().setNames(noms);
            d.save(chemin.toFile(), org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
        }
    }

    private static PDComplexFileSpecification fichier(PDDocument d, String nom, InputStream octets) throws IOException {
        PDComplexFileSpecification spec = new PDComplexFileSpecification();
        spec.setFile(nom);
        spec.setFileUnicode(nom);
        spec.setEmbeddedFile(new PDEmbeddedFile(d, octets));
        return spec;
    }

    /** The text of the sample's attachment. */
    private static String piece() {
        Matcher m = java.util.regex.Pattern.compile("filename=\"bordereau.csv\">([^<]*)<")
                .matcher(UBL);
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    /** The sample with an attachment of so many bytes, all zero. */
    private static Contenu avecPieceDe(long octets) {
        String piece = piece();
        int ou = UBL.indexOf(piece);
        long rembourrage = (3 - octets % 3) % 3;
        long signes = (octets + 2) / 3 * 4 - rembourrage;
        return new Etendu(
                UBL.substring(0, ou), 'A', signes, "=".repeat((int) rembourrage) + UBL.substring(ou + piece.length()));
    }

    private static String etirer(String valeur, int longueur) {
        int point = valeur.lastIndexOf('.');
        String avant = point < 0 ? valeur : valeur.substring(0, point);
        String apres = point < 0 ? "" : valeur.substring(point);
        return avant + "9".repeat(longueur - valeur.length()) + apres;
    }

    private static String attributs(int combien) {
        StringBuilder attributs = new StringBuilder();
        for (int i = 0; i < combien; i++) {
            attributs.append(" a").append(i).append("=\"1\"");
        }
        return attributs.toString();
    }

    private static List<Constat> bloquants(String document) {
        return Essai.analyser(document).bloquants();
    }

    private static List<String> regles(String document) {
        return Essai.regles(Essai.analyser(document));
    }

    private static Analyse analyser(Contenu contenu) {
        return Essai.analyser(contenu, Options.VERIFICATION);
    }

    private static void refuse(Analyse a, String regle, String limite) {
        assertThat(a.verdict()).isEqualTo(Verdict.REFUSE);
        assertThat(a.bloquants()).singleElement().satisfies(c -> {
            assertThat(c.regle()).isEqualTo(regle);
            assertThat(c.message()).contains(limite);
            assertThat(c.remede()).isNotBlank();
        });
    }

    /** One byte many times between two texts, never held whole. */
    private record Etendu(String avant, char signe, long combien, String apres) implements Contenu {
        @Override
        public InputStream ouvrir() {
            InputStream debut = new ByteArrayInputStream(avant.getBytes(StandardCharsets.UTF_8));
            InputStream fin = new ByteArrayInputStream(apres.getBytes(StandardCharsets.UTF_8));
            return new SequenceInputStream(new SequenceInputStream(debut, new Repete(signe, combien)), fin);
        }

        @Override
        public long taille() {
            return avant.getBytes(StandardCharsets.UTF_8).length
                    + combien
                    + apres.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    private static final class Repete extends InputStream {
        private final char signe;
        private long reste;

        Repete(char signe, long combien) {
            this.signe = signe;
            this.reste = combien;
        }

        @Override
        public int read() {
            return reste-- > 0 ? signe : -1;
        }

        @Override
        public int read(byte[] cible, int position, int longueur) {
            if (reste <= 0) {
                return -1;
            }
            int lus = (int) Math.min(longueur, reste);
            Arrays.fill(cible, position, position + lus, (byte) signe);
            reste -= lus;
            return lus;
        }
    }
}
