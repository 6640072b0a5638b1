package org.chorale.espace.factures.internal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.commun.Pagination;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.format.Limite;

/**
 * What a list is filtered by.
 *
 * @param numero beginning of the invoice number, or empty
 * @param numeroTropLong whether what was typed is longer than any number, and so was left out
 * @param statut the status, where one is chosen
 * @param pagination which page
 */
public record Recherche(String numero, boolean numeroTropLong, Optional<StatutFacture> statut, Pagination pagination) {
    private static final int PAR_PAGE = 25;
    /** Statuses that no invoice in these lists has: drafts belong to their author, and the rest to other circuits. */
    private static final Set<StatutFacture> AILLEURS =
            EnumSet.range(StatutFacture.BROUILLON, StatutFacture.ABSENCE_VALIDATION_2_HORS_DELAI);

    static Recherche de(String numero, String statut, String page) {
        String propre = numero.strip();
        boolean tropLong = Limite.NUMERO_FACTURE.depassee(propre.length());
        int rang = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        return new Recherche(
                tropLong ? "" : propre,
                tropLong,
                Arrays.stream(StatutFacture.values())
                        .filter(s -> s.name().equals(statut))
                        .findFirst(),
                new Pagination(rang, PAR_PAGE, null, Pagination.Sens.DESCENDANT));
    }

    /** The statuses to choose among. */
    public static List<StatutFacture> statuts() {
        return Arrays.stream(StatutFacture.values())
                .filter(s -> !AILLEURS.contains(s))
                .toList();
    }

    CritereFactures critere() {
        return avec(numero.isEmpty() ? null : numero, statut.map(Set::of).orElse(Set.of()));
    }

    static CritereFactures avec(@org.jspecify.annotations.Nullable String numero, Set<StatutFacture> statuts) {
        return new CritereFactures(
                numero, statuts, Set.of(), Set.of(), Set.of(), null, Set.of(), null, null, null, null, null, null, null,
                null, null, null, null);
    }

    /** Whether anything is filtered. */
    public boolean filtre() {
        return !numero.isEmpty() || statut.isPresent();
    }

    /** The address of another page of the same search. */
    public String adresse(Face face, int page) {
        return "%s?numero=%s&statut=%s&page=%d"
                .formatted(
                        face.adresse(),
                        URLEncoder.encode(numero, StandardCharsets.UTF_8),
                        statut.map(StatutFacture::name).orElse(""),
                        page);
    }
}
