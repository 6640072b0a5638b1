package org.chorale.api.identite;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chorale.api.acces.Appelant;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;
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

    /**
     * The sessions of a person that are good now, the one used last first.
     *
     * @param jeton the token of the session that asks, which is told from the others, or null
     */
    List<SessionOuverte> ouvertes(UtilisateurId utilisateur, @Nullable String jeton);

    /**
     * Ends one of a person's sessions, whichever node opened it: at once on this node, within five seconds on others.
     *
     * @return whether there was one; somebody else's, an unknown and an ended one change nothing
     */
    boolean revoquer(UtilisateurId utilisateur, long numero);

    /**
     * Ends all of a person's sessions but the one of the token.
     *
     * @return how many
     */
    int revoquerLesAutres(UtilisateurId utilisateur, String jeton);

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

    /**
     * A session as its owner is shown it; its token is known to the browser alone.
     *
     * @param numero by which it is revoked
     * @param origine where it was opened
     * @param ouverte when
     * @param vue when it was last used, to the minute
     * @param expiration when it ends if it is not used any more
     * @param celleCi whether it is the one that asks
     */
    record SessionOuverte(
            long numero, Origine origine, Instant ouverte, Instant vue, Instant expiration, boolean celleCi) {}
}
