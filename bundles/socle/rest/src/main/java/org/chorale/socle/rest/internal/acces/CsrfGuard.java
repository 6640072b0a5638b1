package org.chorale.socle.rest.internal.acces;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.chorale.api.rest.Cookies;
import org.chorale.socle.rest.internal.demande.CookieJar;
import org.chorale.socle.rest.internal.demande.RequestState;
import org.chorale.socle.rest.internal.demande.Surface;
import org.chorale.socle.rest.internal.refus.RefusRequete.CorpsTropGrand;
import org.chorale.socle.rest.internal.refus.RefusRequete.FormulairePerime;
import org.chorale.socle.rest.internal.refus.RefusRequete.OrigineEtrangere;
import org.chorale.socle.rest.internal.socle.Reglages;
import org.chorale.socle.rest.internal.socle.Socle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps other sites from acting through a user's browser. First layer: what the browser itself says of where the request
 * comes from. Second: a token that only our pages have. Programs prove themselves by headers that no form can send.
 */
@Component(service = CsrfGuard.class)
public final class CsrfGuard {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String FORM = "application/x-www-form-urlencoded";

    /** The container's own limit on forms without files. */
    private static final long FORM_BYTES = 200_000;

    private final Socle socle;
    private final Reglages reglages;

    /** With whom it asks. */
    @Activate
    public CsrfGuard(@Reference Socle socle, @Reference Reglages reglages) {
        this.socle = socle;
        this.reglages = reglages;
    }

    /**
     * Lets a request pass, or refuses it.
     *
     * @return the request to go on with: of a multipart form the first field is read ahead
     * @throws OrigineEtrangere where the browser says that another site sent it
     * @throws FormulairePerime where the token is missing or not the one of the cookie
     */
    public HttpServletRequest check(RequestState state, HttpServletRequest request) throws IOException {
        Surface surface = Surface.of(request.getRequestURI());
        if (SAFE.contains(request.getMethod())
                || surface == Surface.CPRO
                || surface == Surface.OAUTH
                || Callers.isProgram(state)) {
            return request;
        }
        checkOrigin(request);
        Optional<String> session = CookieJar.value(request, Cookies.SESSION);
        if (surface == Surface.API && session.isEmpty()) {
            return request;
        }
        String cookie =
                session.or(() -> CookieJar.value(request, Cookies.VISITEUR)).orElseThrow(FormulairePerime::new);
        return checkToken(cookie, request);
    }

    private void checkOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean ours = site == null
                ? Optional.ofNullable(request.getHeader("Origin"))
                        .map(origin -> isOurs(origin, request))
                        .orElse(true)
                : site.equals("same-origin") || site.equals("none");
        if (!ours) {
            throw new OrigineEtrangere();
        }
    }

    /** The configured address, or the host that this very request was sent to. */
    private boolean isOurs(String origin, HttpServletRequest request) {
        String given = origin.toLowerCase(Locale.ROOT);
        if (reglages.valeurs().origine().map(given::equals).orElse(false)) {
            return true;
        }
        try {
            String authority = URI.create(given).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private HttpServletRequest checkToken(String cookie, HttpServletRequest request) throws IOException {
        String header = request.getHeader(Cookies.ENTETE_CSRF);
        if (header != null) {
            return checkToken(cookie, header, request);
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            FirstPart first = FirstPart.read(request);
            return checkToken(cookie, first.valueOf(Cookies.CHAMP_CSRF).orElse(""), first.request());
        }
        return checkToken(cookie, type.startsWith(FORM) ? field(request) : "", request);
    }

    private HttpServletRequest checkToken(String cookie, String token, HttpServletRequest request) {
        if (token.isEmpty() || !socle.sessions().estJetonCsrf(cookie, token)) {
            throw new FormulairePerime();
        }
        return request;
    }

    /** The container reads the whole form, within its own limit, and JAX-RS then takes it from there. */
    private static String field(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(Cookies.CHAMP_CSRF)).orElse("");
        } catch (RuntimeException e) {
            throw new CorpsTropGrand(FORM_BYTES);
        }
    }
}
