package org.chorale.socle.formats.internal.rendu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Rendu;
import org.chorale.socle.formats.internal.lecture.PrePasse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenduTest {
    private static final RenduService RENDU = new RenduService();
    private static final List<String> HOSTILES = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "\" onmouseover=\"alert(1)",
            "<a href=\"javascript:alert(1)\">x</a>",
            "]]><svg onload=alert(1)>",
            "</style><script src=//evil.example/x.js></script>",
            "<iframe src=file:///etc/passwd></iframe>",
            "{{7*7}} ${7*7} <%= 7*7 %>",
            "&lt;b&gt;");

    private static final Pattern BALISE = Pattern.compile("<(/?)([a-zA-Z!][a-zA-Z0-9]*)([^>]*)>");
    private static final Pattern ATTRIBUT = Pattern.compile("([a-zA-Z-]+)=\"([^\"<>]*)\"");
    private static final Pattern TEXTE_LIBRE = Pattern.compile(
            "(<cbc:(?:Name|Note|ID|Description|StreetName|CityName|PostalZone|ElectronicMail|Telephone"
                    + "|RegistrationName|BuyerReference|CompanyID|EndpointID|PaymentID|AllowanceChargeReason|TaxExemptionReason"
                    + "|Line|URI|DocumentDescription)(?:\\s[^>]*)?>|<ram:(?:Name|Content|ID|Description|LineOne|CityName|PostcodeCode"
                    + "|BuyerReference|PersonName|URIID|GlobalID|IssuerAssignedID|Reason|IBANID|PaymentReference)(?:\\s[^>]*)?>)[^<]*<");

    @ParameterizedTest
    @ValueSource(strings = {"facture-ubl.xml", "facture-cii.xml"})
    void an_invoice_is_printed_with_french_words(String exemple) throws IOException {
        Rendu.Impression page =
                RENDU.imprimer(document(lire(exemple)), Locale.FRENCH).orElseThrow();

        assertThat(page.html())
                .containsPattern("\\d\u202f\\d{3},\\d\\d")
                .contains("<h1>Facture ", "Numéro de facture", ">Acheteur<", "TVA", "BT-112")
                .doesNotContain("Rechnung<", "netto", "brutto", "responsabilité");
        assertThat(page.politique())
                .startsWith("default-src 'none';")
                .contains("sandbox")
                .doesNotContain("unsafe");
        assertThat(balises(page.html()))
                .isSubsetOf(Set.of(
                        "!doctype",
                        "html",
                        "head",
                        "meta",
                        "title",
                        "style",
                        "body",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "div",
                        "span",
                        "br",
                        "p",
                        "table",
                        "tr",
                        "td",
                        "th"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"facture-ubl.xml", "facture-cii.xml"})
    void what_a_supplier_writes_stays_text_on_screen_and_on_paper(String exemple) throws IOException {
        String xml = new String(lire(exemple), StandardCharsets.UTF_8);
        for (String hostile : HOSTILES) {
            byte[] piege = TEXTE_LIBRE
                    .matcher(xml)
                    .replaceAll(m -> Matcher.quoteReplacement(m.group(1)
                            + hostile.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "<"))
                    .getBytes(StandardCharsets.UTF_8);
            sansDanger(ecran(piege), hostile);
            sansDanger(
                    RENDU.imprimer(document(piege), Locale.FRENCH).orElseThrow().html(), hostile);
        }
    }

    /** A name that turns the direction of text would have the account beside it read backwards. */
    @ParameterizedTest
    @ValueSource(strings = {"facture-ubl.xml", "facture-cii.xml"})
    void nothing_a_supplier_writes_turns_what_stands_beside_it(String exemple) throws IOException {
        byte[] piege = TEXTE_LIBRE
                .matcher(new String(lire(exemple), StandardCharsets.UTF_8))
                .replaceAll("$1\u202eabc\u2066def<")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(ecran(piege)).contains("abcdef").doesNotContain("\u202e", "\u2066");
        assertThat(RENDU.imprimer(document(piege), Locale.FRENCH).orElseThrow().html())
                .contains("abcdef")
                .doesNotContain("\u202e", "\u2066");
    }

    @Test
    void print_speaks_the_language_of_its_reader() throws IOException {
        String ubl = new String(lire("facture-ubl.xml"), StandardCharsets.UTF_8);

        String francais = RENDU.imprimer(document(ubl.getBytes(StandardCharsets.UTF_8)), Locale.FRENCH)
                .orElseThrow()
                .html();
        assertThat(francais)
                .contains("Total hors taxes", "Total TTC", "Base de TVA", "Numéro d&#39;engagement")
                .contains("FR (France)", "EUR (euro)", "380 (Facture)", "30 (Virement)", "C62 (unité)", "0009 (SIRET)")
                .doesNotContain("Frankreich", "Öffnen", "AAAA", "Commercial invoice", "Standard rate");
        String anglais = RENDU.imprimer(document(ubl.getBytes(StandardCharsets.UTF_8)), Locale.ENGLISH)
                .orElseThrow()
                .html();
        assertThat(anglais)
                .contains("Total without VAT", "Total with VAT", "Taxable amount", "Line 1</div>")
                .contains("FR (France)", "EUR (Euro)", "380 (Commercial invoice)")
                .doesNotContain("Frankreich", "Öffnen", "AAAA");
    }

    /** Nothing is where nothing was said: neither a row without a value nor a heading over none. */
    @ParameterizedTest
    @ValueSource(strings = {"facture-ubl.xml", "facture-cii.xml"})
    void print_numbers_the_lines_and_leaves_out_what_the_invoice_does_not_say(String exemple) throws IOException {
        String xml = new String(lire(exemple), StandardCharsets.UTF_8);
        String html = RENDU.imprimer(document(lire(exemple)), Locale.FRENCH)
                .orElseThrow()
                .html();

        assertThat(html)
                .contains("<div title=\"BT-126\" class=\"boxtitel\">Ligne 1</div>", "Ligne 2</div>")
                .contains("title=\"BT-129\"", "title=\"BT-153\"", "<span title=\"BT-118\">S")
                .doesNotContain(
                        "title=\"BT-134\"", "title=\"BG-26\"", "title=\"BT-120\"", ">%</div>", "boxdaten wert\"></div>")
                .doesNotContainPattern("</h4>(</div>|<h4)");
        assertThat(html.length()).isLessThan(3 * xml.length());
        assertThat(balisesOuvertes(html, "div")).isEqualTo(balisesOuvertes(html, "/div"));
    }

    @Test
    void a_heading_stays_over_what_an_invoice_does_say() throws IOException {
        String xml = new String(lire("facture-ubl.xml"), StandardCharsets.UTF_8)
                .replaceFirst(
                        "(<cac:InvoiceLine>[\\s\\S]*?</cbc:LineExtensionAmount>)",
                        "$1<cac:InvoicePeriod><cbc:StartDate>2026-10-01</cbc:StartDate></cac:InvoicePeriod>");
        String html = RENDU.imprimer(document(xml.getBytes(StandardCharsets.UTF_8)), Locale.FRENCH)
                .orElseThrow()
                .html();

        assertThat(html.split("<h4 title=\"BG-26\"", -1)).hasSize(2);
        assertThat(html).contains("<div title=\"BT-134\" class=\"boxdaten wert\">01/10/2026</div>");
    }

    private static int balisesOuvertes(String html, String nom) {
        return html.split("<" + nom + "[ >]", -1).length;
    }

    private static void sansDanger(String html, String hostile) {
        String echappe = hostile.replace("&", "&amp;").replace("<", "&lt;");
        assertThat(html.replace("&gt;", ">").replace("&#34;", "\"").replace("&quot;", "\""))
                .as("it is shown: %s", hostile)
                .contains(echappe);
        Matcher m = BALISE.matcher(html);
        while (m.find()) {
            assertThat(m.group(2).toLowerCase(Locale.ROOT))
                    .as(hostile)
                    .isNotIn("script", "img", "svg", "iframe", "a", "object", "embed", "form", "link", "base");
            Matcher a = ATTRIBUT.matcher(m.group(3));
            while (a.find()) {
                assertThat(a.group(1)).as(hostile).doesNotStartWith("on").isNotIn("href", "src", "style", "action");
                assertThat(a.group(2)).as(hostile).doesNotContain("alert");
            }
        }
    }

    @Test
    void a_stylesheet_of_the_supplier_s_own_is_not_looked_at() throws IOException {
        String xml = new String(lire("facture-ubl.xml"), StandardCharsets.UTF_8)
                .replaceFirst("\\?>", "?><?xml-stylesheet type=\"text/xsl\" href=\"file:///etc/passwd\"?>");

        assertThat(RENDU.imprimer(document(xml.getBytes(StandardCharsets.UTF_8)), Locale.FRENCH))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "du texte",
                "<Autre/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Invoice"
                        + " xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'>&e;</Invoice>",
                "%PDF-1.7 rien"
            })
    void what_is_no_invoice_is_not_printed(String texte) throws IOException {
        Optional<Rendu.Impression> page =
                RENDU.imprimer(document(texte.getBytes(StandardCharsets.UTF_8)), Locale.FRENCH);

        assertThat(page).isEmpty();
    }

    @Test
    void the_screen_names_every_term_and_the_lines() throws IOException {
        String html = ecran(lire("facture-ubl.xml"));

        assertThat(html)
                .contains("BT-1<", "BT-112", "BG-23", "Net à payer", "<th scope=\"row\">")
                .doesNotContain("style=", "null");
    }

    @Test
    void the_screen_tells_what_an_allowance_was_reckoned_from() throws IOException {
        String xml = new String(lire("facture-ubl.xml"), StandardCharsets.UTF_8)
                .replaceFirst(
                        "<cac:TaxTotal>",
                        "<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator>"
                                + "<cbc:AllowanceChargeReason>Fidélité</cbc:AllowanceChargeReason>"
                                + "<cbc:MultiplierFactorNumeric>2.5</cbc:MultiplierFactorNumeric>"
                                + "<cbc:Amount currencyID=\"EUR\">95.13</cbc:Amount>"
                                + "<cbc:BaseAmount currencyID=\"EUR\">3805.00</cbc:BaseAmount>"
                                + "</cac:AllowanceCharge><cac:TaxTotal>");

        assertThat(ecran(xml.getBytes(StandardCharsets.UTF_8)))
                .containsSubsequence("Fidélité", "2,5\u00a0% de 3\u202f805,00\u00a0€", "95,13\u00a0€");
    }

    private static String ecran(byte[] xml) throws IOException {
        FactureLue facture;
        try {
            facture = Objects.requireNonNull(
                    PrePasse.parcourir(Contenu.deOctets(xml)).facture());
        } catch (org.chorale.socle.formats.internal.xml.Refus e) {
            throw new IllegalStateException(e);
        }
        StringWriter sortie = new StringWriter();
        RENDU.ecrire(facture, Locale.FRENCH, sortie);
        return sortie.toString();
    }

    private static Set<String> balises(String html) {
        Set<String> balises = new TreeSet<>();
        Matcher m = BALISE.matcher(html);
        while (m.find()) {
            balises.add(m.group(2));
        }
        return balises;
    }

    private static DocumentRecu document(byte[] octets) {
        return new DocumentRecu(Contenu.deOctets(octets), null);
    }

    private static byte[] lire(String exemple) throws IOException {
        try (InputStream in = Objects.requireNonNull(RenduTest.class.getResourceAsStream("/echauffement/" + exemple))) {
            return in.readAllBytes();
        }
    }
}
