package org.chorale.socle.formats.internal.raccourci.execution;

import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.StaticProperty;
import net.sf.saxon.expr.elab.Elaborator;
import net.sf.saxon.expr.elab.PullElaborator;
import net.sf.saxon.expr.elab.PullEvaluator;
import net.sf.saxon.expr.elab.PushEvaluator;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.trace.ExpressionPresenter;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.iter.EmptyIterator;
import net.sf.saxon.type.AnyItemType;
import net.sf.saxon.type.ItemType;

/** {@code raccourci:tiree()} as the engine runs it: counts a rule, gives nothing. */
final class Coup extends Expression {
    @Override
    public Elaborator getElaborator() {
        return new PullElaborator() {
            @Override
            public PullEvaluator elaborateForPull() {
                return contexte -> {
                    Fonctions.vue().tirer();
                    return EmptyIterator.getInstance();
                };
            }

            @Override
            public PushEvaluator elaborateForPush() {
                return (sortie, contexte) -> {
                    Fonctions.vue().tirer();
                    return null;
                };
            }
        };
    }

    @Override
    public int getImplementationMethod() {
        return PROCESS_METHOD | ITERATE_METHOD;
    }

    /** Not « nothing », or it would be taken for needless. */
    @Override
    public ItemType getItemType() {
        return AnyItemType.getInstance();
    }

    @Override
    protected int computeCardinality() {
        return StaticProperty.ALLOWS_ZERO_OR_ONE;
    }

    /** It may neither be left out nor be made once for many. */
    @Override
    protected int computeSpecialProperties() {
        return super.computeSpecialProperties() | StaticProperty.HAS_SIDE_EFFECTS;
    }

    @Override
    public Expression copy(RebindingMap liens) {
        return new Coup();
    }

    @Override
    public void export(ExpressionPresenter sortie) throws XPathException {
        throw new XPathException("A shortened stylesheet is not exported");
    }

    @Override
    public boolean equals(Object autre) {
        return this == autre;
    }

    @Override
    protected int computeHashCode() {
        return System.identityHashCode(this);
    }
}
