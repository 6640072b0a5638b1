package org.chorale.socle.rest.internal.reponse;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.chorale.api.acces.Appelant;
import org.chorale.api.page.ContextePage;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.Cookies;
import org.chorale.socle.rest.internal.acces.Callers;
import org.chorale.socle.rest.internal.demande.CookieJar;
import org.chorale.socle.rest.internal.demande.RequestState;
import org.chorale.socle.rest.internal.socle.Reglages;
import org.chorale.socle.rest.internal.socle.Socle;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a page knows of its request; a visitor without a cookie gets one, so that their forms carry a token. */
@Component(service = Contextes.class)
public final class Contextes {
    private static final int VISITOR_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Socle socle;
    private final Callers callers;
    private final Reglages reglages;

    /** With what it asks. */
    @Activate
    public Contextes(@Reference Socle socle, @Reference Callers callers, @Reference Reglages reglages) {
        this.socle = socle;
        this.callers = callers;
        this.reglages = reglages;
    }

    /** The one of this request. */
    public ContextePage of(RequestState state) {
        return state.contexte(() ->
                new ContextePage(state.langue(), signedIn(state), csrf(state), state.reference(), state.isFragment()));
    }

    /** Nobody while sessions are away or the credentials are wrong: an error page must be shown all the same. */
    private @Nullable Appelant signedIn(RequestState state) {
        try {
            return callers.of(state).orElse(null);
        } catch (Refus e) {
            return null;
        }
    }

    private String csrf(RequestState state) {
        Optional<String> cookie = CookieJar.value(state.request(), Cookies.SESSION)
                .or(() -> CookieJar.value(state.request(), Cookies.VISITEUR));
        try {
            return socle.sessions().jetonCsrf(cookie.orElseGet(() -> newVisitor(state)));
        } catch (Refus e) {
            return "";
        }
    }

    private String newVisitor(RequestState state) {
        byte[] bytes = new byte[VISITOR_BYTES];
        random.nextBytes(bytes);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        state.response()
                .addHeader(
                        "Set-Cookie",
                        Cookies.enTete(
                                Cookies.VISITEUR, value, reglages.valeurs().https()));
        return value;
    }
}
