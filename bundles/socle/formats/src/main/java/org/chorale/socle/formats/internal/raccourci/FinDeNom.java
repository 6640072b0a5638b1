package org.chorale.socle.formats.internal.raccourci;

import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.OperandRole;
import net.sf.saxon.expr.elab.BooleanEvaluator;
import net.sf.saxon.expr.elab.ItemEvaluator;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.om.NodeInfo;

/** {@code raccourci:finit(., 'Amount')} as the engine runs it: whether the local name of an element ends so. */
final class FinDeNom extends VraiOuFaux {
    private final String fin;

    FinDeNom(Expression element, String fin) {
        super(element);
        this.fin = fin;
    }

    @Override
    BooleanEvaluator evaluateur() {
        ItemEvaluator element = getBaseExpression().makeElaborator().elaborateForItem();
        return contexte -> ((NodeInfo) element.eval(contexte)).getLocalPart().endsWith(fin);
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
