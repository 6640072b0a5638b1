package org.chorale.socle.formats.internal.raccourci.execution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.value.Whitespace;
import org.chorale.socle.formats.internal.raccourci.plan.Plan;

/** What the elements of a document say, by name, each name looked at when first asked for. One thread. */
final class Mots {
    private static final Set<String> BOOLEENS = Set.of("true", "false", "1", "0");

    private static final byte DIT = 1;
    private static final byte TU = 2;

    private final IntFunction<List<NodeInfo>> parNom;
    private final List<Plan.Parole> paroles;
    private final byte[] connues;
    private final Map<Integer, Set<String>> dits = new HashMap<>();
    private final Map<Integer, Boolean> repetes = new HashMap<>();

    /**
     * @param parNom the elements of a name, by its fingerprint
     * @param paroles what is asked about, by number
     */
    Mots(IntFunction<List<NodeInfo>> parNom, List<Plan.Parole> paroles) {
        this.parNom = parNom;
        this.paroles = paroles;
        this.connues = new byte[paroles.size()];
    }

    /** Whether a word is missing, and the predicates that would look for it could all be evaluated. */
    boolean manque(Plan.Valeurs v) {
        boolean manque = false;
        for (int i = 0; i < v.paroles().length && !manque; i++) {
            manque = !dite(v.paroles()[i]);
        }
        return manque && evaluables(v);
    }

    /** Whether its predicates can be evaluated, wherever they are asked. */
    boolean evaluables(Plan.Valeurs v) {
        for (int nom : v.uniques()) {
            if (repetes.computeIfAbsent(nom, this::repete)) {
                return false;
            }
        }
        for (int nom : v.booleens()) {
            if (!BOOLEENS.containsAll(dits(nom))) {
                return false;
            }
        }
        return true;
    }

    private boolean dite(int numero) {
        if (connues[numero] == 0) {
            Plan.Parole p = paroles.get(numero);
            connues[numero] = dits(p.element()).contains(p.mot()) ? DIT : TU;
        }
        return connues[numero] == DIT;
    }

    private Set<String> dits(int nom) {
        return dits.computeIfAbsent(nom, n -> {
            Set<String> mots = new HashSet<>();
            parNom.apply(n).forEach(e -> mots.add(Whitespace.trim(e.getStringValue())));
            return mots;
        });
    }

    private boolean repete(int nom) {
        Set<NodeInfo> parents = new HashSet<>();
        return !parNom.apply(nom).stream().allMatch(e -> parents.add(e.getParent()));
    }
}
