package org.chorale.socle.habilitations.internal.cpro;

import java.util.List;
import org.chorale.api.commun.Pagination;

/** Which page was answered, as the published API carries it. */
public record ParametresRetour(int nbResultatsParPage, int pageCourante, int pages, int total) {
    static ParametresRetour de(Pagination pagination, int total) {
        int pages = (total + pagination.taille() - 1) / pagination.taille();
        return new ParametresRetour(pagination.taille(), pagination.page(), pages, total);
    }

    /** The page of a list that is there as a whole: nobody has more than some thousands of attachments. */
    static <T> List<T> page(List<T> tout, Pagination pagination) {
        int debut = Math.min(tout.size(), pagination.decalage());
        return tout.subList(debut, Math.min(tout.size(), debut + pagination.taille()));
    }
}
