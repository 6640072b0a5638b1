package org.chorale.socle.rest.internal.demande;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.chorale.api.rest.Cookies;

/** The language of an answer: what the user chose, else what their browser prefers, else French. */
final class Langue {
    private Langue() {}

    static Locale of(HttpServletRequest request) {
        return CookieJar.value(request, Cookies.LANGUE)
                .flatMap(Langue::known)
                .or(() -> preferred(request))
                .orElse(Locale.FRENCH);
    }

    private static Optional<Locale> preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> known(locale.getLanguage()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Locale> known(String language) {
        return switch (language) {
            case "fr" -> Optional.of(Locale.FRENCH);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }
}
