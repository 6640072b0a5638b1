package org.chorale.socle.identite.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the token endpoint. Client and secret come in the body or by HTTP Basic; clients of the published API do
 * either. Descriptions of errors keep to ASCII, as RFC 6749 §5.2 wants.
 */
record DemandeDeJeton(String clientId, String clientSecret, String scope) {
    private static final String SCOPE = "openid";

    /** RFC 6749 §3.3, and not longer than anybody needs. */
    private static final Pattern SCOPE_PERMIS = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E ]{1,200}");

    static DemandeDeJeton lire(MultivaluedMap<String, String> formulaire, @Nullable String autorisation)
            throws Invalide {
        String genre = un(formulaire, "grant_type").orElseThrow(() -> manque("grant_type"));
        if (!genre.equals("client_credentials")) {
            throw new Invalide("unsupported_grant_type", "grant_type attendu : client_credentials.");
        }
        String scope = un(formulaire, "scope").orElse(SCOPE);
        if (!SCOPE_PERMIS.matcher(scope).matches()) {
            throw new Invalide("invalid_scope", "scope attendu : openid.");
        }
        Optional<String> id = un(formulaire, "client_id");
        Optional<String> secret = un(formulaire, "client_secret");
        Optional<String[]> basic = Optional.ofNullable(autorisation).flatMap(DemandeDeJeton::basic);
        if (basic.isEmpty()) {
            return new DemandeDeJeton(
                    id.orElseThrow(() -> manque("client_id")),
                    secret.orElseThrow(() -> manque("client_secret")),
                    scope);
        }
        String[] couple = basic.get();
        // Some clients say the same in both places: what does not contradict is taken.
        if (id.filter(i -> !i.equals(couple[0])).isPresent()
                || secret.filter(s -> !s.equals(couple[1])).isPresent()) {
            throw new Invalide(
                    "invalid_request", "Le client est dit deux fois, et autrement : HTTP Basic ou le corps.");
        }
        return new DemandeDeJeton(couple[0], couple[1], scope);
    }

    private static Optional<String> un(MultivaluedMap<String, String> formulaire, String nom) throws Invalide {
        List<String> valeurs = formulaire.getOrDefault(nom, List.of());
        if (valeurs.size() > 1) {
            throw new Invalide("invalid_request", nom + " est dit deux fois.");
        }
        return valeurs.stream().filter(v -> v != null && !v.isEmpty()).findFirst();
    }

    private static Optional<String[]> basic(String autorisation) {
        if (!autorisation.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String couple = new String(
                    Base64.getDecoder().decode(autorisation.substring(6).strip()), UTF_8);
            int deuxPoints = couple.indexOf(':');
            return deuxPoints < 0
                    ? Optional.empty()
                    : Optional.of(new String[] {couple.substring(0, deuxPoints), couple.substring(deuxPoints + 1)});
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Invalide manque(String parametre) {
        return new Invalide("invalid_request", "Il manque " + parametre + ".");
    }

    /** The request is not one. */
    static final class Invalide extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;

        Invalide(String code, String description) {
            super(description, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }

        String description() {
            return getMessage();
        }
    }
}
