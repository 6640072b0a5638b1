package org.chorale.api.identifiant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiantsTest {
    @Test
    void a_siren_has_nine_digits_with_a_right_key_and_a_vat_number_of_its_own() {
        assertThat(new Siren("732829320").numeroTva()).isEqualTo("FR44732829320");
        assertThatIllegalArgumentException().isThrownBy(() -> new Siren("732829321"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Siren("73282932"));
    }

    @Test
    void la_poste_may_have_a_sum_of_digits_that_is_a_multiple_of_five_instead_of_luhn() {
        assertThat(Siret.estValide("35600000000048")).isTrue();
        assertThat(Siret.estValide("35600000009075")).isTrue();
        assertThat(Siret.estValide("35600000009076")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31582210396351", "00000000012887", "19672337516762"})
    void fictitious_sirets_of_the_qualification_service_have_the_form_only(String siret) {
        assertThat(Siret.estValide(siret)).isFalse();
        assertThat(Siret.aLaForme(siret)).isTrue();
        assertThat(Identifiant.siret(siret).siren()).hasValue(siret.substring(0, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CPP", "CPP00111170000000004259034", "XPP0011117000000000425903"})
    void a_flux_number_is_cpp_and_twenty_two_digits(String texte) {
        assertThat(NumeroFlux.estValide(texte)).isFalse();
        assertThat(NumeroFlux.estValide("CPP0011117000000000425903")).isTrue();
    }

    @Test
    void codes_of_espaces_are_fit_for_addresses() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeEspace("Factures émises"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeEspace("../x"));
        assertThat(new CodeEspace("factures-emises")).hasToString("factures-emises");
    }
}
