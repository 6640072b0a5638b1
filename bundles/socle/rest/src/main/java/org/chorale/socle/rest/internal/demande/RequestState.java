package org.chorale.socle.rest.internal.demande;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.page.ContextePage;
import org.chorale.socle.rest.internal.route.Match;
import org.chorale.socle.rest.internal.route.Operation;
import org.chorale.socle.rest.internal.route.RouteTable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one request, from its entrance on. It travels as an attribute of the request; one thread at a time
 * works with it.
 */
public final class RequestState {
    private static final String ATTRIBUTE = RequestState.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final String reference = newReference();
    private final Surface byPath;
    private final Locale langue;
    private @Nullable Routed routed;
    private @Nullable Operation operation;
    private boolean asked;
    private @Nullable Appelant appelant;
    private @Nullable Perimetre perimetre;
    private @Nullable ContextePage contexte;

    private RequestState(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
        this.byPath = Surface.of(request.getRequestURI());
        this.langue = Langue.of(request);
    }

    /** The one of this request, made where it is not there yet. */
    public static RequestState of(ServletRequest request, ServletResponse response) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestState state) {
            return state;
        }
        RequestState state = new RequestState((HttpServletRequest) request, (HttpServletResponse) response);
        request.setAttribute(ATTRIBUTE, state);
        return state;
    }

    private static String newReference() {
        byte[] bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /** The request as it entered. */
    public HttpServletRequest request() {
        return request;
    }

    /** Its answer. */
    public HttpServletResponse response() {
        return response;
    }

    /** The number by which the log and the user speak of it. */
    public String reference() {
        return reference;
    }

    /** The language to answer in. */
    public Locale langue() {
        return langue;
    }

    /** What the table found, once it was asked and found something. */
    public Optional<Routed> routed() {
        return Optional.ofNullable(routed);
    }

    /** Keeps what the table found. */
    public void route(RouteTable table, Match match) {
        routed = new Routed(table, match);
        operation = match.operation();
    }

    /** The operation: the table's guess, then what JAX-RS chose. */
    public Optional<Operation> operation() {
        return Optional.ofNullable(operation);
    }

    /** Keeps what JAX-RS chose. */
    public void choose(Operation chosen) {
        operation = chosen;
    }

    /** The form of answer: by the path, and elsewhere by what the operation produces or the client accepts. */
    public Surface surface() {
        if (byPath != Surface.PAGE) {
            return byPath;
        }
        boolean json = operation == null ? acceptsOnlyJson() : operation.producesJson() && !operation.producesHtml();
        return json ? Surface.API : Surface.PAGE;
    }

    private boolean acceptsOnlyJson() {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("html");
    }

    /** Whether htmx asks for a part of a page. */
    public boolean isFragment() {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** Who calls: looked up once. */
    public Optional<Appelant> appelant(Supplier<Optional<Appelant>> lookup) {
        if (!asked) {
            appelant = lookup.get().orElse(null);
            asked = true;
        }
        return Optional.ofNullable(appelant);
    }

    /** Where the caller holds the operation's espace, where it names one. */
    public Optional<Perimetre> perimetre() {
        return Optional.ofNullable(perimetre);
    }

    /** Keeps the perimeter that the access check found. */
    public void limit(Perimetre found) {
        perimetre = found;
    }

    /** What pages need to know: made once. */
    public ContextePage contexte(Supplier<ContextePage> maker) {
        ContextePage made = contexte;
        if (made == null) {
            made = maker.get();
            contexte = made;
        }
        return made;
    }

    /**
     * What the table found.
     *
     * @param table the table, as it was then: a request that is inside goes on by it
     * @param match what it found
     */
    public record Routed(RouteTable table, Match match) {}
}
