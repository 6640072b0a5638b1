package org.chorale.api.soumission;

import java.util.List;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Constat;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;

/** Refusals of a submission. */
public abstract sealed class RefusSoumission extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusSoumission(MotifRefus motif) {
        super(motif);
    }

    /** Rules are broken. */
    public static final class NonConforme extends RefusSoumission {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final List<Constat> constats;

        /** @param constats every finding, one blocking at least */
        public NonConforme(List<Constat> constats) {
            super(motif(constats));
            this.constats = List.copyOf(constats);
        }

        private static MotifRefus motif(List<Constat> constats) {
            Constat premier = constats.stream()
                    .filter(c -> c.severite().bloquante())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no finding is blocking"));
            String remede = premier.remede() == null ? "Corrigez cette donnée." : premier.remede();
            return new MotifRefus(
                    "FACTURE_NON_CONFORME",
                    new Retour(20010, "GDP_MSG_11.010"),
                    422,
                    new Libelle(premier.message(), premier.message()),
                    new Libelle(remede, remede),
                    premier.terme());
        }

        /** Every finding, the harmless ones too. */
        public List<Constat> constats() {
            return constats;
        }

        /** Those it is refused for. */
        public List<Constat> bloquants() {
            return constats.stream().filter(c -> c.severite().bloquante()).toList();
        }
    }

    /** The portal may not write invoices in this structure's name. */
    public static final class MandatManquant extends RefusSoumission {
        private static final long serialVersionUID = 1L;

        /** @param identifiant what the structure is known by */
        public MandatManquant(String identifiant) {
            super(new MotifRefus(
                    "MANDAT_MANQUANT",
                    new Retour(20011, "GDP_MSG_11.011"),
                    409,
                    new Libelle(
                            "La structure %s n'a pas donné au portail le mandat de facturation qu'il faut pour saisir une facture."
                                    .formatted(identifiant),
                            "Structure %s has not given the portal the mandat de facturation that typing an invoice in needs."
                                    .formatted(identifiant)),
                    new Libelle(
                            "Son gestionnaire le signe sur la fiche de la structure, dans Activités du gestionnaire ; vous pouvez aussi déposer un fichier.",
                            "Its manager signs it on the structure's sheet, in Activités du gestionnaire; you may also deposit a file."),
                    "structure"));
        }
    }

    /** The attachments are more than an invoice may have. */
    public static final class TropDePieces extends RefusSoumission {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public TropDePieces() {
            super(new MotifRefus(
                    "TROP_DE_PIECES",
                    new Retour(20012, "GDP_MSG_11.012"),
                    413,
                    new Libelle(
                            "Une facture a au plus %d pièces jointes.".formatted(Soumissions.PIECES_MAX),
                            "An invoice has at most %d attachments.".formatted(Soumissions.PIECES_MAX)),
                    new Libelle("Réunissez-les en moins de fichiers.", "Put them into fewer files."),
                    "pieces"));
        }
    }

    /** The invoice and its attachments are larger than the limit. */
    public static final class EnsembleTropGrand extends RefusSoumission {
        private static final long serialVersionUID = 1L;

        /** @param limite the limit as people read it, in French and in English */
        public EnsembleTropGrand(Libelle limite) {
            super(new MotifRefus(
                    "FACTURE_TROP_GRANDE",
                    new Retour(20001, "GDP_MSG_11.022"),
                    413,
                    new Libelle(
                            "La facture et ses pièces jointes dépassent ensemble %s.".formatted(limite.fr()),
                            "The invoice and its attachments are together larger than %s.".formatted(limite.en())),
                    new Libelle("Retirez ou réduisez des pièces jointes.", "Remove attachments or make them smaller."),
                    "pieces"));
        }
    }
}
