package org.chorale.socle.formats.internal.paquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.Options;
import org.chorale.api.format.PaquetInstalle;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Severite;
import org.chorale.api.format.Verdict;
import org.chorale.exemples.Exemple;
import org.chorale.socle.formats.internal.moteur.Moteur;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of packs, as an operator has it. */
class PaquetsDeposesTest {
    private static final String DEBUT =
            "<xsl:stylesheet version=\"3.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\""
                    + " xmlns:svrl=\"http://purl.oclc.org/dsdl/svrl\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\""
                    + " xmlns:f=\"urn:f\">";

    /** Finds fault with every invoice whose currency is the euro. */
    private static final String REFUSE_L_EURO = DEBUT + "<xsl:template match=\"/\"><svrl:schematron-output>"
            + "<svrl:fired-rule context=\"/\"/>"
            + "<xsl:if test=\"//*[local-name()='DocumentCurrencyCode']='EUR'\">"
            + "<svrl:failed-assert id=\"MAISON-01\" flag=\"fatal\" location=\"/*:Invoice[1]/*:DocumentCurrencyCode[1]\">"
            + "<svrl:text>[MAISON-01]-La devise (BT-5) ne convient pas.</svrl:text></svrl:failed-assert></xsl:if>"
            + "</svrl:schematron-output></xsl:template></xsl:stylesheet>";

    private static final String CONTENTE = DEBUT + "<xsl:template match=\"/\"><svrl:schematron-output>"
            + "<svrl:fired-rule context=\"/\"/></svrl:schematron-output></xsl:template></xsl:stylesheet>";

    @TempDir
    private Path dossier;

    private volatile Instant maintenant = Instant.parse("2026-11-24T12:00:00Z");
    private Moteur moteur;
    private DossierDePaquets veille;

    /** With more time than a cold engine takes on a busy machine. */
    @BeforeEach
    void ouvrir() {
        ouvrir(Duration.ofSeconds(20));
    }

    private void ouvrir(Duration parFichier) {
        moteur = new Moteur(1, parFichier, () -> Clock.fixed(maintenant, ZoneOffset.UTC));
        veille = new DossierDePaquets(dossier, moteur.depot(), 1_000);
    }

    @AfterEach
    void fermer() {
        moteur.close();
    }

    @Test
    void aFolderDroppedInJudgesAndTheInvoiceKeepsItsName() throws Exception {
        deposer("maison", "rejeter", null, REFUSE_L_EURO);

        Analyse a = analyser();

        assertThat(a.verdict()).isEqualTo(Verdict.INVALIDE);
        assertThat(a.couche(Couche.BR_FR)).isEqualTo(ResultatCouche.INVALIDE);
        assertThat(a.bloquants()).singleElement().satisfies(c -> {
            assertThat(c.regle()).isEqualTo("MAISON-01");
            assertThat(c.terme()).isEqualTo("BT-5");
            assertThat(c.trouve()).isEqualTo("EUR");
            assertThat(c.ligne()).isPositive();
        });
        assertThat(a.regles()).anySatisfy(r -> {
            assertThat(r.paquet()).isEqualTo("maison");
            assertThat(r.version()).isEqualTo("1.0");
        });
        assertThat(moteur.regles()).anyMatch(r -> r.paquet().equals("maison"));
        assertThat(etat("maison")).isEqualTo(PaquetInstalle.Etat.JUGE);
    }

    @Test
    void aPackThatObservesChangesNothingButSaysWhatItSees() throws Exception {
        deposer("maison", "observer", null, REFUSE_L_EURO);

        Analyse a = analyser();

        assertThat(a.verdict()).isEqualTo(Verdict.VALIDE);
        assertThat(a.regles()).noneMatch(r -> r.paquet().equals("maison"));
        assertThat(a.constats()).singleElement().satisfies(c -> {
            assertThat(c.severite()).isEqualTo(Severite.INFORMATION);
            assertThat(c.message()).startsWith("Observé par maison 1.0, sans effet");
        });
        assertThat(etat("maison")).isEqualTo(PaquetInstalle.Etat.OBSERVE);
    }

    @Test
    void beforeItsDayAPackObservesAndFromThenOnItJudges() throws Exception {
        deposer("maison", "rejeter", "2026-12-01", REFUSE_L_EURO);
        assertThat(analyser().verdict()).isEqualTo(Verdict.VALIDE);
        assertThat(etat("maison")).isEqualTo(PaquetInstalle.Etat.OBSERVE);

        // Half past midnight in Paris is still the day before elsewhere.
        maintenant = Instant.parse("2026-11-30T23:30:00Z");

        assertThat(analyser().verdict()).isEqualTo(Verdict.INVALIDE);
        assertThat(etat("maison")).isEqualTo(PaquetInstalle.Etat.JUGE);
    }

    @Test
    void aPackIsChangedAndTakenAwayWithoutARestart() throws Exception {
        deposer("maison", "rejeter", null, REFUSE_L_EURO);
        assertThat(analyser().verdict()).isEqualTo(Verdict.INVALIDE);

        deposer("maison", "rejeter", null, CONTENTE);
        assertThat(analyser().verdict()).isEqualTo(Verdict.VALIDE);
        assertThat(analyser().regles()).anyMatch(r -> r.paquet().equals("maison"));

        try (var fichiers = Files.list(dossier.resolve("maison"))) {
            for (Path p : fichiers.toList()) {
                Files.delete(p);
            }
        }
        Files.delete(dossier.resolve("maison"));
        regarder();
        assertThat(analyser().regles()).noneMatch(r -> r.paquet().equals("maison"));
        assertThat(moteur.installes()).noneMatch(p -> p.paquet().equals("maison"));
    }

    @Test
    void aJarDoesAsWellAsAFolder() throws Exception {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            zip.putNextEntry(new ZipEntry("paquet.properties"));
            zip.write(descripteur("maison", "2.0", "rejeter", null).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("r.xslt"));
            zip.write(REFUSE_L_EURO.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(dossier.resolve("maison-2.0.jar"), octets.toByteArray());
        regarder();

        assertThat(analyser().verdict()).isEqualTo(Verdict.INVALIDE);
    }

    @Test
    void aPackOfTheNameOfOneOfOursTakesItsPlace() throws Exception {
        Path p = Files.createDirectories(dossier.resolve("cen"));
        Files.writeString(
                p.resolve("paquet.properties"),
                descripteur("cen-en16931", "1.3.99", "rejeter", null).replace("br-fr", "en16931"));
        Files.writeString(p.resolve("r.xslt"), CONTENTE);
        regarder();

        Analyse a = analyser();

        assertThat(a.regles()).singleElement().satisfies(r -> assertThat(r.version())
                .isEqualTo("1.3.99"));
        assertThat(moteur.installes())
                .filteredOn(x -> x.paquet().equals("cen-en16931") && x.origine().equals("socle"))
                .singleElement()
                .satisfies(x -> assertThat(x.etat()).isEqualTo(PaquetInstalle.Etat.REMPLACE));
    }

    @Test
    void ofTwoOfOneNameTheLaterInForceJudges() throws Exception {
        deposer("maison", "rejeter", "2026-01-01", REFUSE_L_EURO);
        Path p = Files.createDirectories(dossier.resolve("maison-2"));
        Files.writeString(p.resolve("paquet.properties"), descripteur("maison", "2.0", "rejeter", "2026-11-01"));
        Files.writeString(p.resolve("r.xslt"), CONTENTE);
        regarder();

        assertThat(analyser().verdict()).isEqualTo(Verdict.VALIDE);
        assertThat(moteur.installes())
                .filteredOn(x -> x.paquet().equals("maison"))
                .extracting(PaquetInstalle::version, PaquetInstalle::etat)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("1.0", PaquetInstalle.Etat.REMPLACE),
                        org.assertj.core.groups.Tuple.tuple("2.0", PaquetInstalle.Etat.JUGE));
    }

    @Test
    void aBrokenPackIsRefusedWithTheCompilersWordsAndTheOthersJudgeOn() throws Exception {
        deposer("maison", "rejeter", null, DEBUT + "<xsl:template match=\"/\"><xsl:value-of select=\"1 +\"/>");

        assertThat(analyser().verdict()).isEqualTo(Verdict.VALIDE);
        assertThat(etat("maison")).isEqualTo(PaquetInstalle.Etat.REFUSE);
        assertThat(texte("maison")).contains("ne se compile pas");
    }

    @Test
    void aChangeThatIsRefusedLeavesTheVersionBeforeItInForce() throws Exception {
        deposer("maison", "rejeter", null, REFUSE_L_EURO);
        deposer("maison", "rejeter", null, "<broken");

        assertThat(analyser().verdict()).isEqualTo(Verdict.INVALIDE);
        assertThat(etat("maison")).isEqualTo(PaquetInstalle.Etat.JUGE);
        assertThat(texte("maison")).contains("celle-ci continue").contains("ne se compile pas");

        deposer("maison", "rejeter", null, CONTENTE);
        assertThat(analyser().verdict()).isEqualTo(Verdict.VALIDE);
        assertThat(texte("maison")).isNull();
    }

    @Test
    void aDescriptorThatIsWrongSaysWhereItIs() throws Exception {
        Path p = Files.createDirectories(dossier.resolve("maison"));
        Files.writeString(p.resolve("r.xslt"), CONTENTE);
        regarder();
        assertThat(texte("maison")).contains("paquet.properties");

        Files.writeString(
                p.resolve("paquet.properties"),
                descripteur("maison", "1", "rejeter", null).replace("mode=rejeter", "mode=bloquer"));
        regarder();
        assertThat(texte("maison")).contains("« mode » vaut « bloquer »").contains("observer, rejeter");
    }

    @Test
    void aPackThatReadsFilesIsRefusedAndReadsNothing() throws Exception {
        for (String appel : new String[] {
            "unparsed-text('file:///etc/hostname')",
            "string(doc('file:///etc/hostname'))",
            "string-join(unparsed-text-lines('file:///etc/hostname'))",
            "count(collection('file:///etc'))",
            "json-doc('file:///etc/hostname')",
            "doc('http://127.0.0.1:1/x')",
            "environment-variable('PATH')"
        }) {
            deposer(
                    "maison",
                    "rejeter",
                    null,
                    CONTENTE.replace(
                            "<svrl:fired-rule context=\"/\"/>",
                            "<svrl:fired-rule context=\"/\"/><svrl:failed-assert id=\"FUITE\" flag=\"fatal\" location=\"/\">"
                                    + "<svrl:text>[<xsl:value-of select=\"" + appel
                                    + "\"/>]</svrl:text></svrl:failed-assert>"));

            if (appel.startsWith("environment")) {
                assertThat(analyser().bloquants()).singleElement().satisfies(c -> assertThat(c.texteOfficiel())
                        .isEqualTo("[]"));
            } else {
                assertThat(etat("maison")).as(appel).isEqualTo(PaquetInstalle.Etat.REFUSE);
                assertThat(texte("maison")).as(appel).contains("s'interrompt").contains("refused");
            }
        }
    }

    @Test
    void aPackMayReadItsOwnFilesAndNoOther() throws Exception {
        Path p = Files.createDirectories(dossier.resolve("maison"));
        Files.writeString(p.resolve("codes.xml"), "<codes><code>EUR</code></codes>");
        Files.writeString(
                p.resolve("commun.xslt"),
                DEBUT
                        + "<xsl:function name=\"f:admis\" as=\"xs:boolean\"><xsl:param name=\"c\"/><xsl:sequence select=\"$c ="
                        + " document('codes.xml')//code\"/></xsl:function></xsl:stylesheet>");
        deposer(
                "maison",
                "rejeter",
                null,
                REFUSE_L_EURO
                        .replace("<xsl:template", "<xsl:include href=\"commun.xslt\"/><xsl:template")
                        .replace("='EUR'", "[f:admis(string(.))]"));

        assertThat(texte("maison")).isNull();
        assertThat(analyser().bloquants()).singleElement().satisfies(c -> assertThat(c.regle())
                .isEqualTo("MAISON-01"));

        Files.writeString(
                p.resolve("commun.xslt"), DEBUT + "<xsl:include href=\"../../etc/x.xslt\"/></xsl:stylesheet>");
        regarder();
        assertThat(texte("maison")).contains("celle-ci continue").contains("../../etc/x.xslt");
    }

    @Test
    void aSheetThatNeverEndsIsRefusedAtTheDoor() throws Exception {
        deposer(
                "maison",
                "rejeter",
                null,
                CONTENTE.replace(
                        "<svrl:fired-rule context=\"/\"/>",
                        "<xsl:value-of select=\"count(for $a in 1 to 50000, $b in 1 to 20000 return $a[. * $b = -1])\"/>"));

        assertThat(etat("maison")).isEqualTo(PaquetInstalle.Etat.REFUSE);
        assertThat(texte("maison")).contains("ne se termine pas");
        assertThat(analyser().verdict()).isEqualTo(Verdict.VALIDE);
    }

    @Test
    void aSheetThatNeverEndsOnSomeInvoicesIsNotEvaluableAndThenPutAside() throws Exception {
        fermer();
        ouvrir(Duration.ofSeconds(4));
        deposer(
                "maison",
                "rejeter",
                null,
                CONTENTE.replace(
                        "<svrl:fired-rule context=\"/\"/>",
                        "<svrl:fired-rule context=\"/\"/><xsl:if test=\"//*[local-name()='Note'][contains(., 'boucle')]\">"
                                + "<xsl:value-of select=\"count(for $a in 1 to 50000, $b in 1 to 20000 return $a[. * $b = -1])\"/></xsl:if>"));
        byte[] boucle = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8)
                .replaceFirst("<cbc:Note>", "<cbc:Note>boucle ")
                .getBytes(StandardCharsets.UTF_8);

        Analyse a = analyser(boucle);

        assertThat(a.verdict()).isEqualTo(Verdict.INVALIDE);
        assertThat(a.couche(Couche.BR_FR)).isEqualTo(ResultatCouche.NON_EVALUE);
        assertThat(a.couche(Couche.EN16931)).isEqualTo(ResultatCouche.VALIDE);
        assertThat(a.bloquants()).extracting(c -> c.regle()).containsExactly("CHORALE-REGLE-NON-EVALUABLE");
        assertThat(texte("maison")).contains("ne s'est pas terminée");

        analyser(boucle);
        assertThat(etat("maison")).isEqualTo(PaquetInstalle.Etat.ECARTE);
        assertThat(analyser(boucle).verdict()).isEqualTo(Verdict.VALIDE);
    }

    @Test
    void aRuleThatAbortsIsNotEvaluableAndKeptForTheOperator() throws Exception {
        deposer(
                "maison",
                "rejeter",
                null,
                CONTENTE.replace(
                        "<svrl:fired-rule context=\"/\"/>",
                        "<svrl:fired-rule context=\"/\"/><xsl:if test=\"//*[local-name()='Note'][contains(., 'erreur')]\">"
                                + "<xsl:value-of select=\"error((), 'impossible')\"/></xsl:if>"));
        byte[] document = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8)
                .replaceFirst("<cbc:Note>", "<cbc:Note>erreur ")
                .getBytes(StandardCharsets.UTF_8);

        Analyse a = analyser(document);

        assertThat(a.verdict()).isEqualTo(Verdict.INVALIDE);
        assertThat(a.couche(Couche.BR_FR)).isEqualTo(ResultatCouche.NON_EVALUE);
        assertThat(texte("maison")).contains("impossible");
    }

    @Test
    void aPackNoneOfWhoseRulesFiresHasNotValidated() throws Exception {
        deposer("maison", "rejeter", null, CONTENTE.replace("<svrl:fired-rule context=\"/\"/>", ""));

        Analyse a = analyser();

        assertThat(a.verdict()).isEqualTo(Verdict.INVALIDE);
        assertThat(a.bloquants()).extracting(c -> c.regle()).containsExactly("CHORALE-NON-VALIDE");
    }

    private void deposer(String nom, String mode, @org.jspecify.annotations.Nullable String effet, String feuille)
            throws IOException {
        Path p = Files.createDirectories(dossier.resolve(nom));
        Files.writeString(p.resolve("paquet.properties"), descripteur(nom, "1.0", mode, effet));
        Files.writeString(p.resolve("r.xslt"), feuille);
        regarder();
    }

    private static String descripteur(
            String nom, String version, String mode, @org.jspecify.annotations.Nullable String effet) {
        return "paquet=" + nom + "\nversion=" + version + "\nmode=" + mode + "\n"
                + (effet == null ? "" : "effet=" + effet + "\n")
                + "regles=a\na.feuille=r.xslt\na.couche=br-fr\na.syntaxes=ubl-invoice, cii\n";
    }

    /** Twice: what still changes is left alone. */
    private void regarder() throws IOException {
        veille.regarder();
        veille.regarder();
    }

    private Analyse analyser() throws IOException {
        return analyser(Exemple.UBL.octets());
    }

    private Analyse analyser(byte[] octets) throws IOException {
        return moteur.analyser(new DocumentRecu(Contenu.deOctets(octets), "a.xml"), Options.VERIFICATION);
    }

    private PaquetInstalle.Etat etat(String nom) {
        return installe(nom).etat();
    }

    private @org.jspecify.annotations.Nullable String texte(String nom) {
        return installe(nom).texte();
    }

    private PaquetInstalle installe(String nom) {
        return moteur.installes().stream()
                .filter(p -> p.paquet().equals(nom))
                .findFirst()
                .orElseThrow();
    }
}
