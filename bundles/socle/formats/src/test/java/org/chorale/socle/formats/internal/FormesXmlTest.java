package org.chorale.socle.formats.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Options;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Verdict;
import org.chorale.exemples.Exemple;
import org.chorale.socle.formats.internal.xml.Vocabulaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormesXmlTest {
    private static final String UBL = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8);

    @Test
    void aByteOrderMarkIsNoFault() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
        octets.write(Exemple.UBL.octets());

        assertThat(Essai.analyser(octets.toByteArray()).verdict()).isEqualTo(Verdict.VALIDE);
    }

    @Test
    void otherEncodingsAreRead() {
        byte[] latin =
                UBL.replace("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"").getBytes(StandardCharsets.ISO_8859_1);
        byte[] large = UBL.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"").getBytes(StandardCharsets.UTF_16);

        assertThat(Essai.analyser(latin)
                        .factureLue()
                        .orElseThrow()
                        .notes()
                        .get(0)
                        .texte())
                .contains("école");
        assertThat(Essai.analyser(large).verdict()).isEqualTo(Verdict.VALIDE);
    }

    @Test
    void anEncodingThatLiesIsSaid() {
        Analyse a = Essai.analyser(UBL.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(a.verdict()).isEqualTo(Verdict.INVALIDE);
        assertThat(Essai.regles(a)).contains("CHORALE-XML-ENCODAGE");
    }

    @Test
    void aByteThatLiesIsToldWhereItIs() {
        byte[] octets =
                "<?xml version='1.0' encoding='UTF-8'?>\n<a>\n<b/>été</a>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Essai.analyser(octets).bloquants()).singleElement().satisfies(c -> {
            assertThat(c.regle()).isEqualTo("CHORALE-XML-ENCODAGE");
            assertThat(c.ligne()).isEqualTo(3);
            assertThat(c.colonne()).isEqualTo(5);
        });
        // Long enough to be known for an invoice before.
        byte[] facture = UBL.replace("</Invoice>", "\n".repeat(20_000) + "é</Invoice>")
                .replaceAll("[^\\p{ASCII}&&[^é]]", "?")
                .replaceAll("é(?!</Invoice>)", "e")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Essai.analyser(facture)).satisfies(a -> {
            assertThat(a.format()).isEqualTo(FormatDocument.UBL_INVOICE);
            assertThat(a.bloquants()).singleElement().satisfies(c -> assertThat(c.ligne())
                    .isEqualTo(UBL.lines().count() + 20_000));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CHORALE-XML-DEBUT | <?xml | ` \n<?xml` | tout début",
                "CHORALE-XML-ENCODAGE | UTF-8 | KLINGON | UTF-8",
                "CHORALE-XML-ENCODAGE | UTF-8 | UTF-16 | UTF-8",
                "CHORALE-XML-SUITE | </Invoice> | </Invoice>merci | dernière balise",
                "CHORALE-XML-SUITE | </Invoice> | </Invoice><Invoice/> | propre fichier",
                "CHORALE-XML-ATTRIBUT-DOUBLE | <cbc:Note> | <cbc:Note a='1' a='2'> | endroit",
                "CHORALE-XML-CARACTERE | <cbc:Note> | <cbc:Note>&#1; | Ôtez",
                "CHORALE-XML-CARACTERE | <cbc:Note> | <cbc:Note>x\u0001x | Ôtez",
                "CHORALE-XML-SIGNE | <cbc:Note> | <cbc:Note>R & D | &amp;",
                "CHORALE-XML-SIGNE | <cbc:Note> | <cbc:Note>3 < 4 | &lt;",
                "CHORALE-XML-ENTITE | <cbc:Note> | <cbc:Note>&eacute; | caractère lui-même",
                "CHORALE-XML-PREFIXE | <cbc:Note> | <x:a/><cbc:Note> | xmlns",
                "CHORALE-XML-GUILLEMETS | currencyID=\"EUR\" | currencyID=EUR | guillemets",
                "CHORALE-XML-VALEUR | currencyID=\"EUR\" | currencyID | guillemets",
                "CHORALE-XML-VALEUR | <cbc:Note> | <cbc:Note>a <b c | &lt;",
                "CHORALE-XML-COMMENTAIRE | <cbc:Note> | <!-- a -- b --><cbc:Note> | tirets",
                "CHORALE-XML-BALISE | </cbc:Note> | `` | </cbc:Note>"
            })
    void whatIsNoXmlIsToldWhy(String regle, String juste, String faux, String remede) {
        Analyse a = Essai.analyser(UBL.replaceFirst(Pattern.quote(juste), Matcher.quoteReplacement(faux)));

        assertThat(a.bloquants()).singleElement().satisfies(c -> {
            assertThat(c.regle()).isEqualTo(regle);
            assertThat(c.remede()).contains(remede);
            assertThat(c.texteOfficiel()).doesNotContain("ParseError");
        });
    }

    @Test
    void aDocumentCutShortIsSaidToBe() {
        Analyse a = Essai.analyser(Arrays.copyOf(Exemple.UBL.octets(), 3000));

        assertThat(a.format()).isEqualTo(FormatDocument.UBL_INVOICE);
        assertThat(Essai.regles(a)).containsExactly("CHORALE-XML-TRONQUE");
        assertThat(a.couche(Couche.XML)).isEqualTo(ResultatCouche.INVALIDE);
        assertThat(a.couche(Couche.XSD)).isEqualTo(ResultatCouche.NON_EVALUE);
        assertThat(Essai.regles(Essai.analyser(UBL.substring(0, UBL.indexOf("IssueDate>") + 4))))
                .as("in the middle of a tag")
                .containsExactly("CHORALE-XML-TRONQUE");
    }

    @Test
    void anInvoiceInAnEnvelopeIsTakenOut() {
        String corps = UBL.substring(UBL.indexOf("<Invoice"));
        Analyse a = Essai.analyser(
                "<s:StandardBusinessDocument xmlns:s=\"http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader\">"
                        + "<s:StandardBusinessDocumentHeader/>" + corps + "</s:StandardBusinessDocument>");

        assertThat(a.format()).isEqualTo(FormatDocument.UBL_INVOICE);
        assertThat(a.verdict()).as("%s", a.constats()).isEqualTo(Verdict.VALIDE);
    }

    @Test
    void twoInvoicesInOneEnvelopeAreRefused() {
        String corps = UBL.substring(UBL.indexOf("<Invoice"));
        Analyse a = Essai.analyser(
                "<s:StandardBusinessDocument xmlns:s=\"http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader\">"
                        + corps + corps + "</s:StandardBusinessDocument>");

        assertThat(a.format()).isEqualTo(FormatDocument.SBDH);
        assertThat(Essai.regles(a)).containsExactly("CHORALE-XML-PLUSIEURS-FACTURES");
        assertThat(a.verdict()).isEqualTo(Verdict.REFUSE);
    }

    @Test
    void aFaultOfTheSchemaNamesTheElementTheLineAndTheValue() {
        Analyse a =
                Essai.analyser(UBL.replace(">2490.00</cbc:LineExtensionAmount>", ">2490,00</cbc:LineExtensionAmount>"));

        assertThat(a.couche(Couche.XSD)).isEqualTo(ResultatCouche.INVALIDE);
        assertThat(a.couche(Couche.EN16931)).isEqualTo(ResultatCouche.NON_EVALUE);
        Constat c = a.bloquants().get(0);
        assertThat(c.regle()).isEqualTo("cvc-datatype-valid.1.2.1");
        assertThat(c.terme()).isEqualTo("BT-131");
        assertThat(c.ligneFacture()).isEqualTo("1");
        assertThat(c.trouve()).isEqualTo("2490,00");
        assertThat(c.attendu()).contains("nombre décimal");
        assertThat(c.message()).contains("LineExtensionAmount").contains("2490,00");
        assertThat(c.chemin()).isEqualTo("/Invoice/InvoiceLine[1]/LineExtensionAmount");
        assertThat(c.ligne()).isPositive();
    }

    @Test
    void misplacedUnknownAndMissingElementsAreTold() {
        assertThat(premier(UBL.replace("<cbc:IssueDate>", "<cbc:Inconnu/><cbc:IssueDate>")))
                .satisfies(c -> assertThat(c.message()).contains("« Inconnu »"))
                .satisfies(c -> assertThat(c.attendu()).contains("IssueDate"));
        assertThat(premier(UBL.replaceFirst("<cbc:IssueDate>[^<]*</cbc:IssueDate>", "")))
                .satisfies(c -> assertThat(c.attendu()).contains("IssueDate"));
        assertThat(premier(UBL.replaceFirst("<cac:Price>\\s*<cbc:PriceAmount[^/]*/cbc:PriceAmount>", "<cac:Price>")))
                .satisfies(c -> assertThat(c.message()).contains("« Price » est incomplet"))
                .satisfies(c -> assertThat(c.attendu()).isEqualTo("PriceAmount"))
                .satisfies(c -> assertThat(c.ligneFacture()).isEqualTo("1"));
        assertThat(premier(UBL.replaceFirst("<cbc:PriceAmount currencyID=\"EUR\">", "<cbc:PriceAmount>")))
                .satisfies(
                        c -> assertThat(c.message()).contains("« PriceAmount »").contains("« currencyID »"));
        assertThat(premier(UBL.replaceFirst("<cbc:ID>ML", "<cbc:ID couleur=\"bleu\">ML")))
                .satisfies(c -> assertThat(c.message()).contains("couleur"));
        assertThat(premier(UBL.replace("<cbc:IssueDate>2026-10-30<", "<cbc:IssueDate>30/10/2026<")))
                .satisfies(c -> assertThat(c.attendu()).contains("AAAA-MM-JJ"))
                .satisfies(c -> assertThat(c.terme()).isEqualTo("BT-2"));
        assertThat(premier(UBL.replace("<cac:Delivery>", "<cac:Delivery>texte")))
                .satisfies(c -> assertThat(c.message()).contains("« Delivery » contient du texte"));
    }

    @Test
    void aValueThatIsWrongIsOneFaultAndNotTwo() {
        assertThat(Essai.analyser(UBL.replace(">2026-10-30<", ">30/10/2026<")).bloquants())
                .singleElement()
                .satisfies(c -> assertThat(c.regle()).isEqualTo("cvc-datatype-valid.1.2.1"))
                .satisfies(c -> assertThat(c.trouve()).isEqualTo("30/10/2026"))
                .satisfies(c -> assertThat(c.remede()).contains("AAAA-MM-JJ"));
        assertThat(Essai.analyser(UBL.replace(">2026-10-30<", "><")).bloquants())
                .singleElement()
                .satisfies(c -> assertThat(c.message()).isEqualTo("L'élément « IssueDate » est vide."));
    }

    @Test
    void aNameInAnotherNamespaceOrInOtherCapitalsIsToldSo() {
        assertThat(premier(UBL.replace("CommonBasicComponents-2", "CommonBasicComponents-1")))
                .satisfies(c -> assertThat(c.message()).contains("espace de noms"))
                .satisfies(c -> assertThat(c.attendu()).endsWith("CommonBasicComponents-2"));
        assertThat(premier(UBL.replace("cbc:IssueDate", "cbc:issueDate")))
                .satisfies(c -> assertThat(c.message()).contains("« issueDate » s'écrit « IssueDate »"));
        assertThat(Essai.analyser("<Invoice><ID/></Invoice>").bloquants())
                .singleElement()
                .satisfies(c -> assertThat(c.message()).contains("« Invoice » n'est pas dans l'espace de noms"));
        assertThat(Essai.analyser("<r:CrossIndustryInvoice xmlns:r='urn:x'/>").bloquants())
                .singleElement()
                .satisfies(c -> assertThat(c.remede()).endsWith("xmlns:r=\"" + Vocabulaire.CII + "\""));
    }

    @Test
    void allLayersGoOnAfterTheSchemaWhenAsked() {
        byte[] octets = UBL.replace("<cbc:BuyerReference>", "<cbc:Inconnu/><cbc:BuyerReference>")
                .replaceFirst("<cbc:DocumentCurrencyCode>EUR", "<cbc:DocumentCurrencyCode>EURO")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Essai.analyser(octets, Options.VERIFICATION).couche(Couche.EN16931))
                .isEqualTo(ResultatCouche.NON_EVALUE);
        assertThat(Essai.bloquantes(Essai.analyser(octets, Options.TOUT)))
                .contains("cvc-complex-type.2.4.a", "BR-CL-04");
    }

    @Test
    void aDateThatDoesNotExistIsAFault() {
        String cii = new String(Exemple.CII.octets(), StandardCharsets.UTF_8).replace(">20261102<", ">20260230<");

        Analyse a = Essai.analyser(cii);

        assertThat(a.verdict()).isEqualTo(Verdict.INVALIDE);
        assertThat(Essai.bloquantes(a)).contains("CHORALE-DATE");
        assertThat(a.factureLue().orElseThrow().dateEmission()).isNull();
    }

    @Test
    void linesByTheThousandAreReadAndJudged() {
        int debut = UBL.indexOf("  <cac:InvoiceLine>");
        int fin = UBL.indexOf("</cac:InvoiceLine>") + "</cac:InvoiceLine>".length();
        String ligne = UBL.substring(debut, fin).replaceFirst("2490.00", "0.00").replaceFirst("1245.00", "0.00");
        String ubl = UBL.replace("</Invoice>", ligne.repeat(1000) + "</Invoice>");

        Analyse a = Essai.analyser(ubl);

        assertThat(a.factureLue().orElseThrow().lignes()).hasSize(1004);
        assertThat(a.verdict()).as("%s", a.bloquants()).isEqualTo(Verdict.VALIDE);
    }

    private static Constat premier(String ubl) {
        Analyse a = Essai.analyser(ubl);
        assertThat(a.couche(Couche.XSD)).isEqualTo(ResultatCouche.INVALIDE);
        return a.bloquants().get(0);
    }
}
