package org.chorale.socle.habilitations.internal.cpro;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Locale;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Pagination.Sens;
import org.jspecify.annotations.Nullable;

/**
 * Which page a caller wants, as the published API carries it. Every part may be missing.
 *
 * @param triSens Ascendant or Descendant; some clients write {@code triSense}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DemandeDePage(
        @Nullable Long pageResultatDemandee,
        @Nullable Long nbResultatsParPage,
        @Nullable String triColonne,
        @JsonAlias("triSense") @Nullable String triSens) {
    private static final int TAILLE = 25;
    /** Further than any list goes, and far from overflow. */
    private static final long PAGE_MAX = 100_000;

    static Pagination lire(@Nullable DemandeDePage demande) {
        if (demande == null) {
            return new Pagination(1, TAILLE, null, Sens.ASCENDANT);
        }
        return new Pagination(
                borner(demande.pageResultatDemandee, 1, PAGE_MAX),
                borner(demande.nbResultatsParPage, TAILLE, Pagination.TAILLE_MAX),
                demande.triColonne == null || demande.triColonne.isBlank() ? null : demande.triColonne,
                demande.descend() ? Sens.DESCENDANT : Sens.ASCENDANT);
    }

    private boolean descend() {
        return triSens != null && triSens.toLowerCase(Locale.ROOT).startsWith("desc");
    }

    private static int borner(@Nullable Long valeur, int defaut, long maximum) {
        return valeur == null || valeur < 1 ? defaut : (int) Math.min(valeur, maximum);
    }
}
