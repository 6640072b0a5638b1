package org.chorale.socle.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.rest.internal.openapi.OpenApiResource;
import org.chorale.socle.rest.internal.route.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("SameNameButDifferent") // on purpose
class OpenApiTest {
    private PortailDeTest portail;

    @BeforeEach
    void ouvrir() throws Exception {
        portail = new PortailDeTest();
        portail.publier(new OpenApiResource(portail.routes, "0.1.0"), new Owner(9, "org.chorale.socle.rest"));
        portail.publier(new Essai.Cpro());
        portail.publier(new Essai.Api());
        portail.publier(new Essai.Pages());
    }

    @AfterEach
    void fermer() throws Exception {
        portail.close();
    }

    private JsonNode lire() throws Exception {
        return new ObjectMapper().readTree(portail.get("/api/v1/openapi.json").body());
    }

    private static List<String> noms(JsonNode objet) {
        List<String> noms = new ArrayList<>();
        objet.fieldNames().forEachRemaining(noms::add);
        return noms;
    }

    @Test
    void le_document_dit_ce_qui_est_publie_et_rien_d_autre() throws Exception {
        assertThat(noms(lire().path("paths")))
                .contains("/cpro/essais/v1/health-check", "/api/v1/essais/{id}")
                .doesNotContain("/cpro/essais/v1/oubliee", "/cpro/essais/v1/lire", "/espaces/essais");

        portail.ajouterEspace("essais", "Essais");
        JsonNode lire = lire().path("paths").path("/cpro/essais/v1/lire").path("post");
        assertThat(lire.path("tags").toString()).isEqualTo("[\"essai\"]");
        assertThat(lire.path("x-acces").toString())
                .isEqualTo("{\"pour\":\"ESPACE\",\"espace\":\"essais\",\"mode\":\"CONSULTATION\"}");
        assertThat(lire.path("security").toString()).isEqualTo("[{\"jeton\":[],\"compteTechnique\":[]}]");
        assertThat(lire.path("parameters").isMissingNode()).isTrue();
        assertThat(lire.at("/requestBody/content/application~1json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/Question");
        assertThat(lire().at("/components/schemas/Question/properties/nombre/type")
                        .asText())
                .isEqualTo("integer");
    }

    @Test
    void ce_qu_un_bundle_dit_de_ses_operations_y_est() throws Exception {
        portail.ajouterEspace("essais", "Essais");
        JsonNode lire = lire().path("paths").path("/cpro/essais/v1/lire").path("post");
        assertThat(lire.path("summary").asText()).isEqualTo("Lire");
        assertThat(lire.at("/x-en/summary").asText()).isEqualTo("Read");
        assertThat(lire.at("/requestBody/content/application~1json/example/nombre")
                        .asInt())
                .isEqualTo(3);
        assertThat(lire.at("/requestBody/content/application~1json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/Question");
        assertThat(lire.at("/x-fichier/contenu").asText()).isEqualTo("octets");
        assertThat(lire().at("/tags").findValuesAsText("description")).contains("Essais");
    }

    @Test
    void une_operation_publique_ne_demande_rien() throws Exception {
        JsonNode sante =
                lire().path("paths").path("/cpro/essais/v1/health-check").path("get");
        assertThat(sante.path("security").toString()).isEqualTo("[]");
        assertThat(sante.path("x-acces").toString()).isEqualTo("{\"pour\":\"PUBLIC\"}");
    }

    @Test
    void deux_formes_du_meme_nom_restent_distinctes() throws Exception {
        portail.publier(new Autre(), new Owner(2, "org.chorale.espace.autre"));
        JsonNode document = lire();
        String reference = document.at("/paths/~1cpro~1autre~1v1~1poser/post/requestBody/content/application~1json")
                .at("/schema/$ref")
                .asText();
        JsonNode schemas = document.at("/components/schemas");
        assertThat(schemas.path(reference.substring(reference.lastIndexOf('/') + 1))
                        .at("/properties/autre/type")
                        .asText())
                .isEqualTo("string");
        assertThat(noms(schemas)).contains("Question", "essai.Question");
    }

    @Test
    void deux_ressources_d_un_bundle_aussi() throws Exception {
        portail.publier(new Encore(), new Owner(1, "org.chorale.espace.essai"));
        portail.publier(new Autre(), new Owner(2, "org.chorale.espace.autre"));
        assertThat(noms(lire().at("/components/schemas"))).contains("Question", "essai.Question", "essai.Question2");
    }

    /** Another bundle's shape of the same simple name. */
    @Path("/cpro/autre/v1")
    public static final class Autre implements Ressource {
        record Question(String autre) {}

        @POST
        @Path("poser")
        @Consumes("application/json")
        @Produces("application/json")
        @AccesPublic
        public String poser(Question question) {
            return question.autre();
        }
    }

    /** Another resource of the same bundle with yet another shape of the same simple name. */
    @Path("/cpro/encore/v1")
    public static final class Encore implements Ressource {
        record Question(int encore) {}

        @POST
        @Path("poser")
        @Consumes("application/json")
        @Produces("application/json")
        @AccesPublic
        public String poser(Question question) {
            return Integer.toString(question.encore());
        }
    }
}
