package org.chorale.socle.formats.internal.regles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.PaquetRegles;
import org.chorale.socle.formats.internal.Corpus;
import org.chorale.socle.formats.internal.xml.PontSax;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was made shorter against what was published, which is the referee: the same rules at the same places in the same
 * order, as many rules fired, and where one cannot be evaluated neither can the other.
 */
class RaccourciTest {
    private static final MoteurSaxon MOTEUR = new MoteurSaxon();
    private static final PaquetRegles PAQUET = new PaquetRegles("essai", "1", Couche.EN16931);
    private static final Map<String, Feuille[]> PAIRES = new LinkedHashMap<>();

    private static final List<String> UBL = List.of(
            "regles/cen/EN16931-UBL-validation.xslt",
            "regles/br-fr/20260216_BR-FR-Flux2-Schematron-UBL_V1.3.0.xslt",
            "regles/br-fr/20260216_EXTENDED-CTC-FR-UBL-V1.3.0.xslt");
    private static final List<String> CII = List.of(
            "regles/cen/EN16931-CII-validation.xslt",
            "regles/br-fr/20260216_BR-FR-Flux2-Schematron-CII_V1.3.0.xslt",
            "regles/br-fr/20260216_EXTENDED-CTC-FR-CII-V1.3.0.xslt",
            "regles/facturx/FACTUR-X_MINIMUM.xslt",
            "regles/facturx/FACTUR-X_BASIC-WL.xslt",
            "regles/facturx/FACTUR-X_BASIC.xslt",
            "regles/facturx/FACTUR-X_EN16931.xslt",
            "regles/facturx/FACTUR-X_EXTENDED.xslt");

    /** Chance that is the same each time. */
    private static final int MUTANTS = 120;

    private static final Pattern BALISE = Pattern.compile("<((?:cac|cbc|ram|udt):[A-Za-z]+)[^>/]*>");
    private static final Pattern VALEUR = Pattern.compile(">([^<>\\s][^<>]*)</");
    private static final Pattern NOM = Pattern.compile("\\b(?:cac|cbc|ram|udt):[A-Z][A-Za-z]+");
    private static final List<String> VALEURS =
            List.of("", "-1", "0.001", "NaN", "1E+100", "2024-13-45", "AE", "O", "K", "VAT", "true", "999999999.999");

    private static final Pattern MOT = Pattern.compile(
            "(<(?:cbc:ID|cbc:DocumentTypeCode|cbc:ChargeIndicator|ram:CategoryCode|ram:TypeCode|udt:Indicator)\\b[^>]*>)"
                    + "([^<]{1,5})(</[^>]*>)");
    private static final List<String> CODES =
            List.of("AE", "B", "E", "G", " K", "K", "L", "M ", "O", "S", "Z", "VAT", "130");
    private static final Pattern CODE =
            Pattern.compile("((?:currencyID|unitCode|schemeID|listID|mimeCode|listVersionID)=[\"'])([^\"'<]*)([\"'])");
    private static final List<String> AUTRES_CODES =
            List.of("EUR ", " EUR", "eur", "EU R", "EUR USD", "USD", "", " ", "C62", "XXX", "0088", "&#9;EUR&#10;");
    private static final List<String> INDICATEURS = List.of("true", "false", " true ", "1", "0", "maybe", "");

    /** Compiled sheets are heavy, and the other classes have the same memory. */
    @AfterAll
    static void oublier() {
        PAIRES.clear();
    }

    @Test
    void eachPublishedDocumentIsJudgedAlike() throws IOException {
        Path corpus = Corpus.dossier();
        int juges = 0;
        try (Stream<Path> fichiers = Files.walk(corpus.resolve("cen-en16931"))) {
            for (Path f :
                    fichiers.filter(p -> p.toString().endsWith(".xml")).sorted().toList()) {
                byte[] octets = Files.readAllBytes(f);
                boolean exemple = f.toString().contains("/examples/");
                juges += comparer(octets, corpus.relativize(f).toString(), exemple);
            }
        }

        assertThat(juges).isGreaterThan(900);
    }

    @Test
    void eachMutantOfAnExampleIsJudgedAlike() throws IOException {
        Path exemples = Corpus.dossier().resolve("cen-en16931");
        Random hasard = new Random(16931);
        for (String nom : List.of("ubl/examples/ubl-tc434-example1.xml", "cii/examples/CII_example1.xml")) {
            String xml = Files.readString(exemples.resolve(nom));
            List<String> noms = noms(nom.startsWith("ubl") ? UBL.get(0) : CII.get(0));
            for (int i = 0; i < MUTANTS; i++) {
                String mutant = xml;
                for (int k = hasard.nextInt(4); k >= 0; k--) {
                    mutant = muter(mutant, noms, hasard);
                }
                comparer(mutant.getBytes(StandardCharsets.UTF_8), nom + ", mutant " + i, i % 10 == 0);
            }
        }
    }

    /** The words that predicates look for: others, twice, with spaces, or an indicator that says neither; codes too. */
    @Test
    void eachMutantOfTheWordsOfAnExampleIsJudgedAlike() throws IOException {
        Random hasard = new Random(434);
        for (String dossier : List.of("ubl/examples", "cii/examples")) {
            List<Path> exemples;
            try (Stream<Path> fichiers =
                    Files.list(Corpus.dossier().resolve("cen-en16931").resolve(dossier))) {
                exemples = fichiers.filter(f -> f.toString().endsWith(".xml"))
                        .sorted()
                        .toList();
            }
            for (int i = 0; i < MUTANTS; i++) {
                Path exemple = exemples.get(hasard.nextInt(exemples.size()));
                String mutant = Files.readString(exemple);
                for (int k = hasard.nextInt(3); k >= 0; k--) {
                    mutant = muterUnMot(mutant, hasard);
                }
                comparer(mutant.getBytes(StandardCharsets.UTF_8), exemple.getFileName() + ", word " + i, i % 10 == 0);
            }
        }
    }

    /** What is known of places is kept from one document to the next, up to a bound. */
    @Test
    void aDocumentOfMorePlacesThanAreKeptIsJudgedAlikeAndSoIsTheNextOne() throws IOException {
        String exemple = Files.readString(Corpus.dossier().resolve("cen-en16931/cii/examples/CII_example1.xml"));
        StringBuilder inconnus = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            inconnus.append("<ram:X")
                    .append(i)
                    .append("><ram:CalculatedAmount/></ram:X")
                    .append(i)
                    .append('>');
        }
        String beaucoup = exemple.replaceFirst("(<ram:IncludedSupplyChainTradeLineItem>)", inconnus + "$1");

        for (String document : List.of(exemple, beaucoup, exemple, beaucoup.replace(">VAT<", ">XXX<"), exemple)) {
            comparer(document.getBytes(StandardCharsets.UTF_8), "places", false);
        }
    }

    /** Patterns that no published sheet has: unions, steps and predicates of all kinds, and two rules of one rank. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "a | r/b | c[@x]; b",
                "*[@x]; b",
                "r//b; *[self::b or self::c]",
                "r/*[not(self::b)]; b[. = 'k']",
                "*[ends-with(name(), 'b') and not(self::bb)]; b",
                "r/a/b[upper-case(../c) = 'K']; b",
                "b[../c = 'k'] | a[b]; *",
                "*[a | b]; *[count(b) = 2]",
                "b[ancestor::a]; b[parent::r]",
            })
    void patternsOfOurOwn(String un, String autre) throws IOException {
        for (String rangs : List.of("1001 1000", "1000 1001", "1000 1000")) {
            comparerDeux(
                    regles(un, rangs.substring(0, 4), autre, rangs.substring(5)),
                    "<r><b/></r>",
                    "<r x='1'><a x='1'><b>k</b><bb x='2'>k</bb><c x='1'>k</c></a><b>k</b><c>k</c></r>",
                    "<r><a><b>k</b><b>K</b><c>k</c><c>k</c></a><a><a><b/></a></a></r>",
                    "<b><r><b x='1'><a><b>l</b></a></b></r></b>");
        }
    }

    /** Paths from the root, with whatever may follow them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/r/a/b",
                "not(/r/a/b = .)",
                "/r/a[1]/b = 'k'",
                "count(/r/a) = 2",
                "(/r/a/b)[2] = 'k'",
                "/r/a/b[. = /r/c/d] and /r/a/b[2]",
                "/r/a//b[. = 'l']",
                "/r/a/.. = /r/c/@x",
                "/r/c/@x = 'y'",
                "string-join(/r/a/b, ',') = 'k,l,k'",
                "every $x in /r/a/b satisfies string-length($x) = 1",
                "some $x in (1, 2) satisfies $x = count(/r/a/b)",
                "sum(/r/n/v) > 3",
                "/r/a/b/count(c) = 0",
                "/r/a/b | /r/c/d",
                "b/count(/r/a/b) = 3",
                "upper-case(/r/a/b) = 'K'",
            })
    void pathsFromTheRoot(String test) throws IOException {
        comparerDeux(
                feuille(regle("a", "1001", "UN", test) + regle("b", "1000", "AUTRE", "true()")),
                "<r><a/></r>",
                "<a/>",
                "<r><a><b>k</b><a/></a></r>",
                "<r><a><b>k</b><b>l</b></a><c x='y'><d>k</d></c><n><v>1</v></n><n><v>3</v></n><a><b>k</b></a></r>");
    }

    /** A sheet of our own, shortened and as it is. */
    private static void comparerDeux(String feuille, String... documents) throws IOException {
        Feuille[] deux = deux(feuille);
        assertThat(deux[1].estRaccourcie()).isTrue();
        for (String document : documents) {
            XdmNode arbre = arbre(document.getBytes(StandardCharsets.UTF_8));
            assertThat(dire(deux[1], arbre)).as(document + " by " + feuille).isEqualTo(dire(deux[0], arbre));
        }
    }

    private static XdmNode arbre(byte[] octets) throws IOException {
        try {
            return MOTEUR.arbre(new PontSax(Contenu.deOctets(octets), false));
        } catch (SaxonApiException e) {
            throw new IOException(e);
        }
    }

    private static Feuille[] deux(String feuille) {
        Ressources ressources = f -> new ByteArrayInputStream(feuille.getBytes(StandardCharsets.UTF_8));
        return new Feuille[] {
            new Feuille(MOTEUR, PAQUET, ressources, "notre.xslt", false),
            new Feuille(MOTEUR, PAQUET, ressources, "notre.xslt", true)
        };
    }

    private static String regles(String un, String sonRang, String autre, String lAutreRang) {
        return feuille(regle(un, sonRang, "UN", "zzz") + regle(autre, lAutreRang, "AUTRE", "zzz"));
    }

    private static String feuille(String regles) {
        return "<xsl:stylesheet version='2.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
                + " xmlns:svrl='http://purl.oclc.org/dsdl/svrl'>"
                + "<xsl:template match='/'><svrl:schematron-output><xsl:apply-templates select='/' mode='M1'/>"
                + "</svrl:schematron-output></xsl:template>" + regles
                + "<xsl:template match='text()' priority='-1' mode='M1'/>"
                + "<xsl:template match='@*|node()' priority='-2' mode='M1'>"
                + "<xsl:apply-templates select='@*|*' mode='M1'/></xsl:template></xsl:stylesheet>";
    }

    private static String regle(String motif, String rang, String nom, String test) {
        return "<xsl:template match=\"" + motif + "\" priority='" + rang + "' mode='M1'><svrl:fired-rule context='x'/>"
                + "<xsl:choose><xsl:when test=\"" + test + "\"/><xsl:otherwise><svrl:failed-assert test='' id='" + nom
                + "'><xsl:attribute name='location'><xsl:value-of select=\"string-join(ancestor-or-self::*/name(), '/')\"/>"
                + "</xsl:attribute><svrl:text>x</svrl:text></svrl:failed-assert></xsl:otherwise></xsl:choose>"
                + "<xsl:apply-templates select='@*|*' mode='M1'/></xsl:template>";
    }

    @Test
    void eachStylesheetCarriedIsMadeShorter() throws IOException {
        for (String feuille : Stream.concat(UBL.stream(), CII.stream()).toList()) {
            assertThat(paire(feuille)[1].estRaccourcie()).as(feuille).isTrue();
            assertThat(paire(feuille)[0].estRaccourcie()).as(feuille).isFalse();
        }
    }

    /** Names the rules speak of: also those that an invoice should not have. */
    private static List<String> noms(String feuille) throws IOException {
        String texte;
        try (var in = Ressources.PORTEES.ouvrir(feuille)) {
            texte = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        TreeSet<String> noms = new TreeSet<>();
        Matcher m = NOM.matcher(texte);
        while (m.find()) {
            noms.add(m.group());
        }
        return List.copyOf(noms);
    }

    private static String muter(String xml, List<String> noms, Random hasard) {
        String nom = noms.get(hasard.nextInt(noms.size()));
        return switch (hasard.nextInt(4)) {
            case 0 -> auHasard(xml, BALISE, hasard, m -> m.group() + "<" + nom + ">1</" + nom + ">");
            case 1 -> {
                String dedans = noms.get(hasard.nextInt(noms.size()));
                yield auHasard(
                        xml,
                        BALISE,
                        hasard,
                        m -> m.group() + "<" + nom + " listID='x'><" + dedans + " schemeID='y'/></" + nom + ">");
            }
            case 2 -> {
                String valeur = VALEURS.get(hasard.nextInt(VALEURS.size()));
                yield auHasard(xml, VALEUR, hasard, m -> ">" + valeur + "</");
            }
            default -> renommer(xml, nom, hasard);
        };
    }

    private static String muterUnMot(String xml, Random hasard) {
        if (!MOT.matcher(xml).find()) {
            return xml;
        }
        if (hasard.nextInt(3) == 0 && CODE.matcher(xml).find()) {
            String autre = AUTRES_CODES.get(hasard.nextInt(AUTRES_CODES.size()));
            return auHasard(xml, CODE, hasard, m -> m.group(1) + autre + m.group(3));
        }
        String code = CODES.get(hasard.nextInt(CODES.size()));
        boolean deux = hasard.nextInt(4) == 0;
        boolean partout = hasard.nextInt(3) == 0;
        if (partout) {
            return MOT.matcher(xml)
                    .replaceAll(m -> m.group(1) + (m.group(1).contains("Indicator") ? "false" : code) + m.group(3));
        }
        return auHasard(xml, MOT, hasard, m -> {
            String mot = m.group(1).contains("Indicator") ? INDICATEURS.get(hasard.nextInt(INDICATEURS.size())) : code;
            return m.group(1) + mot + m.group(3) + (deux ? m.group() : "");
        });
    }

    private static String renommer(String xml, String nom, Random hasard) {
        List<String> presents = new ArrayList<>();
        Matcher m = BALISE.matcher(xml);
        while (m.find()) {
            presents.add(m.group(1));
        }
        String ancien = presents.get(hasard.nextInt(presents.size()));
        return xml.replaceAll("(</?)" + ancien + "\\b", "$1" + nom);
    }

    private static String auHasard(
            String xml, Pattern quoi, Random hasard, java.util.function.Function<Matcher, String> par) {
        Matcher m = quoi.matcher(xml);
        int combien = (int) m.results().count();
        m.reset();
        for (int i = hasard.nextInt(combien); i >= 0; i--) {
            m.find();
        }
        return xml.substring(0, m.start()) + par.apply(m) + xml.substring(m.end());
    }

    /** How many times it was judged. */
    private static int comparer(byte[] octets, String nom, boolean parToutes) throws IOException {
        XdmNode arbre;
        try {
            arbre = MOTEUR.arbre(new PontSax(Contenu.deOctets(octets), false));
        } catch (SaxonApiException e) {
            return 0; // no document
        }
        boolean ubl = !new String(octets, StandardCharsets.UTF_8).contains("CrossIndustryInvoice");
        List<String> feuilles = ubl ? UBL : CII;
        for (String feuille : parToutes ? feuilles : feuilles.subList(0, 1)) {
            Feuille[] paire = paire(feuille);
            assertThat(dire(paire[1], arbre)).as(nom + " by " + feuille).isEqualTo(dire(paire[0], arbre));
        }
        return 1;
    }

    private static List<String> dire(Feuille feuille, XdmNode arbre) throws IOException {
        try {
            RapportSvrl rapport = feuille.juger(arbre, () -> false);
            List<String> dit = new ArrayList<>();
            dit.add(rapport.declenchees() + " fired, " + rapport.total() + " failed");
            rapport.echecs().forEach(e -> dit.add(e.toString()));
            return dit;
        } catch (SaxonApiException e) {
            return List.of("cannot be evaluated");
        }
    }

    private static Feuille[] paire(String feuille) throws IOException {
        Feuille[] paire = PAIRES.computeIfAbsent(feuille, f -> new Feuille[] {
            new Feuille(MOTEUR, PAQUET, Ressources.PORTEES, f, false),
            new Feuille(MOTEUR, PAQUET, Ressources.PORTEES, f, true)
        });
        paire[0].preparer();
        paire[1].preparer();
        return paire;
    }
}
