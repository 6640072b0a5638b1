package org.chorale.espace.factures.internal.pages;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.page.Presentation;

/** The texts of these pages. An enum, so that none is missing in either language. */
public enum Texte {
    RECUES("Factures reçues", "Invoices received"),
    RECUES_RESUME(
            "Les factures adressées à vos structures et à vos services.",
            "The invoices sent to your structures and services."),
    EMISES("Factures émises", "Invoices sent"),
    EMISES_RESUME(
            "Les factures de vos structures : qui les détient, et depuis quand.",
            "The invoices of your structures: who holds them, and since when."),

    RECHERCHE_NUMERO("Numéro de facture", "Invoice number"),
    RECHERCHE_NUMERO_LONG(
            "Un numéro de facture a 20 caractères au plus : donnez-en le début.",
            "An invoice number has 20 characters at most: give its beginning."),
    STATUT("Statut", "Status"),
    TOUS_STATUTS("Tous les statuts", "All statuses"),
    RECHERCHER("Rechercher", "Search"),
    TOUT_VOIR("Tout voir", "Show all"),
    UNE_FACTURE("1 facture", "1 invoice"),
    DES_FACTURES("%s factures", "%s invoices"),
    POUR_SERVICE("pour %s", "for %s"),
    PLUS_DE_FACTURES("Plus de %s factures ; affinez la recherche", "More than %s invoices; refine the search"),
    NUMERO("Numéro", "Number"),
    FOURNISSEUR("Fournisseur", "Supplier"),
    DESTINATAIRE("Destinataire", "Recipient"),
    DATE("Date", "Date"),
    DEPOSEE_LE("Déposée le", "Deposited"),
    MONTANT_TTC("Montant TTC", "Amount with VAT"),
    RECUES_VIDE("Aucune facture reçue", "No invoice received"),
    RECUES_VIDE_REMEDE(
            "Les factures apparaissent ici dès qu'un fournisseur en adresse une à l'une de vos structures.",
            "Invoices appear here as soon as a supplier sends one to one of your structures."),
    EMISES_VIDE("Aucune facture émise", "No invoice sent"),
    EMISES_VIDE_REMEDE(
            "Déposez un premier fichier : UBL, CII ou Factur-X, seul ou plusieurs dans une archive.",
            "Deposit a first file: UBL, CII or Factur-X, alone or several in an archive."),
    RIEN_TROUVE("Aucune facture ne correspond", "No invoice matches"),
    RIEN_TROUVE_REMEDE(
            "Essayez avec le début du numéro, ou un autre statut.",
            "Try the beginning of the number, or another status."),
    PAGES("Pages de résultats", "Result pages"),
    PAGE_SUR("Page %s sur %s", "Page %s of %s"),
    PRECEDENTE("Précédente", "Previous"),
    SUIVANTE("Suivante", "Next"),

    RETOUR("Retour à la liste", "Back to the list"),
    UNE_PIECE_FACTURE("Facture %s", "Invoice %s"),
    UNE_PIECE_AVOIR("Avoir %s", "Credit note %s"),
    UNE_PIECE_ACOMPTE("Acompte %s", "Advance %s"),
    DEPUIS("depuis le %s", "since %s"),
    PARTIES("Parties", "Parties"),
    SERVICE("Service", "Service"),
    REFERENCES("Références", "References"),
    DATE_FACTURE("Date de facture", "Invoice date"),
    ECHEANCE("Échéance", "Due date"),
    ENGAGEMENT("Numéro d'engagement", "Engagement number"),
    MARCHE("Numéro de marché", "Contract number"),
    CADRE("Cadre de facturation", "Invoicing framework"),
    FLUX("Flux de dépôt", "Deposit flux"),
    SYNTAXE("Format", "Format"),
    COMMENTAIRE("Note du fournisseur", "Supplier's note"),
    MONTANTS("Montants", "Amounts"),
    TOTAL_HT("Total hors taxes", "Total without VAT"),
    TOTAL_TVA("TVA", "VAT"),
    TOTAL_TTC("Total TTC", "Total with VAT"),
    A_PAYER("Net à payer", "Amount due"),
    LIGNES("Lignes", "Lines"),
    LIGNES_LEGENDE("Lignes de la facture", "Invoice lines"),
    DENOMINATION("Désignation", "Description"),
    QUANTITE("Quantité", "Quantity"),
    PRIX_UNITAIRE("Prix unitaire", "Unit price"),
    TAUX_TVA("Taux de TVA", "VAT rate"),
    MONTANT_HT("Montant HT", "Amount without VAT"),
    TVA("Récapitulatif de TVA", "VAT summary"),
    CATEGORIE("Catégorie", "Category"),
    BASE("Base", "Base"),
    MONTANT_TVA("Montant de TVA", "VAT amount"),
    PIECES("Documents", "Documents"),
    LECTURE("Toute la facture", "The whole invoice"),
    LECTURE_RESUME(
            "Tout ce que dit le document déposé, avec les termes de la norme européenne.",
            "Everything that the deposited document says, with the terms of the European standard."),
    LECTURE_VOIR("Voir toute la facture", "See the whole invoice"),
    CERTIFICAT("Certificat de dépôt (PDF)", "Certificate of deposit (PDF)"),
    IMPRESSION("Version imprimable", "Version for print"),
    LECTURE_IMPOSSIBLE(
            "Ce document n'est pas une facture que le portail sait lire", "No invoice that the portal can read"),
    LECTURE_IMPOSSIBLE_REMEDE(
            "Téléchargez l'original depuis la page de la facture.", "Download the original from the invoice's page."),
    IMPRESSION_IMPOSSIBLE("Cette facture n'a pas de version imprimable", "This invoice has no version for print"),
    IMPRESSION_IMPOSSIBLE_REMEDE(
            "Elle a trop de lignes, ou n'est pas dans un format structuré : téléchargez l'original.",
            "It has too many lines, or is in no structured format: download the original."),
    ORIGINAL("original", "original"),
    CONSTATS("Contrôles", "Checks"),
    CONSTATS_AUCUN("Rien à signaler.", "Nothing to report."),
    HISTORIQUE("Historique", "History"),
    PAR("par %s", "by %s"),

    TRAITER("Traiter", "Treat"),
    COMPLETER("Compléter", "Complete"),
    NOUVEAU_STATUT("Nouveau statut", "New status"),
    MOTIF("Motif", "Reason"),
    MOTIF_OBLIGATOIRE("Obligatoire pour : %s. Le fournisseur le lira.", "Required for: %s. The supplier will read it."),
    MOTIF_FACULTATIF("Facultatif ; le fournisseur le lira.", "Optional; the supplier will read it."),
    MOTIF_COMPLEMENT(
            "Ce que vous apportez au destinataire : il le lira.", "What you add for the recipient: they will read it."),
    ENREGISTRER("Enregistrer", "Save"),
    TRAITE("La facture est maintenant « %s ».", "The invoice is now “%s”."),
    ERREURS_TITRE("Le traitement n'a pas été enregistré", "The treatment was not saved"),
    CHOIX_MANQUE("Choisissez un nouveau statut.", "Choose a new status."),
    VERS_SUSPENDUE("Le fournisseur doit la compléter.", "The supplier has to complete it."),
    VERS_REJETEE("Elle est rendue au fournisseur ; c'est définitif.", "It goes back to the supplier; this is final."),
    VERS_A_RECYCLER(
            "Le fournisseur corrige le destinataire ou la référence.",
            "The supplier corrects the recipient or the reference."),
    VERS_MISE_EN_PAIEMENT("Le paiement est ordonné ; c'est définitif.", "Payment is on its way; this is final."),
    VERS_COMPLETEE("Elle revient au destinataire.", "It goes back to the recipient."),
    ACTION_EMISE("Le destinataire attend quelque chose de vous.", "The recipient is waiting for something from you."),

    DEPOSER("Déposer", "Deposit"),
    DEPOSER_TITRE("Déposer des factures", "Deposit invoices"),
    DEPOSER_RESUME(
            "Le format est reconnu à la lecture : vous n'avez rien à choisir.",
            "The format is recognised when it is read: you have nothing to choose."),
    VERIFIER("Vérifier d'abord, sans déposer", "Check first, without depositing"),
    FICHIER("Fichier", "File"),
    FICHIER_AIDE(
            "UBL, CII ou Factur-X, ou une archive ZIP ou tar.gz qui en contient plusieurs ; %s au plus.",
            "UBL, CII or Factur-X, or a ZIP or tar.gz archive of several; %s at most."),
    DEPOSANT("Structure qui dépose", "Depositing structure"),
    DEPOSANT_INCONNU("Choisissez une de vos structures.", "Choose one of your structures."),
    ENVOYER("Envoyer", "Send"),
    DEPOT_ERREURS("Le dépôt n'a pas été fait", "Nothing was deposited"),
    FICHIER_MANQUE(
            "Choisissez un fichier ; celui-ci manque ou est vide.", "Choose a file; none was sent, or it is empty."),
    FORMULAIRE_ILLISIBLE(
            "Le formulaire n'a pas pu être lu en entier : recommencez l'envoi.",
            "The form could not be read to its end: send it again."),
    SUIVI("Suivi des flux", "Flux follow-up"),
    SUIVI_RESUME("Chaque dépôt, et ce qu'il est devenu.", "Each deposit, and what became of it."),
    UN_DEPOT("1 dépôt", "1 deposit"),
    DES_DEPOTS("%s dépôts", "%s deposits"),
    SUIVI_VIDE("Aucun dépôt", "No deposit"),
    FLUX_TITRE("Dépôt %s", "Deposit %s"),
    FLUX_NUMERO("Numéro de flux", "Flux number"),
    FLUX_RECU(
            "Votre dépôt est reçu et ne sera pas perdu. Gardez son numéro de flux : il permet de le retrouver.",
            "Your deposit is received and will not be lost. Keep its flux number to find it again."),
    FLUX_INCIDENTE(
            "Le portail lui-même a rencontré un incident : l'exploitant relancera ce dépôt tel quel. Vous n'avez rien à"
                    + " refaire.",
            "The portal itself met an incident: the operator will replay this deposit as it is. You have nothing to do"
                    + " again."),
    FLUX_RETRAITEMENT(
            "Après un incident du portail, ce dépôt attend d'être retraité. Vous n'avez rien à refaire.",
            "After an incident of the portal, this deposit waits to be replayed. You have nothing to do again."),
    FLUX_EN_COURS("Contrôle en cours ; cette page se met à jour.", "Being checked; this page updates itself."),
    FLUX_RELIRE("Mettre à jour", "Update"),
    FLUX_FACTURES("Factures du dépôt", "Invoices of the deposit"),
    FLUX_FACTURES_AUCUNE("Aucune facture n'a été lue dans ce dépôt.", "No invoice was read in this deposit."),
    FLUX_LEGENDE("Ce que contenait le dépôt", "What the deposit contained"),
    ETAT("État", "State"),
    RECU_LE("Reçu le", "Received"),
    INTEGREE("Intégrée", "Integrated"),
    NON_INTEGREE("Refusée", "Refused"),
    CONSTATS_FLUX("Contrôle du dépôt", "Checks of the deposit"),
    SANS_NUMERO("numéro illisible", "number unreadable"),

    TUILE_RECUES("à traiter", "to treat"),
    TUILE_RECUES_RIEN("Rien à traiter en ce moment.", "Nothing to treat at the moment."),
    TUILE_RECUES_DETAIL("mises à disposition ou complétées", "made available or completed"),
    TUILE_EMISES("en attente de vous", "waiting for you"),
    TUILE_EMISES_RIEN("Aucune facture n'attend de réponse de votre part.", "No invoice waits for an answer from you."),
    TUILE_EMISES_DETAIL("suspendues ou à recycler", "suspended or to be recycled");

    private final Libelle libelle;

    Texte(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    /** The text in the user's language. */
    public String en(Locale langue) {
        return Presentation.texte(libelle.selon(langue));
    }

    /** The text with its blanks filled in. */
    public String en(Locale langue, Object... valeurs) {
        return String.format(langue, en(langue), valeurs);
    }

    Libelle libelle() {
        return libelle;
    }

    /** The kind of piece with its number. */
    public static Texte de(TypeFacture type) {
        return valueOf("UNE_PIECE_" + type.name());
    }
}
