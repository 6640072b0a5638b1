package org.chorale.espace.factures.internal.depot;

import java.util.ArrayList;
import java.util.List;
import org.chorale.api.brouillon.Valeurs;
import org.chorale.api.brouillon.Valeurs.LigneTypee;
import org.chorale.api.soumission.FactureSaisie;
import org.chorale.espace.factures.internal.depot.Formulaire.Action;
import org.chorale.espace.factures.internal.depot.Formulaire.Quoi;

/** What the buttons of the grid do to its lines. */
final class Lignes {
    private static final int A_LA_FOIS = 3;

    private Lignes() {}

    static Valeurs changees(Valeurs valeurs, Action action) {
        List<LigneTypee> lignes = new ArrayList<>(valeurs.lignes());
        if (action.quoi() == Quoi.LIGNES) {
            for (int i = 0; i < A_LA_FOIS && lignes.size() < FactureSaisie.LIGNES_MAX; i++) {
                lignes.add(LigneTypee.VIDE);
            }
        } else if (action.quoi() == Quoi.OTER && action.objet() >= 1 && action.objet() <= lignes.size()) {
            lignes.remove((int) action.objet() - 1);
        }
        return new Valeurs(valeurs.champs(), lignes);
    }
}
