package org.chorale.socle.formats.internal.raccourci.execution;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.trans.SimpleMode;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.trans.rules.Rule;
import net.sf.saxon.trans.rules.RuleChain;
import org.jspecify.annotations.Nullable;

/**
 * A mode that asks of an element only the rules that may match what stands there. The engine's own compares the names of
 * the element and of its ancestors with each rule, for each element anew.
 */
final class ModeParEndroit extends SimpleMode {
    ModeParEndroit(StructuredQName nom) {
        super(nom);
    }

    @Override
    public @Nullable Rule getRule(Item noeud, XPathContext contexte) throws XPathException {
        Vue vue = Fonctions.EN_COURS.get();
        Endroit endroit = vue == null ? null : vue.endroit(noeud);
        if (vue == null || endroit == null || getStackFrameSlotsNeeded() > 0) {
            return super.getRule(noeud, contexte);
        }
        NodeInfo element = (NodeInfo) noeud;
        Endroit.Connu connu = endroit.connu(this);
        if (connu == null) {
            connu = endroit.retenir(this, Choix.de(chaines(element), element));
        }
        Choix choix = connu.choix();
        return choix == null ? super.getRule(noeud, contexte) : choix.regle(element, contexte.getMajorContext(), vue);
    }

    private List<RuleChain> chaines(NodeInfo element) {
        return Stream.of(
                        namedElementRuleChains.get(element.getFingerprint()), unnamedElementRuleChain, genericRuleChain)
                .filter(Objects::nonNull)
                .toList();
    }
}
