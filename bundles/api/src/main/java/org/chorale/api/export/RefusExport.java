package org.chorale.api.export;

import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;

/** Refusals about exports. */
public abstract sealed class RefusExport extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusExport(MotifRefus motif) {
        super(motif);
    }

    /** As many as may be are under way. */
    public static final class Trop extends RefusExport {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public Trop() {
            super(new MotifRefus(
                    "EXPORTS_TROP",
                    new Retour(20007, "GDP_MSG_11.050"),
                    429,
                    new Libelle(
                            "%d de vos exports sont déjà en cours.".formatted(Exports.EN_COURS_MAX),
                            "%d of your exports are under way already.".formatted(Exports.EN_COURS_MAX)),
                    new Libelle(
                            "Attendez que l'un d'eux soit prêt, ou abandonnez-en un dans « Mes exports ».",
                            "Wait until one of them is ready, or give one up under “My exports”."),
                    null));
        }
    }

    /** There is no file of that number, for this caller. */
    public static final class Introuvable extends RefusExport {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public Introuvable() {
            super(new MotifRefus(
                    "EXPORT_INTROUVABLE",
                    new Retour(20000, "GDP_MSG_11.051"),
                    404,
                    new Libelle(
                            "Cet export n'existe plus, n'est pas prêt, ou porte sur des structures qui ne sont plus les vôtres.",
                            "This export does not exist any more, is not ready, or is about structures that are not yours any more."),
                    new Libelle("Demandez-le de nouveau.", "Ask for it again."),
                    null));
        }
    }
}
