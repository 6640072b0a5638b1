package org.chorale.socle.rest.internal.demande;

import org.chorale.api.rest.Prefixes;
import org.chorale.socle.rest.internal.route.Paths;

/** The form in which a request is answered where its operation says no. */
public enum Surface {
    /** The published API: its envelope. */
    CPRO,
    /** The token endpoint: RFC 6749. */
    OAUTH,
    /** Our own API: RFC 9457. */
    API,
    /** People: a page. */
    PAGE;

    /** What a path alone tells. */
    public static Surface of(String path) {
        if (Paths.isUnder(path, Prefixes.CPRO) || Paths.isUnder(path, "/service")) {
            return CPRO;
        }
        if (Paths.isUnder(path, "/api/oauth")) {
            return OAUTH;
        }
        return Paths.isUnder(path, "/api") ? API : PAGE;
    }
}
