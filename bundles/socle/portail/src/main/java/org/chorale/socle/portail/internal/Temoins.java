package org.chorale.socle.portail.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.chorale.api.rest.Cookies;

/** What requests say of cookies; their names and form are those of {@link Cookies}. */
public final class Temoins {
    private Temoins() {}

    /** The token of the session. */
    public static Optional<String> session(HttpServletRequest requete) {
        return Stream.ofNullable(requete.getCookies())
                .flatMap(Arrays::stream)
                .filter(recu -> recu.getName().equals(Cookies.SESSION))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Behind a proxy that ends TLS the request itself does not tell, but the browser's own Origin does. */
    public static boolean parHttps(HttpServletRequest requete) {
        String origine = requete.getHeader("Origin");
        return requete.isSecure() || (origine != null && origine.startsWith("https:"));
    }
}
