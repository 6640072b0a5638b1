package org.chorale.socle.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.socle.rest.internal.socle.Reglages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
    private static final String ALICE = "chorale_session=" + Joueurs.SESSION;
    private static final String FORMULAIRE = "application/x-www-form-urlencoded";

    private PortailDeTest portail;

    @BeforeEach
    void ouvrir() throws Exception {
        portail = new PortailDeTest();
        portail.ajouterEspace("essais", "Essais");
        portail.publier(new Essai.Pages());
    }

    @AfterEach
    void fermer() throws Exception {
        portail.close();
    }

    private HttpRequest.Builder parAlice(String chemin) {
        return portail.demande(chemin).header("Cookie", ALICE);
    }

    private HttpResponse<String> poster(String cookie, String corps, String... enTetes) throws Exception {
        HttpRequest.Builder demande = portail.demande("/espaces/essais/formulaire")
                .header("Content-Type", FORMULAIRE)
                .POST(BodyPublishers.ofString(corps));
        if (!cookie.isEmpty()) {
            demande.header("Cookie", cookie);
        }
        return portail.envoyer(enTetes.length == 0 ? demande : demande.headers(enTetes));
    }

    @Test
    void une_page_est_dans_la_mise_en_page_avec_les_en_tetes_de_surete() throws Exception {
        HttpResponse<String> reponse = portail.get("/espaces/essais");
        assertThat(reponse.statusCode()).isEqualTo(200);
        assertThat(reponse.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(reponse.body()).startsWith("<html lang=fr><title>Bonjour</title><main>é csrf-");
        assertThat(reponse.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(reponse.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(reponse.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void qui_est_mene_ailleurs_dans_le_portail_l_est_par_le_chemin_seul() throws Exception {
        HttpResponse<String> reponse = portail.envoyer(portail.demande("/espaces/essais/suite")
                .header("Cookie", "chorale_visiteur=abc")
                .header("X-CSRF", "csrf-abc")
                .POST(BodyPublishers.noBody()));

        assertThat(reponse.statusCode()).isEqualTo(303);
        assertThat(reponse.headers().firstValue("Location")).hasValue("/espaces/essais");
    }

    @Test
    void un_visiteur_recoit_un_temoin_et_pas_de_jsessionid() throws Exception {
        HttpResponse<String> reponse = portail.get("/espaces/essais");
        assertThat(reponse.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("chorale_visiteur=[\\w-]{22}; Path=/; HttpOnly; SameSite=Lax");
        HttpResponse<String> encore =
                portail.envoyer(portail.demande("/espaces/essais").header("Cookie", "chorale_visiteur=abc"));
        assertThat(encore.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(encore.body()).contains("csrf-abc");
    }

    @Test
    void en_https_le_temoin_est_reserve_a_https() throws Exception {
        Reglages.Valeurs valeurs =
                new Reglages.Valeurs(Optional.of("https://portail.exemple.fr"), false, Set.of(), Duration.ofSeconds(5));
        try (PortailDeTest autre = new PortailDeTest(valeurs)) {
            autre.publier(new Essai.Pages());
            assertThat(autre.get("/espaces/essais")
                            .headers()
                            .firstValue("Set-Cookie")
                            .orElse(""))
                    .endsWith("; Secure");
        }
    }

    @Test
    void sans_session_on_va_se_connecter_et_on_revient() throws Exception {
        HttpResponse<String> reponse = portail.get("/espaces/essais/prive?a=1&b=2");
        assertThat(reponse.statusCode()).isEqualTo(303);
        assertThat(reponse.headers().firstValue("Location"))
                .hasValue("/connexion?vers=%2Fespaces%2Fessais%2Fprive%3Fa%3D1%26b%3D2");

        HttpResponse<String> fragment =
                portail.envoyer(portail.demande("/espaces/essais/prive").header("HX-Request", "true"));
        assertThat(fragment.headers().firstValue("HX-Redirect"))
                .hasValue("/connexion?vers=%2Fespaces%2Fessais%2Fprive");
        assertThat(fragment.body()).isEmpty();

        assertThat(portail.envoyer(parAlice("/espaces/essais/prive")).body()).contains("Alice");
    }

    @Test
    void un_droit_manquant_est_une_page_qui_dit_lequel_et_qui_le_donne() throws Exception {
        HttpResponse<String> reponse = portail.envoyer(parAlice("/espaces/essais/droit"));
        assertThat(reponse.statusCode()).isEqualTo(403);
        assertThat(reponse.body())
                .startsWith("<html")
                .contains("« Essais » en modification", "gestionnaire de la structure");
        portail.joueurs.droits.put(new CodeEspace("essais"), Mode.MODIFICATION);
        assertThat(portail.envoyer(parAlice("/espaces/essais/droit")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void le_statut_de_la_page_est_celui_de_la_reponse() throws Exception {
        HttpResponse<String> reponse = portail.get("/espaces/essais/absente");
        assertThat(reponse.statusCode()).isEqualTo(410);
        assertThat(reponse.body()).contains("<title>Parti</title>");
    }

    @Test
    void un_gabarit_qui_casse_donne_une_page_d_erreur_propre() throws Exception {
        HttpResponse<String> reponse = portail.get("/espaces/essais/casse");
        assertThat(reponse.statusCode()).isEqualTo(500);
        assertThat(reponse.body())
                .contains(
                        "<title>Erreur 500</title>",
                        reponse.headers().firstValue("X-Reference").orElseThrow())
                .doesNotContain("début", "gabarit");
    }

    @Test
    void une_page_inconnue_est_404_dans_la_mise_en_page() throws Exception {
        HttpResponse<String> reponse = portail.get("/espaces/nulle-part");
        assertThat(reponse.statusCode()).isEqualTo(404);
        assertThat(reponse.body()).contains("<title>Erreur 404</title>", "Il n'y a rien à cette adresse");
        assertThat(portail.get("/espaces/essais/").statusCode()).isEqualTo(200);
        assertThat(portail.get("/espaces/essais/formulaire").statusCode()).isEqualTo(405);
    }

    @Test
    void un_formulaire_passe_avec_son_jeton_et_son_temoin() throws Exception {
        HttpResponse<String> visiteur = poster("chorale_visiteur=abc", "nom=%C3%89lise&_csrf=csrf-abc");
        assertThat(visiteur.statusCode()).isEqualTo(200);
        assertThat(visiteur.body()).contains("nom=Élise");
        HttpResponse<String> alice = poster(ALICE, "nom=a&_csrf=csrf-" + Joueurs.SESSION);
        assertThat(alice.statusCode()).isEqualTo(200);
        HttpResponse<String> enTete = poster(ALICE, "nom=a", "X-CSRF", "csrf-" + Joueurs.SESSION);
        assertThat(enTete.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'', nom=a",
        "'', nom=a&_csrf=csrf-abc",
        "chorale_visiteur=abc, nom=a",
        "chorale_visiteur=abc, nom=a&_csrf=csrf-autre",
        "chorale_session=" + Joueurs.SESSION + ", nom=a&_csrf=csrf-abc"
    })
    void un_formulaire_sans_le_bon_jeton_est_refuse(String cookie, String corps) throws Exception {
        HttpResponse<String> reponse = poster(cookie, corps);
        assertThat(reponse.statusCode()).isEqualTo(403);
        assertThat(reponse.body()).contains("Ce formulaire a expiré");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Origin, https://ailleurs.exemple, 403",
        "Origin, null, 403",
        "Origin, ICI, 200"
    })
    void un_autre_site_ne_peut_rien_envoyer(String enTete, String valeur, int statut) throws Exception {
        String envoyee = valeur.equals("ICI") ? portail.adresse() : valeur;
        HttpResponse<String> reponse = poster("chorale_visiteur=abc", "nom=a&_csrf=csrf-abc", enTete, envoyee);
        assertThat(reponse.statusCode()).isEqualTo(statut);
    }

    @Test
    void un_envoi_de_fichier_porte_son_jeton_en_premier_champ() throws Exception {
        String jeton = partie("name=\"_csrf\"", "csrf-" + Joueurs.SESSION);
        String fichier = partie("name=\"fichier\"; filename=\"f.bin\"", "x".repeat(300_000));
        HttpResponse<String> bon = televerser(jeton + fichier);
        assertThat(bon.statusCode()).as(bon.body()).isEqualTo(200);
        assertThat(bon.body()).contains("taille=300000");
        HttpResponse<String> refus = televerser(fichier + jeton);
        assertThat(refus.statusCode()).isEqualTo(403);
        assertThat(refus.headers().firstValue("Connection")).hasValue("close");
        assertThat(televerser(partie("name=\"_csrf\"", "faux") + fichier).statusCode())
                .isEqualTo(403);
    }

    private static String partie(String nom, String contenu) {
        return "--limite\r\nContent-Disposition: form-data; " + nom + "\r\n\r\n" + contenu + "\r\n";
    }

    private HttpResponse<String> televerser(String parties) throws Exception {
        return portail.envoyer(parAlice("/espaces/essais/fichier")
                .header("Content-Type", "multipart/form-data; boundary=limite")
                .POST(BodyPublishers.ofString(parties + "--limite--\r\n")));
    }

    @Test
    void l_adresse_du_client_n_est_crue_que_d_un_mandataire_de_confiance() throws Exception {
        HttpRequest.Builder demande =
                portail.demande("/espaces/essais").header("X-Forwarded-For", "192.0.2.9, 198.51.100.7");
        assertThat(portail.envoyer(demande).body()).contains(" 127.0.0.1");
        Reglages.Valeurs valeurs =
                new Reglages.Valeurs(Optional.empty(), false, Set.of("127.0.0.1"), Duration.ofSeconds(5));
        try (PortailDeTest autre = new PortailDeTest(valeurs)) {
            autre.publier(new Essai.Pages());
            assertThat(autre.envoyer(autre.demande("/espaces/essais")
                                    .header("X-Forwarded-For", "192.0.2.9, 198.51.100.7"))
                            .body())
                    .contains(" 198.51.100.7");
        }
    }

    @Test
    void la_langue_est_celle_choisie_sinon_celle_du_navigateur_sinon_le_francais() throws Exception {
        HttpRequest.Builder anglais = portail.demande("/espaces/essais").header("Accept-Language", "en-GB,en;q=0.9");
        assertThat(portail.envoyer(anglais).body()).startsWith("<html lang=en>");
        HttpRequest.Builder choisi = portail.demande("/espaces/essais")
                .header("Accept-Language", "en-GB")
                .header("Cookie", "chorale_langue=fr");
        assertThat(portail.envoyer(choisi).body()).startsWith("<html lang=fr>");
    }
}
