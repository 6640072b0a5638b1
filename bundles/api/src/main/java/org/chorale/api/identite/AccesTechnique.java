package org.chorale.api.identite;

import org.chorale.api.acces.Appelant;
import org.osgi.annotation.versioning.ProviderType;

/** Access of programs: an OAuth2 client obtains a bearer token, and each call names a compte technique. */
@ProviderType
public interface AccesTechnique {
    /**
     * client_credentials.
     *
     * @throws RefusIdentite.ClientInvalide alike for an unknown client and a wrong secret
     */
    JetonAcces delivrer(String clientId, String clientSecret, Origine origine);

    /** Whether a bearer token is good now. */
    boolean estValable(String jeton);

    /**
     * The caller behind a compte technique.
     *
     * @throws RefusIdentite.CompteTechniqueRefuse alike for an unknown login, a wrong password and an expired one
     */
    Appelant compteTechnique(String login, String motDePasse, Origine origine);

    /**
     * A token as delivered.
     *
     * @param valeur the bearer token
     * @param dureeSecondes how long it is good; at most 32767
     */
    record JetonAcces(String valeur, int dureeSecondes) {}
}
