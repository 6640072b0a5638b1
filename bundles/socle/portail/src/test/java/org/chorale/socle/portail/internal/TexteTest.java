package org.chorale.socle.portail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TexteTest {
    @ParameterizedTest
    @EnumSource(Texte.class)
    void a_text_has_the_same_blanks_to_fill_in_in_both_languages(Texte texte) {
        assertThat(blancs(texte.en(Locale.FRENCH))).isEqualTo(blancs(texte.en(Locale.ENGLISH)));
        assertThat(texte.en(Locale.FRENCH)).isNotBlank();
        assertThat(texte.en(Locale.ENGLISH)).isNotBlank();
    }

    private static String blancs(String texte) {
        return texte.replaceAll("[^%]*(%[sd])?", "$1");
    }
}
