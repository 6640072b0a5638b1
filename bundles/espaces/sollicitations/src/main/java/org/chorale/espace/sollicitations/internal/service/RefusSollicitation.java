package org.chorale.espace.sollicitations.internal.service;

import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.jspecify.annotations.Nullable;

/** Refusals of these espaces. */
public abstract sealed class RefusSollicitation extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusSollicitation(
            String code, int retour, int statut, Libelle message, Libelle remede, @Nullable String champ) {
        super(new MotifRefus(
                code, new Retour(retour, "TRA_MSG_03.%03d".formatted(retour % 1000)), statut, message, remede, champ));
    }

    /** The table has no such row from where it is, or not for this side. */
    public static final class ActionImpossible extends RefusSollicitation {
        private static final long serialVersionUID = 1L;

        /** Names both. */
        public ActionImpossible(Etat etat, Action action) {
            super(
                    "SOLLICITATION_ACTION_IMPOSSIBLE",
                    20300,
                    409,
                    new Libelle(
                            "« %s » n'est pas possible : la sollicitation est à l'état « %s »."
                                    .formatted(
                                            action.libelle().fr(),
                                            etat.libelle().fr()),
                            "“%s” is not possible: the request is “%s”."
                                    .formatted(
                                            action.libelle().en(),
                                            etat.libelle().en())),
                    new Libelle(
                            "Rechargez la page : elle montre ce qui peut être fait maintenant.",
                            "Reload the page: it shows what can be done now."),
                    "action");
        }
    }

    /** As many as one may ask for in a day. */
    public static final class TropDeSollicitations extends RefusSollicitation {
        private static final long serialVersionUID = 1L;

        /** @param maximum how many */
        public TropDeSollicitations(int maximum) {
            super(
                    "TROP_DE_SOLLICITATIONS",
                    20301,
                    429,
                    new Libelle(
                            "Vous avez posé %d sollicitations en un jour, le plus qu'un compte peut."
                                    .formatted(maximum),
                            "You have sent %d requests in a day, as many as an account may.".formatted(maximum)),
                    new Libelle(
                            "Complétez celles qui sont en cours, ou revenez demain.",
                            "Complete those under way, or come back tomorrow."),
                    null);
        }
    }

    /** As many messages as one sollicitation holds. */
    public static final class TropDeMessages extends RefusSollicitation {
        private static final long serialVersionUID = 1L;

        /** @param maximum how many */
        public TropDeMessages(int maximum) {
            super(
                    "TROP_DE_MESSAGES",
                    20302,
                    409,
                    new Libelle(
                            "Cette sollicitation a déjà %d messages, le plus qu'elle peut tenir.".formatted(maximum),
                            "This request has %d messages already, as many as it may hold.".formatted(maximum)),
                    new Libelle("Clôturez-la, et posez-en une nouvelle.", "Close it, and send a new one."),
                    "texte");
        }
    }

    /** A change of SIRET of that structure is being asked for already. */
    public static final class ChangementDejaDemande extends RefusSollicitation {
        private static final long serialVersionUID = 1L;

        /** @param numero what users call the one under way */
        public ChangementDejaDemande(String numero) {
            super(
                    "CHANGEMENT_DEJA_DEMANDE",
                    20303,
                    409,
                    new Libelle(
                            "La sollicitation %s demande déjà le changement de SIRET de cette structure."
                                    .formatted(numero),
                            "Request %s asks for this structure's change of SIRET already.".formatted(numero)),
                    new Libelle(
                            "Complétez-la, ou clôturez-la avant d'en poser une autre.",
                            "Complete it, or close it before sending another one."),
                    "siret");
        }
    }

    /** It is not the sender's structure's kind, or the sender does not manage it. */
    public static final class ChangementReserve extends RefusSollicitation {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public ChangementReserve() {
            super(
                    "CHANGEMENT_RESERVE",
                    20304,
                    403,
                    new Libelle(
                            "Seuls les gestionnaires d'une collectivité locale demandent le changement de son SIRET.",
                            "Only managers of a local authority ask for the change of its SIRET."),
                    new Libelle(
                            "Adressez-vous au gestionnaire de la structure ; les autres structures changent leur SIRET"
                                    + " elles-mêmes, sur leur fiche.",
                            "Ask the structure's manager; other structures change their SIRET themselves, on their"
                                    + " sheet."),
                    "structure");
        }
    }

    /** The proof of work, or the answer that stands in for it, is not good. */
    public static final class PreuveRefusee extends RefusSollicitation {
        private static final long serialVersionUID = 1L;

        /** @param champ the field */
        public PreuveRefusee(String champ) {
            super(
                    "PREUVE_REFUSEE",
                    20305,
                    400,
                    new Libelle(
                            "La vérification contre les robots n'a pas abouti, ou a déjà servi.",
                            "The check against robots did not succeed, or was used already."),
                    new Libelle(
                            "Répondez à la question posée ci-dessous, puis envoyez de nouveau.",
                            "Answer the question below, then send again."),
                    champ);
        }
    }

    /** Too many came without an account, from there or in all. */
    public static final class TropSansCompte extends RefusSollicitation {
        private static final long serialVersionUID = 1L;

        /** The one sentence, which does not say which bound it was. */
        public TropSansCompte() {
            super(
                    "TROP_SANS_COMPTE",
                    20306,
                    429,
                    new Libelle(
                            "Trop de sollicitations sans compte viennent d'être posées.",
                            "Too many requests were sent without an account just now."),
                    new Libelle("Réessayez dans une heure, ou connectez-vous.", "Try again in an hour, or sign in."),
                    null);
        }
    }
}
