package org.chorale.socle.formats.internal.raccourci.execution;

import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.OperandRole;
import net.sf.saxon.expr.SystemFunctionCall;
import net.sf.saxon.expr.elab.BooleanEvaluator;
import net.sf.saxon.expr.elab.StringEvaluator;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.value.Whitespace;
import org.jspecify.annotations.Nullable;

/**
 * {@code raccourci:parmi(normalize-space(X), n)} as the engine runs it: whether a text is one of a list of codes. No code has
 * a space in it, so that a text that is one as it stands need not be normalised.
 */
final class CodeConnu extends VraiOuFaux {
    private static final StructuredQName NORMALISE = new StructuredQName("fn", NamespaceUri.FN, "normalize-space");

    private final int numero;

    private CodeConnu(Expression texte, int numero) {
        super(texte);
        this.numero = numero;
    }

    /** Null if it is another text, that is not normalised. */
    static @Nullable CodeConnu de(Expression texte, int numero) {
        return texte instanceof SystemFunctionCall f && f.getFunctionName().equals(NORMALISE) && f.getArity() == 1
                ? new CodeConnu(f.getArg(0), numero)
                : null;
    }

    @Override
    BooleanEvaluator evaluateur() {
        StringEvaluator texte = getBaseExpression().makeElaborator().elaborateForString(true);
        return contexte -> {
            String t = texte.eval(contexte);
            Vue vue = Fonctions.vue();
            return vue.parmi(t, numero) || vue.parmi(Whitespace.collapse(t), numero);
        };
    }

    @Override
    protected OperandRole getOperandRole() {
        return OperandRole.SINGLE_ATOMIC;
    }

    @Override
    public Expression copy(RebindingMap liens) {
        return new CodeConnu(getBaseExpression().copy(liens), numero);
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
