package org.chorale.socle.portail.internal.ressource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chorale.socle.portail.internal.Doublures.ELISE;
import static org.chorale.socle.portail.internal.Doublures.contexte;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.Locale;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.chorale.socle.portail.internal.Doublures.SessionsDeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsResourceTest {
    private final SessionsDeTest sessions = new SessionsDeTest();
    private final SessionsResource page = new SessionsResource(sessions);

    @Test
    void this_session_is_marked_and_the_others_can_be_ended() throws IOException {
        StringWriter html = new StringWriter();
        page.page(null, ELISE, contexte(ELISE, Locale.FRENCH), avecSession())
                .contenu()
                .ecrire(html);

        assertThat(html.toString())
                .containsOnlyOnce("Cette session")
                .containsOnlyOnce("action=\"/mes-sessions/fermer\"")
                .contains("name=\"session\" value=\"2\"")
                .contains("Firefox sur Linux");
    }

    @Test
    void one_is_ended_for_its_owner_only() {
        assertThat(page.fermer("2", ELISE).getHeaderString("Location")).isEqualTo("/mes-sessions?fait=une");

        assertThat(sessions.fermees).containsExactly("7:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "99999999999999999999999", "3"})
    void what_is_not_one_of_mine_changes_nothing_and_is_no_accident(String numero) {
        assertThat(page.fermer(numero, ELISE).getHeaderString("Location")).isEqualTo("/mes-sessions?fait=aucune");
    }

    @Test
    void all_but_this_one_are_ended() {
        assertThat(page.fermerLesAutres(ELISE, avecSession()).getHeaderString("Location"))
                .isEqualTo("/mes-sessions?fait=autres");

        assertThat(sessions.fermees).containsExactly("7:toutes sauf 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox sur Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile/15E148 Safari/604.1"
                        + "| Safari sur iPhone",
                "Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/138.0.0.0 Mobile Safari/537.36 | Chrome sur Android",
                "Mozilla/5.0 (Windows NT 10.0) Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0 | Edge sur Windows",
                "curl/8.5.0 | curl/8.5.0",
                "'' | Appareil inconnu",
            })
    void a_browser_is_named_as_its_owner_knows_it(String agent, String nom) {
        assertThat(Appareil.de(agent, Locale.FRENCH)).isEqualTo(nom);
    }

    @Test
    void a_client_that_says_too_much_is_cut_short() {
        assertThat(Appareil.de("x".repeat(200), Locale.FRENCH)).hasSize(61).endsWith("…");
    }

    private static HttpServletRequest avecSession() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SessionsResourceTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (p, methode, a) -> methode.getName().equals("getCookies")
                        ? new Cookie[] {new Cookie("chorale_session", "7")}
                        : null);
    }
}
