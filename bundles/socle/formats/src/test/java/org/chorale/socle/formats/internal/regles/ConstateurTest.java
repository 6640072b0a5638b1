package org.chorale.socle.formats.internal.regles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.exemples.Exemple;
import org.chorale.socle.formats.internal.Essai;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a finding is of the very datum that is wrong: its term, its place, its value. */
class ConstateurTest {
    private static final String UBL = new String(Exemple.UBL.octets(), StandardCharsets.UTF_8);
    private static final String CII = new String(Exemple.CII.octets(), StandardCharsets.UTF_8);
    private static final String ACHETEUR = "<cac:AccountingCustomerParty>";

    @ParameterizedTest
    @CsvSource({
        "BR-CL-25, EndpointID schemeID=\"0009\", EndpointID schemeID=\"9999\", BT-49, Party/EndpointID/@schemeID, 9999",
        "BR-CL-14, IdentificationCode>FR, IdentificationCode>XX, BT-55, Country/IdentificationCode, XX",
        "BR-CL-10, <cbc:ID schemeID=\"0009\", <cbc:ID schemeID=\"9999\", BT-46, PartyIdentification/ID/@schemeID, 9999",
        "BR-CL-11, CompanyID schemeID=\"0002\", CompanyID schemeID=\"9999\", BT-47, CompanyID/@schemeID, 9999",
        "BR-CO-09, >FR83217606946<, >83217606946<, BT-48, PartyTaxScheme/CompanyID, 83217606946"
    })
    void aRuleOfTheBuyerIsToldOfTheBuyer(
            String regle, String juste, String faux, String terme, String chemin, String trouve) {
        int ou = UBL.indexOf(juste, UBL.indexOf(ACHETEUR));
        Constat c = seul(UBL.substring(0, ou) + faux + UBL.substring(ou + juste.length()), regle);

        assertThat(c.terme()).isEqualTo(terme);
        assertThat(c.chemin()).startsWith("/Invoice/AccountingCustomerParty").endsWith(chemin);
        assertThat(c.trouve()).isEqualTo(trouve);
    }

    @Test
    void aUnitThatDoesNotExistIsFoundAtTheQuantity() {
        Constat c = seul(UBL.replaceFirst("unitCode=\"C62\">2<", "unitCode=\"PIECE\">2<"), "BR-CL-23");

        assertThat(c.terme()).isEqualTo("BT-130");
        assertThat(c.trouve()).isEqualTo("PIECE");
        assertThat(c.chemin()).isEqualTo("/Invoice/InvoiceLine[1]/InvoicedQuantity/@unitCode");
        assertThat(c.ligneFacture()).isEqualTo("1");
    }

    @Test
    void anAmountOfTooManyDecimalsIsShown() {
        Constat c = seul(
                UBL.replace(">4566.00</cbc:TaxInclusiveAmount>", ">4566.000</cbc:TaxInclusiveAmount>"), "BR-DEC-14");

        assertThat(c.trouve()).isEqualTo("4566.000");
        assertThat(c.chemin()).isEqualTo("/Invoice/LegalMonetaryTotal/TaxInclusiveAmount");
    }

    @Test
    void theRowOfTheVatBreakdownThatIsWrongIsTheOneTold() {
        Analyse a = Essai.analyser(CII.replace(
                "<ram:CalculatedAmount>18.15</ram:CalculatedAmount>",
                "<ram:CalculatedAmount>28.15</ram:CalculatedAmount>"));

        assertThat(a.bloquants())
                .filteredOn(c -> c.regle().equals("BR-S-09") || c.regle().equals("BR-CO-17"))
                .isNotEmpty()
                .allSatisfy(c -> {
                    assertThat(c.trouve()).isEqualTo("28.15");
                    assertThat(c.attendu()).startsWith("18.15");
                    assertThat(c.message()).contains("28.15").contains("18.15");
                    assertThat(c.chemin()).endsWith("/ApplicableTradeTax[2]/CalculatedAmount");
                });
    }

    @Test
    void andSoItIsInUbl() {
        String rangee = UBL.substring(
                UBL.indexOf("<cac:TaxSubtotal>"), UBL.indexOf("</cac:TaxSubtotal>") + "</cac:TaxSubtotal>".length());
        String autre = rangee.replace(">3805.00<", ">100.00<")
                .replace(">761.00<", ">7.00<")
                .replace(">20.00<", ">5.50<");
        Analyse a = Essai.analyser(UBL.replace(rangee, rangee + autre));

        assertThat(a.bloquants())
                .filteredOn(c -> c.regle().equals("BR-S-09") || c.regle().equals("BR-CO-17"))
                .isNotEmpty()
                .allSatisfy(c -> {
                    assertThat(c.trouve()).isEqualTo("7.00");
                    assertThat(c.attendu()).startsWith("5.50");
                    assertThat(c.chemin()).endsWith("/TaxSubtotal[2]/TaxAmount");
                });
    }

    /** The sum is right, its currency is not: equal figures as found and expected would say nothing. */
    @Test
    void equalFiguresAreNotShownAsADifference() {
        Constat c = seul(UBL.replaceFirst("currencyID=\"EUR\"", "currencyID=\"USD\""), "BR-CO-15");

        assertThat(c.trouve()).isNull();
        assertThat(c.attendu()).isEqualTo("un total de TVA en EUR");
    }

    private static Constat seul(String document, String regle) {
        return Essai.analyser(document).bloquants().stream()
                .filter(c -> c.regle().equals(regle))
                .reduce((un, autre) -> {
                    throw new AssertionError("several: " + un + autre);
                })
                .orElseThrow();
    }
}
