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
}
