package org.chorale.socle.portail.internal.ressource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chorale.socle.portail.internal.Doublures.ELISE;
import static org.chorale.socle.portail.internal.Doublures.contexte;
import static org.chorale.socle.portail.internal.Doublures.visiteur;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Response;
import org.chorale.api.identite.Origine;
import org.chorale.api.page.Page;
import org.chorale.socle.portail.internal.Doublures.SessionsDeTest;
import org.junit.jupiter.api.Test;

class ConnexionTest {
    private static final Origine ORIGINE = new Origine("192.0.2.7", "essai");

    private final SessionsDeTest sessions = new SessionsDeTest();
    private final ConnexionResource connexion = new ConnexionResource(sessions, List::of);

    @Test
    void who_signs_in_gets_a_cookie_that_scripts_and_other_sites_cannot_use_and_goes_where_they_wanted() {
        Response reponse = connexion.connecter(
                " elise@example.org ",
                "phrase de plusieurs mots",
                "/espaces/mon-compte",
                visiteur(Locale.FRENCH),
                ORIGINE,
                requete(Map.of()));

        assertThat(reponse.getStatus()).isEqualTo(303);
        assertThat(reponse.getHeaderString("Location")).isEqualTo("/espaces/mon-compte");
        assertThat(reponse.getHeaderString("Set-Cookie"))
                .isEqualTo("chorale_session=7; Path=/; HttpOnly; SameSite=Lax");
        assertThat(reponse.getHeaderString("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void by_https_the_cookie_is_secure_also_behind_a_proxy() {
        assertThat(biscuit(requete(Map.of("isSecure", true)))).endsWith("; Secure");
        assertThat(biscuit(requete(Map.of("Origin", "https://portail.example.org"))))
                .endsWith("; Secure");
        assertThat(biscuit(requete(Map.of("Origin", "http://portail.example.org"))))
                .doesNotContain("Secure");
    }

    @Test
    void nobody_is_led_to_another_site_after_the_sign_in() {
        Response reponse = connexion.connecter(
                "elise@example.org",
                "phrase de plusieurs mots",
                "//mechant.example/",
                visiteur(Locale.FRENCH),
                ORIGINE,
                requete(Map.of()));

        assertThat(reponse.getHeaderString("Location")).isEqualTo("/");
    }

    @Test
    void a_refusal_is_a_page_with_its_own_status_and_no_cookie() {
        Response reponse = connexion.connecter(
                "elise@example.org", "faux", "/", visiteur(Locale.ENGLISH), ORIGINE, requete(Map.of()));

        assertThat(reponse.getStatus()).isEqualTo(401);
        assertThat(((Page) reponse.getEntity()).statut()).isEqualTo(401);
        assertThat(reponse.getHeaderString("Set-Cookie")).isNull();
    }

    @Test
    void fields_that_are_missing_or_too_long_are_refused_before_any_attempt() {
        for (String[] saisie : new String[][] {
            {null, null}, {"", "x"}, {"a@b.fr", ""}, {"a".repeat(255), "x"}, {"a@b.fr", "x".repeat(1001)}
        }) {
            Response reponse =
                    connexion.connecter(saisie[0], saisie[1], "/", visiteur(Locale.FRENCH), ORIGINE, requete(Map.of()));
            assertThat(reponse.getStatus()).isEqualTo(400);
        }
    }

    @Test
    void signing_in_again_ends_the_session_that_the_browser_had() {
        connexion.connecter(
                "elise@example.org",
                "phrase de plusieurs mots",
                "/",
                contexte(ELISE, Locale.FRENCH),
                ORIGINE,
                requete(Map.of("cookie", "8")));

        assertThat(sessions.fermees).containsExactly("8");
    }

    @Test
    void who_is_signed_in_already_is_led_on() {
        Response reponse = connexion.formulaire("/espaces/mon-compte", contexte(ELISE, Locale.FRENCH));

        assertThat(reponse.getStatus()).isEqualTo(303);
        assertThat(reponse.getHeaderString("Location")).isEqualTo("/espaces/mon-compte");
    }

    @Test
    void signing_out_ends_the_session_on_the_server_and_takes_the_cookie_away() {
        Response reponse = new DeconnexionResource(sessions).deconnecter(requete(Map.of("cookie", "7")));

        assertThat(sessions.fermees).containsExactly("7");
        assertThat(reponse.getHeaderString("Set-Cookie"))
                .startsWith("chorale_session=; ")
                .contains("Max-Age=0");
        assertThat(reponse.getHeaderString("Location")).isEqualTo("/");
    }

    @Test
    void the_language_is_kept_a_year_and_one_stays_on_the_page() {
        Response anglais = new LangueResource()
                .choisir("en", requete(Map.of("Referer", "http://portail/espaces/x?a=1", "Host", "portail")));

        assertThat(anglais.getHeaderString("Set-Cookie"))
                .startsWith("chorale_langue=en; ")
                .contains("Max-Age=31536000");
        assertThat(anglais.getHeaderString("Location")).isEqualTo("/espaces/x?a=1");
        assertThat(new LangueResource()
                        .choisir("x\r\nSet-Cookie: a=b", requete(Map.of()))
                        .getHeaderString("Set-Cookie"))
                .startsWith("chorale_langue=fr; ");
    }

    private String biscuit(HttpServletRequest requete) {
        return connexion
                .connecter(
                        "elise@example.org", "phrase de plusieurs mots", "/", visiteur(Locale.FRENCH), ORIGINE, requete)
                .getHeaderString("Set-Cookie");
    }

    private static HttpServletRequest requete(Map<String, Object> valeurs) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (soi, methode, parametres) -> switch (methode.getName()) {
                    case "isSecure" -> valeurs.getOrDefault("isSecure", false);
                    case "getHeader" -> valeurs.get(parametres[0]);
                    case "getCookies" ->
                        valeurs.containsKey("cookie")
                                ? new Cookie[] {new Cookie("chorale_session", (String) valeurs.get("cookie"))}
                                : null;
                    default -> null;
                });
    }
}
