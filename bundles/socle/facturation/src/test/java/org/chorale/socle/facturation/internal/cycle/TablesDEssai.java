package org.chorale.socle.facturation.internal.cycle;

import java.util.List;
import java.util.Optional;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;

/** Tables of transitions for tests. */
public final class TablesDEssai {
    private TablesDEssai() {}

    /** The real table of invoices. */
    public static List<Transition> factures() {
        return new CycleFactures(true).transitions();
    }

    /** The registry as it is when only this table was contributed. */
    public static CyclesDeVie de(List<Transition> table) {
        return new CyclesDeVie() {
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
