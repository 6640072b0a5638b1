package org.chorale.socle.formats.internal.raccourci.execution;

import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.OperandRole;
import net.sf.saxon.expr.StaticProperty;
import net.sf.saxon.expr.UnaryExpression;
import net.sf.saxon.expr.elab.Elaborator;
import net.sf.saxon.expr.elab.ItemEvaluator;
import net.sf.saxon.expr.elab.PullElaborator;
import net.sf.saxon.expr.elab.PullEvaluator;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NodeKindTest;
import net.sf.saxon.trace.ExpressionPresenter;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.ItemType;

/**
 * {@code raccourci:chemin(., n)} as the engine runs it: what stands at a path from the root, walked once. A rule of lines
 * asks for the same part of the header at each of them, and the engine passes all lines before it, each time.
 */
final class CheminConnu extends UnaryExpression {
    private final int numero;

    CheminConnu(Expression contexte, int numero) {
        super(contexte);
        this.numero = numero;
    }

    @Override
    public Elaborator getElaborator() {
        ItemEvaluator contexte = getBaseExpression().makeElaborator().elaborateForItem();
        return new PullElaborator() {
            @Override
            public PullEvaluator elaborateForPull() {
                return c -> Fonctions.vue()
                        .chemin((NodeInfo) contexte.eval(c), numero)
                        .iterate();
            }
        };
    }

    @Override
    public int getImplementationMethod() {
        return ITERATE_METHOD;
    }

    @Override
    public ItemType getItemType() {
        return NodeKindTest.ELEMENT;
    }

    @Override
    protected int computeCardinality() {
        return StaticProperty.ALLOWS_ZERO_OR_MORE;
    }

    /** In the document's order, none of them inside another. */
    @Override
    protected int computeSpecialProperties() {
        return StaticProperty.ORDERED_NODESET
                | StaticProperty.PEER_NODESET
                | StaticProperty.SINGLE_DOCUMENT_NODESET
                | StaticProperty.CONTEXT_DOCUMENT_NODESET
                | StaticProperty.NO_NODES_NEWLY_CREATED;
    }

    @Override
    protected OperandRole getOperandRole() {
        return OperandRole.INSPECT;
    }

    @Override
    public Expression copy(RebindingMap liens) {
        return new CheminConnu(getBaseExpression().copy(liens), numero);
    }

    @Override
    public void export(ExpressionPresenter sortie) throws XPathException {
        throw new XPathException("A shortened stylesheet is not exported");
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof CheminConnu c && c.numero == numero && super.equals(autre);
    }

    @Override
    protected int computeHashCode() {
        return super.computeHashCode() ^ numero;
    }
}
