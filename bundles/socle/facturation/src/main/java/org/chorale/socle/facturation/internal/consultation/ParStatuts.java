package org.chorale.socle.facturation.internal.consultation;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.SyntheseFactures.ParStatut;
import org.chorale.api.facture.SyntheseFactures.Somme;
import org.chorale.socle.facturation.internal.recherche.Decompte;

/**
 * Sums of several structures put together.
 *
 * @param statuts in the order of the statuses
 * @param plafonne whether one of the structures has as many as were read of it
 */
record ParStatuts(List<ParStatut> statuts, boolean plafonne) {
    static ParStatuts de(List<Decompte.Somme> sommes, int auPlus) {
        Map<StatutFacture, Long> nombres = new EnumMap<>(StatutFacture.class);
        Map<StatutFacture, Map<String, BigDecimal>> montants = new EnumMap<>(StatutFacture.class);
        Map<Object, Long> parPortee = new HashMap<>();
        for (Decompte.Somme s : sommes) {
            nombres.merge(s.statut(), s.nombre(), Long::sum);
            montants.computeIfAbsent(s.statut(), k -> new TreeMap<>()).merge(s.devise(), s.ttc(), BigDecimal::add);
            parPortee.merge(s.portee(), s.nombre(), Long::sum);
        }
        List<ParStatut> statuts = nombres.entrySet().stream()
                .map(e -> new ParStatut(e.getKey(), e.getValue(), sommes(montants.get(e.getKey()))))
                .toList();
        return new ParStatuts(statuts, parPortee.values().stream().anyMatch(n -> n >= auPlus));
    }

    private static List<Somme> sommes(Map<String, BigDecimal> montants) {
        return montants.entrySet().stream()
                .map(e -> new Somme(e.getKey(), e.getValue()))
                .toList();
    }
}
