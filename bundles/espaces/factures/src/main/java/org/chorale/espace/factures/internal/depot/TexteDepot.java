package org.chorale.espace.factures.internal.depot;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.page.Presentation;

/** The texts of depositing and typing in. An enum, so that none is missing in either language. */
public enum TexteDepot {
    DEPOSER("Déposer des factures", "Deposit invoices"),
    DEPOSER_RESUME(
            "Déposez-les telles quelles : leur format est reconnu à la lecture, vous n'avez rien à choisir.",
            "Deposit them as they are: their format is recognised when read, you have nothing to choose."),
    SAISIR("Saisir une facture", "Type an invoice in"),
    SAISIR_RESUME(
            "Le portail en fait une facture électronique (Factur-X) en votre nom.",
            "The portal makes an electronic invoice (Factur-X) of it in your name."),
    SAISIR_SANS_FICHIER("Pas de fichier ? Saisissez la facture", "No file? Type the invoice in"),
    COMMENCER("Commencer", "Begin"),
    BROUILLONS("Brouillons", "Drafts"),
    BROUILLONS_RESUME(
            "Ce qui est commencé et pas encore envoyé. Vos collègues de la même structure les voient aussi.",
            "What is begun and not sent yet. Your colleagues of the same structure see them too."),
    BROUILLONS_VIDE("Aucun brouillon", "No draft"),
    BROUILLONS_VIDE_REMEDE(
            "Un brouillon naît avec chaque dépôt, et s'en va quand il est envoyé.",
            "A draft is born with each deposit, and goes when it is sent."),
    UN_BROUILLON("1 brouillon", "1 draft"),
    DES_BROUILLONS("%s brouillons", "%s drafts"),
    CONTENU("Contenu", "Content"),
    PAR("Par", "By"),
    MODIFIE("Modifié", "Changed"),
    GARDE_JUSQUAU("Gardé jusqu'au", "Kept until"),
    GARDE_PHRASE(
            "Enregistré comme brouillon, gardé jusqu'au %s si personne n'y touche.",
            "Saved as a draft, kept until %s if nobody touches it."),
    REPRENDRE("Reprendre", "Go on"),
    SUPPRIMER("Supprimer", "Delete"),
    SUPPRIMER_CE("Supprimer ce brouillon", "Delete this draft"),
    SUPPRIME("Le brouillon est supprimé.", "The draft is deleted."),
    DEPOT_DU("Dépôt du %s", "Deposit of %s"),
    SAISIE_DU("Saisie du %s", "Typed in on %s"),
    SANS_FICHIER("aucun fichier", "no file"),
    RETOUR_LISTE("Factures émises", "Invoices sent"),

    STRUCTURE("Structure qui dépose", "Depositing structure"),
    STRUCTURE_SAISIE("Fournisseur", "Supplier"),
    STRUCTURE_INCONNUE("Choisissez une de vos structures.", "Choose one of your structures."),
    FICHIERS("Fichiers", "Files"),
    FICHIERS_AIDE(
            "Facture UBL, CII ou Factur-X, PDF ordinaire ou signé, archive ZIP ou tar.gz de plusieurs factures, et pièces"
                    + " jointes : %s au plus par fichier, %s pour un PDF sans données ou une pièce jointe.",
            "UBL, CII or Factur-X invoice, plain or signed PDF, ZIP or tar.gz archive of several invoices, and"
                    + " attachments: at most %s a file, %s for a PDF without data or an attachment."),
    GLISSER("Glissez vos fichiers ici, ou", "Drop your files here, or"),
    CHOISIR("Choisir des fichiers", "Choose files"),
    AJOUTER("Ajouter des fichiers", "Add files"),
    CONTINUER("Continuer", "Continue"),
    FICHIER_MANQUE("Choisissez un fichier au moins.", "Choose one file at least."),
    COUPE(
            "L'envoi a été coupé avant la fin : les fichiers déjà arrivés sont dans le brouillon, recommencez pour les"
                    + " autres.",
            "The upload was cut before its end: the files that had arrived are in the draft, send the others again."),
    ENVOI_EN_COURS("Envoi de {}", "Sending {}"),
    ENVOI_FAIT("Reçu : {}", "Received: {}"),
    ENVOI_ANNULE("Annulé : {}", "Cancelled: {}"),
    ENVOI_COUPE("Coupé : {}", "Cut: {}"),
    ANNULER("Annuler", "Cancel"),
    REPRENDRE_ENVOI("Reprendre l'envoi", "Go on sending"),
    ENVOIS_COUPES("Envois coupés", "Uploads that were cut"),
    ENVOIS_COUPES_AIDE(
            "Choisissez de nouveau le même fichier : l'envoi reprend où il s'était arrêté.",
            "Choose the same file again: the upload goes on where it stopped."),
    RECU_SUR("%s reçus sur %s", "%s received of %s"),

    FACTURE("Facture", "Invoice"),
    FACTURES("Factures", "Invoices"),
    PIECES("Pièces jointes", "Attachments"),
    PIECES_AUCUNE("Aucune pièce jointe.", "No attachment."),
    RETIRER("Retirer", "Remove"),
    RETIRER_CE("Retirer %s", "Remove %s"),
    EN_FACTURE("En faire la facture", "Make it the invoice"),
    EN_FACTURE_CE("Faire de %s la facture", "Make %s the invoice"),
    EN_PIECE("En faire une pièce jointe", "Make it an attachment"),
    EN_PIECE_CE("Faire de %s une pièce jointe", "Make %s an attachment"),
    RECONNU("Reconnu : %s", "Recognised: %s"),
    PRETE("Contrôles passés", "Checks passed"),
    REFUSEE("Ne peut pas être déposée", "Cannot be deposited"),
    LU_NUMERO("Numéro", "Number"),
    LU_DATE("Date", "Date"),
    LU_FOURNISSEUR("Fournisseur", "Supplier"),
    LU_DESTINATAIRE("Destinataire", "Recipient"),
    LU_SERVICE("Service", "Service"),
    LU_ENGAGEMENT("Engagement", "Engagement"),
    LU_CADRE("Cadre", "Framework"),
    LU_TTC("Montant TTC", "Amount with VAT"),
    CONSTATS("Ce que disent les contrôles", "What the checks say"),
    SIGNATURE("Signature de %s", "Signature of %s"),
    SIGNATURE_INCONNUE("Signature électronique", "Electronic signature"),
    SIGNATURE_INTEGRITE(
            "L'intégrité dit que le fichier n'a pas changé depuis la signature, non qui a signé.",
            "Integrity says that the file has not changed since it was signed, not who signed."),
    SIGNATURE_PARTIELLE("le fichier a été complété après la signature", "the file was added to after it was signed"),
    SCAN(
            "Ce PDF n'a pas de texte : c'est une image. Saisissez ses valeurs.",
            "This PDF has no text: it is a picture. Type its values in."),
    PROPOSE("Lu dans le PDF, confiance %s %% : vérifiez", "Read in the PDF, confidence %s %%: check"),

    VALEURS("Ce que dit la facture", "What the invoice says"),
    VALEURS_AIDE(
            "Ce PDF ne porte pas de données : vérifiez ce qui y a été lu, complétez le reste.",
            "This PDF carries no data: check what was read in it, complete the rest."),
    DESTINATAIRE("SIRET du destinataire", "Recipient's SIRET"),
    DESTINATAIRE_AIDE("14 chiffres ; tapez-en le début.", "14 digits; type their beginning."),
    RECHERCHE_AVANCEE("Recherche avancée", "Advanced search"),
    DESTINATAIRE_INACTIF(
            "« %s » est inactive : elle ne reçoit plus de factures.",
            "“%s” is inactive: it receives no invoices any more."),
    DESTINATAIRE_INCONNU(
            "Aucune structure publique de ce portail n'a ce SIRET.",
            "No public structure of this portal has this SIRET."),
    EXIGE_SERVICE("exige un code service", "requires a service code"),
    EXIGE_ENGAGEMENT("exige un numéro d'engagement", "requires an engagement number"),
    EXIGE_L_UN("exige un code service ou un numéro d'engagement", "requires a service code or an engagement number"),
    MOA_SEULEMENT("ne reçoit que des factures de travaux", "receives works invoices only"),
    SERVICE("Code service", "Service code"),
    SERVICE_INCONNU(
            "Le destinataire n'a pas de service ouvert de ce code.", "The recipient has no open service of that code."),
    ENGAGEMENT("Numéro d'engagement", "Engagement number"),
    MARCHE("Numéro de marché", "Contract number"),
    CADRE("Cadre de facturation", "Invoicing framework"),
    CADRE_A1("A1 — Facture d'un fournisseur", "A1 — Supplier's invoice"),
    CADRE_A2("A2 — Facture déjà payée", "A2 — Invoice paid already"),
    TYPE("Type", "Type"),
    TYPE_FACTURE("Facture", "Invoice"),
    TYPE_AVOIR("Avoir", "Credit note"),
    NUMERO("Numéro de la facture", "Invoice number"),
    DATE("Date de la facture", "Invoice date"),
    ECHEANCE("Date d'échéance", "Due date"),
    ORIGINE("Numéro de la facture d'origine", "Number of the original invoice"),
    DEVISE("Devise", "Currency"),
    REGIME("Régime de TVA", "VAT regime"),
    MOTIF_EXONERATION("Motif de l'exonération", "Reason of the exemption"),
    MODE_PAIEMENT("Mode de paiement", "Means of payment"),
    IBAN("IBAN", "IBAN"),
    MONTANT_HT("Total HT", "Total without VAT"),
    MONTANT_TVA("Total TVA", "Total VAT"),
    MONTANT_TTC("Total TTC", "Total with VAT"),
    MONTANT_A_PAYER("Net à payer", "Amount due"),
    COMMENTAIRE("Commentaire pour le destinataire", "Comment for the recipient"),
    FACULTATIF("facultatif", "optional"),
    GENERAL("La facture", "The invoice"),
    VERS_QUI("Destinataire", "Recipient"),
    MONTANTS("Montants", "Amounts"),
    PAIEMENT("Paiement", "Payment"),

    LIGNES("Lignes", "Lines"),
    LIGNES_LEGENDE("Lignes de la facture", "Invoice lines"),
    LIGNES_AIDE(
            "Au clavier : Entrée passe à la ligne suivante et en ajoute une au bout, Alt et les flèches changent de"
                    + " ligne.",
            "By keyboard: Enter goes to the next line and adds one at the end, Alt and arrows change lines."),
    LIGNE_N("Ligne %s :", "Line %s:"),
    N("N°", "No."),
    DESIGNATION("Désignation", "Description"),
    REFERENCE("Référence", "Reference"),
    QUANTITE("Quantité", "Quantity"),
    UNITE("Unité", "Unit"),
    PRIX("Prix unitaire HT", "Unit price"),
    REMISE("Remise HT", "Discount"),
    TAUX("TVA %", "VAT %"),
    CELLULE("%s, ligne %s", "%s, line %s"),
    OTER("Ôter", "Remove"),
    OTER_LIGNE("Ôter la ligne %s", "Remove line %s"),
    AJOUTER_LIGNE("Ajouter une ligne", "Add a line"),
    RECAPITULATIF("Récapitulatif", "Summary"),
    RECAPITULATIF_LEGENDE("TVA par taux", "VAT by rate"),
    RECAPITULATIF_AIDE("Calculé par le portail à chaque enregistrement.", "Computed by the portal at each saving."),
    TAUX_TVA("Taux", "Rate"),
    BASE("Base HT", "Base"),
    TVA("TVA", "VAT"),
    CALCULER("Calculer", "Compute"),

    ENVOYER("Envoyer", "Send"),
    ENREGISTRER("Enregistrer le brouillon", "Save the draft"),
    ENREGISTRE("Le brouillon est enregistré.", "The draft is saved."),
    NON_ENVOYE("Rien n'a été envoyé", "Nothing was sent"),
    A_CORRIGER("À corriger", "To be corrected"),
    ROUVRIR("Rouvrir le brouillon", "Open the draft again"),
    ILLISIBLE(
            "Le formulaire n'a pas pu être lu en entier : recommencez.",
            "The form could not be read to its end: try again."),
    MANDAT(
            "La saisie demande le mandat de facturation de la structure : son gestionnaire le signe dans Activités du"
                    + " gestionnaire.",
            "Typing in needs the structure's mandat de facturation: its manager signs it in Activités du gestionnaire."),

    RECHERCHE_TITRE("Chercher le destinataire", "Look for the recipient"),
    RECHERCHE_RESUME(
            "Les structures publiques de ce portail, par une partie de leur nom, leur ville ou le début de leur SIRET.",
            "The public structures of this portal, by a part of their name, their town or the beginning of their SIRET."),
    NOM("Nom", "Name"),
    VILLE("Ville", "Town"),
    SIRET("SIRET", "SIRET"),
    CHERCHER("Chercher", "Search"),
    CHOISIR_CELLE_CI("Choisir", "Choose"),
    CHOISIR_QUI("Choisir %s", "Choose %s"),
    STRUCTURES_TROUVEES("Structures trouvées", "Structures found"),
    AUCUNE_STRUCTURE("Aucune structure ne correspond.", "No structure matches."),
    RETOUR_BROUILLON("Retour au brouillon", "Back to the draft");

    private final Libelle libelle;

    TexteDepot(String fr, String en) {
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
}
