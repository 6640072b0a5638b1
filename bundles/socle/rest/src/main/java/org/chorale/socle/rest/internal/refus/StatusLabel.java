package org.chorale.socle.rest.internal.refus;

import org.chorale.api.espace.Libelle;

/** What HTTP statuses are called: by the published API, and to people. */
public final class StatusLabel {
    private StatusLabel() {}

    /** The published API's own words where it has some. */
    public static String of(int status) {
        return switch (status) {
            case 400 -> "Requête mal formulée";
            case 401 -> "Problème d'authentification";
            case 403 -> "Accès refusé";
            case 404 -> "API non trouvée";
            case 405 -> "Méthode non acceptée";
            case 406 -> "Format de la réponse non supporté";
            case 413 -> "Requête trop volumineuse";
            case 415 -> "Format de la requête non supporté";
            case 429 -> "Trop de requêtes";
            case 500 -> "Erreur interne du serveur";
            case 503 -> "Service momentanément indisponible";
            default -> "Requête refusée";
        };
    }

    /** What is the matter. */
    public static Libelle sentence(int status) {
        return switch (status) {
            case 401 -> new Libelle("Vous n'êtes pas connecté.", "You are not signed in.");
            case 403 -> new Libelle("Vous n'avez pas accès à ceci.", "You have no access to this.");
            case 404 -> new Libelle("Il n'y a rien à cette adresse.", "There is nothing at this address.");
            case 406 ->
                new Libelle(
                        "Cette opération n'a pas de réponse dans le format demandé (Accept).",
                        "This operation has no answer in the format asked for (Accept).");
            case 413 -> new Libelle("L'envoi est trop volumineux.", "What was sent is too large.");
            case 415 ->
                new Libelle(
                        "Cette opération ne lit pas le format envoyé (Content-Type).",
                        "This operation does not read the format sent (Content-Type).");
            case 429 -> new Libelle("Trop de demandes en peu de temps.", "Too many requests in a short time.");
            case 503 -> new Libelle("Le portail ne peut pas répondre maintenant.", "The portal cannot answer now.");
            default -> new Libelle("La demande n'a pas pu être lue.", "The request could not be read.");
        };
    }

    /** What to do. */
    public static Libelle remedy(int status) {
        return switch (status) {
            case 401 -> new Libelle("Connectez-vous.", "Sign in.");
            case 403 -> new Libelle("Demandez-le au gestionnaire de la structure.", "Ask the structure's manager.");
            case 404 -> new Libelle("Vérifiez l'adresse.", "Check the address.");
            case 406, 415 ->
                new Libelle(
                        "Envoyez et acceptez application/json, sauf où la description de l'opération dit autre chose.",
                        "Send and accept application/json, unless the operation's description says otherwise.");
            case 413 -> new Libelle("Envoyez moins à la fois.", "Send less at a time.");
            case 429, 503 -> new Libelle("Réessayez dans quelques minutes.", "Try again in a few minutes.");
            default ->
                new Libelle(
                        "Vérifiez la demande avec la description de l'opération.",
                        "Check the request against the operation's description.");
        };
    }
}
