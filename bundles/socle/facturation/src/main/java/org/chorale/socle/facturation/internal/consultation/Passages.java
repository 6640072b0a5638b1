package org.chorale.socle.facturation.internal.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.chorale.api.facture.Historique.Passage;
import org.chorale.socle.facturation.internal.donnees.PassageEntity;
import org.chorale.socle.facturation.internal.recherche.Decompte.Trouvee;

/** Histories of many invoices, few statements for however many there are. */
final class Passages {
    private static final int PAR_LECTURE = 500;

    private Passages() {}

    /** Their statuses, oldest first, by invoice. */
    static Map<Long, List<Passage>> de(EntityManager em, List<Trouvee> factures) {
        Map<Long, List<Passage>> passages = new HashMap<>();
        for (int i = 0; i < factures.size(); i += PAR_LECTURE) {
            List<Long> ids = factures.subList(i, Math.min(factures.size(), i + PAR_LECTURE)).stream()
                    .map(Trouvee::id)
                    .toList();
            em.createQuery(
                            "SELECT p FROM PassageEntity p WHERE p.facture IN :ids ORDER BY p.facture, p.quand, p.id",
                            PassageEntity.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(p -> passages.computeIfAbsent(p.facture(), k -> new ArrayList<>())
                            .add(p.enPassage()));
        }
        return passages;
    }
}
