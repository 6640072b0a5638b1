package org.chorale.socle.rest.internal.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/cpro/factures/v1/deposer/flux", "/api/v1/a%20b", "/espaces/%C3%A9t%C3%A9", "/a/b.json"})
    void un_chemin_ordinaire_est_lu_tel_quel(String chemin) {
        assertThat(Paths.canonical(chemin)).hasValue(chemin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cpro",
                "*",
                "//",
                "/a//b",
                "/a/./b",
                "/a/..",
                "/../a",
                "/a;b=c",
                "/a\\b",
                "/a b",
                "/é",
                "/a%2Fb",
                "/a%2fb",
                "/a%5Cb",
                "/%61",
                "/%41",
                "/%7e",
                "/%2e%2e/a",
                "/%30",
                "/%00",
                "/a%0d%0ab",
                "/%",
                "/%4",
                "/%zz",
                "/%7F",
                "/a|b",
                "/{a}"
            })
    void un_chemin_qui_a_une_autre_ecriture_est_refuse(String chemin) {
        assertThat(Paths.canonical(chemin)).isEmpty();
    }

    @Test
    void la_barre_finale_ne_compte_que_pour_les_api() {
        assertThat(Paths.canonical("/espaces/factures/")).hasValue("/espaces/factures");
        assertThat(Paths.canonical("/cpro/factures/v1/deposer/flux/")).isEmpty();
        assertThat(Paths.canonical("/api/v1/x/")).isEmpty();
    }

    @Test
    void un_prefixe_s_arrete_a_une_barre() {
        assertThat(Paths.isUnder("/cpro", "/cpro")).isTrue();
        assertThat(Paths.isUnder("/cpro/x", "/cpro")).isTrue();
        assertThat(Paths.isUnder("/cproche", "/cpro")).isFalse();
    }
}
