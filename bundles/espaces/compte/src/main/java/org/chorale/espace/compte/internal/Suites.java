package org.chorale.espace.compte.internal;

import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Where one goes after a form, and what the next page says of it. */
final class Suites {
    private Suites() {}

    static Response vers(String adresse) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, adresse)
                .build();
    }

    /** To Mon compte, which says that it was done. */
    static Response fait(TexteDroits fait) {
        return vers(EntreeMonCompte.ADRESSE + "?fait=" + fait.name());
    }

    /** What was done, where the address says so; it says nothing else than that. */
    static @Nullable String fait(@Nullable String nom, Locale langue) {
        return Optional.ofNullable(nom)
                .filter(n -> n.startsWith("FAIT_"))
                .flatMap(Suites::texte)
                .map(t -> t.en(langue))
                .orElse(null);
    }

    private static Optional<TexteDroits> texte(String nom) {
        try {
            return Optional.of(TexteDroits.valueOf(nom));
        } catch (IllegalArgumentException inconnu) {
            return Optional.empty();
        }
    }
}
