package org.chorale.socle.rest.internal.acces;

import java.lang.reflect.Method;
import java.util.Optional;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.socle.rest.internal.demande.CxfRequest;
import org.chorale.socle.rest.internal.demande.RequestState;
import org.chorale.socle.rest.internal.refus.RefusRequete.ConnexionRequise;
import org.chorale.socle.rest.internal.refus.RefusRequete.EspaceRequis;
import org.chorale.socle.rest.internal.refus.RefusRequete.RouteInconnue;
import org.chorale.socle.rest.internal.route.AccessRule;
import org.chorale.socle.rest.internal.route.AccessRule.Holder;
import org.chorale.socle.rest.internal.route.AccessRule.Known;
import org.chorale.socle.rest.internal.route.Operation;
import org.chorale.socle.rest.internal.route.Routes;
import org.chorale.socle.rest.internal.socle.Socle;
import org.jspecify.annotations.Nullable;

/**
 * Checks the access of the very method that JAX-RS chose, before its body is read. One that the table does not hold is
 * not there, even where its path led here.
 */
@Priority(Priorities.AUTHORIZATION)
public final class AccessFilter implements ContainerRequestFilter {
    private static final CodeEspace MY_ACCOUNT = new CodeEspace("mon-compte");

    private final Socle socle;
    private final Callers callers;
    private final Routes routes;

    /** With whom it asks. */
    public AccessFilter(Socle socle, Callers callers, Routes routes) {
        this.socle = socle;
        this.callers = callers;
        this.routes = routes;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Message message = JAXRSUtils.getCurrentMessage();
        RequestState state = CxfRequest.state(message);
        Method method = message.getExchange().get(OperationResourceInfo.class).getMethodToInvoke();
        Operation operation = published(state, method).orElseThrow(RouteInconnue::new);
        state.choose(operation);
        check(operation.access(), state);
    }

    private static Optional<Operation> published(RequestState state, Method method) {
        return state.routed()
                .flatMap(
                        routed -> routed.match().publication().operation(method).filter(operation -> routed.table()
                                .holds(routed.match().publication(), operation)));
    }

    private void check(AccessRule rule, RequestState state) {
        if (rule instanceof AccessRule.Anyone) {
            return;
        }
        Appelant caller = callers.of(state).orElseThrow(ConnexionRequise::new);
        if (rule instanceof Known known && !known.allows(caller)) {
            throw new RouteInconnue();
        }
        if (rule instanceof Holder holder) {
            Perimetre perimetre = socle.habilitations().perimetre(caller, holder.espace(), holder.mode());
            if (perimetre.estVide()) {
                throw new EspaceRequis(label(holder), holder.mode(), explanation(holder));
            }
            state.limit(perimetre);
        }
    }

    /** The page of Mon compte that says why, while that espace is there. */
    private @Nullable String explanation(Holder holder) {
        return routes.label(MY_ACCOUNT).isEmpty()
                ? null
                : "/espaces/mon-compte/pourquoi?espace=%s&mode=%s".formatted(holder.espace(), holder.mode());
    }

    private Libelle label(Holder holder) {
        String code = holder.espace().valeur();
        return routes.label(holder.espace()).orElse(new Libelle(code, code));
    }
}
