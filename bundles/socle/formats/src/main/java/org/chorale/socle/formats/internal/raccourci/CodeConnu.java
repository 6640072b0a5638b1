package org.chorale.socle.formats.internal.raccourci;

import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.OperandRole;
import net.sf.saxon.expr.StaticProperty;
import net.sf.saxon.expr.UnaryExpression;
import net.sf.saxon.expr.elab.BooleanElaborator;
import net.sf.saxon.expr.elab.BooleanEvaluator;
import net.sf.saxon.expr.elab.Elaborator;
import net.sf.saxon.expr.elab.StringEvaluator;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.trace.ExpressionPresenter;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.type.ItemType;

/** {@code raccourci:parmi(texte, n)} as the engine runs it: whether a text is one of a list of codes. */
final class CodeConnu extends UnaryExpression {
    private final int numero;

    CodeConnu(Expression texte, int numero) {
        super(texte);
        this.numero = numero;
    }

    @Override
    public Elaborator getElaborator() {
        StringEvaluator texte = getBaseExpression().makeElaborator().elaborateForString(true);
        return new BooleanElaborator() {
            @Override
            public BooleanEvaluator elaborateForBoolean() {
                return contexte -> Fonctions.vue().parmi(texte.eval(contexte), numero);
            }
        };
    }

    @Override
    protected OperandRole getOperandRole() {
        return OperandRole.SINGLE_ATOMIC;
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
        return new CodeConnu(getBaseExpression().copy(liens), numero);
    }

    @Override
    public void export(ExpressionPresenter sortie) throws XPathException {
        throw new XPathException("A shortened stylesheet is not exported");
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof CodeConnu c && c.numero == numero && super.equals(autre);
    }

    @Override
    protected int computeHashCode() {
        return super.computeHashCode() ^ numero;
    }
}
