package org.chorale.socle.rest.internal.reponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun;
import org.chorale.socle.rest.internal.demande.RequestState;
import org.chorale.socle.rest.internal.refus.RefusRequete;
import org.chorale.socle.rest.internal.route.Operation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into an answer: a refusal where it is one, else an accident that the log tells once. */
@Component(service = Faults.class)
public final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** What PostgreSQL says of a text with a NUL. */
    private static final String UNREADABLE_TEXT = "22021";

    private static final String ROLLED_BACK = "40";

    private final Answers answers;

    /** With the one who answers. */
    @Activate
    public Faults(@Reference Answers answers) {
        this.answers = answers;
    }

    /** The answer to what was thrown. */
    public Answer answer(Throwable thrown, RequestState state) {
        return refusal(thrown).map(refus -> answers.refusal(refus, state)).orElseGet(() -> accident(thrown, state));
    }

    /** The answer that JAX-RS threw; what a resource put into it on purpose stays. */
    Response answer(WebApplicationException thrown, RequestState state) {
        Response response = thrown.getResponse();
        boolean asIs = response.hasEntity() || response.getStatus() < 400;
        return asIs ? response : answer((Throwable) thrown, state).toResponse();
    }

    private Answer accident(Throwable thrown, RequestState state) {
        if (thrown instanceof IOException && state.response().isCommitted()) {
            LOG.info("[{}] La réponse a été coupée : {}", state.reference(), thrown.toString());
            return answers.accident(state);
        }
        LOG.error(
                "[{}] {}",
                state.reference(),
                state.operation().map(Operation::route).orElse(state.request().getMethod() + " ?"),
                thrown);
        return answers.accident(state);
    }

    /** The first of its causes that is the caller's doing. */
    private static Optional<Refus> refusal(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .map(Faults::known)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refus> known(Throwable cause) {
        if (cause instanceof Refus refus) {
            return Optional.of(refus);
        }
        if (cause instanceof JsonProcessingException json && !(cause.getCause() instanceof Refus)) {
            return BadJson.refusal(json);
        }
        if (cause instanceof WebApplicationException web) {
            return http(web);
        }
        if (cause instanceof SQLException sql && UNREADABLE_TEXT.equals(sql.getSQLState())) {
            return Optional.of(new RefusRequete.CaractereNul());
        }
        if (isConflict(cause)) {
            LOG.info("Deux demandes ont touché à la même chose au même instant : {}", cause.toString());
            return Optional.of(new RefusCommun.ModifieEntreTemps());
        }
        if (isAborted(cause)) {
            LOG.debug("Le client est parti avant la fin : {}", cause.toString());
            return Optional.of(new RefusRequete.Http(400));
        }
        return Optional.empty();
    }

    private static Optional<Refus> http(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        if (web instanceof NotFoundException && web.getCause() != null) {
            return Optional.of(new RefusRequete.AdresseMalFormee());
        }
        if (status == 404) {
            return Optional.of(new RefusRequete.RouteInconnue());
        }
        return (status >= 400 && status < 500 && isNotAboutItsCause(web)) || status == 503
                ? Optional.of(new RefusRequete.Http(status))
                : Optional.empty();
    }

    /** JAX-RS wraps what the body's reader threw into a plain 400, and that says more. */
    private static boolean isNotAboutItsCause(WebApplicationException web) {
        return web.getCause() == null || refusal(web.getCause()).isEmpty();
    }

    /** A version that moved, a deadlock, a lock that did not come: whoever asks again gets through. */
    private static boolean isConflict(Throwable cause) {
        return cause.getClass().getSimpleName().equals("OptimisticLockException")
                || (cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith(ROLLED_BACK));
    }

    private static boolean isAborted(Throwable cause) {
        return cause instanceof EOFException
                || (cause instanceof IOException
                        && (cause.getClass().getSimpleName().equals("EofException")
                                || "Connection reset by peer".equals(cause.getMessage())
                                || "Broken pipe".equals(cause.getMessage())));
    }
}
