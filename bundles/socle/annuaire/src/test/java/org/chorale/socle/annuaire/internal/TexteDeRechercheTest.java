package org.chorale.socle.annuaire.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TexteDeRechercheTest {
    @Test
    void accentsCaseAndBlanksDoNotCount() {
        assertThat(TexteDeRecherche.de("  Électricité\u00a0 Garnier  d’Œuvres "))
                .isEqualTo("ELECTRICITE GARNIER D'OEUVRES");
    }

    @Test
    void wildcardsAreTakenLiterally() {
        assertThat(TexteDeRecherche.litteral("100%_!")).isEqualTo("100!%!_!!");
    }
}
