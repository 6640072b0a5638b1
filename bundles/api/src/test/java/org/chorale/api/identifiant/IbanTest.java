package org.chorale.api.identifiant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {
    /** The examples of the registry of ISO 13616. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR1420041010050500013M02606",
                "BE68539007547034",
                "DE89370400440532013000",
                "GB29NWBK60161331926819",
                "MT84MALT011000012345MTLCAST001S",
                "NO9386011117947",
                "BR1800360305000010009795493C1"
            })
    void those_of_the_registry_are_right(String texte) {
        assertThat(new Iban(texte).valeur()).isEqualTo(texte);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FR",
                "FR1420041010050500013M02607",
                "FR142004101005050001M302606",
                "FR1420041010050500013M0260",
                "FR1420041010050500013M026060",
                "fr1420041010050500013m02606",
                "1420041010050500013M02606FR",
                "FR14 2004 1010 0505 0001 3M02 606",
                "XX00000000000000000000000000000000000000"
            })
    void a_wrong_key_length_or_form_is_refused(String texte) {
        assertThat(Iban.estValide(texte)).isFalse();
        assertThatThrownBy(() -> new Iban(texte)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_typed_in_groups_printed_in_groups_and_told_by_its_end() {
        Iban iban = new Iban(Iban.propre(" fr14 2004\u00a01010 0505 0001 3m02 606 "));

        assertThat(iban.enClair()).isEqualTo("FR14 2004 1010 0505 0001 3M02 606");
        assertThat(iban.masque()).isEqualTo("FR •••• 2606");
        assertThat(iban).hasToString("FR •••• 2606");
    }
}
