package org.chorale.socle.rest.internal.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chorale.api.rest.Cookies;
import org.chorale.socle.rest.internal.demande.Surface;
import org.chorale.socle.rest.internal.route.AccessRule;
import org.chorale.socle.rest.internal.route.Operation;

/** How callers prove who they are, in the words of OpenAPI. */
final class SecuritySchemes {
    private static final String TOKEN = "jeton";
    private static final String ACCOUNT = "compteTechnique";
    private static final String SESSION = "session";

    private SecuritySchemes() {}

    static boolean isForPrograms(Operation operation) {
        return Surface.of(operation.template()) != Surface.PAGE || operation.producesJson();
    }

    static ObjectNode describe(ObjectMapper mapper) {
        ObjectNode schemes = mapper.createObjectNode();
        ObjectNode token = schemes.putObject(TOKEN).put("type", "oauth2");
        token.putObject("flows")
                .putObject("clientCredentials")
                .put("tokenUrl", "/api/oauth/token")
                .putObject("scopes")
                .put("openid", "Sans effet, accepté");
        schemes.putObject(ACCOUNT)
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "cpro-account")
                .put("description", "base64(login:motDePasse) du compte technique");
        schemes.putObject(SESSION).put("type", "apiKey").put("in", "cookie").put("name", Cookies.SESSION);
        return schemes;
    }

    /** Alternatives; none for a public operation. */
    static ArrayNode required(ObjectMapper mapper, Operation operation) {
        ArrayNode alternatives = mapper.createArrayNode();
        if (operation.access() instanceof AccessRule.Anyone) {
            return alternatives;
        }
        Surface surface = Surface.of(operation.template());
        if (surface != Surface.PAGE) {
            ObjectNode program = alternatives.addObject();
            program.putArray(TOKEN);
            program.putArray(ACCOUNT);
        }
        if (surface != Surface.CPRO) {
            alternatives.addObject().putArray(SESSION);
        }
        return alternatives;
    }
}
