package org.chorale.api.page;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PresentationTest {
    private static final Instant ETE = Instant.parse("2026-07-14T22:30:59Z");

    @Test
    void days_and_times_are_those_of_paris() {
        assertThat(Presentation.jour(LocalDate.of(2026, 7, 4), FRENCH)).isEqualTo("04/07/2026");
        assertThat(Presentation.jour(LocalDate.of(2026, 7, 4), ENGLISH)).isEqualTo("4 Jul 2026");
        assertThat(Presentation.moment(ETE, FRENCH)).isEqualTo("15/07/2026 à 00:30");
        assertThat(Presentation.moment(ETE, ENGLISH)).isEqualTo("15 Jul 2026, 00:30");
        assertThat(Presentation.horodatage(ETE)).isEqualTo("2026-07-15T00:30:59+02:00");
    }

    @Test
    void amounts_carry_their_currency_and_two_decimals_whatever_the_currency() {
        assertThat(Presentation.montant(new BigDecimal("1234.5"), "EUR", FRENCH))
                .isEqualTo("1\u202f234,50\u00a0€");
        assertThat(Presentation.montant(new BigDecimal("-1234.5"), "EUR", ENGLISH))
                .isEqualTo("-€1,234.50");
        assertThat(Presentation.montant(new BigDecimal("0.00101"), "EUR", FRENCH))
                .isEqualTo("0,00101\u00a0€");
        assertThat(Presentation.montant(new BigDecimal("1.2605"), "???", ENGLISH))
                .isEqualTo("1.2605\u00a0???");
        assertThat(Presentation.montant(new BigDecimal("5"), "???", FRENCH)).isEqualTo("5,00\u00a0???");
    }

    @Test
    void figures_have_the_decimals_they_have() {
        assertThat(Presentation.nombre(new BigDecimal("20.00"), FRENCH)).isEqualTo("20");
        assertThat(Presentation.nombre(new BigDecimal("1234.125"), FRENCH)).isEqualTo("1\u202f234,125");
        assertThat(Presentation.nombre(12_345L, ENGLISH)).isEqualTo("12,345");
    }

    @Test
    void sizes_are_read_by_people() {
        assertThat(Presentation.taille(124, FRENCH)).isEqualTo("124\u00a0o");
        assertThat(Presentation.taille(18_230, FRENCH)).isEqualTo("18\u00a0ko");
        assertThat(Presentation.taille(2_300_000, ENGLISH)).isEqualTo("2.2\u00a0MB");
    }

    @Test
    void french_blanks_are_bound() {
        assertThat(Presentation.texte("Facture « Rejetée » : pourquoi ?"))
                .isEqualTo("Facture «\u00a0Rejetée\u00a0»\u00a0: pourquoi\u00a0?");
    }
}
