package org.chorale.socle.habilitations.internal.cpro;

/** The two fields that every answer begins with. */
record Retour(int codeRetour, String libelle) {
    static final Retour SUCCES = new Retour(0, "TRA_MSG_00.000");

    /** An empty search is not a success in the published API. */
    static final Retour RECHERCHE_VIDE = new Retour(20000, "TRA_MSG_00.015");

    static Retour deRecherche(long total) {
        return total == 0 ? RECHERCHE_VIDE : SUCCES;
    }
}
