package org.chorale.socle.portail.internal.documentation;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.page.Presentation;

/** The texts of that page, those of its script included. */
public enum TexteApi {
    TITRE("Essayer l'API", "Try the API"),
    RESUME(
            "Les opérations que ce portail publie en ce moment, avec de quoi les essayer. Celles sous /cpro sont celles que"
                    + " parlent les clients de Chorus Pro.",
            "The operations that this portal publishes now, and the means to try them. Those under /cpro are what clients"
                    + " of Chorus Pro speak."),
    DOCUMENT("Description OpenAPI", "OpenAPI description"),
    IDENTIFIER("S'identifier", "Identify yourself"),
    IDENTIFIER_COMMENT(
            "Un programme prouve deux fois qui il est : par un jeton OAuth2 (en-tête Authorization, obtenu de"
                    + " /api/oauth/token contre l'identifiant et le secret du client), et par le compte technique de la"
                    + " structure (en-tête cpro-account : login:motdepasse, en base 64).",
            "A program proves twice who it is: by an OAuth2 token (header Authorization, had from /api/oauth/token for the"
                    + " client's id and secret), and by the technical account of the structure (header cpro-account:"
                    + " login:password, in base 64)."),
    SECRETS(
            "Ce que vous saisissez n'est envoyé qu'à ce portail, et s'oublie quand vous quittez la page.",
            "What you type is sent to this portal only, and forgotten when you leave the page."),
    SANS_SCRIPT(
            "Pour essayer les opérations ici, activez JavaScript ; leur description se lit sans lui.",
            "To try the operations here, enable JavaScript; their description is readable without it."),
    CLIENT_ID("Identifiant du client (client_id)", "Client id (client_id)"),
    CLIENT_SECRET("Secret du client (client_secret)", "Client secret (client_secret)"),
    LOGIN("Login du compte technique", "Login of the technical account"),
    MOT_DE_PASSE("Mot de passe du compte technique", "Password of the technical account"),
    OBTENIR("Obtenir un jeton", "Get a token"),
    JETON_OBTENU("Jeton obtenu, valable %s minutes.", "Token obtained, valid for %s minutes."),
    JETON_REFUSE("Jeton refusé : %s", "Token refused: %s"),
    GROUPES("Groupes d'opérations", "Groups of operations"),
    ACCES("Accès", "Access"),
    ACCES_PUBLIC("Public, sans jeton", "Public, without a token"),
    ACCES_CONNU("Tout compte connu du portail", "Any account known to the portal"),
    ACCES_ESPACE("Espace %s, en %s", "Espace %s, in %s mode"),
    CONSULTATION("consultation", "consultation"),
    MODIFICATION("modification", "modification"),
    CORPS_EXEMPLE("Exemple de corps", "Example of a body"),
    CORPS("Corps de la requête (JSON)", "Body of the request (JSON)"),
    FICHIER("Fichier à joindre : remplit %s et %s", "File to attach: fills %s and %s"),
    PARAMETRE("Paramètre %s", "Parameter %s"),
    COMMANDE("En ligne de commande", "On the command line"),
    ENVOYER("Envoyer", "Send"),
    REPONSE("Réponse", "Answer"),
    EN_COURS("Envoi…", "Sending…"),
    JSON_FAUX("Le corps n'est pas du JSON : %s", "The body is not JSON: %s"),
    INJOIGNABLE("Le portail n'a pas répondu : %s", "The portal did not answer: %s"),
    SANS_JETON("Obtenez d'abord un jeton, en haut de la page.", "Get a token first, at the top of the page."),
    TELECHARGER("Enregistrer le fichier de %s", "Save the file of %s"),
    ABREGE("… (%s caractères)", "… (%s characters)"),
    VIDE("Réponse sans corps.", "An answer without a body.");

    private final Libelle libelle;

    TexteApi(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    /** The text in the user's language. */
    public String en(Locale langue) {
        return Presentation.texte(libelle.selon(langue));
    }

    /** The text with its blanks filled in. */
    public String en(Locale langue, Object... valeurs) {
        return String.format(langue, en(langue), valeurs);
    }
}
