package org.chorale.socle.rest.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedSet;
import javax.servlet.AsyncContext;
import javax.servlet.DispatcherType;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.chorale.socle.rest.internal.acces.CsrfGuard;
import org.chorale.socle.rest.internal.demande.AsyncEnd;
import org.chorale.socle.rest.internal.demande.BodyLimit;
import org.chorale.socle.rest.internal.demande.BodyRequest;
import org.chorale.socle.rest.internal.demande.RequestState;
import org.chorale.socle.rest.internal.demande.SeenRequest;
import org.chorale.socle.rest.internal.demande.Surface;
import org.chorale.socle.rest.internal.refus.RefusRequete.MethodeRefusee;
import org.chorale.socle.rest.internal.refus.RefusRequete.RouteInconnue;
import org.chorale.socle.rest.internal.reponse.Faults;
import org.chorale.socle.rest.internal.route.Match;
import org.chorale.socle.rest.internal.route.Pass;
import org.chorale.socle.rest.internal.route.Paths;
import org.chorale.socle.rest.internal.route.RouteTable;
import org.chorale.socle.rest.internal.route.Routes;
import org.chorale.socle.rest.internal.socle.Reglages;
import org.chorale.socle.rest.internal.socle.Socle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Where every request enters that no other servlet takes: finds who answers in the table and calls it. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardServletName("aiguillage")
@HttpWhiteboardServletAsyncSupported
public final class DispatcherServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Routes routes;
    private final transient CsrfGuard csrf;
    private final transient Faults faults;
    private final transient Reglages reglages;

    /** With whom it asks. */
    @Activate
    public DispatcherServlet(
            @Reference Routes routes,
            @Reference CsrfGuard csrf,
            @Reference Faults faults,
            @Reference Reglages reglages) {
        this.routes = routes;
        this.csrf = csrf;
        this.faults = faults;
        this.reglages = reglages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestState state = RequestState.of(request, response);
        try {
            if (request.getDispatcherType() == DispatcherType.ASYNC
                    && state.routed().isPresent()) {
                goOn(state, request, response);
            } else {
                begin(state, request, response);
            }
        } catch (RuntimeException | IOException e) {
            faults.answer(e, state).writeTo(response);
        }
    }

    private void begin(RequestState state, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RouteTable table = routes.table();
        Match match = find(table, request).orElseThrow(() -> unknown(table, request));
        state.route(table, match);
        BodyLimit limit = BodyLimit.of(request);
        limit.check(request);
        HttpServletRequest checked = new SeenRequest(csrf.check(state, request), reglages.valeurs());
        Pass pass = match.publication().enter().orElseThrow(RouteInconnue::new);
        try {
            match.publication()
                    .endpoint()
                    .invoke(getServletConfig(), new BodyRequest(checked, new byte[0], limit), response);
        } finally {
            leave(pass, request, response, state);
        }
    }

    /** A request that was suspended: it is inside, whatever became of the table. */
    private void goOn(RequestState state, HttpServletRequest request, HttpServletResponse response) throws IOException {
        state.routed().orElseThrow().match().publication().endpoint().invoke(getServletConfig(), request, response);
    }

    private void leave(Pass pass, HttpServletRequest request, HttpServletResponse response, RequestState state) {
        if (!request.isAsyncStarted()) {
            pass.leave();
            return;
        }
        AsyncContext async = request.getAsyncContext();
        AsyncEnd.then(async, pass::leave);
        pass.onAbandon(() -> abandon(async, response, state));
    }

    private void abandon(AsyncContext async, HttpServletResponse response, RequestState state) {
        try {
            faults.answer(Socle.away(), state).writeTo(response);
            async.complete();
        } catch (IOException | IllegalStateException e) {
            log("[" + state.reference() + "] " + e);
        }
    }

    private static Optional<Match> find(RouteTable table, HttpServletRequest request) {
        return Paths.canonical(request.getRequestURI()).flatMap(path -> table.find(request.getMethod(), path));
    }

    private static RuntimeException unknown(RouteTable table, HttpServletRequest request) {
        if (Surface.of(request.getRequestURI()) == Surface.CPRO) {
            return new RouteInconnue();
        }
        return Paths.canonical(request.getRequestURI())
                .map(table::verbs)
                .filter(verbs -> !verbs.isEmpty())
                .<RuntimeException>map(DispatcherServlet::refused)
                .orElseGet(RouteInconnue::new);
    }

    private static RuntimeException refused(SortedSet<String> verbs) {
        return new MethodeRefusee(verbs);
    }
}
