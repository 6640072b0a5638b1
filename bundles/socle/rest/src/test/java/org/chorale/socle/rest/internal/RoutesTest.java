package org.chorale.socle.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.chorale.socle.rest.internal.openapi.RoutesResource;
import org.chorale.socle.rest.internal.route.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final String ADRESSE = "/api/v1/exploitation/routes";

    private PortailDeTest portail;

    @BeforeEach
    void ouvrir() throws Exception {
        portail = new PortailDeTest();
        portail.publier(new RoutesResource(portail.routes), new Owner(9, "org.chorale.socle.rest"));
        portail.publier(new Essai.Cpro());
        portail.publier(new Essai.Api());
        portail.publier(new Essai.Pages());
    }

    @AfterEach
    void fermer() throws Exception {
        portail.close();
    }

    @Test
    void l_exploitant_lit_tout_ce_qui_est_publie_pages_comprises_avec_qui_peut_l_appeler() throws Exception {
        portail.ajouterEspace("essais", "Essais");
        List<String> lues = new ArrayList<>();
        for (JsonNode route : lire(Joueurs.SESSION_OMAR).path("routes")) {
            lues.add(route.path("verbe").asText() + " " + route.path("chemin").asText() + " " + route.path("acces"));
        }
        assertThat(lues)
                .contains(
                        "GET /cpro/essais/v1/health-check {\"pour\":\"PUBLIC\"}",
                        "POST /cpro/essais/v1/lire {\"pour\":\"ESPACE\",\"espace\":\"essais\",\"mode\":\"CONSULTATION\"}",
                        "GET /api/v1/essais/exploitants {\"pour\":\"AUTHENTIFIE\",\"roles\":[\"EXPLOITANT\"]}")
                .anyMatch(r -> r.startsWith("GET /espaces/essais"))
                .noneMatch(r -> r.contains("oubliee"));
    }

    @Test
    void a_qui_n_est_pas_exploitant_elle_n_est_pas_la() throws Exception {
        assertThat(portail.get(ADRESSE).statusCode()).isEqualTo(401);
        HttpResponse<String> alice =
                portail.envoyer(portail.demande(ADRESSE).header("Cookie", "chorale_session=" + Joueurs.SESSION));
        assertThat(alice.statusCode()).isEqualTo(404);
    }

    private JsonNode lire(String session) throws Exception {
        return new ObjectMapper()
                .readTree(portail.envoyer(portail.demande(ADRESSE).header("Cookie", "chorale_session=" + session))
                        .body());
    }
}
