package org.chorale.socle.annuaire.internal.cpro;

import org.chorale.api.commun.Resultats;

/** Which page was answered, as the published API carries it. */
public record ParametresRetour(int nbResultatsParPage, int pageCourante, int pages, int total) {
    static ParametresRetour de(Resultats<?> resultats) {
        return new ParametresRetour(
                resultats.pagination().taille(),
                resultats.pagination().page(),
                resultats.pages(),
                Math.toIntExact(resultats.total()));
    }
}
