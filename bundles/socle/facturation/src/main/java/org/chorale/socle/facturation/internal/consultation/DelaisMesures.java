package org.chorale.socle.facturation.internal.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.facture.Historique.Passage;
import org.chorale.api.facture.SituationFacture.Delai;
import org.chorale.api.facture.SyntheseFactures.DelaiMesure;
import org.chorale.api.identifiant.StructureId;
import org.chorale.socle.facturation.internal.recherche.Decompte.Trouvee;

/** Payment delays of many invoices, measured as that of one is and put together by what the law allows. */
final class DelaisMesures {
    private final EntityManager em;
    private final Annuaire annuaire;
    private final Instant maintenant;
    private final Map<StructureId, Integer> legaux = new HashMap<>();
    private final Map<Integer, List<Integer>> payees = new TreeMap<>();
    private final Map<Integer, Long> enRetard = new TreeMap<>();

    DelaisMesures(EntityManager em, Annuaire annuaire, Instant maintenant) {
        this.em = em;
        this.annuaire = annuaire;
        this.maintenant = maintenant;
    }

    void payees(List<Trouvee> factures) {
        mesurer(factures, d -> payees.computeIfAbsent(d.legal(), k -> new ArrayList<>())
                .add(d.ecoules()));
    }

    /** The oldest of those that can be late at all. */
    void enCours(List<Trouvee> factures, int auPlus) {
        List<Trouvee> vieilles = factures.stream()
                .filter(f -> Duration.between(f.depot(), maintenant).toDays() >= Delais.COURANT)
                .sorted(Comparator.comparing(Trouvee::depot))
                .limit(auPlus)
                .toList();
        mesurer(vieilles, d -> {
            if (d.depasse()) {
                enRetard.merge(d.legal(), 1L, Long::sum);
            }
        });
    }

    List<DelaiMesure> lignes() {
        enRetard.keySet().forEach(legal -> payees.computeIfAbsent(legal, k -> new ArrayList<>()));
        return payees.entrySet().stream()
                .map(e -> ligne(e.getKey(), e.getValue().stream().sorted().toList()))
                .toList();
    }

    private DelaiMesure ligne(int legal, List<Integer> jours) {
        return new DelaiMesure(
                legal,
                jours.size(),
                rang(jours, 5),
                rang(jours, 9),
                jours.stream().filter(j -> j > legal).count(),
                enRetard.getOrDefault(legal, 0L));
    }

    /** The value that so many tenths of them do not exceed. */
    private static int rang(List<Integer> jours, int dixiemes) {
        return jours.isEmpty() ? 0 : jours.get((jours.size() * dixiemes + 9) / 10 - 1);
    }

    private void mesurer(List<Trouvee> factures, Consumer<Delai> prendre) {
        connaitre(factures);
        Map<Long, List<Passage>> passages = Passages.de(em, factures);
        for (Trouvee f : factures) {
            Delai delai = Delais.de(
                    legaux.getOrDefault(f.destinataire(), Delais.COURANT),
                    passages.getOrDefault(f.id(), List.of()),
                    maintenant);
            if (delai != null) {
                prendre.accept(delai);
            }
        }
    }

    private void connaitre(List<Trouvee> factures) {
        Map<StructureId, Structure> structures = annuaire.structures(factures.stream()
                .map(Trouvee::destinataire)
                .filter(s -> !legaux.containsKey(s))
                .collect(Collectors.toSet()));
        structures.forEach((id, s) -> legaux.put(id, s.categorie().delaiPaiement()));
    }
}
