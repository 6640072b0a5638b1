package org.chorale.socle.formats.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.Options;
import org.chorale.api.format.Verdict;
import org.chorale.exemples.Exemple;
import org.chorale.socle.formats.internal.moteur.Moteur;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files made to exhaust, to fetch or to write. The engine of these tests gives a file two seconds of processor time and
 * the machine little memory: whatever is refused here is refused within both, by a reason of its own.
 */
class BombesTest {
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";

    private static Moteur moteur;

    @BeforeAll
    static void chauffer() throws IOException {
        moteur = new Moteur(1, Duration.ofSeconds(2));
        moteur.echauffer(2, Duration.ofSeconds(30));
    }

    @AfterAll
    static void fermer() {
        moteur.close();
        moteur = null;
    }

    @Test
    void anEntityThatBlowsUpQuadratically() {
        String gros = "a".repeat(100_000);
        refuse(
                "<!DOCTYPE x [<!ENTITY a \"" + gros + "\">]><Invoice xmlns=\"" + UBL + "\">" + "&a;".repeat(20_000)
                        + "</Invoice>",
                "CHORALE-XML-DOCTYPE");
    }

    @Test
    void twentyThousandAttributes() {
        StringBuilder attributs = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            attributs.append(" a").append(i).append("=\"\"");
        }
        refuse("<Invoice xmlns=\"" + UBL + "\"" + attributs + "/>", "CHORALE-XML-ATTRIBUTS");
    }

    @Test
    void twoHundredThousandLevels() {
        refuse("<Invoice xmlns=\"" + UBL + "\">" + "<a>".repeat(200_000), "CHORALE-XML-PROFONDEUR");
    }

    @Test
    void anAttributeOfTenMegabytes() {
        refuse("<Invoice xmlns=\"" + UBL + "\" a=\"" + "x".repeat(10 << 20) + "\"/>", "CHORALE-XML-ATTRIBUT");
    }

    @Test
    void nothingIsFetched() throws IOException {
        try (ServerSocket appat = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String adresse = "http://127.0.0.1:" + appat.getLocalPort() + "/";
            String corps = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8);
            String[] documents = {
                "<!DOCTYPE Invoice SYSTEM \"" + adresse + "x.dtd\">" + corps.substring(corps.indexOf("<Invoice")),
                "<!DOCTYPE Invoice [<!ENTITY % p SYSTEM \"" + adresse + "\"> %p;]><Invoice xmlns=\"" + UBL + "\"/>",
                corps.replaceFirst("\\?>", "?><?xml-stylesheet type=\"text/xsl\" href=\"" + adresse + "x.xsl\"?>"),
                corps.replaceFirst("\\?>", "?><?xml-model href=\"" + adresse + "x.sch\"?>"),
                corps.replaceFirst(
                        "<Invoice ",
                        "<Invoice xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"" + UBL
                                + " " + adresse + "x.xsd\" "),
                corps.replaceFirst(
                        "(<cbc:Note>)",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + adresse + "\"/>$1")
            };
            for (String document : documents) {
                analyser(document.getBytes(StandardCharsets.UTF_8));
            }
            appat.setSoTimeout(50);
            assertThat(venu(appat)).isFalse();
        }
    }

    private static boolean venu(ServerSocket appat) throws IOException {
        try {
            appat.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Test
    void aZipOfZeros() throws IOException {
        refuse(zip("a.xml", 1L << 30), "CHORALE-ARCHIVE-RATIO");
    }

    @Test
    void aTarOfZeros() throws IOException {
        refuse(targz(entete("a.xml", '0', 2_000_000_000L), 1L << 30), "CHORALE-ARCHIVE-RATIO");
    }

    @Test
    void aGzipOfZerosThatIsNoTar() throws IOException {
        refuse(targz(new byte[0], 1L << 30), "CHORALE-FORMAT");
    }

    @Test
    void zipsInZipsInZips() throws IOException {
        byte[] zip = zip("zeros.xml", 20L << 20);
        for (int i = 0; i < 5; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream z = new ZipOutputStream(out)) {
                for (int j = 0; j < 16; j++) {
                    z.putNextEntry(new ZipEntry("lib" + j + ".zip"));
                    z.write(zip);
                }
            }
            zip = out.toByteArray();
        }
        refuse(zip, "CHORALE-ARCHIVE-IMBRICATION");
    }

    @Test
    void entriesThatOverlap() throws IOException {
        byte[] zip = zip("a.xml", 3L << 20);
        int repertoire = position(zip, new byte[] {'P', 'K', 1, 2});
        byte[] entree = Arrays.copyOfRange(zip, repertoire, zip.length - 22);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(zip, 0, repertoire);
        int combien = 1_000;
        for (int i = 0; i < combien; i++) {
            byte[] autre = entree.clone();
            autre[46] = (byte) ('a' + i % 26);
            out.write(autre);
        }
        byte[] fin = Arrays.copyOfRange(zip, zip.length - 22, zip.length);
        ecrire(fin, 8, combien, 2);
        ecrire(fin, 10, combien, 2);
        ecrire(fin, 12, (long) combien * entree.length, 4);
        out.write(fin);
        refuse(out.toByteArray(), "CHORALE-ARCHIVE-RECOUVREMENT");
    }

    @Test
    void aHundredThousandEmptyEntries() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream z = new ZipOutputStream(out)) {
            for (int i = 0; i < 100_000; i++) {
                z.putNextEntry(new ZipEntry("f" + i));
            }
        }
        refuse(out.toByteArray(), "CHORALE-ARCHIVE-ENTREES");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/x", "/etc/x", "C:\\x", "a/../../x", "..\\x", "a\u0000.xml", "\\\\serveur\\x"})
    void namesThatLeadOutside(String nom) throws IOException {
        byte[] tar = targz(entete(nom, '0', 3), 0, "abc".getBytes(StandardCharsets.UTF_8), new byte[509 + 1024]);
        if (nom.indexOf('\0') < 0) {
            refuse(tar, "CHORALE-ARCHIVE-NOM");
        }
        refuse(zip(nom, 3), "CHORALE-ARCHIVE-NOM");
    }

    @ParameterizedTest
    @ValueSource(chars = {'1', '2', '3', '4', '6', 'S'})
    void linksDevicesPipesAndHollowFiles(char type) throws IOException {
        refuse(targz(entete("a.xml", type, 0), 0, new byte[1024]), "CHORALE-ARCHIVE-LIEN");
    }

    @Test
    void theSameNameTwice() throws IOException {
        byte[] un = entete("a.xml", '0', 0);
        refuse(targz(un, 0, un, new byte[1024]), "CHORALE-ARCHIVE-DOUBLON");
    }

    @Test
    void aPivotThatHidesAZipInAZipIsNotOpened() throws IOException {
        String zeros = Base64.getEncoder().encodeToString(zip("zeros", 500L << 20));
        byte[] pivot = ("<CPPFacturePivot><CPPFactures><CPPFacturePivotUnitaire><PJ><Contenu>" + zeros
                        + "</Contenu></PJ></CPPFacturePivotUnitaire></CPPFactures></CPPFacturePivot>")
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream z = new ZipOutputStream(out)) {
            z.putNextEntry(new ZipEntry("pivot.xml"));
            z.write(pivot);
        }
        refuse(out.toByteArray(), "CHORALE-FORMAT");
    }

    @Test
    void aPdfWhoseAttachmentInflatesWithoutEnd() throws IOException {
        refuse(
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.xml) 4 0 R]>>>>>>",
                        "/Type/EmbeddedFile"),
                "CHORALE-PDF-PIECES-TAILLE");
    }

    @Test
    void aPdfWhoseMetadataInflateWithoutEnd() throws IOException {
        Analyse a = analyser(pdf("<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R>>", "/Type/Metadata/Subtype/XML"));

        assertThat(a.verdict()).isNotEqualTo(Verdict.VALIDE);
        assertThat(Essai.regles(a)).doesNotContain("CHORALE-TEMPS", "CHORALE-RESSOURCES");
    }

    @Test
    void aPdfWhoseObjectsInflateWithoutEnd() throws IOException {
        for (String dictionnaire :
                new String[] {"/Type/ObjStm/N 1/First 4", "/Type/Obj#53tm/N 1/#46irst 4", "/Type/XRef/W[1 2 1]/Size 9"
                }) {
            refuse(pdf("<</Type/Catalog/Pages 2 0 R>>", dictionnaire), "CHORALE-PDF-BOMBE");
        }
    }

    /** One stream of a gigabyte of zeros, as object 5. */
    private static byte[] pdf(String catalogue, String dictionnaire) throws IOException {
        ByteArrayOutputStream flux = new ByteArrayOutputStream();
        try (DeflaterOutputStream d = new DeflaterOutputStream(flux)) {
            zeros(d, 1L << 30);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] ou = new int[6];
        String[] objets = {
            catalogue,
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
            "<</Type/Filespec/F(a.xml)/EF<</F 5 0 R>>>>",
            "<<" + dictionnaire + "/Filter/FlateDecode/Length " + flux.size() + ">>"
        };
        out.write("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < objets.length; i++) {
            ou[i + 1] = out.size();
            out.write(((i + 1) + " 0 obj\n" + objets[i] + "\n").getBytes(StandardCharsets.ISO_8859_1));
            if (i == 4) {
                out.write("stream\n".getBytes(StandardCharsets.ISO_8859_1));
                flux.writeTo(out);
                out.write("\nendstream\n".getBytes(StandardCharsets.ISO_8859_1));
            }
            out.write("endobj\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        int xref = out.size();
        StringBuilder fin = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 1; i <= 5; i++) {
            fin.append(String.format("%010d 00000 n \n", ou[i]));
        }
        fin.append("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n").append(xref).append("\n%%EOF\n");
        out.write(fin.toString().getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static void refuse(String xml, String regle) {
        refuse(xml.getBytes(StandardCharsets.UTF_8), regle);
    }

    private static void refuse(byte[] octets, String regle) {
        Set<Path> avant = temporaires();
        Analyse a = analyser(octets);

        assertThat(a.verdict()).isEqualTo(Verdict.REFUSE);
        assertThat(a.bloquants()).extracting(Constat::regle).contains(regle);
        assertThat(Essai.regles(a)).doesNotContain("CHORALE-TEMPS", "CHORALE-RESSOURCES", "CHORALE-INTERNE");
        assertThat(temporaires()).isEqualTo(avant);
    }

    private static Analyse analyser(byte[] octets) {
        try {
            return moteur.analyser(new DocumentRecu(Contenu.deOctets(octets), "bombe"), Options.VERIFICATION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Path> temporaires() {
        try (Stream<Path> tous = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return tous.filter(p -> p.getFileName().toString().matches("chorale\\d+\\.(entree|archive|pdf)"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(String nom, long zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream z = new ZipOutputStream(out)) {
            z.putNextEntry(new ZipEntry(nom));
            zeros(z, zeros);
        }
        return out.toByteArray();
    }

    private static byte[] targz(byte[] debut, long zeros, byte[]... suite) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(out)) {
            gz.write(debut);
            zeros(gz, zeros);
            for (byte[] morceau : suite) {
                gz.write(morceau);
            }
        }
        return out.toByteArray();
    }

    private static void zeros(OutputStream out, long combien) throws IOException {
        byte[] bloc = new byte[1 << 20];
        for (long n = 0; n < combien; n += bloc.length) {
            out.write(bloc, 0, (int) Math.min(bloc.length, combien - n));
        }
    }

    private static byte[] entete(String nom, char type, long taille) {
        byte[] b = new byte[512];
        byte[] n = nom.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(n, 0, b, 0, n.length);
        texte(b, 100, "0000644");
        texte(b, 124, String.format("%011o", taille));
        b[156] = (byte) type;
        texte(b, 257, "ustar");
        texte(b, 263, "00");
        return b;
    }

    private static void texte(byte[] b, int ou, String texte) {
        System.arraycopy(texte.getBytes(StandardCharsets.ISO_8859_1), 0, b, ou, texte.length());
    }

    private static void ecrire(byte[] b, int ou, long valeur, int octets) {
        for (int i = 0; i < octets; i++) {
            b[ou + i] = (byte) (valeur >>> (8 * i));
        }
    }

    private static int position(byte[] ou, byte[] quoi) {
        for (int i = 0; i + quoi.length <= ou.length; i++) {
            if (Arrays.equals(ou, i, i + quoi.length, quoi, 0, quoi.length)) {
                return i;
            }
        }
        return -1;
    }
}
