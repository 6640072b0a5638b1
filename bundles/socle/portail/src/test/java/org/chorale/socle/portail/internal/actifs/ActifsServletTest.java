package org.chorale.socle.portail.internal.actifs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.chorale.socle.portail.internal.ServeurDeTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActifsServletTest {
    private static ServeurDeTest serveur;

    @BeforeAll
    static void demarrer() throws Exception {
        serveur = ServeurDeTest.avec("/assets/*", new ActifsServlet());
    }

    @AfterAll
    static void arreter() throws Exception {
        serveur.close();
    }

    @ParameterizedTest
    @EnumSource(Actif.class)
    void each_file_is_kept_for_ever_under_the_address_that_names_its_content(Actif actif) throws Exception {
        HttpResponse<byte[]> reponse = lire(actif.adresse());

        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(reponse.body()).isEqualTo(actif.contenu());
        assertThat(entete(reponse, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(entete(reponse, "Content-Type")).startsWith(actif.type().split(";")[0]);
        assertThat(actif.adresse()).matches("/assets/[0-9a-f]{12}/[a-z.-]+");
    }

    @Test
    void under_its_bare_name_a_file_is_asked_for_again_and_not_sent_twice() throws Exception {
        HttpResponse<byte[]> premiere = lire("/assets/portail.css");
        assertThat(premiere.statusCode()).isEqualTo(200);
        assertThat(entete(premiere, "Cache-Control")).isEqualTo("no-cache");

        String etiquette = entete(premiere, "ETag");
        assertThat(lire("/assets/portail.css", "If-None-Match", etiquette).statusCode())
                .isEqualTo(304);
        assertThat(lire("/assets/portail.css", "If-None-Match", etiquette.replaceFirst("\"$", "--gzip\""))
                        .statusCode())
                .isEqualTo(304);
        assertThat(lire("/assets/portail.css", "If-None-Match", "\"autre\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/000000000000/portail.css",
                "/assets/inconnu.css",
                "/assets/",
                "/assets",
                "/assets/licences/htmx.org-LICENSE.txt",
                "/assets/a/b/portail.css",
                "/assets/PROVENANCE.md",
                "/assets/%2e%2e/Actif.class"
            })
    void what_is_not_there_is_not_found(String adresse) throws Exception {
        assertThat(lire(adresse).statusCode()).isEqualTo(404);
    }

    @Test
    void our_own_style_sheet_and_script_fetch_nothing_from_elsewhere() {
        assertThat(texte(Actif.PORTAIL_CSS)).doesNotContain("@import", "url(", "http:", "https:");
        assertThat(texte(Actif.PORTAIL_JS)).doesNotContain("fetch(", "http:", "https:", "eval", "innerHTML", ".style");
    }

    private static String texte(Actif actif) {
        return new String(actif.contenu(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> lire(String adresse, String... entetes)
            throws IOException, InterruptedException {
        HttpRequest.Builder requete = HttpRequest.newBuilder(URI.create(serveur.adresse() + adresse));
        if (entetes.length > 0) {
            requete.headers(entetes);
        }
        return HttpClient.newHttpClient().send(requete.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String entete(HttpResponse<?> reponse, String nom) {
        return reponse.headers().firstValue(nom).orElse("");
    }
}
