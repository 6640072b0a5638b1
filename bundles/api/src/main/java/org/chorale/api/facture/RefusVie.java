package org.chorale.api.facture;

import java.util.List;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Constat;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;

/** Refusals in the life of an invoice, beyond the table of transitions. */
public abstract sealed class RefusVie extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusVie(MotifRefus motif) {
        super(motif);
    }

    /** Only what is suspended can be completed. */
    public static final class PasSuspendue extends RefusVie {
        private static final long serialVersionUID = 1L;

        /** @param statut its status */
        public PasSuspendue(StatutFacture statut) {
            super(new MotifRefus(
                    "FACTURE_PAS_SUSPENDUE",
                    new Retour(20002, "GDP_MSG_11.033"),
                    409,
                    new Libelle(
                            "Le statut de la demande de paiement n'est pas défini à « Suspendue » : il est « %s »."
                                    .formatted(statut.libelle().fr()),
                            "The status of the invoice is not “Suspended”: it is “%s”."
                                    .formatted(statut.libelle().en())),
                    new Libelle(
                            "Relisez la facture : elle n'attend plus de complément.",
                            "Read the invoice again: it waits for nothing any more."),
                    "identifiantFactureCPP"));
        }
    }

    /** A completion that brings nothing. */
    public static final class ComplementVide extends RefusVie {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public ComplementVide() {
            super(new MotifRefus(
                    "COMPLEMENT_VIDE",
                    new Retour(20003, "GDP_MSG_11.003"),
                    400,
                    new Libelle(
                            "Le complément n'apporte ni pièce ni commentaire, ou son commentaire dépasse 2000 caractères.",
                            "The completion brings neither a document nor a comment, or its comment is longer than 2000 characters."),
                    new Libelle(
                            "Joignez ce que le destinataire demande, ou répondez-lui par un commentaire.",
                            "Attach what the recipient asks for, or answer with a comment."),
                    "commentaire"));
        }
    }

    /** More attachments, or larger ones, than an invoice may have. */
    public static final class TropDePieces extends RefusVie {
        private static final long serialVersionUID = 1L;

        /** @param limite the size limit as people read it, in French and in English */
        public TropDePieces(Libelle limite) {
            super(new MotifRefus(
                    "TROP_DE_PIECES",
                    new Retour(20012, "GDP_MSG_11.012"),
                    413,
                    new Libelle(
                            "Une facture a au plus %d pièces jointes, et %s avec elles."
                                    .formatted(VieDesFactures.PIECES_MAX, limite.fr()),
                            "An invoice has at most %d attachments, and %s with them."
                                    .formatted(VieDesFactures.PIECES_MAX, limite.en())),
                    new Libelle(
                            "Réunissez-les en moins de fichiers, ou réduisez-les.",
                            "Put them into fewer files, or make them smaller."),
                    "pieces"));
        }
    }

    /** Only what is to be recycled can be. */
    public static final class PasARecycler extends RefusVie {
        private static final long serialVersionUID = 1L;

        /** @param statut its status */
        public PasARecycler(StatutFacture statut) {
            super(new MotifRefus(
                    "FACTURE_PAS_A_RECYCLER",
                    new Retour(20002, "GDP_MSG_11.001"),
                    409,
                    new Libelle(
                            "Le statut de la demande de paiement n'est pas défini à « À recycler » : il est « %s »."
                                    .formatted(statut.libelle().fr()),
                            "The status of the invoice is not “To be recycled”: it is “%s”."
                                    .formatted(statut.libelle().en())),
                    new Libelle(
                            "Relisez la facture : elle n'est plus à corriger.",
                            "Read the invoice again: it need not be corrected any more."),
                    "identifiantFactureCPP"));
        }
    }

    /** The recipient's rules refuse the corrected addressing. */
    public static final class CorrectionRefusee extends RefusVie {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final List<Constat> constats;

        /** @param constats every finding, one at least; their term says the field (BT-46, BT-10, BT-13) */
        public CorrectionRefusee(List<Constat> constats) {
            super(motif(constats));
            this.constats = List.copyOf(constats);
        }

        private static MotifRefus motif(List<Constat> constats) {
            Constat premier = constats.get(0);
            String remede = premier.remede() == null ? "Corrigez cette donnée." : premier.remede();
            return new MotifRefus(
                    "CORRECTION_REFUSEE",
                    new Retour(20010, "GDP_MSG_11.010"),
                    422,
                    new Libelle(premier.message(), premier.message()),
                    new Libelle(remede, remede),
                    premier.terme());
        }

        /** Every finding. */
        public List<Constat> constats() {
            return constats;
        }
    }

    /** Only a rejection can be taken note of. */
    public static final class PasRejetee extends RefusVie {
        private static final long serialVersionUID = 1L;

        /** @param numero the invoice's own number */
        public PasRejetee(String numero) {
            super(new MotifRefus(
                    "FACTURE_PAS_REJETEE",
                    new Retour(20002, "GDP_MSG_11.001"),
                    409,
                    new Libelle(
                            "La facture %s n'est pas rejetée : il n'y a pas de rejet à traiter.".formatted(numero),
                            "Invoice %s is not rejected: there is no rejection to treat.".formatted(numero)),
                    new Libelle("Retirez-la de la demande.", "Leave it out of the request."),
                    "listeDemandePaiement"));
        }
    }

    /** A rejection that was treated before, among many that are treated together. */
    public static final class RejetDejaTraite extends RefusVie {
        private static final long serialVersionUID = 1L;

        /** @param numero the invoice's own number */
        public RejetDejaTraite(String numero) {
            super(new MotifRefus(
                    "REJET_DEJA_TRAITE",
                    new Retour(20002, "GDP_MSG_11.001"),
                    409,
                    new Libelle(
                            "Le rejet de la facture %s est déjà traité.".formatted(numero),
                            "The rejection of invoice %s is treated already.".formatted(numero)),
                    new Libelle("Il n'y a plus rien à faire.", "There is nothing left to do."),
                    "facture"));
        }
    }

    /** More invoices at once than are treated at once, or none. */
    public static final class NombreDeFactures extends RefusVie {
        private static final long serialVersionUID = 1L;

        /** @param maximum how many there may be */
        public NombreDeFactures(int maximum) {
            super(new MotifRefus(
                    "NOMBRE_DE_FACTURES",
                    new Retour(20013, "GDP_MSG_11.013"),
                    400,
                    new Libelle(
                            "Choisissez de 1 à %d factures.".formatted(maximum),
                            "Choose 1 to %d invoices.".formatted(maximum)),
                    new Libelle("Traitez les autres dans un second lot.", "Treat the others in a second batch."),
                    "facture"));
        }
    }

    /** The batch is not there, or not the caller's. */
    public static final class LotInconnu extends RefusVie {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public LotInconnu() {
            super(new MotifRefus(
                    "LOT_INCONNU",
                    new Retour(20000, "GDP_MSG_11.008"),
                    404,
                    new Libelle(
                            "Ce traitement groupé n'existe pas, n'est plus gardé, ou n'est pas de vous.",
                            "This batch does not exist, is not kept any more, or is not yours."),
                    new Libelle("Les vingt derniers de chacun sont gardés.", "The last twenty of each user are kept."),
                    "lot"));
        }
    }
}
