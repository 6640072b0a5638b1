package org.chorale.espace.factures.internal.pages;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.page.Presentation;

/** The texts about the life of an invoice: where it is, what its supplier brings, who did what, and many at once. */
public enum TexteVie {
    CHEZ("Chez : %s", "With: %s"),
    CHEZ_PORTAIL("Le portail l'achemine", "The portal is routing it"),
    CHEZ_INTERVENANT("Chez un intervenant de son circuit", "With somebody else of its circuit"),
    CHEZ_PERSONNE("Plus rien n'est attendu de personne", "Nothing more is expected of anybody"),
    DELAI("Délai de paiement", "Payment delay"),
    DELAI_COURT("%s sur %s jours écoulés ; échéance le %s", "%s of %s days have passed; due on %s"),
    DELAI_DEPASSE(
            "Dépassé de %s j : il était de %s jours, échus le %s", "Overdue by %s days: it was %s days, due on %s"),
    DELAI_INTERROMPU(
            "Interrompu : %s sur %s jours écoulés, la suspension ne compte pas",
            "Interrupted: %s days of %s have passed, the suspension does not count"),
    DELAI_ARRETE("Arrêté à %s sur %s jours", "Stopped after %s of %s days"),
    DELAI_INTERRUPTIONS("dont %s j d'interruption non comptés", "%s days of interruption are not counted"),

    MOTIF_PUBLIE("Motif", "Reason"),
    MOTIF_AUCUN("Aucun motif de la liste", "None of the list"),
    MOTIF_TEXTE("Précisions", "Details"),

    COMPLETER("Compléter la facture", "Complete the invoice"),
    COMPLETER_POURQUOI("Le destinataire l'a suspendue : « %s »", "The recipient has suspended it: “%s”"),
    COMPLETER_AIDE(
            "Joignez ce qu'il demande, ou répondez-lui ; la facture lui revient sous le même numéro.",
            "Attach what they ask for, or answer; the invoice goes back to them under the same number."),
    PIECES("Pièces à joindre", "Documents to attach"),
    PIECES_AIDE(
            "%s au plus par pièce, nom de 50 caractères au plus.",
            "At most %s a document, a name of at most 50 characters."),
    PIECES_RECUES("Déjà reçues, elles seront jointes :", "Received already, they will be attached:"),
    COMMENTAIRE("Commentaire", "Comment"),
    COMMENTAIRE_AIDE("Le destinataire le lira.", "The recipient will read it."),
    COMPLETER_ENVOYER("Envoyer le complément", "Send the completion"),
    FORMULAIRE_ILLISIBLE(
            "Le formulaire n'a pas pu être lu en entier : recommencez l'envoi.",
            "The form could not be read to its end: send it again."),

    RECYCLER("Corriger l'adressage", "Correct the addressing"),
    RECYCLER_POURQUOI("Le destinataire l'a renvoyée : « %s »", "The recipient has sent it back: “%s”"),
    RECYCLER_AIDE(
            "Corrigez le destinataire, le service ou l'engagement ; la facture repart sous le même numéro. Le reste ne"
                    + " change pas.",
            "Correct the recipient, the service or the engagement; the invoice leaves again under the same number. Nothing"
                    + " else changes."),
    SIRET("SIRET du destinataire", "SIRET of the recipient"),
    SERVICE("Code service", "Service code"),
    ENGAGEMENT("Numéro d'engagement", "Engagement number"),
    FACULTATIF("Vide si le destinataire n'en exige pas.", "Empty where the recipient requires none."),
    RECYCLER_ENVOYER("Renvoyer la facture", "Send the invoice again"),

    REJET("Prendre acte du rejet", "Take note of the rejection"),
    REJET_POURQUOI("Le destinataire l'a rejetée : « %s »", "The recipient has rejected it: “%s”"),
    REJET_AIDE(
            "Le rejet est définitif. Établissez s'il le faut une nouvelle facture, sous un nouveau numéro.",
            "The rejection is final. Write a new invoice where needed, under a new number."),
    REJET_ENVOYER("Acquitter et classer", "Acknowledge and file"),
    REJET_TRAITE("Rejet traité", "Rejection treated"),
    REJET_FAIT("Le rejet est acquitté et traité.", "The rejection is acknowledged and treated."),

    JOURNAL("Qui l'a consultée", "Who has looked at it"),
    JOURNAL_AIDE(
            "Une même consultation est notée une fois par heure. Les personnes ne sont nommées qu'à leur propre structure.",
            "The same reading is noted once an hour. People are named to their own structure only."),
    JOURNAL_VIDE("Personne ne l'a encore ouverte.", "Nobody has opened it yet."),
    JOURNAL_LEGENDE("Consultations et actes, les plus récents d'abord", "Readings and acts, newest first"),
    QUAND("Quand", "When"),
    ACTE("Acte", "Act"),
    QUI("Qui", "Who"),

    CHOISIR("Choisir", "Choose"),
    CHOISIR_FACTURE("Choisir la facture %s", "Choose invoice %s"),
    TOUTES("Toutes les factures de cette recherche (500 au plus)", "All invoices of this search (500 at most)"),
    TRAITER_SELECTION("Traiter la sélection", "Treat the selection"),
    LOT("Traiter plusieurs factures", "Treat several invoices"),
    LOT_RESUME("Rien n'est fait avant que vous ne confirmiez.", "Nothing is done before you confirm."),
    LOT_UNE("1 facture choisie", "1 invoice chosen"),
    LOT_DES("%s factures choisies", "%s invoices chosen"),
    LOT_PREVOIR("Voir ce qui sera fait", "See what will be done"),
    LOT_APERCU("Ce qui sera fait", "What will be done"),
    LOT_ACCEPTEES("%s factures deviendront « %s » ; %s seront refusées.", "%s invoices become “%s”; %s are refused."),
    LOT_RIEN("Aucune de ces factures ne peut devenir « %s ».", "None of these invoices can become “%s”."),
    LOT_CONFIRMER("Confirmer", "Confirm"),
    LOT_REVENIR("Changer le choix ou le texte", "Change the choice or the text"),
    LOT_FAIT("Traitement groupé", "Batch"),
    LOT_TRAITEES("%s factures traitées, %s refusées, %s annulées.", "%s invoices treated, %s refused, %s taken back."),
    LOT_CSV("Télécharger le résultat (CSV)", "Download the result (CSV)"),
    LOT_ANNULER("Annuler ce qui peut l'être", "Take back what can be"),
    LOT_ANNULER_AIDE(
            "Une facture revient à son statut précédent si personne ne l'a fait avancer depuis et si son cycle de vie le"
                    + " permet ; l'historique garde les deux passages.",
            "An invoice goes back to its former status where nobody has moved it since and its life cycle lets it; its"
                    + " history keeps both moves."),
    LOT_LEGENDE("Facture par facture", "Invoice by invoice"),
    LOT_AVANT("Statut avant", "Status before"),
    LOT_SORT("Résultat", "Result"),
    LOT_RAISON("Pourquoi", "Why"),
    LOT_INCONNUE("facture %s", "invoice %s"),
    SORT_ACCEPTEE("Acceptée", "Accepted"),
    SORT_TRAITEE("Traitée", "Treated"),
    SORT_REFUSEE("Refusée", "Refused"),
    SORT_ANNULEE("Annulée", "Taken back"),
    LOT_PRENDRE_ACTE("Prendre acte du rejet et classer", "Take note of the rejection and file"),
    LOT_COMPLETER("Compléter, avec un même commentaire", "Complete, with one comment for all"),
    LOT_QUE_FAIRE("Que faire de ces factures", "What to do with these invoices"),
    LOT_COMMENTAIRE("Commentaire pour le destinataire", "Comment for the recipient"),
    LOT_COMMENTAIRE_AIDE(
            "Nécessaire pour compléter ; le destinataire le lira. Pour joindre des pièces, ouvrez la facture.",
            "Needed to complete; the recipient will read it. To attach documents, open the invoice."),
    LOT_COMMENTAIRE_MANQUE(
            "Écrivez le commentaire que le destinataire lira.", "Write the comment that the recipient will read."),
    LOT_STATUT_MANQUE("Choisissez ce qu'il faut en faire.", "Choose what to do with them."),
    LOT_FAUTES("Rien n'a été fait", "Nothing was done");

    private final Libelle libelle;

    TexteVie(String fr, String en) {
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
}
