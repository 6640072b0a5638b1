package org.chorale.espace.factures.internal.pages;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.page.Presentation;

/** The texts of the synthesis. */
public enum TexteSynthese {
    SYNTHESE("Synthèse", "Overview"),
    TITRE("Synthèse : %s", "Overview: %s"),
    RESUME(
            "Ce qui vous attend, où en sont les factures et en combien de temps elles sont payées.",
            "What waits for you, where invoices stand and how fast they are paid."),
    LISTE("Voir la liste", "See the list"),
    VIDE("Aucune facture à résumer", "No invoice to sum up"),
    VIDE_REMEDE(
            "La synthèse compte les factures des douze derniers mois et tout ce qui attend encore.",
            "The overview counts the invoices of the last twelve months and all that still waits."),

    ATTENTE("Ce qui vous attend", "What waits for you"),
    ATTENTE_RIEN("Rien n'attend une action de votre part.", "Nothing waits for you to act."),
    ATTENTE_LEGENDE("Factures qui attendent une action de votre part", "Invoices that wait for you to act"),
    NOMBRE("Nombre", "Number"),
    PLUS_ANCIENNE("La plus ancienne depuis le", "The oldest since"),
    PLUS_DE("plus de %s", "more than %s"),

    STATUTS("Factures par statut", "Invoices by status"),
    STATUTS_DESSIN(
            "Une barre par statut, de la longueur du nombre de factures ; les mêmes nombres sont dans le tableau.",
            "One bar for each status, as long as there are invoices; the same numbers are in the table."),
    DEPUIS("Factures déposées depuis le %s.", "Invoices deposited since %s."),
    PLAFONNEE(
            "Il y en a davantage : seules les plus récentes sont comptées, %s au plus, de %s structures ou services au"
                    + " plus.",
            "There are more: only the newest are counted, %s at most, of %s structures or services at most."),
    TOTAL("Total", "Total"),

    MONTANTS("Montants par statut", "Amounts by status"),
    MONTANTS_EN("Montants TTC en %s", "Amounts with VAT in %s"),
    MONTANTS_AIDE(
            "Montants TTC, avoirs déduits ; les devises ne s'additionnent pas.",
            "Amounts with VAT, credit notes taken off; currencies are not added up."),
    MONTANTS_DESSIN(
            "Une barre par statut, de la longueur du montant ; les mêmes montants sont dans le tableau.",
            "One bar for each status, as long as the amount; the same amounts are in the table."),
    MONTANT("Montant TTC", "Amount with VAT"),

    ANCIENNETE("Depuis quand elles attendent", "How long they have waited"),
    ANCIENNETE_AIDE(
            "Toutes les factures en attente, quelle que soit leur date, selon l'ancienneté de leur statut (%s de chaque"
                    + " statut au plus).",
            "All invoices that wait, whatever their date, by the age of their status (%s of each status at most)."),
    ANCIENNETE_DESSIN(
            "Deux barres par tranche d'âge : ce qui attend de votre côté, puis de l'autre ; les mêmes nombres sont dans"
                    + " le tableau.",
            "Two bars for each bracket: what waits on your side, then on the other; the same numbers are in the table."),
    AGE("Ancienneté", "Age"),
    CHEZ_VOUS("chez vous", "with you"),
    CHEZ_FOURNISSEUR("chez le fournisseur", "with the supplier"),
    CHEZ_DESTINATAIRE("chez le destinataire", "with the recipient"),
    JOURS("De %s à %s jours", "%s to %s days"),
    AU_DELA("Plus de %s jours", "More than %s days"),

    DELAIS("Délais de paiement", "Payment delays"),
    DELAIS_AIDE(
            "De la mise à disposition à la mise en paiement, suspensions déduites ; mesurés sur les %s dernières factures"
                    + " mises en paiement au plus. Les retards en cours sont cherchés parmi les %s plus anciennes.",
            "From being made available to being paid, suspensions left out; measured on the last %s invoices paid, at"
                    + " most. Those late now are looked for among the %s oldest."),
    DELAIS_RIEN(
            "Aucune facture n'a encore été mise en paiement et aucune n'est en retard.",
            "No invoice has been paid yet and none is late."),
    DELAIS_LEGENDE("Délais mesurés, par délai légal", "Delays measured, by legal delay"),
    DELAI_LEGAL("Délai légal de %s jours", "Legal delay of %s days"),
    DELAI_REPERE("Trait : délai légal, %s jours", "Line: legal delay, %s days"),
    DELAI_DESSIN(
            "Une barre pour la médiane, une pour le délai que neuf factures sur dix ne dépassent pas, un trait pour le"
                    + " délai légal ; les mêmes nombres sont dans le tableau.",
            "One bar for the median, one for the delay that nine invoices of ten do not exceed, a line for the legal delay;"
                    + " the same numbers are in the table."),
    LEGAL("Délai légal", "Legal delay"),
    MEDIANE("Médiane", "Median"),
    NEUF_SUR_DIX("Neuf sur dix", "Nine of ten"),
    PAYEES("Mises en paiement", "Paid"),
    PAYEES_EN_RETARD("dont en retard", "of these late"),
    EN_RETARD("En retard aujourd'hui", "Late today"),
    EN_JOURS("%s j", "%s d"),

    MOTIFS("Motifs de retour les plus fréquents", "Most frequent reasons for sending back"),
    MOTIFS_AIDE(
            "Suspensions, recyclages et rejets, lus dans l'historique de %s factures récentes.",
            "Suspensions, recyclings and rejections, read in the history of %s recent invoices."),
    MOTIFS_DESSIN(
            "Une barre par motif, de la longueur du nombre de fois ; les mêmes nombres sont dans le tableau.",
            "One bar for each reason, as long as it was given; the same numbers are in the table."),
    MOTIFS_RIEN("Aucun retour motivé dans ces factures.", "No reason for sending back among these invoices."),
    MOTIF("Motif", "Reason"),
    FOIS("Fois", "Times");

    private final Libelle libelle;

    TexteSynthese(String fr, String en) {
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
