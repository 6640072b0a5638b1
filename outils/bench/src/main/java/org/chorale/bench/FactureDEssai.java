package org.chorale.bench;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.chorale.exemples.Exemple;

/** The UBL sample with ten lines of its own and their sums. */
final class FactureDEssai {
    static final String FOURNISSEUR = "84318206400017";
    private static final int LIGNES = 10;
    private static final Pattern NUMERO = Pattern.compile("<cbc:ID>[^<]*</cbc:ID>");
    private static final Pattern PIECES =
            Pattern.compile("(?s)\\s*<cac:AdditionalDocumentReference>.*?</cac:AdditionalDocumentReference>");

    private FactureDEssai() {}

    static byte[] ubl(String numero) {
        String exemple = new String(Exemple.UBL.xml(), StandardCharsets.UTF_8);
        String entete = exemple.substring(0, exemple.indexOf("<cac:TaxTotal>"));
        entete = NUMERO.matcher(entete).replaceFirst("<cbc:ID>" + numero + "</cbc:ID>");
        entete = PIECES.matcher(entete).replaceAll("");
        StringBuilder xml = new StringBuilder(entete).append(TOTAUX);
        for (int i = 1; i <= LIGNES; i++) {
            xml.append(LIGNE.formatted(i, i));
        }
        return xml.append("</Invoice>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static final String TOTAUX = """
            <cac:TaxTotal>
                <cbc:TaxAmount currencyID="EUR">200.00</cbc:TaxAmount>
                <cac:TaxSubtotal>
                  <cbc:TaxableAmount currencyID="EUR">1000.00</cbc:TaxableAmount>
                  <cbc:TaxAmount currencyID="EUR">200.00</cbc:TaxAmount>
                  <cac:TaxCategory>
                    <cbc:ID>S</cbc:ID><cbc:Percent>20.00</cbc:Percent>
                    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
                  </cac:TaxCategory>
                </cac:TaxSubtotal>
              </cac:TaxTotal>
              <cac:LegalMonetaryTotal>
                <cbc:LineExtensionAmount currencyID="EUR">1000.00</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="EUR">1000.00</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="EUR">1200.00</cbc:TaxInclusiveAmount>
                <cbc:PayableAmount currencyID="EUR">1200.00</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
            """;

    private static final String LIGNE = """
              <cac:InvoiceLine>
                <cbc:ID>%d</cbc:ID>
                <cbc:InvoicedQuantity unitCode="C62">4</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
                <cac:Item>
                  <cbc:Name>Fourniture de menuiserie n° %d</cbc:Name>
                  <cac:ClassifiedTaxCategory>
                    <cbc:ID>S</cbc:ID><cbc:Percent>20.00</cbc:Percent>
                    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
                  </cac:ClassifiedTaxCategory>
                </cac:Item>
                <cac:Price><cbc:PriceAmount currencyID="EUR">25.00</cbc:PriceAmount></cac:Price>
              </cac:InvoiceLine>
            """;
}
