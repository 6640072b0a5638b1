package org.chorale.socle.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotreApiTest {
    private PortailDeTest portail;

    @BeforeEach
    void ouvrir() throws Exception {
        portail = new PortailDeTest();
        portail.publier(new Essai.Api());
    }

    @AfterEach
    void fermer() throws Exception {
        portail.close();
    }

    @Test
    void une_session_ou_un_compte_technique_suffit() throws Exception {
        HttpResponse<String> session = portail.envoyer(
                portail.demande("/api/v1/essais").header("Cookie", "chorale_session=" + Joueurs.SESSION));
        assertThat(session.body()).isEqualTo("[\"Alice\"]");

        String compte =
                Base64.getEncoder().encodeToString("tech:secret:avec:deux-points".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> programme = portail.envoyer(portail.demande("/api/v1/essais")
                .header("Authorization", "Bearer " + Joueurs.JETON)
                .header("cpro-account", compte)
                .header("Cookie", "chorale_session=" + Joueurs.SESSION));
        assertThat(programme.body()).isEqualTo("[\"TECH_1\"]");
    }

    @Test
    void une_operation_pour_un_role_n_est_pas_la_pour_les_autres() throws Exception {
        HttpResponse<String> omar = portail.envoyer(portail.demande("/api/v1/essais/exploitants")
                .header("Cookie", "chorale_session=" + Joueurs.SESSION_OMAR));
        HttpResponse<String> alice = portail.envoyer(
                portail.demande("/api/v1/essais/exploitants").header("Cookie", "chorale_session=" + Joueurs.SESSION));
        HttpResponse<String> inconnue = portail.envoyer(
                portail.demande("/api/v1/essais/nulle/part").header("Cookie", "chorale_session=" + Joueurs.SESSION));

        assertThat(omar.body()).isEqualTo("[\"Omar\"]");
        assertThat(alice.statusCode()).isEqualTo(404);
        assertThat(alice.body()).contains("\"code\":\"ROUTE_INCONNUE\"");
        assertThat(inconnue.body()).contains("\"code\":\"ROUTE_INCONNUE\"");
        assertThat(portail.get("/api/v1/essais/exploitants").statusCode()).isEqualTo(401);
    }

    @Test
    void personne_est_401_en_probleme() throws Exception {
        HttpResponse<String> reponse = portail.get("/api/v1/essais");
        assertThat(reponse.statusCode()).isEqualTo(401);
        assertThat(reponse.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(reponse.body())
                .contains("\"type\":\"urn:chorale:refus:CONNEXION_REQUISE\"", "\"status\":401", "\"remede\"");
    }

    @Test
    void un_refus_metier_a_son_statut_et_sa_langue() throws Exception {
        HttpResponse<String> reponse = portail.envoyer(
                portail.demande("/api/v1/essais/refus").header("Accept-Language", "de, en;q=0.8, fr;q=0.5"));
        assertThat(reponse.statusCode()).isEqualTo(404);
        assertThat(reponse.body())
                .contains(
                        "\"detail\":\"The invoice does not exist",
                        "\"instance\":\"/api/v1/essais/refus\"",
                        "\"code\":\"FACTURE_INCONNUE\"",
                        "\"champ\":\"idFacture\"");
    }

    @Test
    void la_mauvaise_methode_est_405_avec_les_bonnes() throws Exception {
        HttpResponse<String> reponse =
                portail.envoyer(portail.demande("/api/v1/essais").method("DELETE", BodyPublishers.noBody()));
        assertThat(reponse.statusCode()).isEqualTo(405);
        assertThat(reponse.headers().firstValue("Allow")).hasValue("GET, POST");
    }

    @Test
    void deux_operations_d_une_classe_se_distinguent_par_le_format_envoye() throws Exception {
        HttpResponse<String> texte = portail.envoyer(portail.demande("/api/v1/essais")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("a")));
        assertThat(texte.body()).isEqualTo("[\"texte\",\"a\"]");
        HttpResponse<String> json = portail.envoyer(portail.demande("/api/v1/essais")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[\"b\"]")));
        assertThat(json.body()).isEqualTo("[\"b\"]");
    }

    @Test
    void un_parametre_qui_n_est_pas_un_nombre_est_400() throws Exception {
        assertThat(portail.get("/api/v1/essais/12?page=3").body()).isEqualTo("[12,3]");
        HttpResponse<String> reponse = portail.get("/api/v1/essais/12?page=trois");
        assertThat(reponse.statusCode()).isEqualTo(400);
        assertThat(reponse.body()).contains("ADRESSE_MAL_FORMEE");
        assertThat(portail.get("/api/v1/essais/99999999999999999999").statusCode())
                .isEqualTo(400);
        assertThat(portail.get("/api/v1/essais/abc").statusCode()).isEqualTo(404);
    }

    @Test
    void une_route_inconnue_est_404_en_probleme() throws Exception {
        HttpResponse<String> reponse = portail.get("/api/v1/rien");
        assertThat(reponse.statusCode()).isEqualTo(404);
        assertThat(reponse.body()).contains("\"code\":\"ROUTE_INCONNUE\"");
    }

    @Test
    void ce_qu_une_session_fait_par_api_demande_le_jeton_anti_falsification() throws Exception {
        String cookie = "chorale_session=" + Joueurs.SESSION;
        HttpResponse<String> sans = portail.envoyer(portail.demande("/api/v1/essais")
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[]")));
        assertThat(sans.statusCode()).isEqualTo(403);
        HttpResponse<String> avec = portail.envoyer(portail.demande("/api/v1/essais")
                .header("Cookie", cookie)
                .header("X-CSRF", "csrf-" + Joueurs.SESSION)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[]")));
        assertThat(avec.statusCode()).isEqualTo(200);
    }

    @Test
    void le_jeton_d_acces_refuse_parle_comme_oauth() throws Exception {
        HttpResponse<String> reponse =
                portail.envoyer(portail.demande("/api/oauth/token").POST(BodyPublishers.noBody()));
        assertThat(reponse.statusCode()).isEqualTo(404);
        assertThat(reponse.body()).startsWith("{\"error\":\"invalid_request\",\"error_description\":\"");
    }
}
