package org.chorale.socle.rest.internal.demande;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.chorale.socle.rest.internal.socle.Reglages.Valeurs;

/** A request as its client sent it, seen through the proxies that the operator trusts. */
public final class SeenRequest extends HttpServletRequestWrapper {
    private final String address;
    private final boolean https;

    /** Seen with these settings. */
    public SeenRequest(HttpServletRequest request, Valeurs valeurs) {
        super(request);
        this.address = ClientAddress.of(request, valeurs.mandataires()).adresse();
        this.https = valeurs.https() || request.isSecure();
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    /** A cookie that is set now has to be marked Secure. */
    @Override
    public boolean isSecure() {
        return https;
    }
}
