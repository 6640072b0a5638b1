package org.chorale.socle.rest.internal.demande;

import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.chorale.api.identite.Origine;

/** Where a request comes from: the socket tells; a header only where a proxy that is trusted wrote it. */
public final class ClientAddress {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final int LONGEST_AGENT = 200;

    private ClientAddress() {}

    /** The address and the program. */
    public static Origine of(HttpServletRequest request, Set<String> trusted) {
        String agent = request.getHeader("User-Agent");
        String cut = agent == null ? "" : agent.substring(0, Math.min(LONGEST_AGENT, agent.length()));
        return new Origine(address(request, trusted), cut);
    }

    /** From the right, the first address that no trusted proxy has: what stands left of it, anybody may have written. */
    private static String address(HttpServletRequest request, Set<String> trusted) {
        String address = request.getRemoteAddr();
        String forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        String[] hops = COMMA.split(forwarded.strip(), -1);
        for (int i = hops.length - 1; i >= 0 && trusted.contains(address) && !hops[i].isEmpty(); i--) {
            address = hops[i];
        }
        return address;
    }
}
