package org.chorale.socle.rest.internal.demande;

import javax.servlet.http.HttpServletRequest;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.format.Limite;
import org.chorale.api.refus.Refus;
import org.chorale.socle.rest.internal.refus.RefusRequete;

/**
 * How long a body may be, refused by its declared length before a byte is read, and by its bytes where it declares
 * none. What a document may weigh inside its envelope is for its domain to say.
 *
 * @param bytes the most
 * @param deposit whether it is a flux in base 64
 */
public record BodyLimit(long bytes, boolean deposit) {
    /** For the names, line ends and escapes around the document. */
    private static final long SLACK = 2L << 20;

    /** Where no one limits. */
    public static final BodyLimit NONE = new BodyLimit(Long.MAX_VALUE, false);

    /** By the surface: base 64 in JSON, or the portal's uploads. */
    public static BodyLimit of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (Surface.of(path) == Surface.CPRO) {
            // 4 characters for 3 bytes, and up to 2 of line end for 76 of them.
            long base64 = Limite.FLUX_API.valeur() / 3 * 4;
            return new BodyLimit(base64 + base64 / 38 + SLACK, path.endsWith("/deposer/flux"));
        }
        return new BodyLimit(Limite.FLUX_PORTAIL.valeur() + SLACK, false);
    }

    /** Refuses a declared length that is past it. */
    public void check(HttpServletRequest request) {
        if (request.getContentLengthLong() > bytes) {
            throw refusal();
        }
    }

    Refus refusal() {
        return deposit
                ? new RefusFacture.FluxTropGrand(Limite.FLUX_API.valeur() >> 20)
                : new RefusRequete.CorpsTropGrand(bytes > SLACK ? bytes - SLACK : bytes);
    }
}
