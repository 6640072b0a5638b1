package org.chorale.socle.rest.internal.acces;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.chorale.api.acces.Appelant;
import org.chorale.api.identite.AccesTechnique;
import org.chorale.api.rest.Cookies;
import org.chorale.socle.rest.internal.demande.ClientAddress;
import org.chorale.socle.rest.internal.demande.CookieJar;
import org.chorale.socle.rest.internal.demande.RequestState;
import org.chorale.socle.rest.internal.demande.Surface;
import org.chorale.socle.rest.internal.refus.RefusRequete.CompteTechniqueAbsent;
import org.chorale.socle.rest.internal.refus.RefusRequete.JetonAbsent;
import org.chorale.socle.rest.internal.refus.RefusRequete.JetonInvalide;
import org.chorale.socle.rest.internal.socle.Reglages;
import org.chorale.socle.rest.internal.socle.Socle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who calls. Programs prove it by a token and a compte technique, people by their session; pages know sessions only, the
 * published API programs only, our own API both, where an Authorization header puts the session aside.
 */
@Component(service = Callers.class)
public final class Callers {
    /** RFC 6750, 2.1; what is shorter cannot be a token of ours. */
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]{16,}=*) *");

    private final Socle socle;
    private final Reglages reglages;

    /** With whom it asks. */
    @Activate
    public Callers(@Reference Socle socle, @Reference Reglages reglages) {
        this.socle = socle;
        this.reglages = reglages;
    }

    /**
     * The caller, if there is one.
     *
     * @throws org.chorale.api.refus.Refus where a program's credentials are missing or wrong
     */
    public Optional<Appelant> of(RequestState state) {
        return state.appelant(() -> isProgram(state) ? Optional.of(program(state.request())) : person(state.request()));
    }

    /** Whether it is judged by token and compte technique. */
    public static boolean isProgram(RequestState state) {
        Surface surface = Surface.of(state.request().getRequestURI());
        return surface == Surface.CPRO
                || (surface != Surface.PAGE && state.request().getHeader("Authorization") != null);
    }

    private Optional<Appelant> person(HttpServletRequest request) {
        return CookieJar.value(request, Cookies.SESSION)
                .flatMap(jeton -> socle.sessions().appelant(jeton));
    }

    private Appelant program(HttpServletRequest request) {
        AccesTechnique acces = socle.accesTechnique();
        if (!acces.estValable(token(request))) {
            throw new JetonInvalide();
        }
        String[] account = account(request).split(":", 2);
        if (account.length < 2 || account[0].isEmpty()) {
            throw new CompteTechniqueAbsent();
        }
        return acces.compteTechnique(
                account[0],
                account[1],
                ClientAddress.of(request, reglages.valeurs().mandataires()));
    }

    private static String token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .orElseThrow(JetonAbsent::new);
    }

    private static String account(HttpServletRequest request) {
        String header = Optional.ofNullable(request.getHeader("cpro-account")).orElse("");
        try {
            return new String(Base64.getMimeDecoder().decode(header.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new CompteTechniqueAbsent();
        }
    }
}
