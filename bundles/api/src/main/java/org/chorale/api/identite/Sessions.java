package org.chorale.api.identite;

import java.time.Instant;
import java.util.Optional;
import org.chorale.api.acces.Appelant;
import org.osgi.annotation.versioning.ProviderType;

/** Sessions of people in a browser. They are rows of the database: good after a restart, on every node, revocable. */
@ProviderType
public interface Sessions {
    /**
     * Signs in.
     *
     * @throws RefusIdentite.ConnexionRefusee alike for an unknown address, a wrong password and an inactive account
     * @throws RefusIdentite.TropDEssais with the time until which the account or the address waits
     */
    Session ouvrir(String adresseConnexion, String motDePasse, Origine origine);

    /** Whose session the token is, while it is good. */
    Optional<Appelant> appelant(String jeton);

    /** Ends a session; an unknown token changes nothing. */
    void fermer(String jeton);

    /** The anti-forgery token that goes with a session or with an anonymous visitor's cookie. */
    String jetonCsrf(String jeton);

    /** Whether it is the one that goes with it; constant time. */
    boolean estJetonCsrf(String jeton, String jetonCsrf);

    /**
     * An opened session.
     *
     * @param jeton the value of the cookie; at least 128 random bits
     * @param expiration when it ends
     * @param appelant who
     */
    record Session(String jeton, Instant expiration, Appelant appelant) {}
}
