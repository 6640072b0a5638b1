package org.chorale.socle.formats.internal.regles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    private static final Pattern REGLE = Pattern.compile(
            "<xsl:attribute name=\"id\">([^<]+)</xsl:attribute>\\s*<xsl:attribute name=\"flag\">([^<]+)</xsl:attribute>"
                    + ".*?<svrl:text>(.*?)</svrl:text>",
            Pattern.DOTALL);

    private final Phrases phrases = new Phrases();

    @ParameterizedTest
    @ValueSource(strings = {"EN16931-UBL-validation.xslt", "EN16931-CII-validation.xslt"})
    void everyRuleThatCanRefuseAnInvoiceHasASentenceOfItsOwnAndARemedy(String feuille) throws IOException {
        List<String> generales = new ArrayList<>();
        Matcher m = REGLE.matcher(texte("/regles/cen/" + feuille));
        int fatales = 0;
        while (m.find()) {
            Phrases.Phrase p = phrases.dire(m.group(1), m.group(3).strip());
            assertThat(p.message())
                    .as(m.group(1))
                    .isNotBlank()
                    .doesNotContain("{")
                    .doesNotContain("$");
            assertThat(p.remede()).as(m.group(1)).isNotBlank();
            if (m.group(2).equals("fatal")) {
                fatales++;
                if (p.message().contains("ne respecte pas la règle")
                        || p.message().contains("n'est pas respectée")) {
                    generales.add(m.group(1) + " " + m.group(3));
                }
            }
        }
        assertThat(fatales).isGreaterThan(200);
        assertThat(generales).isEmpty();
    }

    @Test
    void aRuleThatAProfileRepeatsIsSaidAsTheOriginal() {
        Phrases.Phrase p =
                phrases.dire("FX-SCH-A-000001", "[BR-CO-26]-In order for the buyer to automatically identify…");

        assertThat(p.regle()).isEqualTo("BR-CO-26");
        assertThat(p.message()).isEqualTo("Rien n'identifie le vendeur.");
    }

    @Test
    void aCategoryOfVatIsNamedInTheSentence() {
        assertThat(phrases.dire("BR-E-10", "…").message()).contains("E (exonéré)");
        assertThat(phrases.dire("BR-S-08", "…").message()).startsWith("Pour un taux");
    }

    @ParameterizedTest
    @CsvSource({
        "A UBL invoice should not include the UUID, UUID",
        "A UBL invoice should not include the UBLExtensions., UBLExtensions",
        "A UBL invoice should not include the AccountingSupplierParty Party MarkCareIndicator,"
                + " AccountingSupplierParty Party MarkCareIndicator"
    })
    void whatIsNotInTheModelIsNamedWhole(String officiel, String nom) {
        Phrases.Phrase p = phrases.dire("UBL-CR-005", "[UBL-CR-005]-" + officiel);

        assertThat(p.message())
                .isEqualTo("« " + nom + " » ne fait pas partie du modèle EN 16931 : le destinataire peut l'ignorer.");
        assertThat(p.remede()).isEqualTo("Retirez cette donnée si elle n'est pas utile.");
    }

    @ParameterizedTest
    @CsvSource({
        "BR-FXEXT-CO-15, BR-CO-15, BT-112",
        "BR-FREXT-CO-10, BR-CO-10, BT-106",
        "BR-FXEXT-BR-22, BR-22, BT-129",
        "BR-FREXT-27, BR-27, BT-146",
        "BR-FXEXT-S-08, BR-S-08, BT-116",
        "BR-FXEXT-S-09, BR-S-09, BT-117",
        "BR-FREXT-AE-08, BR-AE-08, BT-116",
        "BR-FREXT-AE-08rev, BR-AE-08, BT-116",
        "UBL-FREXT-SR-48, UBL-SR-48, BT-151"
    })
    void aRuleOfAnExtensionIsSaidAsTheOneItStandsFor(String regle, String cen, String terme) {
        assertThat(Phrases.cen(regle)).isEqualTo(cen);
        assertThat(phrases.connait(regle)).isTrue();

        Phrases.Phrase p = phrases.dire(regle, "[" + regle + "]-Absolute Value of (BT-110)…");

        Phrases.Phrase celle = phrases.dire(cen, "");
        assertThat(p.regle()).isEqualTo(regle);
        assertThat(p.terme()).isEqualTo(terme);
        assertThat(p.message()).isEqualTo(celle.message());
        assertThat(p.remede()).isEqualTo(celle.remede());
    }

    /** The sub-lines' rules have numbers that EN 16931 has given to other rules. */
    @ParameterizedTest
    @ValueSource(strings = {"BR-FREXT-08", "BR-FXEXT-11", "BR-FXEXT-01", "BR-FREXT-54-1", "BR-CO-15", "BR-FR-08"})
    void aRuleThatStandsForNoneIsItself(String regle) {
        assertThat(Phrases.cen(regle)).isEqualTo(regle);
    }

    @Test
    void aFrenchRuleSpeaksForItselfAndHasARemedy() {
        Phrases.Phrase p = phrases.dire("BR-FR-12_BT-49", "BR-FR-12/BT-49 : Le BT-49 est obligatoire.");

        assertThat(phrases.connait("BR-FR-12_BT-49")).isTrue();
        assertThat(p.terme()).isEqualTo("BT-49");
        assertThat(p.message()).isEqualTo("Le BT-49 est obligatoire.");
        assertThat(p.remede()).startsWith("Donnez l'adresse électronique de l'acheteur (BT-49)");
        assertThat(phrases.connait("BR-FR-MV-99_BT-1")).isFalse();
    }

    @Test
    void aRuleNobodyForesawNamesItsTerm() {
        Phrases.Phrase p =
                phrases.dire("BR-XX-99", "[BR-XX-99]-The thing (BG-25) and the Invoice number (BT-1) shall rhyme.");

        assertThat(p.terme()).isEqualTo("BT-1");
        assertThat(p.message()).isEqualTo("La donnée « numéro de facture » (BT-1) ne respecte pas la règle BR-XX-99.");
    }

    private static String texte(String ressource) throws IOException {
        try (InputStream in = Objects.requireNonNull(PhrasesTest.class.getResourceAsStream(ressource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
