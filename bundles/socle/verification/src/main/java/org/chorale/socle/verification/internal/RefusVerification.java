package org.chorale.socle.verification.internal;

import java.time.Duration;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Limite;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Passager;
import org.chorale.api.refus.Refus;

/** Why a file was not checked; what is wrong with the file itself is a result and none of these. */
abstract sealed class RefusVerification extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusVerification(String code, int statut, Libelle message, Libelle remede) {
        super(new MotifRefus(code, new Retour(statut, code), statut, message, remede, "fichier"));
    }

    /** Too much is asked for at once, by all or by one network. */
    static final class Occupe extends RefusVerification implements Passager {
        private static final long serialVersionUID = 1L;
        private final Duration attente;

        Occupe(Libelle message, Duration attente) {
            super(
                    "VERIFICATION_OCCUPEE",
                    429,
                    message,
                    new Libelle(
                            "Réessayez dans %d secondes : rien n'est perdu, rien n'a été gardé."
                                    .formatted(attente.toSeconds()),
                            "Try again in %d seconds: nothing is lost, nothing was kept."
                                    .formatted(attente.toSeconds())));
            this.attente = attente;
        }

        @Override
        public Duration attente() {
            return attente;
        }
    }

    /** More bytes than a flux may have. */
    static final class TropGrand extends RefusVerification {
        private static final long serialVersionUID = 1L;

        TropGrand() {
            super(
                    "FICHIER_TROP_GRAND",
                    413,
                    new Libelle(
                            "Le fichier dépasse %s.".formatted(Limite.FLUX_PORTAIL.enClair()),
                            "The file is larger than %s.".formatted(Limite.FLUX_PORTAIL.enClair(true))),
                    new Libelle("Vérifiez moins de factures à la fois.", "Check fewer invoices at a time."));
        }
    }

    /** The file did not arrive, or not to its end. */
    static final class Illisible extends RefusVerification {
        private static final long serialVersionUID = 1L;

        Illisible() {
            super(
                    "FICHIER_NON_RECU",
                    400,
                    new Libelle("Le fichier n'a pas été reçu en entier.", "The file was not received to its end."),
                    new Libelle(
                            "Envoyez-le de nouveau, seul dans le corps de la requête ou en multipart/form-data.",
                            "Send it again, as the request's body or as multipart/form-data."));
        }
    }

    /** The form carries no file. */
    static final class Manque extends RefusVerification {
        private static final long serialVersionUID = 1L;

        Manque() {
            super(
                    "FICHIER_MANQUE",
                    400,
                    new Libelle("Aucun fichier n'a été envoyé.", "No file was sent."),
                    new Libelle("Choisissez le fichier à vérifier.", "Choose the file to check."));
        }
    }
}
