package org.chorale.socle.formats.internal.raccourci.execution;

import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.StaticProperty;
import net.sf.saxon.expr.elab.BooleanElaborator;
import net.sf.saxon.expr.elab.BooleanEvaluator;
import net.sf.saxon.expr.elab.Elaborator;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.trace.ExpressionPresenter;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.type.ItemType;

/**
 * {@code raccourci:existe(n)} as the engine runs it: a look at the {@link Vue}, without a call and its arguments made anew.
 * It is asked some thousand times of an invoice.
 */
final class QuestionPosee extends Expression {
    private final int numero;

    QuestionPosee(int numero) {
        this.numero = numero;
    }

    int numero() {
        return numero;
    }

    @Override
    public Elaborator getElaborator() {
        return new BooleanElaborator() {
            @Override
            public BooleanEvaluator elaborateForBoolean() {
                return contexte -> Fonctions.vue().question(numero);
            }
        };
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
        return new QuestionPosee(numero);
    }

    @Override
    public void export(ExpressionPresenter sortie) throws XPathException {
        throw new XPathException("A shortened stylesheet is not exported");
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof QuestionPosee q && q.numero == numero;
    }

    @Override
    protected int computeHashCode() {
        return numero;
    }
}
