package org.chorale.socle.facturation.internal.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chorale.api.facture.SyntheseFactures.Anciennete;
import org.chorale.socle.facturation.internal.recherche.Decompte.Trouvee;

/** How long invoices have waited, in brackets. */
final class Anciennetes {
    /** The first day of each bracket. */
    private static final int[] DEBUTS = {0, 8, 16, 31, 61};

    private Anciennetes() {}

    /** All brackets, empty ones too; none where nothing waits. */
    static List<Anciennete> de(
            Collection<List<Trouvee>> fournisseur, Collection<List<Trouvee>> destinataire, Instant maintenant) {
        if (fournisseur.isEmpty() && destinataire.isEmpty()) {
            return List.of();
        }
        long[] chezFournisseur = compter(fournisseur, maintenant);
        long[] chezDestinataire = compter(destinataire, maintenant);
        List<Anciennete> tranches = new ArrayList<>();
        for (int i = 0; i < DEBUTS.length; i++) {
            Integer fin = i + 1 < DEBUTS.length ? (Integer) (DEBUTS[i + 1] - 1) : null;
            tranches.add(new Anciennete(DEBUTS[i], fin, chezFournisseur[i], chezDestinataire[i]));
        }
        return tranches;
    }

    private static long[] compter(Collection<List<Trouvee>> attentes, Instant maintenant) {
        long[] nombres = new long[DEBUTS.length];
        attentes.stream().flatMap(List::stream).forEach(t -> {
            long jours = Duration.between(t.statutDepuis(), maintenant).toDays();
            int i = DEBUTS.length - 1;
            while (i > 0 && jours < DEBUTS[i]) {
                i--;
            }
            nombres[i]++;
        });
        return nombres;
    }
}
