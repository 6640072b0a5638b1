package org.chorale.socle.identite.internal;

import java.util.List;
import java.util.Locale;
import org.chorale.api.courrier.Courrier;
import org.chorale.api.courrier.Courrier.Action;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identite.Inscriptions;
import org.chorale.api.page.Presentation;
import org.jspecify.annotations.Nullable;

/** What people are written about their accounts. Always to the adresse de connexion. */
final class LettresDeCompte {
    private LettresDeCompte() {}

    static Courrier activation(LienEntity lien, String jeton, Locale langue) {
        return lettre(
                lien.adresse(),
                langue,
                new Libelle("Activez votre compte", "Activate your account"),
                new Action(
                        texte(new Libelle("Activer mon compte", "Activate my account"), langue),
                        Inscriptions.PAGE_ACTIVATION + "?" + Inscriptions.JETON + "=" + jeton),
                new Libelle(
                        "Un compte a été demandé sur le portail avec l'adresse de connexion %s."
                                .formatted(lien.adresse()),
                        "An account was asked for on the portal with the sign-in address %s."
                                .formatted(lien.adresse())),
                new Libelle(
                        "Activez-le par le lien ci-dessous dans les 24 heures, puis connectez-vous avec le mot de passe"
                                + " choisi à l'inscription.",
                        "Activate it by the link below within 24 hours, then sign in with the password chosen at sign-up."),
                new Libelle(
                        "Si vous n'avez rien demandé, ne suivez pas ce lien : le compte restera fermé, puis sera"
                                + " supprimé.",
                        "If you did not ask for anything, do not follow this link: the account will stay closed, then be"
                                + " deleted."));
    }

    static Courrier dejaUnCompte(LienEntity lien, Locale langue) {
        return lettre(
                lien.adresse(),
                langue,
                new Libelle("Vous avez déjà un compte", "You already have an account"),
                new Action(
                        texte(new Libelle("Choisir un nouveau mot de passe", "Choose a new password"), langue),
                        Inscriptions.PAGE_OUBLI),
                new Libelle(
                        "Un compte vient d'être demandé avec l'adresse de connexion %s, qui en a déjà un : rien n'a changé."
                                .formatted(lien.adresse()),
                        "An account was just asked for with the sign-in address %s, which has one already: nothing has"
                                        .formatted(lien.adresse())
                                + " changed."),
                new Libelle(
                        "Si c'est vous, connectez-vous ; si vous avez oublié votre mot de passe, choisissez-en un"
                                + " nouveau. Sinon, ignorez ce message.",
                        "If it was you, sign in; if you forgot your password, choose a new one. Otherwise ignore this"
                                + " message."));
    }

    static Courrier reinitialisation(LienEntity lien, String jeton, Locale langue) {
        return lettre(
                lien.adresse(),
                langue,
                new Libelle("Choisissez un nouveau mot de passe", "Choose a new password"),
                new Action(
                        texte(new Libelle("Choisir un nouveau mot de passe", "Choose a new password"), langue),
                        Inscriptions.PAGE_REINITIALISATION + "?" + Inscriptions.JETON + "=" + jeton),
                new Libelle(
                        "Un nouveau mot de passe a été demandé pour le compte %s.".formatted(lien.adresse()),
                        "A new password was asked for, for the account %s.".formatted(lien.adresse())),
                new Libelle(
                        "Le lien ci-dessous sert une fois, dans l'heure.",
                        "The link below works once, within the hour."),
                new Libelle(
                        "Si vous n'avez rien demandé, ignorez ce message : votre mot de passe ne change pas.",
                        "If you did not ask for anything, ignore this message: your password does not change."));
    }

    static Courrier motDePasseChange(String adresse, Locale langue) {
        return lettre(
                adresse,
                langue,
                new Libelle("Votre mot de passe a changé", "Your password has changed"),
                new Action(
                        texte(new Libelle("Choisir un nouveau mot de passe", "Choose a new password"), langue),
                        Inscriptions.PAGE_OUBLI),
                new Libelle(
                        "Le mot de passe du compte %s vient d'être changé, et ses autres sessions sont fermées."
                                .formatted(adresse),
                        "The password of the account %s has just been changed, and its other sessions have ended."
                                .formatted(adresse)),
                new Libelle(
                        "Si ce n'est pas vous, choisissez-en un nouveau sans attendre.",
                        "If it was not you, choose a new one at once."));
    }

    private static Courrier lettre(
            String adresse, Locale langue, Libelle objet, @Nullable Action action, Libelle... paragraphes) {
        return new Courrier(
                adresse,
                langue,
                texte(objet, langue),
                List.of(paragraphes).stream().map(p -> texte(p, langue)).toList(),
                action);
    }

    private static String texte(Libelle libelle, Locale langue) {
        return Presentation.texte(libelle.selon(langue));
    }
}
