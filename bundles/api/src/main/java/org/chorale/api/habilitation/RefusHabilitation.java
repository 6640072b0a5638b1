package org.chorale.api.habilitation;

import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;

/** Refusals of the management of rights. */
public abstract sealed class RefusHabilitation extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusHabilitation(MotifRefus motif) {
        super(motif);
    }

    /** The structure has a gestionnaire principal already, another user; there is never a second one. */
    public static final class PrincipalExistant extends RefusHabilitation {
        private static final long serialVersionUID = 1L;

        /** Does not say who it is. */
        public PrincipalExistant() {
            super(new MotifRefus(
                    "PRINCIPAL_EXISTANT",
                    new Retour(20400, "GCU_MSG_04.400"),
                    409,
                    new Libelle(
                            "Cette structure a déjà un gestionnaire principal.",
                            "This structure has a gestionnaire principal already."),
                    new Libelle(
                            "Demandez-lui de vous transmettre le rôle, ou de vous rattacher.",
                            "Ask them to hand the role over, or to attach you."),
                    "role"));
        }
    }

    /** The gestionnaire principal can neither leave nor be demoted: the structure would have none. */
    public static final class PrincipalObligatoire extends RefusHabilitation {
        private static final long serialVersionUID = 1L;

        /** Says what to do first. */
        public PrincipalObligatoire() {
            super(new MotifRefus(
                    "PRINCIPAL_OBLIGATOIRE",
                    new Retour(20401, "GCU_MSG_04.401"),
                    409,
                    new Libelle(
                            "Une structure garde toujours un gestionnaire principal.",
                            "A structure always keeps a gestionnaire principal."),
                    new Libelle(
                            "Transmettez d'abord le rôle à un autre utilisateur.",
                            "Hand the role over to another user first."),
                    "role"));
        }
    }

    /** The user is not attached (VALIDEE) to the structure or service. */
    public static final class NonRattache extends RefusHabilitation {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public NonRattache() {
            super(new MotifRefus(
                    "NON_RATTACHE",
                    new Retour(20402, "GCU_MSG_04.402"),
                    409,
                    new Libelle(
                            "Cet utilisateur n'est pas rattaché à cette structure ou à ce service.",
                            "This user is not attached to that structure or service."),
                    new Libelle(
                            "Demandez d'abord le rattachement, et attendez sa validation.",
                            "Ask for the attachment first, and wait for its validation."),
                    "structure"));
        }
    }

    /** The espace is not open on the structure. */
    public static final class EspaceFerme extends RefusHabilitation {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public EspaceFerme() {
            super(new MotifRefus(
                    "ESPACE_FERME",
                    new Retour(20403, "GCU_MSG_04.403"),
                    409,
                    new Libelle(
                            "Cet espace n'est pas ouvert sur cette structure.",
                            "This espace is not open on that structure."),
                    new Libelle(
                            "Demandez à un gestionnaire de la structure de l'ouvrir.",
                            "Ask a gestionnaire of the structure to open it."),
                    "espace"));
        }
    }

    /** The structure is INACTIVE: nothing new is attached to it. */
    public static final class StructureInactive extends RefusHabilitation {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public StructureInactive() {
            super(new MotifRefus(
                    "STRUCTURE_INACTIVE",
                    new Retour(20404, "GCU_MSG_04.404"),
                    409,
                    new Libelle("Cette structure est inactive.", "This structure is inactive."),
                    new Libelle(
                            "Choisissez la structure qui lui a succédé.", "Choose the structure that succeeded it."),
                    "structure"));
        }
    }

    /** Somebody has decided meanwhile, or the user has withdrawn the request. */
    public static final class DemandeDejaTraitee extends RefusHabilitation {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public DemandeDejaTraitee() {
            super(new MotifRefus(
                    "DEMANDE_DEJA_TRAITEE",
                    new Retour(20405, "GCU_MSG_04.405"),
                    409,
                    new Libelle(
                            "Une de ces demandes n'attend plus de décision.", "One of these requests waits no longer."),
                    new Libelle(
                            "Rechargez la liste : elle montre celles qui attendent encore.",
                            "Reload the list: it shows those that still wait."),
                    "demandes"));
        }
    }

    /** The user has asked for so much that waits that nobody will ever answer it all. */
    public static final class TropDeDemandes extends RefusHabilitation {
        private static final long serialVersionUID = 1L;

        /** @param maximum how many may wait at once */
        public TropDeDemandes(int maximum) {
            super(new MotifRefus(
                    "TROP_DE_DEMANDES",
                    new Retour(20406, "GCU_MSG_04.406"),
                    409,
                    new Libelle(
                            "Vous avez déjà %d demandes qui attendent une décision.".formatted(maximum),
                            "%d of your requests wait for a decision already.".formatted(maximum)),
                    new Libelle(
                            "Attendez une réponse, ou retirez une demande dans « Mon compte ».",
                            "Wait for an answer, or withdraw a request in “My account”."),
                    "structure"));
        }
    }

    /** One line of several that are done together or not at all. */
    public static final class LigneRefusee extends RefusHabilitation {
        private static final long serialVersionUID = 1L;

        /**
         * @param ou the structure it is on
         * @param raison why it cannot be, a sentence
         */
        public LigneRefusee(String ou, Libelle raison) {
            super(new MotifRefus(
                    "LIGNE_REFUSEE",
                    new Retour(20407, "GCU_MSG_04.407"),
                    409,
                    new Libelle("%s : %s".formatted(ou, raison.fr()), "%s: %s".formatted(ou, raison.en())),
                    new Libelle(
                            "Rien n'a été fait. Retirez cette ligne ou levez l'obstacle, puis recommencez.",
                            "Nothing was done. Take this line out or the obstacle away, then try again."),
                    "structures"));
        }
    }

    /** One lot at a time for each author: lots share the portal with everybody. */
    public static final class LotEnCours extends RefusHabilitation {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public LotEnCours() {
            super(new MotifRefus(
                    "LOT_EN_COURS",
                    new Retour(20408, "GCU_MSG_04.408"),
                    409,
                    new Libelle("Un autre de vos lots est en cours.", "Another of your lots is being carried out."),
                    new Libelle("Attendez qu'il soit terminé.", "Wait until it is done."),
                    "lot"));
        }
    }

    /** What was begun is not taken back by forgetting it. */
    public static final class LotCommence extends RefusHabilitation {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public LotCommence() {
            super(new MotifRefus(
                    "LOT_COMMENCE",
                    new Retour(20409, "GCU_MSG_04.409"),
                    409,
                    new Libelle("Ce lot est déjà commencé.", "This lot has been begun already."),
                    new Libelle("Pour revenir en arrière, préparez un autre lot.", "To go back, prepare another lot."),
                    "lot"));
        }
    }
}
