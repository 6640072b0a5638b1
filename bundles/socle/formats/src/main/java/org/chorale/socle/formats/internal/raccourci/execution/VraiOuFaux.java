package org.chorale.socle.formats.internal.raccourci.execution;

import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.StaticProperty;
import net.sf.saxon.expr.UnaryExpression;
import net.sf.saxon.expr.elab.BooleanElaborator;
import net.sf.saxon.expr.elab.BooleanEvaluator;
import net.sf.saxon.expr.elab.Elaborator;
import net.sf.saxon.trace.ExpressionPresenter;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.type.ItemType;

/** True or false of one thing, as the engine runs it: without a call and its arguments made anew. */
abstract class VraiOuFaux extends UnaryExpression {
    VraiOuFaux(Expression sur) {
        super(sur);
    }

    /** How it is found, once for all runs. */
    abstract BooleanEvaluator evaluateur();

    @Override
    public final Elaborator getElaborator() {
        BooleanEvaluator evaluateur = evaluateur();
        return new BooleanElaborator() {
            @Override
            public BooleanEvaluator elaborateForBoolean() {
                return evaluateur;
            }
        };
    }

    @Override
    public final int getImplementationMethod() {
        return EVALUATE_METHOD;
    }

    @Override
    public final ItemType getItemType() {
        return BuiltInAtomicType.BOOLEAN;
    }

    @Override
    protected final int computeCardinality() {
        return StaticProperty.EXACTLY_ONE;
    }

    @Override
    public final void export(ExpressionPresenter sortie) throws XPathException {
        throw new XPathException("A shortened stylesheet is not exported");
    }
}
