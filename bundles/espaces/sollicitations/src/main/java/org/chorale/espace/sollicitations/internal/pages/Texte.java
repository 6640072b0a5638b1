package org.chorale.espace.sollicitations.internal.pages;

import org.chorale.api.espace.Libelle;
import org.chorale.espace.sollicitations.internal.Traduit;

/** The texts of the pages. */
public enum Texte implements Traduit {
    EMISES("Sollicitations émises", "Requests sent"),
    EMISES_RESUME(
            "Vos questions au support du portail et aux structures publiques, et ce qu'il en advient.",
            "Your questions to the portal's support and to public structures, and what becomes of them."),
    RECUES("Sollicitations reçues", "Requests received"),
    RECUES_RESUME(
            "Ce que fournisseurs et partenaires demandent à votre structure.",
            "What suppliers and partners ask of your structure."),
    SUPPORT("Sollicitations au support", "Requests to the support"),
    SUPPORT_RESUME(
            "Ce que les utilisateurs demandent à l'exploitant du portail.", "What users ask of the portal's operator."),
    A_TRAITER("Mes sollicitations à traiter", "My requests to be treated"),
    A_TRAITER_VIDE("Rien n'attend votre réponse.", "Nothing waits for your answer."),
    CHEZ_L_EMETTEUR("Répondues, chez l'émetteur", "Answered, at the sender's"),
    CHEZ_L_EMETTEUR_VIDE("Aucune réponse n'attend l'émetteur.", "No answer waits for its sender."),
    A_VOUS("Elles attendent une suite de vous", "They wait for you to go on"),
    A_VOUS_VIDE("Rien n'attend une suite de vous.", "Nothing waits for you."),
    EN_COURS("En cours chez le destinataire", "Under way at the recipient's"),
    EN_COURS_VIDE("Aucune sollicitation n'est en cours.", "No request is under way."),
    TOUT_VOIR("Tout voir (%s)", "See all (%s)"),
    RECHERCHER("Rechercher", "Search"),
    RECHERCHE("Rechercher une sollicitation", "Search for a request"),
    NOUVELLE("Nouvelle sollicitation", "New request"),
    DECOMPTE("Décompte par état", "Count by state"),
    NUMERO("Numéro", "Number"),
    ETAT("État", "State"),
    TOUS_LES_ETATS("Tous les états", "All states"),
    TOUTES_CATEGORIES("Toutes les catégories", "All categories"),
    DEPOT("Date de dépôt", "Sent on"),
    EMETTEUR("Structure/service émetteur", "Sending structure/service"),
    DESTINATAIRE("Destinataire", "Recipient"),
    CATEGORIE("Catégorie", "Category"),
    SOUS_CATEGORIE("Sous-catégorie", "Sub-category"),
    OBJET("Objet", "Subject"),
    FACTURE("Facture", "Invoice"),
    SUPPORT_DU_PORTAIL("Support du portail", "Portal's support"),
    SANS_COMPTE("Sans compte", "Without an account"),
    MOTS("Numéro ou mots de l'objet", "Number or words of the subject"),
    DU("Déposée du", "Sent from"),
    AU("au", "to"),
    EFFACER("Tout effacer", "Clear all"),
    AUCUNE("Aucune sollicitation ne répond à cette recherche.", "No request matches this search."),
    AUCUNE_REMEDE("Élargissez les dates, ou effacez des critères.", "Widen the dates, or clear some criteria."),
    UNE("1 sollicitation", "1 request"),
    DES("%s sollicitations", "%s requests"),
    EXPORTER("Exporter le résultat", "Export the result"),
    EXPORTER_AIDE(
            "Toutes les sollicitations trouvées, sans limite de lignes, écrites en arrière-plan.",
            "All requests found, whatever their number, written in the background."),
    MES_EXPORTS("Mes exports", "My exports"),
    EXPORT_CSV("Exporter en CSV", "Export as CSV"),
    EXPORT_XLSX("Exporter en XLSX", "Export as XLSX"),
    PAGES("Pages", "Pages"),
    PAGE_SUR("Page %s sur %s", "Page %s of %s"),
    PRECEDENTE("Précédente", "Previous"),
    SUIVANTE("Suivante", "Next"),
    RETOUR("Retour à la synthèse", "Back to the summary"),
    DEPUIS("depuis le %s", "since %s"),
    GENERAL("En bref", "In short"),
    FIL("Échanges", "Exchange"),
    SUITE("Donner suite", "Go on"),
    QUE_FAIRE("Que voulez-vous faire ?", "What do you want to do?"),
    RIEN_A_FAIRE("Vous n'avez rien à faire pour l'instant.", "There is nothing for you to do now."),
    MESSAGE("Message", "Message"),
    MESSAGE_AIDE("5 000 caractères au plus.", "At most 5,000 characters."),
    PIECES("Pièces jointes", "Attachments"),
    PIECES_AIDE("10 au plus, de 10 Mo chacune.", "At most 10, of 10 MB each."),
    DEJA_JOINTES("Déjà jointes", "Attached already"),
    VALIDER("Valider", "Confirm"),
    ENVOYER("Envoyer", "Send"),
    ANNULER("Annuler", "Cancel"),
    CONTINUER("Continuer", "Continue"),
    ERREURS("À corriger avant d'envoyer", "To be corrected first"),
    CHOISIR_SUJET("De quoi s'agit-il ?", "What is it about?"),
    CHOISIR_SUJET_AIDE(
            "La sous-catégorie décide qui répond : le support du portail, ou la structure publique que vous désignerez.",
            "The sub-category decides who answers: the portal's support, or the public structure that you will name."),
    CHOISIR("Choisissez…", "Choose…"),
    REPOND_SUPPORT("Le support du portail répondra.", "The portal's support will answer."),
    REPOND_STRUCTURE("La structure que vous désignez répondra.", "The structure that you name will answer."),
    POUR("Au nom de", "On behalf of"),
    SIRET_DESTINATAIRE("SIRET de la structure qui doit répondre", "SIRET of the structure that shall answer"),
    SIRET_DESTINATAIRE_AIDE("14 chiffres, espaces permis.", "14 digits, blanks allowed."),
    CODE_SERVICE("Code service (facultatif)", "Service code (optional)"),
    CODE_SERVICE_AIDE(
            "Celui de la facture, s'il y en a un : la question va droit au service.",
            "That of the invoice, if there is one: the question goes straight to the service."),
    NUMERO_FACTURE("Numéro de la facture concernée (facultatif)", "Number of the invoice it is about (optional)"),
    NUMERO_FACTURE_AIDE("Une facture que vous pouvez consulter.", "An invoice that you may read."),
    NOUVEAU_SIRET("Nouveau SIRET", "New SIRET"),
    NOUVEAU_SIRET_AIDE(
            "14 chiffres, qui commencent par le même SIREN. Quand l'exploitant accepte, la structure actuelle devient"
                    + " inactive et une copie prend sa suite sous ce numéro.",
            "14 digits that begin with the same SIREN. When the operator accepts, the present structure becomes"
                    + " inactive and a copy goes on under this number."),
    SIRET_ACTUEL("SIRET actuel", "Present SIRET"),
    CHANGEMENT("Changement de SIRET", "Change of SIRET"),
    CHANGEMENT_DE("%s devient %s", "%s becomes %s"),
    VOIR_NOUVELLE("Structure n° %s", "Structure no. %s"),
    ACCEPTER_AIDE(
            "La structure est copiée sous son nouveau SIRET et l'ancienne devient inactive : cela ne se défait pas.",
            "The structure is copied under its new SIRET and the former one becomes inactive: this cannot be undone."),
    OBJET_CHANGEMENT("Changement du SIRET de %s", "Change of the SIRET of %s"),
    TEXTE_CHANGEMENT(
            "Nous demandons que l'identifiant de la structure %s (SIRET %s) soit remplacé par le nouveau SIRET ci-dessus.",
            "We ask that the identifier of the structure %s (SIRET %s) be replaced by the new SIRET above."),
    FAIT_POSEE("La sollicitation est envoyée.", "The request is sent."),
    FAIT_REPONSE("La réponse est envoyée à l'émetteur.", "The answer is sent to the sender."),
    FAIT_DEMANDE_COMPLEMENT("Le complément est demandé à l'émetteur.", "The sender is asked for more."),
    FAIT_COMPLEMENT("Le complément est envoyé.", "The complement is sent."),
    FAIT_RETOUR("La sollicitation est retournée au destinataire.", "The request is sent back to the recipient."),
    FAIT_TRANSFERT(
            "La sollicitation est transférée au support : elle n'est plus dans vos sollicitations reçues.",
            "The request is transferred to the support: it is no longer among your requests received."),
    FAIT_ACCEPTATION(
            "Le changement de SIRET est fait et la sollicitation close.",
            "The change of SIRET is done and the request closed."),
    FAIT_CLOTURE("La sollicitation est clôturée.", "The request is closed."),
    CLOTURE_LE("Sans suite, elle sera clôturée le %s.", "Without going on, it will be closed on %s."),
    PORTAIL("Le portail", "The portal"),
    TUILE_A_TRAITER("à traiter", "to be treated"),
    TUILE_A_VOUS("attendent une suite de vous", "wait for you"),
    CHOIX_MANQUE("Aucune action n'est choisie.", "No action is chosen."),
    BLOC_SIRET(
            "Une collectivité locale demande son changement de SIRET à l'exploitant, par une sollicitation déjà remplie.",
            "A local authority asks the operator for its change of SIRET, by a request that is filled in already."),
    BLOC_SIRET_LIEN("Demander le changement de SIRET", "Ask for the change of SIRET");

    private final Libelle libelle;

    Texte(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    @Override
    public Libelle libelle() {
        return libelle;
    }
}
