package org.chorale.espace.gestionnaire.internal;

import org.chorale.api.espace.Libelle;

/** What was done, told on the page that follows. */
public enum Fait implements Traduit {
    FAIT_VALIDE(
            "Les demandes cochées sont validées : chaque demandeur en est averti par courriel.",
            "The requests ticked are approved: each user is told by mail."),
    FAIT_REFUSE(
            "Les demandes cochées sont refusées : chaque demandeur en est averti par courriel, avec votre commentaire.",
            "The requests ticked are refused: each user is told by mail, with your comment."),
    FAIT_OUVERT(
            "Les espaces choisis sont ouverts sur la structure : ses utilisateurs peuvent s'y abonner.",
            "The espaces chosen are open on the structure: its users may subscribe."),
    FAIT_FERME("L'espace est fermé sur la structure.", "The espace is closed on the structure."),
    FAIT_RATTACHE("L'utilisateur est rattaché.", "The user is attached."),
    FAIT_RENVOYE(
            "Si ce compte attend encore son activation, un nouveau courriel vient de lui être envoyé.",
            "If this account still waits for its activation, a new mail has just been sent."),
    FAIT_SUSPENDU(
            "Le rattachement est suspendu : il ne donne plus aucun droit.",
            "The attachment is suspended: it gives no right any more."),
    FAIT_REPRIS(
            "Le rattachement est rétabli, avec ses abonnements.",
            "The attachment is restored, with its subscriptions."),
    FAIT_RETIRE("L'utilisateur n'est plus rattaché.", "The user is no longer attached."),
    FAIT_ABONNE(
            "L'abonnement est ajouté : l'onglet apparaît chez l'utilisateur sans déconnexion.",
            "The subscription is added: the user sees the tab without signing out."),
    FAIT_ABANDONNE("Le lot est abandonné : rien n'a été changé.", "The lot is given up: nothing was changed."),
    FAIT_DUPLIQUE(
            "Les droits sont dupliqués : la personne en est avertie par un seul courriel.",
            "The rights are duplicated: the person is told by one mail."),
    FAIT_RATTACHE_PARTOUT(
            "L'utilisateur est rattaché partout où vous l'avez voulu : il en est averti par un seul courriel.",
            "The user is attached wherever you wanted: they are told by one mail."),
    FAIT_ENREGISTRE("La fiche est enregistrée.", "The sheet is saved."),
    FAIT_SERVICE("Le service est enregistré.", "The service is saved."),
    FAIT_COMPTE("Le compte bancaire est enregistré.", "The bank account is saved."),
    FAIT_COMPTE_RETIRE("Le compte bancaire est retiré.", "The bank account is taken away."),
    FAIT_MANDAT_SIGNE(
            "Le mandat de facturation est signé : vos utilisateurs peuvent saisir des factures.",
            "The mandat de facturation is signed: your users may type invoices."),
    FAIT_MANDAT_REVOQUE("Le mandat de facturation est révoqué.", "The mandat de facturation is revoked."),
    FAIT_PIECE("La pièce est jointe.", "The file is attached."),
    FAIT_PIECE_RETIREE("La pièce est retirée.", "The attachment is taken away."),
    FAIT_TECHNIQUE_FERME("Le compte technique est fermé.", "The compte technique is closed."),
    FAIT_IDENTIFIANT(
            "L'identifiant est changé : voici la structure sous son nouveau SIRET. L'ancienne est inactive.",
            "The identifier is changed: this is the structure under its new SIRET. The former one is inactive."),
    FAIT_DESABONNE(
            "L'abonnement est retiré, dès la prochaine action de l'utilisateur.",
            "The subscription is ended, from the user's next action on.");

    private final Libelle libelle;

    Fait(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    @Override
    public Libelle libelle() {
        return libelle;
    }
}
