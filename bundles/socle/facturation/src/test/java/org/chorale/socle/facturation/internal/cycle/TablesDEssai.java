package org.chorale.socle.facturation.internal.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chorale.api.cycle.ContributionCycle;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;
import org.chorale.api.facture.CircuitDeFacture;

/** Tables of transitions for tests. */
public final class TablesDEssai {
    private TablesDEssai() {}

    /** The real table of invoices. */
    public static List<Transition> factures() {
        return new CycleFactures(true).transitions();
    }

    /** The registry as it is when only this table was contributed. */
    public static CyclesDeVie de(List<Transition> table) {
        return de(table, List.of());
    }

    /** The registry of the real table and a circuit. */
    public static CyclesDeVie avec(CircuitDeFacture circuit) {
        List<Transition> table = new ArrayList<>(factures());
        table.addAll(circuit.transitions());
        return de(table, List.of(circuit));
    }

    private static CyclesDeVie de(List<Transition> table, List<CircuitDeFacture> circuits) {
        return new CyclesDeVie() {
            @Override
            public <T extends ContributionCycle> List<T> contributions(String cycle, Class<T> type) {
                return circuits.stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .toList();
            }

            @Override
            public List<Transition> table(String cycle) {
                return FACTURE.equals(cycle) ? table : List.of();
            }

            @Override
            public List<Transition> depuis(String cycle, String etat) {
                return table(cycle).stream().filter(t -> t.de().equals(etat)).toList();
            }

            @Override
            public Optional<Transition> transition(String cycle, String de, String vers) {
                return depuis(cycle, de).stream()
                        .filter(t -> t.vers().equals(vers))
                        .findFirst();
            }
        };
    }
}
