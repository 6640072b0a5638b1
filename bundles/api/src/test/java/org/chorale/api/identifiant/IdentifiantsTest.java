package org.chorale.api.identifiant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void a_siret_has_a_right_siren_and_a_right_key_of_its_own() {
        assertThat(Siret.estValide("73282932000074")).isTrue();
        assertThat(Siret.estValide("73282932000075")).isFalse();
        assertThat(Siret.estValide("73282932100073")).isFalse();
        assertThat(Siret.estValide("7328293200007")).isFalse();
        assertThat(Siret.estValide("732829320000740")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FR44732829320", "FR83217606946", "FRK7399859412", "FR4Z123456782", "BE0403170701", "EL123456789"
            })
    void a_vat_number_has_the_country_and_a_french_one_the_key_of_its_siren(String numero) {
        assertThat(NumeroTva.estValide(numero)).isTrue();
        assertThat(new NumeroTva(numero).estFrancais()).isEqualTo(numero.startsWith("FR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR45732829320",
                "FR00732829320",
                "FRK8399859412",
                "FRO7399859412",
                "FR4473282932",
                "FR447328293201",
                "US123456789",
                "GR123456789",
                "BE",
                "BE0403.170.701",
                "be0403170701",
                "DE12345678901234",
                ""
            })
    void another_key_country_or_form_makes_no_vat_number(String numero) {
        assertThat(NumeroTva.estValide(numero)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new NumeroTva(numero));
    }

    @Test
    void a_french_vat_number_tells_the_siren() {
        assertThat(new NumeroTva("FR44732829320").siren()).hasValue(new Siren("732829320"));
        assertThat(new NumeroTva("BE0403170701").siren()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SIRET, 73282932000074, 73282932000075",
        "UE_HORS_FRANCE, BE0403170701, FR44732829320",
        "UE_HORS_FRANCE, DE1234567890123, DE12345678901234",
        "HORS_UE, CHNESTLE SUISSE SA, BEENTREPRISE",
        "HORS_UE, US1234567890123456, US12345678901234567",
        "HORS_UE, WFCOMPTOIR, XXCOMPTOIR",
        "RIDET, 123456789, 12345678",
        "RIDET, 1234567890, 12345678901",
        "RIDET, 0123456001, 012345600A",
        "TAHITI, A12345001, A1234500",
        "TAHITI, 123456789, 1234567890",
        "TAHITI, A12345001, a12345001",
        "AUTRE, EN COURS 2026-14, 'EN COURS 2026-14 '",
        "AUTRE, 123456789012345678, 1234567890123456789",
        "PARTICULIER, 1 80 12 Lévêque, '	1 80 12 Leveque'",
        "PARTICULIER, X, '<b>'",
    })
    void each_kind_of_identifier_has_its_form_and_length(TypeIdentifiant type, String juste, String faux) {
        assertThat(type.accepte(juste)).as(juste).isTrue();
        assertThat(new Identifiant(type, juste).valeur()).isEqualTo(juste);
        assertThat(type.accepte(faux)).as(faux).isFalse();
    }

    @Test
    void the_register_that_an_invoice_names_tells_the_kind() {
        assertThat(TypeIdentifiant.deSchema("0228")).hasValue(TypeIdentifiant.RIDET);
        assertThat(TypeIdentifiant.deSchema("0088")).isEmpty();
        assertThat(TypeIdentifiant.deSchema(null)).isEmpty();
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
