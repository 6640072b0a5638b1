package org.chorale.api.document;

import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;

/** Refusals of the document store. */
public abstract sealed class RefusDocument extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusDocument(MotifRefus motif) {
        super(motif);
    }

    /** The free space is below the threshold. */
    public static final class PlusDePlace extends RefusDocument {
        private static final long serialVersionUID = 1L;

        /** The one sentence; the figures are in the log. */
        public PlusDePlace() {
            super(new MotifRefus(
                    "PLUS_DE_PLACE",
                    new Retour(20105, "TRA_MSG_00.105"),
                    503,
                    new Libelle(
                            "Le portail n'a plus assez de place pour garder un dépôt ; rien n'a été reçu.",
                            "The portal has not enough space left to keep a deposit; nothing was received."),
                    new Libelle(
                            "Réessayez plus tard ; l'exploitant doit libérer de la place.",
                            "Try again later; the operator has to free some space."),
                    null));
        }
    }
}
