package org.chorale.socle.rest.internal.reponse;

import java.net.URI;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;

/**
 * Sends whoever is led elsewhere in the portal there by path alone. CXF makes addresses absolute, with a host of its own
 * making ({@code localhost} for 127.0.0.1, the inner name behind a proxy): another origin for a browser, whose policy
 * {@code form-action 'self'} then blocks the answer to a form.
 */
public final class OwnLocationFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location == null) {
            return;
        }
        URI target = URI.create(location.toString());
        URI base = request.getUriInfo().getBaseUri();
        if (target.isAbsolute()
                && base.getAuthority() != null
                && base.getAuthority().equals(target.getAuthority())) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, pathOf(target));
        }
    }

    private static String pathOf(URI target) {
        String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        String fragment = target.getRawFragment() == null ? "" : "#" + target.getRawFragment();
        return path + query + fragment;
    }
}
