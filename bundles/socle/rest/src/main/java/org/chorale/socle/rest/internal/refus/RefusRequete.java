package org.chorale.socle.rest.internal.refus;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;
import org.jspecify.annotations.Nullable;

/**
 * Refusals of a request before any domain sees it. Their {@code codeRetour} is their HTTP status, by which the published
 * API tells them from business refusals; the one exception is a missing right, which is business.
 */
public abstract sealed class RefusRequete extends Refus {
    private static final long serialVersionUID = 1L;

    private static final String CHALLENGE = "Bearer realm=\"DefaultRealm\", error=\"%s\", error_description=\"%s\"";

    @SuppressWarnings("serial")
    private final Map<String, String> headers;

    private RefusRequete(MotifRefus motif, Map<String, String> headers) {
        super(motif);
        this.headers = Map.copyOf(headers);
    }

    private RefusRequete(String code, int status, Libelle message, Libelle remede, @Nullable String champ) {
        this(new MotifRefus(code, retour(status), status, message, remede, champ), Map.of());
    }

    private static Retour retour(int status) {
        return new Retour(status, StatusLabel.of(status));
    }

    /** The headers that the answer carries. */
    public Map<String, String> headers() {
        return headers;
    }

    /** No bearer token, or nothing that could be one: the published gateway answers 400. */
    public static final class JetonAbsent extends RefusRequete {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public JetonAbsent() {
            super(
                    new MotifRefus(
                            "JETON_ABSENT",
                            retour(400),
                            400,
                            new Libelle(
                                    "L'en-tête Authorization ne porte pas de jeton d'accès (Bearer).",
                                    "The Authorization header carries no access token (Bearer)."),
                            OBTENIR,
                            "Authorization"),
                    Map.of(
                            "WWW-Authenticate",
                            CHALLENGE.formatted("invalid_request", "Unable to find token in the message")));
        }
    }

    /** A bearer token that is not good, or no longer. */
    public static final class JetonInvalide extends RefusRequete {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public JetonInvalide() {
            super(
                    new MotifRefus(
                            "JETON_INVALIDE",
                            retour(401),
                            401,
                            new Libelle(
                                    "Le jeton d'accès est inconnu, expiré ou révoqué.",
                                    "The access token is unknown, expired or revoked."),
                            OBTENIR,
                            "Authorization"),
                    Map.of("WWW-Authenticate", CHALLENGE.formatted("invalid_token", "The access token is not valid")));
        }
    }

    private static final Libelle OBTENIR = new Libelle(
            "Obtenez un jeton par POST /api/oauth/token, puis envoyez « Authorization: Bearer <jeton> ».",
            "Obtain a token by POST /api/oauth/token, then send “Authorization: Bearer <token>”.");

    /** No compte technique, or a header that cannot be read. */
    public static final class CompteTechniqueAbsent extends RefusRequete {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public CompteTechniqueAbsent() {
            super(
                    "COMPTE_TECHNIQUE_ABSENT",
                    401,
                    new Libelle(
                            "L'en-tête cpro-account manque, ou n'est pas base64(login:motDePasse).",
                            "The header cpro-account is missing, or is not base64(login:password)."),
                    new Libelle(
                            "Envoyez le login et le mot de passe du compte technique, séparés par « : », en base 64.",
                            "Send the login and the password of the technical account, separated by “:”, in base 64."),
                    "cpro-account");
        }
    }

    /** Nobody is signed in. */
    public static final class ConnexionRequise extends RefusRequete {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public ConnexionRequise() {
            super(
                    "CONNEXION_REQUISE",
                    401,
                    new Libelle(
                            "Vous n'êtes pas connecté, ou votre session est terminée.",
                            "You are not signed in, or your session is over."),
                    new Libelle(
                            "Connectez-vous ; un programme envoie un jeton (Authorization) et un compte technique"
                                    + " (cpro-account).",
                            "Sign in; a program sends a token (Authorization) and a technical account (cpro-account)."),
                    null);
        }
    }

    /** The caller holds the espace nowhere in that mode. */
    public static final class EspaceRequis extends RefusRequete {
        private static final long serialVersionUID = 1L;

        private final @Nullable String explication;

        /**
         * @param espace what users call the espace
         * @param mode the mode that is needed
         * @param explication the page that says why the caller has not got it, or null where there is none
         */
        public EspaceRequis(Libelle espace, Mode mode, @Nullable String explication) {
            super(
                    new MotifRefus(
                            "HORS_PERIMETRE",
                            new Retour(20102, "TRA_MSG_00.102"),
                            403,
                            new Libelle(
                                    "Cette opération demande l'espace « %s » en %s, et vous ne l'avez sur aucune structure."
                                            .formatted(espace.fr(), fr(mode)),
                                    "This operation needs the espace “%s” in %s mode, and you hold it on no structure."
                                            .formatted(espace.en(), en(mode))),
                            new Libelle(
                                    "Demandez l'abonnement dans « Mon compte », ou au gestionnaire de la structure, qui peut"
                                            + " vous le donner.",
                                    "Ask for the subscription in “My account”, or ask the structure's manager, who can give"
                                            + " it to you."),
                            null),
                    Map.of());
            this.explication = explication;
        }

        /** The page that says why the caller has not got it, where there is one. */
        public Optional<String> explication() {
            return Optional.ofNullable(explication);
        }

        private static String fr(Mode mode) {
            return mode == Mode.CONSULTATION ? "consultation" : "modification";
        }

        private static String en(Mode mode) {
            return mode == Mode.CONSULTATION ? "reading" : "editing";
        }
    }

    /** A form that does not prove that it is ours, or no longer. */
    public static final class FormulairePerime extends RefusRequete {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public FormulairePerime() {
            super(
                    "FORMULAIRE_PERIME",
                    403,
                    new Libelle(
                            "Ce formulaire a expiré, ou ne vient pas d'une page de ce portail : rien n'a été fait.",
                            "This form has expired, or does not come from a page of this portal: nothing was done."),
                    new Libelle(
                            "Revenez à la page, rechargez-la, puis recommencez ; les cookies doivent être acceptés.",
                            "Go back to the page, reload it, then try again; cookies must be accepted."),
                    "_csrf");
        }
    }

    /** A request that another site made the browser send. */
    public static final class OrigineEtrangere extends RefusRequete {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public OrigineEtrangere() {
            super(
                    "ORIGINE_ETRANGERE",
                    403,
                    new Libelle(
                            "Cette demande vient d'un autre site que ce portail : rien n'a été fait.",
                            "This request comes from another site than this portal: nothing was done."),
                    new Libelle(
                            "Faites-la depuis une page du portail. Derrière un mandataire, l'exploitant doit régler"
                                    + " l'adresse publique.",
                            "Make it from a page of the portal. Behind a proxy, the operator has to set the public"
                                    + " address."),
                    null);
        }
    }

    /** No operation there, or no longer. */
    public static final class RouteInconnue extends RefusRequete {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public RouteInconnue() {
            super(
                    "ROUTE_INCONNUE",
                    404,
                    new Libelle("Il n'y a rien à cette adresse.", "There is nothing at this address."),
                    new Libelle(
                            "Vérifiez-la ; l'espace qui y répondait a pu être retiré de ce portail.",
                            "Check it; the espace that answered there may have been removed from this portal."),
                    null);
        }
    }

    /** An operation is there, but not by this method. */
    public static final class MethodeRefusee extends RefusRequete {
        private static final long serialVersionUID = 1L;

        /** @param allowed the methods that something answers to, at least one */
        public MethodeRefusee(SortedSet<String> allowed) {
            super(
                    new MotifRefus(
                            "METHODE_REFUSEE",
                            retour(405),
                            405,
                            new Libelle(
                                    "Cette adresse n'accepte pas cette méthode HTTP.",
                                    "This address does not accept this HTTP method."),
                            new Libelle(
                                    "Employez %s.".formatted(String.join(" ou ", allowed)),
                                    "Use %s.".formatted(String.join(" or ", allowed))),
                            null),
                    Map.of("Allow", String.join(", ", allowed)));
        }
    }

    /** More bytes than are taken. */
    public static final class CorpsTropGrand extends RefusRequete {
        private static final long serialVersionUID = 1L;

        /** @param limite the most bytes that are taken, at least one Ko */
        public CorpsTropGrand(long limite) {
            super(
                    new MotifRefus(
                            "CORPS_TROP_GRAND",
                            retour(413),
                            413,
                            new Libelle(
                                    "L'envoi dépasse les %s acceptés à cette adresse.".formatted(enClair(limite, "o")),
                                    "What was sent is larger than the %s accepted at this address."
                                            .formatted(enClair(limite, "B"))),
                            new Libelle("Envoyez moins à la fois.", "Send less at a time."),
                            null),
                    // What follows on the connection would be read as the next request.
                    Map.of("Connection", "close"));
        }

        /** In Mo, or in Ko where there is not even one of them. */
        private static String enClair(long octets, String unite) {
            return octets >= 1 << 20 ? (octets >> 20) + " M" + unite : (octets >> 10) + " K" + unite;
        }
    }

    /** A JSON body that cannot be read. */
    public static final class CorpsMalForme extends RefusRequete {
        private static final long serialVersionUID = 1L;

        /**
         * @param message one sentence: which line, which column, which field
         * @param champ the field, or null
         */
        public CorpsMalForme(Libelle message, @Nullable String champ) {
            super(
                    "CORPS_MAL_FORME",
                    400,
                    message,
                    new Libelle(
                            "Comparez le corps envoyé avec la description de l'opération (/api/v1/openapi.json).",
                            "Compare the body sent with the description of the operation (/api/v1/openapi.json)."),
                    champ);
        }
    }

    /** A text with a NUL, which no keyboard types and not every database keeps. */
    public static final class CaractereNul extends RefusRequete {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public CaractereNul() {
            super(
                    "CARACTERE_NUL",
                    400,
                    new Libelle(
                            "Un texte envoyé contient un caractère nul : rien n'a été fait.",
                            "A text that was sent contains a NUL character: nothing was done."),
                    new Libelle("Retirez-le, puis recommencez.", "Take it out, then try again."),
                    null);
        }
    }

    /** A parameter of the address that is not of its form. */
    public static final class AdresseMalFormee extends RefusRequete {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public AdresseMalFormee() {
            super(
                    "ADRESSE_MAL_FORMEE",
                    400,
                    new Libelle(
                            "Un paramètre de l'adresse n'a pas la forme attendue.",
                            "A parameter of the address is not of the expected form."),
                    new Libelle(
                            "Corrigez l'adresse, ou repartez de la page précédente.",
                            "Correct the address, or start again from the page before."),
                    null);
        }
    }

    /** Whatever else HTTP itself refuses, such as 406 or 415. */
    public static final class Http extends RefusRequete {
        private static final long serialVersionUID = 1L;

        /** @param status 400 to 499, or 503 */
        public Http(int status) {
            super("HTTP_" + status, status, StatusLabel.sentence(status), StatusLabel.remedy(status), null);
        }
    }
}
