package org.chorale.api.identite;

import java.util.Locale;
import java.util.Optional;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What people do themselves about their accounts. Answers, and the time they take, never tell whether an address is known:
 * what differs goes by mail. Links go to the adresse de connexion: they prove that it is one's own, and the adresse de
 * contact may be shared with colleagues, who must not sign in as one another. Several links of an account may be good at
 * once, so that whoever else asks for one does not make the one just received useless; using one uses them all up. Mails
 * that can be asked for by anybody are limited in number for each account. Joins the caller's transaction where there is
 * one.
 */
@ProviderType
public interface Inscriptions {
    /** The page that the link of an activation leads to, with {@link #JETON}. */
    String PAGE_ACTIVATION = "/espaces/mon-compte/activation";

    /** The page where a link for a new password is asked for. */
    String PAGE_OUBLI = "/espaces/mon-compte/mot-de-passe-oublie";

    /** The page that the link of a reset leads to, with {@link #JETON}. */
    String PAGE_REINITIALISATION = "/espaces/mon-compte/reinitialisation";

    /** The parameter that carries a link's token. */
    String JETON = "jeton";

    /** The least number of characters of a password, for the forms that tell the rules. */
    int longueurMinimale();

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

    /** Sends the activation's link again, where an account waits for it. */
    void renvoyerActivation(String adresseConnexion, Origine origine);

    /** The same, for a gestionnaire who sees the user in their structure: however many were sent. */
    void renvoyerActivation(UtilisateurId utilisateur);

    /**
     * Activates the account that the link was sent for, once.
     *
     * @return whose account, its adresse de connexion
     * @throws RefusIdentite.LienPerime where it was used, another was, or it is older than a day
     */
    String activer(String jeton);

    /** Sends a link by which a new password can be chosen, where the address has an account. */
    void demanderReinitialisation(String adresseConnexion, Origine origine);

    /** Whether the link of a reset can still be used: for the form, which a dead link should not show. */
    boolean reinitialisable(String jeton);

    /**
     * Chooses a new password by the link of a mail; every session of the account ends. An account that waited for its
     * activation is active: whoever reads its mail has proved the same. What slowed sign-ins down from there is forgotten.
     *
     * @throws RefusIdentite.LienPerime where the link was used, another was, or it is older than an hour
     * @throws RefusIdentite.MotDePasseFaible where the password is too weak; the link stays good
     */
    void reinitialiser(String jeton, String motDePasse, Origine origine);

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
     * @param adresseConnexion unique, never changed afterwards; at most 254 characters
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
