package org.chorale.socle.formats.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.ArchiveRefuseeException;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Options;
import org.chorale.api.format.Verdict;
import org.chorale.exemples.Exemple;
import org.chorale.socle.formats.internal.Essai;
import org.chorale.socle.formats.internal.moteur.Moteur;
import org.chorale.socle.formats.internal.xml.Refus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivesTest {
    private static final byte[] UBL = Exemple.UBL.octets();

    @Test
    void theInvoicesOfAZipAreAnalysedEach() throws IOException {
        byte[] zip = zip(Map.of("lot/a.xml", UBL, "fautes.xml", Exemple.UBL_FAUTES.octets(), ".DS_Store", new byte[9]));

        Analyse a = Essai.analyser(zip);

        assertThat(a.format()).isEqualTo(FormatDocument.ZIP);
        assertThat(a.verdict()).isEqualTo(Verdict.INVALIDE);
        assertThat(a.entrees())
                .extracting(Analyse.EntreeArchive::nom, Analyse.EntreeArchive::verdict)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("lot/a.xml", Verdict.VALIDE),
                        org.assertj.core.api.Assertions.tuple("fautes.xml", Verdict.INVALIDE));
        assertThat(a.bloquants()).allSatisfy(c -> assertThat(c.chemin()).startsWith("fautes.xml!"));
    }

    @Test
    void aDepositOnlyListsThem() throws IOException {
        Analyse a = Essai.analyser(zip(Map.of("a.xml", UBL)), Options.DEPOT);

        assertThat(a.verdict()).isEqualTo(Verdict.VALIDE);
        assertThat(a.entrees()).singleElement().satisfies(e -> {
            assertThat(e.format()).isEqualTo(FormatDocument.UBL_INVOICE);
            assertThat(e.verdict()).isNull();
            assertThat(e.taille()).isEqualTo(UBL.length);
        });
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml, Word", "xl/workbook.xml, Excel", "ppt/presentation.xml, PowerPoint"})
    void aDocumentOfAnOfficeIsOneFileAndNotAnArchive(String partie, String nom) throws IOException {
        byte[] document = zip(Map.of("[Content_Types].xml", new byte[] {'<'}, partie, new byte[] {'<'}));

        assertThat(Essai.analyser(document).constats()).singleElement().satisfies(c -> {
            assertThat(c.regle()).isEqualTo("CHORALE-FORMAT");
            assertThat(c.message()).contains(nom);
        });
    }

    @Test
    void anOpenDocumentAmongInvoicesIsRefusedAlone() throws IOException {
        byte[] odt = zip(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII),
                "content.xml",
                new byte[] {'<'}));

        Analyse a = Essai.analyser(zip(Map.of("a.xml", UBL, "b.odt", odt)));

        assertThat(a.bloquants()).singleElement().satisfies(c -> {
            assertThat(c.message()).contains("OpenDocument");
            assertThat(c.chemin()).isEqualTo("b.odt");
        });
        assertThat(a.entrees())
                .extracting(Analyse.EntreeArchive::nom, Analyse.EntreeArchive::verdict)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("a.xml", Verdict.VALIDE),
                        org.assertj.core.api.Assertions.tuple("b.odt", Verdict.REFUSE));
        assertThat(Essai.analyser(zip(Map.of("mimetype", new byte[] {'x'}, "a.xml", UBL)))
                        .entrees())
                .hasSize(2);
    }

    @Test
    void twoFilesOfOneNameAreToldSoAndNotDamaged() throws IOException {
        // Both names are as long, so that the second can be given the first's in the bytes.
        Map<String, byte[]> deux = new LinkedHashMap<>();
        deux.put("a.xml", UBL);
        deux.put("b.xml", Exemple.UBL_FAUTES.octets());
        String zip = new String(zip(deux), StandardCharsets.ISO_8859_1).replace("b.xml", "a.xml");

        assertThat(Essai.analyser(zip.getBytes(StandardCharsets.ISO_8859_1)).bloquants())
                .singleElement()
                .satisfies(c -> assertThat(c.regle()).isEqualTo("CHORALE-ARCHIVE-DOUBLON"))
                .satisfies(c -> assertThat(c.message()).contains("« a.xml »"));
    }

    @Test
    void aTarGzIsWalkedThroughWithLongNames() throws Exception {
        String longNom = "dossier/" + "x".repeat(120) + ".xml";
        byte[] tar = targz(List.of(fichierTar("a.xml", '0', UBL), nomLong(longNom), fichierTar("tronque", '0', UBL)));

        assertThat(noms(tar)).containsExactly("a.xml", longNom);
        assertThat(Essai.analyser(tar).verdict()).isEqualTo(Verdict.VALIDE);
    }

    @Test
    void anArchiveInAnArchiveIsOpenedButNotAThird() throws Exception {
        byte[] un = zip(Map.of("a.xml", UBL));
        byte[] deux = zip(Map.of("un.zip", un));

        assertThat(noms(deux)).containsExactly("un.zip/a.xml");
        refuse(zip(Map.of("deux.zip", deux)), "CHORALE-ARCHIVE-IMBRICATION");
    }

    @Test
    void namesThatLeadOutsideAreRefused() throws IOException {
        for (String nom : List.of("../../etc/x", "/etc/x", "C:\\x", "a/../../x", "a\\..\\..\\x", "a\u0000b.xml")) {
            refuse(targz(List.of(fichierTar(nom.replace('\u0000', '\u0001'), '0', UBL))), "CHORALE-ARCHIVE-NOM");
        }
        refuse(zip(Map.of("../x.xml", UBL)), "CHORALE-ARCHIVE-NOM");
    }

    @Test
    void linksAndDevicesAreRefused() throws IOException {
        for (char type : new char[] {'1', '2', '3', '4', '6', 'S'}) {
            refuse(targz(List.of(fichierTar("lien", type, new byte[0]))), "CHORALE-ARCHIVE-LIEN");
        }
        byte[] zip = zip(Map.of("lien", "/etc/passwd".getBytes(StandardCharsets.UTF_8)));
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(repertoire(zip) + 38, 0xA1FF << 16);
        refuse(zip, "CHORALE-ARCHIVE-LIEN");
    }

    @Test
    void namesOfAnOldCodePageAreRead() throws Exception {
        byte[] zip = zip(Map.of("facXure.xml", UBL));
        for (int i = 0; i < zip.length - 9; i++) {
            if (zip[i] == 'X' && zip[i + 1] == 'u' && zip[i + 2] == 'r') {
                zip[i] = (byte) 0xe9;
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] < 5) {
                // and no claim to be UTF-8
                zip[i + (zip[i + 2] == 3 ? 7 : 9)] = 0;
            }
        }

        assertThat(noms(zip)).containsExactly("facéure.xml");
    }

    @Test
    void anEncryptedEntryIsSaidToBe() throws IOException {
        byte[] zip = zip(Map.of("a.xml", UBL));
        zip[repertoire(zip) + 8] |= 1;

        refuse(zip, "CHORALE-ARCHIVE-CHIFFREE");
    }

    @Test
    void twoFilesOfOneNameAreRefused() throws IOException {
        refuse(targz(List.of(fichierTar("a.xml", '0', UBL), fichierTar("A.XML", '0', UBL))), "CHORALE-ARCHIVE-DOUBLON");
    }

    @Test
    void aBombIsRefusedEarly() throws IOException {
        byte[] zeros = new byte[64 << 20];
        refuse(zip(Map.of("zeros.bin", zeros)), "CHORALE-ARCHIVE-RATIO");
        refuse(targz(List.of(fichierTar("zeros.bin", '0', zeros))), "CHORALE-ARCHIVE-RATIO");
        refuse(zip(Map.of("zeros.zip", zip(Map.of("zeros.bin", zeros)))), "CHORALE-ARCHIVE-RATIO");
    }

    @Test
    void aRatioOfAHundredIsTakenAndAByteMoreIsNot() throws Refus {
        Compteur compteur = new Compteur(1 << 20, () -> false);
        compteur.octets(100 << 20);
        refuse(() -> compteur.octets(1), "CHORALE-ARCHIVE-RATIO");
    }

    @Test
    void twoGigabytesAreTakenAndAByteMoreIsNot() throws Refus {
        Compteur compteur = new Compteur(1L << 30, () -> false);
        compteur.octets(1 << 30);
        compteur.octets(1 << 30);
        refuse(() -> compteur.octets(1), "CHORALE-ARCHIVE-TAILLE");
    }

    @Test
    void whoeverTakesTooLongIsStoppedAmongTheBytes() {
        refuse(() -> new Compteur(1 << 20, () -> true).octets(1), "CHORALE-TEMPS");
    }

    @Test
    void fiveHundredInvoicesAreTakenAndOneMoreIsNot() throws IOException {
        assertThat(Essai.analyser(zip(petits(500)), Options.DEPOT).entrees()).hasSize(500);
        refuse(zip(petits(501)), "CHORALE-ARCHIVE-FACTURES");
    }

    @Test
    void twoThousandFilesAreTakenAndOneMoreIsNot() throws IOException {
        Map<String, byte[]> fichiers = petits(1);
        for (int i = 1; i < 2000; i++) {
            fichiers.put(i + "/.DS_Store", new byte[1]);
        }
        assertThat(Essai.analyser(zip(fichiers), Options.DEPOT).verdict()).isEqualTo(Verdict.VALIDE);
        fichiers.put("2000/.DS_Store", new byte[1]);
        refuse(zip(fichiers), "CHORALE-ARCHIVE-ENTREES");
    }

    private static Map<String, byte[]> petits(int combien) {
        Map<String, byte[]> fichiers = new LinkedHashMap<>();
        for (int i = 0; i < combien; i++) {
            fichiers.put(i + ".xml", "<a/>".getBytes(StandardCharsets.UTF_8));
        }
        return fichiers;
    }

    private static void refuse(ThrowingCallable comptage, String regle) {
        assertThatThrownBy(comptage).isInstanceOfSatisfying(Refus.class, r -> {
            assertThat(r.constat().regle()).isEqualTo(regle);
            assertThat(r.constat().remede()).isNotBlank();
        });
    }

    @Test
    void whatIsCutOrEmptyIsSaidToBe() throws IOException {
        byte[] zip = zip(Map.of("a.xml", UBL));
        refuse(Arrays.copyOf(zip, zip.length / 2), "CHORALE-ARCHIVE-ABIMEE");
        byte[] tar = targz(List.of(fichierTar("a.xml", '0', Exemple.FACTUR_X.octets())));
        refuse(Arrays.copyOf(tar, tar.length / 2), "CHORALE-ARCHIVE-ABIMEE");
        refuse(zip(Map.of("dossier/", new byte[0])), "CHORALE-ARCHIVE-VIDE");
    }

    @Test
    void aFileThatIsNotWhatTheDirectorySaysIsDamaged() throws IOException {
        byte[] change = zip64(
                new String(UBL, StandardCharsets.UTF_8)
                        .replace("ML-2026", "ML-2027")
                        .getBytes(StandardCharsets.UTF_8),
                UBL);
        refuse(change, "CHORALE-ARCHIVE-ABIMEE");
        byte[] taille = zip(Map.of("a.xml", UBL));
        ByteBuffer.wrap(taille).order(ByteOrder.LITTLE_ENDIAN).putInt(repertoire(taille) + 24, 10);
        refuse(taille, "CHORALE-ARCHIVE-ABIMEE");
    }

    @Test
    void aZip64OfFewFilesIsAZip() throws Exception {
        assertThat(noms(zip64(UBL, UBL))).containsExactly("a.xml");
    }

    @Test
    void anotherCompressionThanTheUsualIsSaidToBe() throws IOException {
        byte[] zip = zip(Map.of("a.xml", UBL));
        zip[repertoire(zip) + 10] = 12;

        refuse(zip, "CHORALE-ARCHIVE-METHODE");
    }

    @Test
    void whatNobodyWouldReadIsRefused() throws IOException {
        byte[] zip = zip(Map.of("a.xml", UBL));
        refuse(joindre(zip, zip(Map.of("b.xml", UBL))), "CHORALE-ARCHIVE-FORME");

        byte[] fichier = fichierTar("a.xml", '0', UBL);
        byte[] tar = targz(List.of(fichier));
        refuse(joindre(tar, targz(List.of(fichierTar("b.xml", '0', UBL)))), "CHORALE-ARCHIVE-FORME");
        refuse(targz(List.of(fichier, new byte[1024], fichierTar("b.xml", '0', UBL))), "CHORALE-ARCHIVE-FORME");
    }

    @Test
    void aTarThatStopsBeforeItsEndIsDamaged() throws IOException {
        byte[] tar = targz(List.of(fichierTar("a.xml", '0', UBL)));
        refuse(Arrays.copyOf(tar, tar.length - 9), "CHORALE-ARCHIVE-ABIMEE");
        tar[tar.length - 8] ^= 1;
        refuse(tar, "CHORALE-ARCHIVE-ABIMEE");

        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(octets)) {
            gz.write(fichierTar("a.xml", '0', UBL));
            gz.write(fichierTar("b.xml", '0', UBL), 0, 100);
        }
        refuse(octets.toByteArray(), "CHORALE-ARCHIVE-ABIMEE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"./a\u00e9.xml", "x/../a\u00e9.xml", ".//a\u00e9.xml", "a\u00e9.XML", "ae\u0301.xml"})
    void oneFileUnderTwoWritingsOfItsNameIsRefused(String autre) throws IOException {
        Analyse a = Essai.analyser(
                targz(List.of(fichierTar("a\u00e9.xml", '0', UBL), fichierTar(autre, '0', UBL))), Options.DEPOT);

        assertThat(Essai.bloquantes(a)).containsAnyOf("CHORALE-ARCHIVE-DOUBLON", "CHORALE-ARCHIVE-NOM");
    }

    @Test
    void aNameThatIsShownBackwardsIsRefused() throws IOException {
        refuse(zip(Map.of("facture\u202elmx.exe", UBL)), "CHORALE-ARCHIVE-NOM");
    }

    private static byte[] joindre(byte[] a, byte[] b) {
        byte[] tout = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, tout, a.length, b.length);
        return tout;
    }

    /** As some programs always write: sizes and directory in their long form. */
    private static byte[] zip64(byte[] octets, byte[] somme) {
        CRC32 crc = new CRC32();
        crc.update(somme);
        int entete = 30 + 5 + 20;
        ByteBuffer b = ByteBuffer.allocate(entete + octets.length + 46 + 5 + 28 + 56 + 20 + 22)
                .order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0x04034b50).putShort((short) 45).putInt(0).putInt(0x21_0000).putInt((int) crc.getValue());
        b.putInt(-1)
                .putInt(-1)
                .putShort((short) 5)
                .putShort((short) 20)
                .put("a.xml".getBytes(StandardCharsets.US_ASCII));
        b.putShort((short) 1)
                .putShort((short) 16)
                .putLong(octets.length)
                .putLong(octets.length)
                .put(octets);
        int repertoire = b.position();
        b.putInt(0x02014b50)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0x21_0000)
                .putInt((int) crc.getValue());
        b.putInt(-1)
                .putInt(-1)
                .putShort((short) 5)
                .putShort((short) 28)
                .putShort((short) 0)
                .putInt(0)
                .putInt(0)
                .putInt(-1);
        b.put("a.xml".getBytes(StandardCharsets.US_ASCII)).putShort((short) 1).putShort((short) 24);
        b.putLong(octets.length).putLong(octets.length).putLong(0);
        int fin = b.position();
        b.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0)
                .putLong(1)
                .putLong(1);
        b.putLong(fin - repertoire).putLong(repertoire);
        b.putInt(0x07064b50).putInt(0).putLong(fin).putInt(1);
        b.putInt(0x06054b50).putInt(0).putInt(-1).putInt(-1).putInt(-1).putShort((short) 0);
        return b.array();
    }

    private static void refuse(byte[] archive, String regle) {
        Analyse a = Essai.analyser(archive, Options.DEPOT);
        assertThat(Essai.bloquantes(a)).containsExactly(regle);
        assertThat(a.verdict()).isEqualTo(Verdict.REFUSE);
    }

    private static List<String> noms(byte[] archive) throws IOException, ArchiveRefuseeException {
        List<String> noms = new ArrayList<>();
        Moteur.parcourir(new DocumentRecu(Contenu.deOctets(archive), null), e -> {
            assertThat(e.contenu().ouvrir().readAllBytes()).isEqualTo(UBL);
            noms.add(e.nomFichier());
        });
        return noms;
    }

    private static byte[] zip(Map<String, byte[]> fichiers) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (Map.Entry<String, byte[]> f : fichiers.entrySet()) {
                zip.putNextEntry(new ZipEntry(f.getKey()));
                zip.write(f.getValue());
            }
        }
        return octets.toByteArray();
    }

    /** Where the first entry of the central directory begins. */
    private static int repertoire(byte[] zip) {
        ByteBuffer b = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; ; i++) {
            if (b.getInt(i) == 0x02014b50) {
                return i;
            }
        }
    }

    private static byte[] targz(List<byte[]> morceaux) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(octets)) {
            for (byte[] m : morceaux) {
                gz.write(m);
            }
            gz.write(new byte[1024]);
        }
        return octets.toByteArray();
    }

    private static byte[] nomLong(String nom) {
        return fichierTar("././@LongLink", 'L', nom.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] fichierTar(String nom, char type, byte[] octets) {
        int blocs = (octets.length + 511) / 512;
        byte[] tar = new byte[512 + blocs * 512];
        byte[] n = nom.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(n, 0, tar, 0, Math.min(100, n.length));
        byte[] taille = String.format("%011o", octets.length).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(taille, 0, tar, 124, taille.length);
        tar[156] = (byte) type;
        System.arraycopy("ustar\u000000".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 8);
        System.arraycopy(octets, 0, tar, 512, octets.length);
        return tar;
    }
}
