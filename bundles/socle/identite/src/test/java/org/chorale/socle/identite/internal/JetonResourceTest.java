package org.chorale.socle.identite.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Appelant;
import org.chorale.api.identite.AccesTechnique;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.testkit.HorlogeDEssai;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JetonResourceTest {
    private static final String GRANT = "grant_type";
    private static final String CC = "client_credentials";

    private final HorlogeDEssai horloge = HorlogeDEssai.a("2026-03-02T09:00:00Z");
    private final JetonResource ressource = new JetonResource(new UnSeulClient(), horloge);

    @Test
    void the_answer_is_the_published_one_and_is_not_to_be_stored() {
        Response reponse = demander(null, GRANT, CC, "client_id", "c", "client_secret", "s");

        assertThat(reponse.getStatus()).isEqualTo(200);
        assertThat(json(reponse))
                .isEqualTo(
                        "{\"access_token\":\"jeton\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"openid\"}");
        assertThat(reponse.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(reponse.getMediaType().toString()).startsWith("application/json");
    }

    @Test
    void the_scope_that_was_asked_for_is_echoed() {
        Response reponse = demander(null, GRANT, CC, "client_id", "c", "client_secret", "s", "scope", "openid x");

        assertThat(json(reponse)).contains("\"scope\":\"openid x\"");
    }

    @Test
    void http_basic_does_as_well_alone_or_saying_the_same_as_the_body() {
        assertThat(demander(basic("c:s"), GRANT, CC).getStatus()).isEqualTo(200);
        assertThat(demander(basic("c:s"), GRANT, CC, "client_id", "c").getStatus())
                .isEqualTo(200);
        assertThat(json(demander(basic("c:s"), GRANT, CC, "client_id", "d"))).contains("\"error\":\"invalid_request\"");
    }

    @Test
    void unknown_client_and_wrong_secret_are_byte_for_byte_the_same_400_by_either_way() {
        Response inconnu = demander(null, GRANT, CC, "client_id", "x", "client_secret", "s");
        Response faux = demander(null, GRANT, CC, "client_id", "c", "client_secret", "x");
        Response parBasic = demander(basic("c:x"), GRANT, CC);

        assertThat(inconnu.getStatus())
                .isEqualTo(faux.getStatus())
                .isEqualTo(parBasic.getStatus())
                .isEqualTo(400);
        assertThat(json(inconnu))
                .isEqualTo(json(faux))
                .isEqualTo(json(parBasic))
                .isEqualTo(
                        "{\"error\":\"invalid_client\",\"error_description\":\"client_id ou client_secret incorrect.\"}");
        assertThat(inconnu.getHeaders().toString())
                .isEqualTo(faux.getHeaders().toString())
                .isEqualTo(parBasic.getHeaders().toString());
    }

    @Test
    void other_grants_missing_and_doubled_parameters_have_the_errors_of_the_rfc() {
        assertThat(json(demander(null, GRANT, "password", "client_id", "c", "client_secret", "s")))
                .contains("\"error\":\"unsupported_grant_type\"");
        assertThat(json(demander(null, "client_id", "c", "client_secret", "s")))
                .isEqualTo("{\"error\":\"invalid_request\",\"error_description\":\"Il manque grant_type.\"}");
        assertThat(json(demander(null, GRANT, CC, "client_id", "c"))).contains("Il manque client_secret.");
        assertThat(json(demander(null, GRANT, CC, GRANT, CC))).contains("grant_type est dit deux fois.");
        assertThat(json(demander(null, GRANT, CC, "client_id", "c", "client_secret", "s", "scope", "\"")))
                .contains("\"error\":\"invalid_scope\"");
        assertThat(json(demander("Basic ???", GRANT, CC))).contains("Il manque client_id.");
    }

    @Test
    void too_many_attempts_say_how_many_seconds_to_wait() {
        Response reponse = demander(null, GRANT, CC, "client_id", "lent", "client_secret", "s");

        assertThat(reponse.getStatus()).isEqualTo(429);
        assertThat(reponse.getHeaderString("Retry-After")).isEqualTo("21");
        assertThat(json(reponse)).contains("\"error\":\"temporarily_unavailable\"");
    }

    private Response demander(@Nullable String autorisation, String... couples) {
        MultivaluedMap<String, String> formulaire = new MultivaluedHashMap<>();
        for (int i = 0; i < couples.length; i += 2) {
            formulaire.add(couples[i], couples[i + 1]);
        }
        return ressource.delivrer(formulaire, autorisation, Maison.ICI);
    }

    private static String basic(String couple) {
        return "Basic " + Base64.getEncoder().encodeToString(couple.getBytes(UTF_8));
    }

    private static String json(Response reponse) {
        try {
            return new ObjectMapper().writeValueAsString(reponse.getEntity());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private final class UnSeulClient implements AccesTechnique {
        @Override
        public JetonAcces delivrer(String clientId, String clientSecret, Origine origine) {
            if (clientId.equals("lent")) {
                throw new RefusIdentite.TropDEssais(horloge.instant().plusSeconds(20));
            }
            if (!clientId.equals("c") || !clientSecret.equals("s")) {
                throw new RefusIdentite.ClientInvalide();
            }
            return new JetonAcces("jeton", 3600);
        }

        @Override
        public boolean estValable(String jeton) {
            return false;
        }

        @Override
        public Appelant compteTechnique(String login, String motDePasse, Origine origine) {
            throw new RefusIdentite.CompteTechniqueRefuse();
        }
    }
}
