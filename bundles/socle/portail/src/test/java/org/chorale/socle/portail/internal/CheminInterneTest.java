package org.chorale.socle.portail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheminInterneTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/espaces/mon-compte", "/espaces/factures-recues?numero=2026%2F1&page=2", "/a//b"})
    void one_is_led_to_pages_of_this_portal(String demande) {
        assertThat(CheminInterne.de(demande).adresse()).isEqualTo(demande);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "espaces",
                "//mechant.example",
                "///mechant.example",
                "/\\mechant.example",
                "\\\\mechant.example",
                "/\t/mechant.example",
                "/\n/mechant.example",
                " //mechant.example",
                "https://mechant.example/",
                "https:mechant.example",
                "javascript:alert(1)",
                "/page\r\nSet-Cookie: a=b",
                "/a\\..\\b",
                "/<script>",
                "/é",
                "/#//mechant.example"
            })
    void whatever_could_be_another_site_leads_home(String demande) {
        assertThat(CheminInterne.de(demande)).isEqualTo(CheminInterne.ACCUEIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/connexion", "/connexion?vers=/x", "/deconnexion", "/langue?vers=en", "/evenements", "/menu"})
    void nobody_is_led_back_to_the_sign_in_page(String demande) {
        assertThat(CheminInterne.de(demande)).isEqualTo(CheminInterne.ACCUEIL);
    }

    @Test
    void an_address_of_more_than_2000_characters_leads_home() {
        assertThat(CheminInterne.de("/" + "a".repeat(1999)).estAccueil()).isFalse();
        assertThat(CheminInterne.de("/" + "a".repeat(2000)).estAccueil()).isTrue();
        assertThat(CheminInterne.de(null).estAccueil()).isTrue();
    }

    @Test
    void after_a_change_of_language_one_is_back_on_the_same_page_of_the_same_host_only() {
        assertThat(CheminInterne.duReferent("http://portail.example:8080/espaces/x?page=2", "portail.example:8080"))
                .isEqualTo(new CheminInterne("/espaces/x?page=2"));
        assertThat(CheminInterne.duReferent("http://portail.example/connexion?vers=/x", "portail.example"))
                .isEqualTo(new CheminInterne("/connexion?vers=/x"));
        assertThat(CheminInterne.duReferent("http://portail.example/langue?vers=en", "portail.example"))
                .isEqualTo(CheminInterne.ACCUEIL);
        assertThat(CheminInterne.duReferent("http://ailleurs.example/espaces/x", "portail.example:8080"))
                .isEqualTo(CheminInterne.ACCUEIL);
        assertThat(CheminInterne.duReferent("::", "portail.example")).isEqualTo(CheminInterne.ACCUEIL);
        assertThat(CheminInterne.duReferent(null, "portail.example")).isEqualTo(CheminInterne.ACCUEIL);
    }
}
