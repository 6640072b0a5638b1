package org.chorale.api.facture;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.MotifRefus;
import org.chorale.api.refus.MotifRefus.Retour;
import org.chorale.api.refus.Refus;

/** Refusals about invoices and flux. */
public abstract sealed class RefusFacture extends Refus {
    private static final long serialVersionUID = 1L;

    private RefusFacture(MotifRefus motif) {
        super(motif);
    }

    /** The invoice does not exist, or not for this caller. */
    public static final class Inconnue extends RefusFacture {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public Inconnue() {
            super(new MotifRefus(
                    "FACTURE_INCONNUE",
                    new Retour(20000, "GDP_MSG_11.008"),
                    404,
                    new Libelle(
                            "La demande de paiement n'existe pas, ou n'est pas dans votre périmètre.",
                            "The invoice does not exist, or is outside your perimeter."),
                    new Libelle("Vérifiez son identifiant par une recherche.", "Check its identifier with a search."),
                    "idFacture"));
        }
    }

    /** No row of the table leads there. */
    public static final class TransitionImpossible extends RefusFacture {
        private static final long serialVersionUID = 1L;

        /**
         * @param de its status
         * @param vers what was asked for
         */
        public TransitionImpossible(StatutFacture de, StatutFacture vers) {
            super(new MotifRefus(
                    "TRANSITION_IMPOSSIBLE",
                    new Retour(20002, "GDP_MSG_11.001"),
                    409,
                    new Libelle(
                            "Une facture « %s » ne peut pas devenir « %s »."
                                    .formatted(de.libelle().fr(), vers.libelle().fr()),
                            "An invoice that is “%s” cannot become “%s”."
                                    .formatted(
                                            de.libelle().selon(Locale.ENGLISH),
                                            vers.libelle().selon(Locale.ENGLISH))),
                    new Libelle(
                            "Relisez son statut, puis choisissez parmi les suites proposées.",
                            "Read its status again, then choose among the next steps offered."),
                    "nouveauStatut"));
        }
    }

    /** A reason is required and missing or too long. */
    public static final class MotifRequis extends RefusFacture {
        private static final long serialVersionUID = 1L;

        /** @param vers the status that wants a reason */
        public MotifRequis(StatutFacture vers) {
            super(new MotifRefus(
                    "MOTIF_REQUIS",
                    new Retour(20003, "GDP_MSG_11.003"),
                    400,
                    new Libelle(
                            "Le motif est obligatoire pour « %s », en 2000 caractères au plus."
                                    .formatted(vers.libelle().fr()),
                            "A reason is required for “%s”, of 2000 characters at most."
                                    .formatted(vers.libelle().en())),
                    new Libelle("Dites au fournisseur pourquoi.", "Tell the supplier why."),
                    "motif"));
        }
    }

    /** The flux does not exist, or not for this caller. */
    public static final class FluxInconnu extends RefusFacture {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public FluxInconnu() {
            super(new MotifRefus(
                    "FLUX_INCONNU",
                    new Retour(20000, "GDP_MSG_11.020"),
                    404,
                    new Libelle(
                            "Le flux n'existe pas, ou n'a pas été déposé par une de vos structures.",
                            "The flux does not exist, or was not deposited by one of your structures."),
                    new Libelle(
                            "Reprenez le numeroFluxDepot de la réponse au dépôt.",
                            "Use the numeroFluxDepot of the answer to the deposit."),
                    "numeroFluxDepot"));
        }
    }

    /** The file name is not as it must be. */
    public static final class NomFichierInvalide extends RefusFacture {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public NomFichierInvalide() {
            super(new MotifRefus(
                    "NOM_FICHIER_INVALIDE",
                    new Retour(20004, "GDP_MSG_11.021"),
                    400,
                    new Libelle(
                            "Le nom du fichier a de 1 à 256 caractères, sans % $ ! & / \\ : ; « » # @.",
                            "The file name has 1 to 256 characters, none of % $ ! & / \\ : ; « » # @."),
                    new Libelle("Renommez le fichier.", "Rename the file."),
                    "nomFichier"));
        }
    }

    /** The structure that deposits is inactive. */
    public static final class DeposantInactif extends RefusFacture {
        private static final long serialVersionUID = 1L;

        /** @param identifiant what the structure is known by */
        public DeposantInactif(String identifiant) {
            super(new MotifRefus(
                    "DEPOSANT_INACTIF",
                    new Retour(20008, "GDP_MSG_11.026"),
                    409,
                    new Libelle(
                            "La structure %s est inactive : elle ne peut plus déposer.".formatted(identifiant),
                            "Structure %s is inactive: it cannot deposit any more.".formatted(identifiant)),
                    new Libelle(
                            "Déposez avec le compte de la structure qui l'a remplacée, ou demandez à son gestionnaire de la réactiver.",
                            "Deposit with the account of the structure that replaced it, or ask its gestionnaire to make it active."),
                    null));
        }
    }

    /** The file is larger than the limit. */
    public static final class FluxTropGrand extends RefusFacture {
        private static final long serialVersionUID = 1L;

        /** @param limiteMo the limit in Mo */
        public FluxTropGrand(long limiteMo) {
            super(new MotifRefus(
                    "FLUX_TROP_GRAND",
                    new Retour(20001, "GDP_MSG_11.022"),
                    413,
                    new Libelle(
                            "Le flux dépasse %d Mo.".formatted(limiteMo),
                            "The flux is larger than %d MB.".formatted(limiteMo)),
                    new Libelle(
                            "Répartissez les factures sur plusieurs flux.", "Spread the invoices over several flux."),
                    "fichierFlux"));
        }
    }

    /** The file is empty. */
    public static final class FluxVide extends RefusFacture {
        private static final long serialVersionUID = 1L;

        /** The one sentence. */
        public FluxVide() {
            super(new MotifRefus(
                    "FLUX_VIDE",
                    new Retour(20005, "GDP_MSG_11.023"),
                    400,
                    new Libelle("Le fichier est vide ou manque.", "The file is empty or missing."),
                    new Libelle(
                            "Donnez le contenu du fichier, encodé en base 64, dans fichierFlux.",
                            "Give the content of the file, in base 64, in fichierFlux."),
                    "fichierFlux"));
        }
    }

    /** The syntaxeFlux is not a published code. */
    public static final class SyntaxeInconnue extends RefusFacture {
        private static final long serialVersionUID = 1L;

        /** @param syntaxe the code as given */
        public SyntaxeInconnue(String syntaxe) {
            super(new MotifRefus(
                    "SYNTAXE_INCONNUE",
                    new Retour(20006, "GDP_MSG_11.024"),
                    400,
                    new Libelle(
                            "« %s » n'est pas une syntaxe de flux connue.".formatted(syntaxe),
                            "“%s” is not a known flux syntax.".formatted(syntaxe)),
                    new Libelle(
                            "Par exemple IN_DP_E1_UBL_INVOICE, IN_DP_E1_CII_16B ou IN_DP_E2_CII_FACTURX.",
                            "For example IN_DP_E1_UBL_INVOICE, IN_DP_E1_CII_16B or IN_DP_E2_CII_FACTURX."),
                    "syntaxeFlux"));
        }
    }

    /** The portal did not receive it: it was brought in with its past, so that nothing attests its deposit. */
    public static final class DepotNonAtteste extends RefusFacture {
        private static final long serialVersionUID = 1L;

        /** @param numero the invoice's own number */
        public DepotNonAtteste(String numero) {
            super(new MotifRefus(
                    "DEPOT_NON_ATTESTE",
                    new Retour(20002, "GDP_MSG_11.001"),
                    409,
                    new Libelle(
                            "La facture %s a été reprise d'un autre système : ce portail ne l'a pas reçue et n'atteste pas son dépôt."
                                    .formatted(numero),
                            "Invoice %s was taken over from another system: this portal did not receive it and does not attest its deposit."
                                    .formatted(numero)),
                    new Libelle(
                            "Demandez la preuve du dépôt au système qui l'a reçue.",
                            "Ask the system that received it for the proof of its deposit."),
                    "facture"));
        }
    }

    /** What was asked for together is larger than the limit. */
    public static final class DossierTropGrand extends RefusFacture {
        private static final long serialVersionUID = 1L;

        /** @param limiteMo the limit in Mo */
        public DossierTropGrand(long limiteMo) {
            super(new MotifRefus(
                    "DOSSIER_TROP_GRAND",
                    new Retour(20001, "GDP_MSG_11.022"),
                    413,
                    new Libelle(
                            "Les factures demandées dépassent ensemble %d Mo.".formatted(limiteMo),
                            "The invoices asked for are together larger than %d MB.".formatted(limiteMo)),
                    new Libelle(
                            "Demandez-les en plusieurs fois, ou sans leurs pièces jointes.",
                            "Ask for them in several goes, or without their attachments."),
                    "listeFacture"));
        }
    }
}
