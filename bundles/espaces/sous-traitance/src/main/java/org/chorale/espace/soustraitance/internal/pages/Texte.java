package org.chorale.espace.soustraitance.internal.pages;

import java.util.Locale;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.page.Presentation;

/** The texts of these pages. An enum, so that none is missing in either language. */
public enum Texte {
    RESUME(
            "Les factures de vos sous-traitants et cotraitants, qui passent par vous avant l'acheteur.",
            "The invoices of your subcontractors and of members of your groups, which go through you before the buyer."),
    SYNTHESE("Synthèse", "Overview"),
    TOUTES("Toutes les factures", "All invoices"),
    VUES("Vues", "Views"),
    UNE_FACTURE("1 facture", "1 invoice"),
    DES_FACTURES("%s factures", "%s invoices"),
    NUMERO("Numéro", "Number"),
    FOURNISSEUR("Fournisseur", "Supplier"),
    ACHETEUR("Acheteur", "Buyer"),
    DATE_FACTURE("Date de facture", "Invoice date"),
    MONTANT_TTC("Montant TTC", "Amount with VAT"),
    STATUT("Statut", "Status"),
    REPONDRE_AVANT("Répondre avant la fin du", "Answer before the end of"),
    SANS_DELAI("sans délai", "no deadline"),
    VIDE("Rien n'attend votre validation", "Nothing waits for your validation"),
    VIDE_REMEDE(
            "Une facture apparaît ici dès qu'un sous-traitant ou un cotraitant vous nomme comme valideur.",
            "An invoice appears here as soon as a subcontractor or a member of a group names you as validator."),
    VIDE_TOUTES("Aucune facture", "No invoice"),
    PAGES("Pages de résultats", "Result pages"),
    PRECEDENTE("Précédente", "Previous"),
    SUIVANTE("Suivante", "Next"),

    RETOUR("Retour à la liste", "Back to the list"),
    RETOUR_FACTURE("Retour à la facture", "Back to the invoice"),
    UNE_PIECE_FACTURE("Facture %s", "Invoice %s"),
    UNE_PIECE_AVOIR("Avoir %s", "Credit note %s"),
    UNE_PIECE_ACOMPTE("Acompte %s", "Advance %s"),
    DEPUIS("depuis le %s", "since %s"),
    PARTIES("Parties", "Parties"),
    SERVICE("Service", "Service"),
    REFERENCES("Références", "References"),
    ECHEANCE("Échéance", "Due date"),
    ENGAGEMENT("Numéro d'engagement", "Engagement number"),
    MARCHE("Numéro de marché", "Contract number"),
    CADRE("Cadre de facturation", "Invoicing framework"),
    DEPOSEE_LE("Déposée le", "Deposited"),
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
    TAUX_TVA("TVA", "VAT"),
    MONTANT_HT("Montant HT", "Amount without VAT"),
    HISTORIQUE("Historique", "History"),
    PAR("par %s", "by %s"),
    PIECES("Pièces jointes", "Attachments"),
    ORIGINAL("original", "original"),

    DECIDER("Votre réponse", "Your answer"),
    DECIDER_AVANT(
            "Sans réponse avant la fin du %s, la demande sera réputée acceptée et ira à l'acheteur.",
            "Without an answer before the end of %s, the request is taken for accepted and goes to the buyer."),
    DECISION("Décision", "Decision"),
    VALIDER_AIDE(
            "La facture va à l'acheteur, avec ce que vous en dites.",
            "The invoice goes to the buyer, with what you say."),
    REFUSER_AIDE_A9(
            "La demande va tout de même à l'acheteur, avec votre refus et sa raison.",
            "The request goes to the buyer all the same, with your refusal and its reason."),
    REFUSER_AIDE_A12(
            "La facture s'arrête là et revient au cotraitant.",
            "The invoice stops here and goes back to the supplier."),
    ERREUR_AIDE(
            "La facture revient à qui vous a nommé, pour qu'il corrige.",
            "It goes back to who named you, to be corrected."),
    QUALITE("En quelle qualité", "In what capacity"),
    MANDATAIRE("SIRET du mandataire, qui validera après vous", "SIRET of the leader, who validates after you"),
    MANDATAIRE_AIDE(
            "À remplir si vous êtes cotraitant. Pour un de ses services : SIRET / code service.",
            "To be filled in if you are a member of the group. For one of its services: SIRET / service code."),
    MOTIF("Motif du refus", "Reason of the refusal"),
    MOTIF_AIDE("À choisir si vous refusez.", "To be chosen if you refuse."),
    CHOISIR("Choisir…", "Choose…"),
    COMPLEMENT("Complément d'information", "Additional information"),
    COMPLEMENT_AIDE(
            "Obligatoire ; l'acheteur et le fournisseur le lisent. 1 500 caractères au plus.",
            "Required; the buyer and the supplier read it. At most 1,500 characters."),
    ENREGISTRER("Enregistrer", "Save"),
    ERREURS_TITRE("À corriger", "To be corrected"),
    DECISION_MANQUE("Choisissez ce que vous décidez.", "Choose what you decide."),
    FAIT("C'est enregistré : la facture est maintenant « %s ».", "Saved: the invoice is now “%s”."),
    PAS_A_VOUS(
            "Cette facture attend un autre valideur que vous, ou vous n'êtes abonné qu'en consultation.",
            "This invoice waits for another validator than you, or you subscribe for reading only."),

    CORRIGER("Corriger le valideur", "Correct the validator"),
    CORRIGER_TITRE("Nommer un autre valideur", "Name another validator"),
    CORRIGER_RESUME(
            "« %s » a répondu que ce n'est pas à lui de valider cette facture.",
            "“%s” answered that this invoice is not theirs to validate."),
    CORRIGER_SANS("Le valideur nommé n'est pas le bon.", "The validator that was named is the wrong one."),
    CORRIGER_CHAMP("SIRET du valideur", "SIRET of the validator"),
    CORRIGER_AIDE(
            "Celui du titulaire du marché ou du mandataire du groupement. Pour un de ses services : SIRET / code service.",
            "That of the holder of the contract or of the leader of the group. For one of its services: SIRET / service code."),
    RENVOYER("Envoyer au nouveau valideur", "Send to the new validator"),
    RIEN_A_CORRIGER(
            "Le valideur de cette facture n'est pas à corriger : elle est « %s ».",
            "The validator of this invoice needs no correction: it is “%s”."),
    MANDATAIRE_A_CORRIGER(
            "Le mandataire que vous avez nommé a répondu que ce n'est pas à lui de valider. Nommez-en un autre.",
            "The leader whom you named answered that it is not theirs to validate. Name another one."),

    CHAINE("Validation", "Validation"),
    CHAINE_DESSIN(
            "Le parcours de la facture, de son dépôt à l'acheteur",
            "The way of the invoice, from its deposit to the buyer"),
    CHAINE_LEGENDE("Qui a décidé, qui est attendu, jusqu'à quand", "Who decided, who is awaited, until when"),
    ETAPE("Étape", "Step"),
    QUI("Qui", "Who"),
    QUOI("Décision", "Decision"),
    QUAND("Quand", "When"),
    ETAPE_SOUS_TRAITANT("Sous-traitant", "Subcontractor"),
    ETAPE_COTRAITANT("Cotraitant", "Member of the group"),
    ETAPE_VALIDEUR("Valideur", "Validator"),
    ETAPE_VALIDEUR_1("1er valideur", "1st validator"),
    ETAPE_VALIDEUR_2("2e valideur", "2nd validator"),
    DEPOSEE("Déposée", "Deposited"),
    ATTENDU("Attendu", "Awaited"),
    ATTENDU_JUSQUAU("Attendu jusqu'au %s", "Awaited until %s"),
    VALIDEE("Validée", "Validated"),
    REFUSEE("Refusée", "Refused"),
    PAS_LE_BON("Mauvais valideur", "Wrong validator"),
    TACITE("Validée tacitement", "Tacitly validated"),
    PAS_ENCORE("Pas encore", "Not yet"),
    RECUE("Reçue", "Received"),
    PAS_TRANSMISE("Pas transmise", "Not sent on"),
    EN_QUALITE_TITULAIRE("comme titulaire", "as holder of the contract"),
    EN_QUALITE_COTRAITANT("comme cotraitant", "as member of the group"),
    EN_QUALITE_MANDATAIRE("comme mandataire", "as leader of the group"),

    TUILE("à valider", "to validate"),
    TUILE_DETAIL("en attente d'un valideur", "waiting for a validator"),
    TUILE_RIEN("Rien à valider en ce moment.", "Nothing to validate at the moment.");

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

    /** The kind of piece with its number. */
    public static Texte de(TypeFacture type) {
        return valueOf("UNE_PIECE_" + type.name());
    }
}
