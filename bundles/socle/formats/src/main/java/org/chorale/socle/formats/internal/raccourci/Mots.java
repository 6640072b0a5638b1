package org.chorale.socle.formats.internal.raccourci;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.value.Whitespace;

/** What the elements of a document say, by name, each name looked at when first asked for. One thread. */
final class Mots {
    private static final Set<String> BOOLEENS = Set.of("true", "false", "1", "0");

    private final IntFunction<List<NodeInfo>> parNom;
    private final Map<Integer, Set<String>> dits = new HashMap<>();
    private final Map<Integer, Boolean> repetes = new HashMap<>();

    /** @param parNom the elements of a name, by its fingerprint */
    Mots(IntFunction<List<NodeInfo>> parNom) {
        this.parNom = parNom;
    }

    /** Whether a word is missing, and the predicates that would look for it could all be evaluated. */
    boolean manque(Plan.Valeurs v) {
        boolean manque = false;
        for (int i = 0; i < v.elements().length && !manque; i++) {
            manque = !dits(v.elements()[i]).contains(v.mots().get(i));
        }
        return manque && evaluables(v);
    }

    private boolean evaluables(Plan.Valeurs v) {
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
