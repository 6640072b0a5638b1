package org.chorale.espace.factures.internal.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Locale;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.jspecify.annotations.Nullable;

/** Paging as the published searches speak it. */
final class Pages {
    /** What an empty search answers: a code of its own, which clients know. */
    static final int RIEN = 20000;

    static final String LIBELLE_RIEN = "TRA_MSG_00.015";
    static final String LIBELLE_TROUVE = "TRA_MSG_00.000";

    /** Results a page where a client does not say. */
    private static final int TAILLE = 200;

    private Pages() {}

    static Pagination lire(@Nullable Demandee demandee) {
        if (demandee == null) {
            return new Pagination(1, TAILLE, null, Pagination.Sens.DESCENDANT);
        }
        boolean montant = demandee.triSens() != null
                && demandee.triSens().toLowerCase(Locale.ROOT).startsWith("asc");
        return new Pagination(
                borner(premier(demandee.pageResultatDemandee(), demandee.indexPageGenerique(), 1)),
                borner(premier(
                        demandee.nbResultatsParPage(),
                        demandee.taillePageGenerique(),
                        demandee.nbResultatsMaximum() == null ? TAILLE : demandee.nbResultatsMaximum())),
                Champs.texte(demandee.triColonne()),
                montant ? Pagination.Sens.ASCENDANT : Pagination.Sens.DESCENDANT);
    }

    static int code(Resultats<?> resultats) {
        return resultats.total() == 0 ? RIEN : 0;
    }

    static String libelle(Resultats<?> resultats) {
        return resultats.total() == 0 ? LIBELLE_RIEN : LIBELLE_TROUVE;
    }

    private static long premier(@Nullable Long a, @Nullable Long b, long sinon) {
        return a != null && a > 0 ? a : b != null && b > 0 ? b : sinon > 0 ? sinon : TAILLE;
    }

    /** No page starts beyond what can be counted. */
    private static int borner(long valeur) {
        return (int) Math.min(valeur, 200_000);
    }

    /** Which page is wanted; the misspelt name is one that clients send. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Demandee(
            @Nullable Long pageResultatDemandee,
            @Nullable Long nbResultatsParPage,
            @Nullable Long nbResultatsMaximum,
            @JsonAlias("triSense") @Nullable String triSens,
            @Nullable String triColonne,
            @Nullable Long taillePageGenerique,
            @Nullable Long indexPageGenerique) {}

    /** Which page was answered, in an object of its own. */
    record Retournee(int pageCourante, int pages, int nbResultatsParPage, long total) {
        static Retournee de(Resultats<?> resultats) {
            return new Retournee(
                    resultats.pagination().page(),
                    resultats.pages(),
                    resultats.pagination().taille(),
                    resultats.total());
        }
    }
}
