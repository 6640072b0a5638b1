package org.chorale.socle.formats.internal.raccourci;

import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.OperandRole;
import net.sf.saxon.expr.StaticProperty;
import net.sf.saxon.expr.UnaryExpression;
import net.sf.saxon.expr.elab.BooleanElaborator;
import net.sf.saxon.expr.elab.BooleanEvaluator;
import net.sf.saxon.expr.elab.Elaborator;
import net.sf.saxon.expr.elab.ItemEvaluator;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.trace.ExpressionPresenter;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.type.ItemType;

/** {@code raccourci:finit(., 'Amount')} as the engine runs it: whether the local name of an element ends so. */
final class FinDeNom extends UnaryExpression {
    private final String fin;

    FinDeNom(Expression element, String fin) {
        super(element);
        this.fin = fin;
    }

    @Override
    public Elaborator getElaborator() {
        ItemEvaluator element = getBaseExpression().makeElaborator().elaborateForItem();
        return new BooleanElaborator() {
            @Override
            public BooleanEvaluator elaborateForBoolean() {
                return contexte ->
                        ((NodeInfo) element.eval(contexte)).getLocalPart().endsWith(fin);
            }
        };
    }

    @Override
    protected OperandRole getOperandRole() {
        return OperandRole.INSPECT;
    }

    @Override
    public int getImplementationMethod() {
        return EVALUATE_METHOD;
    }

    @Override
    public ItemType getItemType() {
        return BuiltInAtomicType.BOOLEAN;
    }

    @Override
    protected int computeCardinality() {
        return StaticProperty.EXACTLY_ONE;
    }

    @Override
    public Expression copy(RebindingMap liens) {
        return new FinDeNom(getBaseExpression().copy(liens), fin);
    }

    @Override
    public void export(ExpressionPresenter sortie) throws XPathException {
        throw new XPathException("A shortened stylesheet is not exported");
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
