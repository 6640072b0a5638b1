package org.chorale.espace.soustraitance.internal.decision;

import java.util.List;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Cadre;
import org.chorale.espace.soustraitance.internal.circuit.Etapes;

/** As what a valideur answers ({@code typeValideur}). */
public enum Qualite {
    TITULAIRE("Vous êtes titulaire du marché", "You hold the contract"),
    COTRAITANT("Vous êtes cotraitant, et avez sous-traité", "You are a member of the group, and subcontracted"),
    MANDATAIRE("Vous êtes mandataire du groupement", "You lead the group");

    private final Libelle libelle;

    Qualite(String fr, String en) {
        libelle = new Libelle(fr, en);
    }

    /** What the form says. */
    public Libelle libelle() {
        return libelle;
    }

    /** Those that can be, there; the usual one first. */
    public static List<Qualite> possibles(Cadre cadre, int rang) {
        return cadre == Etapes.SOUS_TRAITANT && rang == 1 ? List.of(TITULAIRE, COTRAITANT) : List.of(MANDATAIRE);
    }
}
