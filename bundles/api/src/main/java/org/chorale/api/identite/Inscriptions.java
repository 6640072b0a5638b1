package org.chorale.api.identite;

import java.util.Locale;
import java.util.Optional;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What people do themselves about their accounts. Answers never tell whether an address is known: what differs goes by
 * mail, to the adresse de contact. Joins the caller's transaction where there is one.
 */
@ProviderType
public interface Inscriptions {
    /**
     * Asks for an account. It cannot sign in before its activation. Where the adresse de connexion has an account
     * already, nothing changes, and its holder is told by mail; the caller sees no difference.
     *
     * @return the number of the new account, empty where the address was taken: not for the eyes of whoever asked
     * @throws RefusIdentite.MotDePasseFaible where the password is too weak
     * @throws RefusIdentite.TropDEssais where too many were asked for from the origin
     * @throws org.chorale.api.refus.RefusCommun.ParametreInvalide naming the field that is empty, too long or malformed
     */
    Optional<UtilisateurId> inscrire(Inscription inscription, Origine origine);

    /** Sends the activation's link again, where an account waits for it; earlier links stop working. */
    void renvoyerActivation(String adresseConnexion, Origine origine);

    /** The same, for a gestionnaire who sees the user in their structure. */
    void renvoyerActivation(UtilisateurId utilisateur);

    /**
     * Activates the account that the link was sent for, once.
     *
     * @return whose account, its adresse de connexion
     * @throws RefusIdentite.LienPerime where it was used, replaced, or is older than a day
     */
    String activer(String jeton);

    /** Sends a link by which a new password can be chosen, where the address has an account. */
    void demanderReinitialisation(String adresseConnexion, Origine origine);

    /** Whether the link of a reset can still be used: for the form, which a dead link should not show. */
    boolean reinitialisable(String jeton);

    /**
     * Chooses a new password by the link of a mail; every session of the account ends. An account that waited for its
     * activation is active: whoever reads its mail has proved the same.
     *
     * @throws RefusIdentite.LienPerime where the link was used, replaced, or is older than an hour
     * @throws RefusIdentite.MotDePasseFaible where the password is too weak; the link stays good
     */
    void reinitialiser(String jeton, String motDePasse);

    /**
     * Changes one's own password; every other session of the account ends.
     *
     * @param session the session that stays, its cookie's value; null where none does
     * @throws RefusIdentite.ConnexionRefusee where the present one is wrong, throttled as a sign-in is
     * @throws RefusIdentite.MotDePasseFaible where the new one is too weak
     */
    void changerMotDePasse(
            UtilisateurId utilisateur, String actuel, String nouveau, @Nullable String session, Origine origine);

    /**
     * What is asked for.
     *
     * @param adresseConnexion unique, never changed afterwards; at most 200 characters
     * @param adresseContact where notifications go, may be shared; null for the adresse de connexion
     * @param prenom first name, at most 100 characters
     * @param nom name, at most 100 characters
     * @param motDePasse by the rules that the form tells
     * @param langue the language of the mails
     */
    record Inscription(
            String adresseConnexion,
            @Nullable String adresseContact,
            String prenom,
            String nom,
            String motDePasse,
            Locale langue) {
        /** Without the password. */
        @Override
        public String toString() {
            return "Inscription[" + adresseConnexion + "]";
        }
    }
}
