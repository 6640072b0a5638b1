package org.chorale.socle.formats.internal.raccourci.execution;

import net.sf.saxon.expr.AndExpression;
import net.sf.saxon.expr.Atomizer;
import net.sf.saxon.expr.AxisExpression;
import net.sf.saxon.expr.ContextItemExpression;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.GeneralComparison;
import net.sf.saxon.expr.Operand;
import net.sf.saxon.expr.OrExpression;
import net.sf.saxon.expr.SimpleStepExpression;
import net.sf.saxon.expr.SlashExpression;
import net.sf.saxon.expr.StringLiteral;
import net.sf.saxon.functions.Empty;
import net.sf.saxon.functions.Exists;
import net.sf.saxon.functions.NotFn;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.AncestorQualifiedPattern;
import net.sf.saxon.pattern.BasePatternWithPredicate;
import net.sf.saxon.pattern.NodeTestPattern;
import net.sf.saxon.pattern.Pattern;
import net.sf.saxon.pattern.UnionPattern;
import org.jspecify.annotations.Nullable;

/** Whether a pattern matches the elements that stand where one of them stands: by names alone, of it and its ancestors. */
enum Portee {
    TOUJOURS,
    JAMAIS,
    /** That depends on more than names, and asking cannot fail. */
    SELON,
    /** That depends on more, and whoever asks may meet a fault, which must be met. */
    SELON_OU_FAUTE;

    static Portee de(Pattern motif, NodeInfo element) {
        if (motif instanceof NodeTestPattern p) {
            return dite(p.getItemType().test(element));
        }
        if (motif instanceof AncestorQualifiedPattern p) {
            return de(p.getBasePattern(), element).et(audessus(p, element));
        }
        if (motif instanceof BasePatternWithPredicate p) {
            Portee base = de(p.getBasePattern(), element);
            // What does not match is not asked for its predicate.
            return base == JAMAIS ? JAMAIS : base.et(de(p.getPredicate(), element));
        }
        if (motif instanceof UnionPattern p) {
            return de(p.getLHS(), element).ou(de(p.getRHS(), element));
        }
        return SELON_OU_FAUTE;
    }

    private static Portee audessus(AncestorQualifiedPattern p, NodeInfo element) {
        NodeInfo parent = element.getParent();
        return switch (p.getUpwardsAxis()) {
            case AxisInfo.PARENT -> parent == null ? JAMAIS : de(p.getUpperPattern(), parent);
            case AxisInfo.ANCESTOR -> unAncetre(p.getUpperPattern(), parent);
            case AxisInfo.ANCESTOR_OR_SELF -> unAncetre(p.getUpperPattern(), element);
            default -> SELON_OU_FAUTE;
        };
    }

    private static Portee unAncetre(Pattern motif, @Nullable NodeInfo premier) {
        Portee tous = JAMAIS;
        for (NodeInfo n = premier; n != null; n = n.getParent()) {
            tous = tous.ou(de(motif, n));
        }
        return tous;
    }

    private static Portee de(Expression predicat, NodeInfo element) {
        if (predicat instanceof FinDeNom fin && fin.duContexte()) {
            return dite(fin.de(element));
        }
        if (predicat instanceof AndExpression e) {
            return de(e.getLhsExpression(), element).et(de(e.getRhsExpression(), element));
        }
        if (predicat.isCallOn(NotFn.class)) {
            return de(argument(predicat), element).contraire();
        }
        if (predicat.isCallOn(Empty.class)) {
            return existence(argument(predicat), element).contraire();
        }
        return existence(predicat.isCallOn(Exists.class) ? argument(predicat) : predicat, element);
    }

    private static Expression argument(Expression appel) {
        return appel.operands().iterator().next().getChildExpression();
    }

    /** {@code self::name} is a name. */
    private static Portee existence(Expression e, NodeInfo element) {
        if (e instanceof AxisExpression axe && axe.getAxis() == AxisInfo.SELF) {
            return dite(axe.getNodeTest().test(element));
        }
        return sansFaute(e) ? SELON : SELON_OU_FAUTE;
    }

    /** Whether it cannot fail, whatever the document: nodes that are looked for, and untyped text compared with text. */
    private static boolean sansFaute(Expression e) {
        boolean connue = e instanceof QuestionPosee
                || e instanceof FinDeNom
                || e instanceof AxisExpression
                || e instanceof ContextItemExpression
                || e instanceof StringLiteral
                || e instanceof Atomizer
                || e instanceof AndExpression
                || e instanceof OrExpression
                || e instanceof SlashExpression
                || e instanceof SimpleStepExpression
                || e instanceof GeneralComparison
                || e.isCallOn(NotFn.class)
                || e.isCallOn(Empty.class)
                || e.isCallOn(Exists.class);
        if (!connue) {
            return false;
        }
        for (Operand o : e.operands()) {
            if (!sansFaute(o.getChildExpression())) {
                return false;
            }
        }
        return true;
    }

    private static Portee dite(boolean vraie) {
        return vraie ? TOUJOURS : JAMAIS;
    }

    /** Both; whichever of them is asked first, no fault is passed over. */
    private Portee et(Portee autre) {
        if (this == SELON_OU_FAUTE || autre == SELON_OU_FAUTE) {
            return SELON_OU_FAUTE;
        }
        if (this == JAMAIS || autre == JAMAIS) {
            return JAMAIS;
        }
        return this == TOUJOURS ? autre : this;
    }

    private Portee ou(Portee autre) {
        if (this == SELON_OU_FAUTE || autre == SELON_OU_FAUTE) {
            return SELON_OU_FAUTE;
        }
        if (this == TOUJOURS || autre == TOUJOURS) {
            return TOUJOURS;
        }
        return this == JAMAIS ? autre : this;
    }

    private Portee contraire() {
        return switch (this) {
            case TOUJOURS -> JAMAIS;
            case JAMAIS -> TOUJOURS;
            default -> this;
        };
    }
}
