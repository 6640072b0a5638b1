package org.chorale.socle.rest.internal;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletResponse;
import org.chorale.socle.rest.internal.demande.AsyncEnd;
import org.chorale.socle.rest.internal.demande.RequestState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Around every request of every servlet: its reference, the security headers, one line in the log. */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterName("entree")
@HttpWhiteboardFilterAsyncSupported
public final class EntranceFilter implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(EntranceFilter.class);
    private static final String MDC_KEY = "reference";

    private final LongAdder requests = new LongAdder();
    private final LongAdder accidents = new LongAdder();

    /** Nothing was counted yet. */
    @Activate
    public EntranceFilter() {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestState state = RequestState.of(request, response);
        long start = System.nanoTime();
        MDC.put(MDC_KEY, state.reference());
        SecurityHeaders.set(state.response(), state.reference());
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                AsyncEnd.then(request.getAsyncContext(), () -> tell(state, start));
            } else {
                tell(state, start);
            }
            MDC.remove(MDC_KEY);
        }
    }

    /** The template and not the path, which may name people or carry what a form sent. */
    private void tell(RequestState state, long start) {
        HttpServletResponse response = state.response();
        requests.increment();
        if (response.getStatus() >= 500) {
            accidents.increment();
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {} {} {} ms [{}] ({} demandes, {} erreurs)",
                    state.request().getMethod(),
                    state.operation().map(operation -> operation.template()).orElse("-"),
                    response.getStatus(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                    state.reference(),
                    requests,
                    accidents);
        }
    }
}
