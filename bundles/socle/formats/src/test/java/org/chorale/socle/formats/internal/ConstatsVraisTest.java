package org.chorale.socle.formats.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Severite;
import org.junit.jupiter.api.Test;

/** A sentence says what is the matter, not what most often is when its rule fails. */
class ConstatsVraisTest {
    @Test
    void a_tax_by_another_name_is_told_before_what_it_hides() throws IOException {
        for (String exemple : new String[] {"facture-ubl.xml", "facture-cii.xml"}) {
            String xml = lire(exemple);
            Analyse a = Essai.analyser(
                    exemple.contains("ubl")
                            ? xml.replace("<cbc:ID>VAT</cbc:ID>", "<cbc:ID>TVA</cbc:ID>")
                            : xml.replace("<ram:TypeCode>VAT</ram:TypeCode>", "<ram:TypeCode>TVA</ram:TypeCode>"));

            assertThat(a.constats().get(0)).satisfies(c -> {
                assertThat(c.regle()).isEqualTo("CHORALE-REGIME-TAXE");
                assertThat(c.trouve()).isEqualTo("TVA");
                assertThat(c.attendu()).isEqualTo("VAT");
                assertThat(c.ligne()).isPositive();
                assertThat(c.couche()).isEqualTo(Couche.EN16931);
            });
            assertThat(a.constats())
                    .filteredOn(c -> c.regle().equals("CHORALE-REGIME-TAXE"))
                    .hasSize(1);
            assertThat(Essai.regles(Essai.analyser(xml))).doesNotContain("CHORALE-REGIME-TAXE");
        }
    }

    @Test
    void a_total_that_is_right_is_not_told_wrong_because_its_currency_is() throws IOException {
        String ubl =
                lire("facture-ubl.xml").replaceFirst("(<cac:TaxTotal>\\s*<cbc:TaxAmount currencyID=\")EUR", "$1USD");

        assertThat(une(Essai.analyser(ubl), "BR-CO-15")).satisfies(c -> {
            assertThat(c.message()).contains("devise de la facture (BT-5)").doesNotContain("n'est pas égal");
            assertThat(c.remede()).contains("currencyID");
            assertThat(c.chemin()).contains("TaxTotal");
        });
    }

    @Test
    void amounts_that_agree_to_the_third_decimal_are_told_so() throws IOException {
        String ubl = lire("facture-ubl.xml")
                .replace(">2490.00</cbc:LineExtensionAmount>", ">2490.005</cbc:LineExtensionAmount>")
                .replace(">3805.00</cbc:LineExtensionAmount>", ">3805.005</cbc:LineExtensionAmount>");

        assertThat(une(Essai.analyser(ubl), "BR-CO-10"))
                .satisfies(c -> assertThat(c.message()).contains("concordent", "deux décimales"));
    }

    @Test
    void a_wrong_base_is_told_with_what_it_should_be() throws IOException {
        String ubl = lire("facture-ubl.xml").replace(">3805.00</cbc:TaxableAmount>", ">3705.00</cbc:TaxableAmount>");

        assertThat(une(Essai.analyser(ubl), "BR-S-08")).satisfies(c -> {
            assertThat(c.message()).contains("3705.00", "3805.00");
            assertThat(c.trouve()).isEqualTo("3705.00");
            assertThat(c.chemin()).endsWith("TaxableAmount");
        });
    }

    @Test
    void a_seller_from_abroad_is_not_asked_for_a_siret() throws IOException {
        String ubl = lire("facture-ubl.xml");
        int vendeur = ubl.indexOf("<cac:AccountingSupplierParty>");
        int acheteur = ubl.indexOf("<cac:AccountingCustomerParty>");
        String parti = ubl.substring(vendeur, acheteur)
                .replace(">FR<", ">CH<")
                .replaceAll("<cac:PartyIdentification>.*?</cac:PartyIdentification>", "")
                .replaceAll("(?s)<cac:PartyIdentification>.*?</cac:PartyIdentification>", "")
                .replaceAll("(<cbc:CompanyID)[^>]*>843182064<", "$1>CHE-116<");

        Analyse a = Essai.analyser(ubl.substring(0, vendeur) + parti + ubl.substring(acheteur));

        assertThat(a.constats())
                .filteredOn(c -> c.regle().equals("CHORALE-EMETTEUR"))
                .allSatisfy(c -> {
                    assertThat(c.severite()).isEqualTo(Severite.AVERTISSEMENT);
                    assertThat(c.remede()).doesNotContain("SIRET");
                });
    }

    private static Constat une(Analyse a, String regle) {
        return a.constats().stream()
                .filter(c -> c.regle().equals(regle))
                .findFirst()
                .orElseThrow(() -> new AssertionError(a.constats().toString()));
    }

    private static String lire(String nom) throws IOException {
        try (InputStream in = ConstatsVraisTest.class.getResourceAsStream("/echauffement/" + nom)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
