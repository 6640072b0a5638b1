package org.chorale.api.refus;

import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.MotifRefus.Retour;

/** Refusals that every domain shares. */
public abstract sealed class RefusCommun extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusCommun(MotifRefus motif) {
        super(motif);
    }

    /** A parameter is missing, too long or not of its form. */
    public static final class ParametreInvalide extends RefusCommun {
        private static final long serialVersionUID = 1L;

        /**
         * @param champ the parameter, as the caller named it
         * @param message one sentence that names it and says why
         * @param remede one sentence: what is expected
         */
        public ParametreInvalide(String champ, Libelle message, Libelle remede) {
            super(new MotifRefus(
                    "PARAMETRE_INVALIDE", new Retour(20100, "TRA_MSG_00.100"), 400, message, remede, champ));
        }
    }

    /** What is asked for does not exist, or not for this caller: both are told alike. */
    public static final class Introuvable extends RefusCommun {
        private static final long serialVersionUID = 1L;

        /** @param quoi what was looked for, as a noun with its article in both languages */
        public Introuvable(Libelle quoi) {
            super(new MotifRefus(
                    "INTROUVABLE",
                    new Retour(20101, "TRA_MSG_00.101"),
                    404,
                    new Libelle(
                            "%s n'existe pas, ou n'est pas dans votre périmètre.".formatted(quoi.fr()),
                            "%s does not exist, or is outside your perimeter.".formatted(quoi.en())),
                    new Libelle(
                            "Vérifiez le numéro, ou demandez l'accès au gestionnaire de la structure.",
                            "Check the number, or ask the structure's manager for access."),
                    null));
        }
    }

    /** The caller does not hold the right on what the operation would touch. */
    public static final class HorsPerimetre extends RefusCommun {
        private static final long serialVersionUID = 1L;

        /** The one sentence that tells nothing of what is behind. */
        public HorsPerimetre() {
            super(new MotifRefus(
                    "HORS_PERIMETRE",
                    new Retour(20102, "TRA_MSG_00.102"),
                    403,
                    new Libelle(
                            "Vous n'avez pas ce droit sur cette structure ou ce service.",
                            "You do not hold this right on this structure or service."),
                    new Libelle(
                            "Demandez l'abonnement à l'espace au gestionnaire de la structure.",
                            "Ask the structure's manager for a subscription to the espace."),
                    null));
        }
    }

    /** Somebody else changed it in between. */
    public static final class ModifieEntreTemps extends RefusCommun {
        private static final long serialVersionUID = 1L;

        /** Says so, and to look again. */
        public ModifieEntreTemps() {
            super(new MotifRefus(
                    "MODIFIE_ENTRE_TEMPS",
                    new Retour(20103, "TRA_MSG_00.103"),
                    409,
                    new Libelle("Un autre utilisateur vient de le modifier.", "Another user has just changed it."),
                    new Libelle(
                            "Rechargez, puis recommencez si c'est encore utile.",
                            "Reload, then try again if still useful."),
                    null));
        }
    }

    /** The portal cannot take it now; nothing is wrong with the request. */
    public static final class IndisponibleMaintenant extends RefusCommun {
        private static final long serialVersionUID = 1L;

        /**
         * @param code a stable code
         * @param message one sentence: why
         */
        public IndisponibleMaintenant(String code, Libelle message) {
            super(new MotifRefus(
                    code,
                    new Retour(20104, "TRA_MSG_00.104"),
                    503,
                    message,
                    new Libelle("Réessayez dans quelques minutes.", "Try again in a few minutes."),
                    null));
        }
    }
}
