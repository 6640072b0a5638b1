package org.chorale.socle.formats.internal.raccourci.execution;

import net.sf.saxon.expr.ContextItemExpression;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.OperandRole;
import net.sf.saxon.expr.elab.BooleanEvaluator;
import net.sf.saxon.expr.elab.ItemEvaluator;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.om.NodeInfo;

/** {@code raccourci:finit(., 'Amount')} as the engine runs it: whether the local name of an element ends so. */
final class FinDeNom extends VraiOuFaux {
    /** Names of the rules come first; what documents bring beyond is looked at each time. */
    private static final int NOMS = 4_096;

    private static final byte OUI = 1;
    private static final byte NON = 2;

    private final String fin;

    FinDeNom(Expression element, String fin) {
        super(element);
        this.fin = fin;
    }

    /** Whether it is asked of the element that stands there and not of another. */
    boolean duContexte() {
        return getBaseExpression() instanceof ContextItemExpression;
    }

    /** Its answer for that element. */
    boolean de(NodeInfo element) {
        return element.getLocalPart().endsWith(fin);
    }

    @Override
    BooleanEvaluator evaluateur() {
        ItemEvaluator element = getBaseExpression().makeElaborator().elaborateForItem();
        // Of a name it is always the same. Two threads may find it at once, and find the same.
        byte[] connus = new byte[NOMS];
        return contexte -> {
            NodeInfo n = (NodeInfo) element.eval(contexte);
            int nom = n.hasFingerprint() ? n.getFingerprint() : -1;
            if (nom < 0 || nom >= NOMS) {
                return n.getLocalPart().endsWith(fin);
            }
            if (connus[nom] == 0) {
                connus[nom] = n.getLocalPart().endsWith(fin) ? OUI : NON;
            }
            return connus[nom] == OUI;
        };
    }

    @Override
    protected OperandRole getOperandRole() {
        return OperandRole.INSPECT;
    }

    @Override
    public Expression copy(RebindingMap liens) {
        return new FinDeNom(getBaseExpression().copy(liens), fin);
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof FinDeNom f && f.fin.equals(fin) && super.equals(autre);
    }

    @Override
    protected int computeHashCode() {
        return super.computeHashCode() ^ fin.hashCode();
    }
}
