package org.chorale.espace.gestionnaire.internal.demandes;

import org.chorale.api.espace.Libelle;
import org.chorale.espace.gestionnaire.internal.Traduit;

/** The texts of the waiting requests. */
public enum TexteDemandes implements Traduit {
    RATTACHEMENTS("Demandes de rattachement aux structures", "Requests to be attached to structures"),
    ABONNEMENTS("Demandes d'abonnement aux espaces", "Requests for subscriptions to espaces"),
    RATTACHEMENTS_RESUME(
            "Validez ou refusez : chaque demandeur en est averti par courriel.",
            "Approve or refuse: each user is told by mail."),
    ABONNEMENTS_RESUME(
            "Validez ou refusez l'accès demandé : chaque demandeur en est averti par courriel.",
            "Approve or refuse the access asked for: each user is told by mail."),
    EN_ATTENTE("en attente", "waiting"),
    AUCUNE_EN_ATTENTE("Aucune demande n'attend.", "No request waits."),
    VOIR_TOUTES("Voir toutes les demandes", "See all requests"),
    VIDE("Aucune demande n'attend", "No request waits"),
    VIDE_REMEDE(
            "Les prochaines apparaîtront ici, et vous en serez averti par courriel.",
            "The next ones will appear here, and you will be told by mail."),
    VIDE_FILTRE_REMEDE("Essayez avec une autre structure, ou avec toutes.", "Try another structure, or all of them."),
    UNE_DEMANDE("1 demande en attente, la plus ancienne d'abord", "1 request waiting, oldest first"),
    DES_DEMANDES("%s demandes en attente, la plus ancienne d'abord", "%s requests waiting, oldest first"),
    CHOIX("Choix", "Choice"),
    COCHER("Cocher la demande de %s pour %s", "Tick the request of %s for %s"),
    DEMANDEUR("Demandeur", "User"),
    ESPACE("Espace et mode", "Espace and mode"),
    DEPUIS("Demandé le", "Asked on"),
    MESSAGE("Message", "Message"),
    COMMENTAIRE_AIDE(
            "Il est joint au courriel. Obligatoire pour refuser, 500 caractères au plus.",
            "It goes with the mail. Required to refuse, 500 characters at most."),
    VALIDER_COCHEES("Valider", "Approve"),
    REFUSER_COCHEES("Refuser", "Refuse"),
    AUCUNE_COCHEE("Cochez au moins une demande.", "Tick at least one request."),
    COMMENTAIRE_MANQUE("Dites pourquoi : un refus demande un commentaire.", "Say why: a refusal needs a comment."),
    ENTRE_TEMPS(
            "Une des demandes cochées a été décidée ou retirée entre-temps. La liste est à jour : vérifiez, puis recommencez.",
            "One of the requests ticked was decided or withdrawn meanwhile. The list is up to date: check, then try again."),
    ACTION_INCONNUE("Choisissez Valider ou Refuser.", "Choose Approve or Refuse."),
    DEMANDE_ILLISIBLE(
            "Ce que vous avez coché n'est pas une demande : rechargez la liste.",
            "What you ticked is no request: reload the list."),
    CONSULTATION("Consultation", "Consultation"),
    MODIFICATION("Modification", "Modification");

    private final Libelle libelle;

    TexteDemandes(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    @Override
    public Libelle libelle() {
        return libelle;
    }
}
