package org.chorale.itests.produit;

/** What became of a call, as far as access goes. */
enum Issue {
    /** It came through the door; what the operation then said of the objects named is its own affair. */
    ADMIS,
    /** The door was closed: sign in, hold the espace, or there is nothing here. */
    REFUSE,
    /** It told nothing: an accident, no answer, or a call that was not understood before access was looked at. */
    CASSE;

    static Issue de(Operation operation, Http.Reponse reponse) {
        int statut = reponse.statut();
        String texte = reponse.texte();
        if (statut == 0 || statut >= 500 || statut == 405 || statut == 406 || statut == 415) {
            return CASSE;
        }
        if (texte.contains("FORMULAIRE_PERIME")
                || texte.contains("ORIGINE_ETRANGERE")
                || texte.contains("Ce formulaire a expiré")) {
            return CASSE;
        }
        if (!operation.preuve().isEmpty()) {
            return statut >= 400 ? REFUSE : ADMIS;
        }
        boolean ferme = (statut == 401 && !operation.page())
                || reponse.entete("Location").contains("/connexion?vers=")
                || reponse.entete("WWW-Authenticate").startsWith("Bearer")
                || (statut == 404 && texte.contains("Il n'y a rien à cette adresse"))
                || (statut == 404 && texte.contains("Il n&#39;y a rien à cette adresse"))
                || texte.contains("sur aucune structure.");
        return ferme ? REFUSE : ADMIS;
    }
}
