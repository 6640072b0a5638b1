package org.chorale.api.redaction;

import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Limite;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;

/** Refusals of writing an invoice. */
public abstract sealed class RefusRedaction extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusRedaction(MotifRefus motif) {
        super(motif);
    }

    /** More lines than are written. */
    public static final class TropDeLignes extends RefusRedaction {
        private static final long serialVersionUID = 1L;

        public TropDeLignes(int maximum) {
            super(new MotifRefus(
                    "REDACTION_TROP_DE_LIGNES",
                    new Retour(20850, "GDP_MSG_08.850"),
                    413,
                    new Libelle(
                            "La facture compte plus de " + maximum + " lignes.",
                            "The invoice has more than " + maximum + " lines."),
                    new Libelle(
                            "Répartissez les lignes sur plusieurs factures.",
                            "Spread the lines over several invoices."),
                    "lignes"));
        }
    }

    /** An attachment, or all of them together, over its limit. */
    public static final class PiecesTropGrandes extends RefusRedaction {
        private static final long serialVersionUID = 1L;

        public PiecesTropGrandes(Limite limite) {
            super(new MotifRefus(
                    "REDACTION_PIECES_TROP_GRANDES",
                    new Retour(20851, "GDP_MSG_08.851"),
                    413,
                    new Libelle(
                            limite.libelle(false) + " : au plus " + limite.enClair() + ".",
                            limite.libelle(true) + ": at most " + limite.enClair(true) + "."),
                    new Libelle(
                            "Réduisez la pièce jointe, ou déposez-la à part.",
                            "Make the attachment smaller, or deposit it apart."),
                    "piecesJointes"));
        }
    }

    /** Texts that are too long to be an invoice's: notes, descriptions, all together. */
    public static final class TexteTropLong extends RefusRedaction {
        private static final long serialVersionUID = 1L;

        public TexteTropLong() {
            super(new MotifRefus(
                    "REDACTION_TEXTE_TROP_LONG",
                    new Retour(20852, "GDP_MSG_08.852"),
                    413,
                    new Libelle(
                            "Les textes de la facture (désignations, descriptions, notes) sont ensemble trop longs.",
                            "The texts of the invoice (names, descriptions, notes) are too long altogether."),
                    new Libelle("Raccourcissez-les, ou joignez un document.", "Shorten them, or attach a document."),
                    "notes"));
        }
    }
}
