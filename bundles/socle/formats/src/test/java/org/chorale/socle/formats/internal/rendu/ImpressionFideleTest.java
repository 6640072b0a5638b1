package org.chorale.socle.formats.internal.rendu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Rendu;
import org.chorale.socle.formats.internal.Corpus;
import org.chorale.socle.formats.internal.lecture.PrePasse;
import org.chorale.socle.formats.internal.xml.Refus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is printed of an invoice is what is read of it: two ways through the document, which must meet. */
class ImpressionFideleTest {
    private static final List<String> DOSSIERS =
            List.of("cen-en16931/ubl/examples", "cen-en16931/cii/examples", "oracles-cen-brfr");

    private static final Pattern A_L_ECRAN = Pattern.compile(
            "<code(?: class=\"discret\")?>(BT-\\d+)</code>\\s*(?:</dt><dd[^>]*>([^<]*)</dd>|([^<]*)</span>)");
    private static final Pattern SUR_PAPIER =
            Pattern.compile("(?s)title=\"(BT-\\d+)[^\"]*\"[^>]*>(.*?)</(?:div|span)>");

    /** What the screen tells beside a value: its name, its kind, its currency or its unit. */
    private static final Pattern A_COTE = Pattern.compile("( – .*|, .*| \\([^)]*\\))$");

    /** Told on the screen of any reference of a line, on paper of those whose code says what they are. */
    private static final String OBJET_DE_LIGNE = "BT-128";

    private static Rendu rendu;

    @BeforeAll
    static void open() {
        rendu = new RenduService();
    }

    @AfterAll
    static void release() {
        rendu = null;
    }

    @TestFactory
    Stream<DynamicTest> every_value_on_the_screen_stands_on_paper_under_its_term() throws IOException {
        Path corpus = Corpus.dossier();
        List<Path> documents = new ArrayList<>();
        for (String dossier : DOSSIERS) {
            try (Stream<Path> fichiers = Files.walk(corpus.resolve(dossier))) {
                fichiers.filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".xml"))
                        .filter(f -> invoice(f) != null)
                        .sorted()
                        .forEach(documents::add);
            }
        }
        assertThat(documents).hasSizeGreaterThan(40);
        return documents.stream()
                .map(f -> DynamicTest.dynamicTest(corpus.relativize(f).toString(), () -> compare(f)));
    }

    @Test
    void the_total_of_VAT_is_told_in_the_currency_it_is_in() throws IOException {
        String cii = exemple("facture-cii.xml");
        String deuxDevises = cii.replace(
                        "<ram:InvoiceCurrencyCode>",
                        "<ram:TaxCurrencyCode>CHF</ram:TaxCurrencyCode><ram:InvoiceCurrencyCode>")
                .replaceFirst(
                        "(<ram:TaxTotalAmount currencyID=\"EUR\">[^<]*</ram:TaxTotalAmount>)",
                        "$1<ram:TaxTotalAmount currencyID=\"CHF\">77.01</ram:TaxTotalAmount>");

        assertThat(papier(cii.getBytes(StandardCharsets.UTF_8)))
                .containsKey("BT-110")
                .doesNotContainKey("BT-111");
        assertThat(papier(deuxDevises.getBytes(StandardCharsets.UTF_8)).get("BT-111"))
                .containsExactly("77,01");
    }

    @Test
    void a_price_is_told_to_its_last_decimal_and_a_discount_where_there_is_one() throws IOException {
        String ubl = exemple("facture-ubl.xml")
                .replaceFirst("(<cbc:PriceAmount[^>]*>)[^<]*<", "$10.00101<")
                .replaceFirst("(<cbc:InvoicedQuantity[^>]*>)[^<]*<", "$112345.5000<")
                .replaceFirst("(<cac:ClassifiedTaxCategory>\\s*<cbc:ID>S</cbc:ID>\\s*<cbc:Percent>)[^<]*<", "$18.875<")
                .replaceFirst("(<cac:TaxCategory>\\s*<cbc:ID>S</cbc:ID>\\s*<cbc:Percent>)[^<]*<", "$15.5000<");

        Map<String, List<String>> papier = papier(ubl.getBytes(StandardCharsets.UTF_8));

        assertThat(papier.get("BT-146")).contains("0,00101");
        assertThat(papier.get("BT-129")).contains("12 345,5");
        assertThat(papier.get("BT-119")).contains("5,5 %");
        assertThat(papier.get("BT-152")).contains("8,875 %");
        assertThat(papier).doesNotContainKey("BT-147");
        assertThat(ecran(Objects.requireNonNull(invoice(ubl.getBytes(StandardCharsets.UTF_8)))))
                .contains("0,00101\u00a0€");
    }

    @Test
    void a_day_that_no_calendar_has_is_told_as_it_was_written() throws IOException {
        String cii = exemple("facture-cii.xml").replaceFirst("(?s)(<ram:IssueDateTime>.*?>)\\d{8}<", "$120260230<");

        assertThat(papier(cii.getBytes(StandardCharsets.UTF_8)).get("BT-2")).containsExactly("20260230");
    }

    @Test
    void when_VAT_falls_due_is_told_in_words_that_CII_and_UBL_share() throws IOException {
        String exemple = exemple("facture-cii.xml");
        int reglement = exemple.indexOf("<ram:ApplicableHeaderTradeSettlement>");
        String cii = exemple.substring(0, reglement)
                + exemple.substring(reglement)
                        .replace(
                                "<ram:RateApplicablePercent>",
                                "<ram:DueDateTypeCode>72</ram:DueDateTypeCode><ram:RateApplicablePercent>");
        assertThat(cii.split("DueDateTypeCode", -1)).hasSizeGreaterThan(3);

        assertThat(papier(cii.getBytes(StandardCharsets.UTF_8)).get("BT-8")).containsExactly("432 (à l'encaissement)");
        assertThat(ecran(Objects.requireNonNull(invoice(cii.getBytes(StandardCharsets.UTF_8)))))
                .contains("72 – à l'encaissement");
    }

    private static void compare(Path fichier) throws IOException {
        Map<String, List<String>> papier = papier(Files.readAllBytes(fichier));
        Matcher m = A_L_ECRAN.matcher(ecran(Objects.requireNonNull(invoice(fichier))));
        int compares = 0;
        while (m.find()) {
            String terme = m.group(1);
            String valeur = texte(m.group(2) == null ? m.group(3) : m.group(2));
            if (terme.equals(OBJET_DE_LIGNE)) {
                continue;
            }
            String nue = A_COTE.matcher(valeur).replaceFirst("");
            assertThat(papier.getOrDefault(terme, List.of()))
                    .as("%s « %s »", terme, valeur)
                    .anyMatch(ecrit -> ecrit.contains(nue) || !ecrit.isEmpty() && valeur.startsWith(ecrit));
            compares++;
        }
        assertThat(compares).isGreaterThan(5);
    }

    private static Map<String, List<String>> papier(byte[] xml) throws IOException {
        String html = rendu.imprimer(new DocumentRecu(Contenu.deOctets(xml), null), Locale.FRENCH)
                .orElseThrow()
                .html();
        Map<String, List<String>> papier = new HashMap<>();
        Matcher m = SUR_PAPIER.matcher(html);
        while (m.find()) {
            papier.computeIfAbsent(m.group(1), t -> new ArrayList<>())
                    .add(texte(m.group(2).replaceAll("<[^>]*>", " ")));
        }
        return papier;
    }

    private static String ecran(FactureLue facture) throws IOException {
        StringWriter sortie = new StringWriter();
        rendu.ecrire(facture, Locale.FRENCH, sortie);
        return sortie.toString();
    }

    /** As a reader sees it: with plain blanks, without references to characters. */
    private static String texte(String html) {
        return html.replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static FactureLue invoice(Path fichier) {
        try {
            return invoice(Files.readAllBytes(fichier));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FactureLue invoice(byte[] xml) {
        try {
            return PrePasse.parcourir(Contenu.deOctets(xml)).facture();
        } catch (IOException | Refus e) {
            return null;
        }
    }

    private static String exemple(String nom) throws IOException {
        try (InputStream in = ImpressionFideleTest.class.getResourceAsStream("/echauffement/" + nom)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
