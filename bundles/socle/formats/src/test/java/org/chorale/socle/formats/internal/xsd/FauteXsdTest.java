package org.chorale.socle.formats.internal.xsd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FauteXsdTest {
    @Test
    void theSameFaultIsUnderstoodInEnglishAndInFrench() {
        FauteXsd anglais = FauteXsd.lire(
                "cvc-complex-type.2.4.a: Invalid content was found starting with element '{\"urn:x\":B}'. One of"
                        + " '{\"urn:x\":A, \"urn:x\":C}' is expected.",
                "?");
        FauteXsd francais = FauteXsd.lire(
                "cvc-complex-type.2.4.a : Contenu non valide trouvé à partir de l'élément '{\"urn:x\":B}'. L'une des"
                        + " valeurs '{\"urn:x\":A, \"urn:x\":C}' est attendue.",
                "?");

        assertThat(francais).isEqualTo(anglais);
        assertThat(francais.element()).isEqualTo("B");
        assertThat(francais.attendu()).isEqualTo("A, C");
    }

    @Test
    void aValueWithAnApostropheIsKeptWhole() {
        FauteXsd f = FauteXsd.lire(
                "cvc-datatype-valid.1.2.1 : 'l'an 2026' n'est pas une valeur valide pour 'date'.", "IssueDate");

        assertThat(f.trouve()).isEqualTo("l'an 2026");
        assertThat(f.attendu()).contains("AAAA-MM-JJ");
    }

    /** What people write as apostrophes; the third would close the quotation of the validator, and open it again. */
    @ParameterizedTest
    @ValueSource(
            strings = {"120.00'", "'27' nov. d'hier", "5' is not a valid value for 'date", "l'''", "l'an '2026'", ""})
    void apostrophesOfAValueCutNothing(String valeur) {
        FauteXsd type = FauteXsd.lire(
                "cvc-datatype-valid.1.2.1: '" + valeur + "' is not a valid value for 'decimal'.", "Amount");
        FauteXsd francais = FauteXsd.lire(
                "cvc-datatype-valid.1.2.1 : '" + valeur + "' n'est pas une valeur valide pour 'decimal'.", "Amount");
        FauteXsd attribut = FauteXsd.lire(
                "cvc-attribute.3: The value '" + valeur + "' of attribute 'currencyID' on element 'Amount' is not valid"
                        + " with respect to its type, 'CurrencyCode'.",
                "Amount");

        assertThat(type.trouve()).isEqualTo(valeur);
        assertThat(type.attendu()).contains("nombre décimal");
        assertThat(francais).isEqualTo(type);
        assertThat(attribut.trouve()).isEqualTo(valeur);
        assertThat(attribut.attribut()).isEqualTo("currencyID");
        assertThat(attribut.element()).isEqualTo("Amount");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, date, true",
        "2026-13-01Z, date, true",
        "0000-01-01, date, true",
        "2026-02-30T10:00:00, dateTime, true",
        "2026-02-28+99:00, date, false",
        "30/02/2026, date, false",
        "2026-02-30, decimal, false"
    })
    void aDayOfNoCalendarIsNotToldToBeWrittenWrong(String valeur, String type, boolean jour) {
        FauteXsd f = FauteXsd.lire(
                "cvc-datatype-valid.1.2.1: '" + valeur + "' is not a valid value for '" + type + "'.", "IssueDate");

        assertThat(f.message("UBL 2.1").contains("n'existe pas")).isEqualTo(jour);
        assertThat(f.remede().contains("calendrier")).isEqualTo(jour);
    }

    @Test
    void aMessageOfNoKnownFormStillMakesASentence() {
        FauteXsd f = FauteXsd.lire("cvc-identity-constraint.4.1: whatever", "ID");

        assertThat(f.regle()).isEqualTo("cvc-identity-constraint.4.1");
        assertThat(f.message("UBL 2.1")).isEqualTo("L'élément « ID » ne respecte pas le schéma UBL 2.1.");
        assertThat(FauteXsd.lire("???", "ID").message("UBL 2.1")).contains("« ID »");
    }

    /** The keys of the validator of the JDK, as its own catalogue of messages has them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cvc-attribute.3",
                "cvc-attribute.4",
                "cvc-complex-type.2.1",
                "cvc-complex-type.2.2",
                "cvc-complex-type.2.3",
                "cvc-complex-type.2.4.a",
                "cvc-complex-type.2.4.b",
                "cvc-complex-type.2.4.c",
                "cvc-complex-type.2.4.d",
                "cvc-complex-type.2.4.e",
                "cvc-complex-type.2.4.f",
                "cvc-complex-type.2.4.g",
                "cvc-complex-type.2.4.h",
                "cvc-complex-type.2.4.i",
                "cvc-complex-type.2.4.j",
                "cvc-complex-type.3.1",
                "cvc-complex-type.3.2.1",
                "cvc-complex-type.3.2.2",
                "cvc-complex-type.4",
                "cvc-complex-type.5.1",
                "cvc-complex-type.5.2",
                "cvc-datatype-valid.1.2.1",
                "cvc-datatype-valid.1.2.2",
                "cvc-datatype-valid.1.2.3",
                "cvc-elt.1",
                "cvc-elt.1.a",
                "cvc-elt.1.b",
                "cvc-elt.2",
                "cvc-elt.3.1",
                "cvc-elt.3.2.1",
                "cvc-elt.3.2.2",
                "cvc-elt.4.1",
                "cvc-elt.4.2",
                "cvc-elt.4.3",
                "cvc-elt.5.1.1",
                "cvc-elt.5.2.2.1",
                "cvc-elt.5.2.2.2.1",
                "cvc-elt.5.2.2.2.2",
                "cvc-enumeration-valid",
                "cvc-fractionDigits-valid",
                "cvc-id.1",
                "cvc-id.2",
                "cvc-id.3",
                "cvc-length-valid",
                "cvc-maxExclusive-valid",
                "cvc-maxInclusive-valid",
                "cvc-maxLength-valid",
                "cvc-minExclusive-valid",
                "cvc-minInclusive-valid",
                "cvc-minLength-valid",
                "cvc-pattern-valid",
                "cvc-totalDigits-valid",
                "cvc-type.1",
                "cvc-type.2",
                "cvc-type.3.1.1",
                "cvc-type.3.1.2",
                "cvc-type.3.1.3"
            })
    void everyKindOfFaultHasItsSentenceAndItsRemedy(String cle) {
        assertThat(PhrasesXsd.de(cle)).isPresent();
        FauteXsd f = FauteXsd.lire(cle + ": Value 'v1' of 'v2' and 'v3' is not 'v4' as 'v5'.", "ID");
        assertThat(f.message("UBL 2.1")).isNotBlank().doesNotContain("{", "?").endsWith(".");
        assertThat(f.remede())
                .isNotBlank()
                .doesNotContain("{", "?", "d'après le schéma")
                .endsWith(".");
    }

    @Test
    void aFaultOfAnAttributeIsSaidOfTheAttribute() {
        FauteXsd f = FauteXsd.lire(
                "cvc-attribute.3: The value 'XYZ' of attribute 'currencyID' on element 'Amount' is not valid with"
                        + " respect to its type, 'CurrencyCode'.",
                "Amount");

        assertThat(f.message("UBL 2.1"))
                .isEqualTo("La valeur « XYZ » de l'attribut « currencyID » de l'élément « Amount » n'est pas permise.");
        assertThat(f.remede()).isEqualTo("Corrigez l'attribut « currencyID ».");
    }
}
