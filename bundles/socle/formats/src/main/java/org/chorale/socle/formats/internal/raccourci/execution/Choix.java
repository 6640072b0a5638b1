package org.chorale.socle.formats.internal.raccourci.execution;

import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.expr.XPathContextMajor;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.AncestorQualifiedPattern;
import net.sf.saxon.pattern.BasePatternWithPredicate;
import net.sf.saxon.pattern.NodeTestPattern;
import net.sf.saxon.pattern.Pattern;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.trans.rules.Rule;
import net.sf.saxon.trans.rules.RuleChain;
import org.jspecify.annotations.Nullable;

/**
 * Which of a mode's rules may match the elements that stand in one place, in the order in which the engine asks them.
 * Immutable.
 */
final class Choix {
    private static final int AUCUNE = -1;

    private final List<Candidate[]> chaines;

    /**
     * @param regle the rule
     * @param toujours whether it matches all of them
     * @param question what must be true of the document for it to match any; negative if nothing is known
     */
    private record Candidate(Rule regle, boolean toujours, int question) {}

    private Choix(List<Candidate[]> chaines) {
        this.chaines = chaines;
    }

    /**
     * Null where the engine must choose by itself.
     *
     * @param chaines rules of falling rank; what the first finds, a later one replaces by what has a higher rank
     * @param element one of those that stand there
     */
    static @Nullable Choix de(List<RuleChain> chaines, NodeInfo element) {
        List<Candidate[]> toutes = new ArrayList<>();
        List<Rule> connues = new ArrayList<>();
        for (RuleChain chaine : chaines) {
            List<Candidate> possibles = new ArrayList<>();
            for (Rule r = chaine.head(); r != null; r = r.getNext()) {
                Portee portee = r.isAlwaysMatches() ? Portee.TOUJOURS : Portee.de(r.getPattern(), element);
                if (portee != Portee.JAMAIS) {
                    possibles.add(new Candidate(r, portee == Portee.TOUJOURS, question(r.getPattern())));
                    connues.add(r);
                }
                if (portee == Portee.TOUJOURS && !suivieDUneEgale(r)) {
                    break;
                }
            }
            toutes.add(possibles.toArray(Candidate[]::new));
        }
        return unRangChacune(connues) ? new Choix(toutes) : null;
    }

    private static boolean suivieDUneEgale(Rule regle) {
        return regle.getNext() != null && regle.getNext().compareRank(regle) == 0;
    }

    /** Two rules of one rank, of which the engine would take the last and say so, are left to it. */
    private static boolean unRangChacune(List<Rule> regles) {
        for (int i = 0; i < regles.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (regles.get(i).compareRank(regles.get(j)) == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What a pattern asks of the whole document before anything that may fail. */
    private static int question(Pattern motif) {
        Pattern dedans = motif;
        if (motif instanceof AncestorQualifiedPattern p && desNoms(p.getUpperPattern())) {
            dedans = p.getBasePattern();
        }
        int question = AUCUNE;
        while (dedans instanceof BasePatternWithPredicate p) {
            question = p.getPredicate() instanceof QuestionPosee q ? q.numero() : AUCUNE;
            dedans = p.getBasePattern();
        }
        return dedans instanceof NodeTestPattern ? question : AUCUNE;
    }

    private static boolean desNoms(Pattern motif) {
        return motif instanceof NodeTestPattern
                || (motif instanceof AncestorQualifiedPattern p
                        && desNoms(p.getBasePattern())
                        && desNoms(p.getUpperPattern()));
    }

    /** The rule for an element; null if it is none of them. */
    @Nullable
    Rule regle(NodeInfo element, XPathContextMajor contexte, Vue vue) throws XPathException {
        Rule choisie = null;
        for (Candidate[] chaine : chaines) {
            for (Candidate c : chaine) {
                if (choisie != null && c.regle.compareRank(choisie) < 0) {
                    break;
                }
                if (c.toujours
                        || ((c.question < 0 || vue.question(c.question)) && c.regle.matches(element, contexte))) {
                    choisie = c.regle;
                    break;
                }
            }
        }
        return choisie;
    }
}
