package org.chorale.socle.facturation.internal.consultation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.chorale.api.facture.Historique.Passage;
import org.chorale.api.facture.MotifDeRetour;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.SyntheseFactures.MotifFrequent;
import org.chorale.socle.facturation.internal.recherche.Decompte.Trouvee;
import org.jspecify.annotations.Nullable;

/** Why invoices came back, the most frequent reasons first: a published one by its name, whatever was written after it. */
final class MotifsDeRetour {
    /** Where a reason is given. */
    static final Set<StatutFacture> RETOURS =
            EnumSet.of(StatutFacture.SUSPENDUE, StatutFacture.A_RECYCLER, StatutFacture.REJETEE);

    private static final int MONTRES = 10;
    private static final int LONGUEUR = 120;

    private final Map<Cle, Long> nombres = new HashMap<>();
    private final int historiques;

    MotifsDeRetour(EntityManager em, List<Trouvee> factures) {
        historiques = factures.size();
        Passages.de(em, factures).values().stream()
                .flatMap(List::stream)
                .filter(p -> RETOURS.contains(p.statut()))
                .map(Passage::motif)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(m -> !m.isEmpty())
                .forEach(m -> nombres.merge(Cle.de(m), 1L, Long::sum));
    }

    int historiques() {
        return historiques;
    }

    List<MotifFrequent> frequents() {
        return nombres.entrySet().stream()
                .map(e -> new MotifFrequent(e.getKey().motif(), e.getKey().texte(), e.getValue()))
                .sorted(Comparator.comparing(MotifFrequent::nombre).reversed().thenComparing(MotifFrequent::texte))
                .limit(MONTRES)
                .toList();
    }

    private record Cle(@Nullable MotifDeRetour motif, String texte) {
        static Cle de(String ecrit) {
            Optional<MotifDeRetour> publie = Arrays.stream(MotifDeRetour.values())
                    .filter(m -> ecrit.startsWith(m.libelle().fr()))
                    .findFirst();
            return publie.map(m -> new Cle(m, m.libelle().fr()))
                    .orElseGet(() -> new Cle(
                            null,
                            ecrit.length() <= LONGUEUR
                                    ? ecrit
                                    : ecrit.substring(0, ecrit.offsetByCodePoints(0, ecrit.codePointCount(0, LONGUEUR)))
                                            + "…"));
        }
    }
}
