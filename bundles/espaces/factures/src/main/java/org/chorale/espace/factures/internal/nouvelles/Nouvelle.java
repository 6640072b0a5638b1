package org.chorale.espace.factures.internal.nouvelles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.notification.Rythme;

/**
 * The table of what is told: which status concerns which side, and how soon it is written of to who has chosen nothing. What
 * is not here is in the history, for whoever looks.
 */
enum Nouvelle {
    RECUE(
            StatutFacture.MISE_A_DISPOSITION,
            Cote.DESTINATAIRE,
            Rythme.QUOTIDIEN,
            new Libelle("Facture %s reçue de %s", "Invoice %s received from %s"),
            new Libelle(
                    "Elle attend d'être traitée dans l'espace « Factures reçues ».",
                    "It waits to be treated in the espace “Invoices received”."),
            new Libelle("{n} factures reçues par %s", "{n} invoices received by %s")),
    COMPLETEE(
            StatutFacture.COMPLETEE,
            Cote.DESTINATAIRE,
            Rythme.IMMEDIAT,
            new Libelle("Facture %s complétée par %s", "Invoice %s completed by %s"),
            new Libelle(
                    "Ce qui manquait a été donné : la facture peut être traitée de nouveau.",
                    "What was missing was given: the invoice can be treated again."),
            new Libelle("{n} factures complétées, adressées à %s", "{n} completed invoices, sent to %s")),
    SUSPENDUE(
            StatutFacture.SUSPENDUE,
            Cote.FOURNISSEUR,
            Rythme.IMMEDIAT,
            new Libelle("Facture %s suspendue par %s", "Invoice %s suspended by %s"),
            new Libelle(
                    "Le délai de paiement est interrompu. Ouvrez la facture et complétez-la.",
                    "The payment delay is interrupted. Open the invoice and complete it."),
            new Libelle("{n} factures de %s suspendues", "{n} invoices of %s suspended")),
    REJETEE(
            StatutFacture.REJETEE,
            Cote.FOURNISSEUR,
            Rythme.IMMEDIAT,
            new Libelle("Facture %s rejetée par %s", "Invoice %s rejected by %s"),
            new Libelle(
                    "Elle ne sera pas payée en l'état. Ouvrez-la pour lire le motif et y donner suite.",
                    "It will not be paid as it is. Open it to read the reason and to follow it up."),
            new Libelle("{n} factures de %s rejetées", "{n} invoices of %s rejected")),
    A_RECYCLER(
            StatutFacture.A_RECYCLER,
            Cote.FOURNISSEUR,
            Rythme.IMMEDIAT,
            new Libelle("Facture %s à recycler, demandé par %s", "Invoice %s to be recycled, asked by %s"),
            new Libelle(
                    "Corrigez-la et renvoyez-la sous le même numéro.",
                    "Correct it and send it again under the same number."),
            new Libelle("{n} factures de %s à recycler", "{n} invoices of %s to be recycled")),
    PAYEE(
            StatutFacture.MISE_EN_PAIEMENT,
            Cote.FOURNISSEUR,
            Rythme.QUOTIDIEN,
            new Libelle("Facture %s mise en paiement par %s", "Invoice %s being paid by %s"),
            new Libelle("Le paiement est ordonné.", "The payment is ordered."),
            new Libelle("{n} factures de %s mises en paiement", "{n} invoices of %s being paid")),
    REJET_TRAITE(
            StatutFacture.REJETEE,
            Cote.DESTINATAIRE,
            Rythme.AUCUN,
            new Libelle("Rejet de la facture %s traité par %s", "Rejection of invoice %s treated by %s"),
            new Libelle(
                    "Le fournisseur en a pris acte : plus rien n'est attendu.",
                    "The supplier has taken note of it: nothing more is expected."),
            new Libelle("{n} rejets de %s traités", "{n} rejections of %s treated"));

    /** What the event of a move is called, and that of what a supplier does without one. */
    static final String MOUVEMENT = "facture.statut";

    static final String REJET = "facture.rejet-traite";

    /** The side that a status concerns. */
    enum Cote {
        FOURNISSEUR("fournisseur", "factures-emises"),
        DESTINATAIRE("destinataire", "factures-recues");

        private final String nom;
        private final String espace;

        Cote(String nom, String espace) {
            this.nom = nom;
            this.espace = espace;
        }

        /** What the event names its structure by. */
        String nom() {
            return nom;
        }

        String espace() {
            return espace;
        }
    }

    private final StatutFacture statut;
    private final Cote cote;
    private final Rythme rythme;
    private final Libelle titre;
    private final Libelle texte;
    private final Libelle ensemble;

    Nouvelle(StatutFacture statut, Cote cote, Rythme rythme, Libelle titre, Libelle texte, Libelle ensemble) {
        this.statut = statut;
        this.cote = cote;
        this.rythme = rythme;
        this.titre = titre;
        this.texte = texte;
        this.ensemble = ensemble;
    }

    /** What is told of an event, if anything. */
    static Optional<Nouvelle> de(String evenement, String statut) {
        return Arrays.stream(values())
                .filter(n -> n.statut.name().equals(statut))
                .filter(n -> (n == REJET_TRAITE) == evenement.equals(REJET))
                .findFirst();
    }

    StatutFacture statut() {
        return statut;
    }

    Cote cote() {
        return cote;
    }

    Rythme rythme() {
        return rythme;
    }

    String type() {
        return "facture." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One invoice, with the name of whoever is at the other end. */
    Libelle titre(String numero, String autre) {
        return remplir(titre, numero, autre);
    }

    Libelle texte() {
        return texte;
    }

    /** Several, with the name of the structure that they concern. */
    Libelle ensemble(String structure) {
        return remplir(ensemble, structure);
    }

    private static Libelle remplir(Libelle modele, Object... valeurs) {
        return new Libelle(String.format(modele.fr(), valeurs), String.format(modele.en(), valeurs));
    }
}
