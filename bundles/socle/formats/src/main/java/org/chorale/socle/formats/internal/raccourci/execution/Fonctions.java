package org.chorale.socle.formats.internal.raccourci.execution;

import net.sf.saxon.Configuration;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.Literal;
import net.sf.saxon.expr.StaticContext;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.lib.ExtensionFunctionCall;
import net.sf.saxon.lib.ExtensionFunctionDefinition;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.Sequence;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.BooleanValue;
import net.sf.saxon.value.EmptySequence;
import net.sf.saxon.value.NumericValue;
import net.sf.saxon.value.SequenceType;
import net.sf.saxon.value.StringValue;
import org.chorale.socle.formats.internal.raccourci.plan.Plan;
import org.jspecify.annotations.Nullable;

/** What shortened stylesheets call. Each answers from the {@link Vue} of the run that its thread is at. */
final class Fonctions {
    /** A run is one thread's from its beginning to its end. */
    static final ThreadLocal<@Nullable Vue> EN_COURS = new ThreadLocal<>();

    private Fonctions() {}

    static void inscrire(Configuration configuration) {
        SequenceType[] numero = {SequenceType.SINGLE_INTEGER};
        SequenceType[] lieuEtNumero = {SequenceType.SINGLE_NODE, SequenceType.SINGLE_INTEGER};
        // The type is not « nothing », or the call would be taken for needless.
        configuration.registerExtensionFunction(new Fonction(
                true, "tiree", new SequenceType[0], SequenceType.OPTIONAL_ITEM, a -> new Coup(), (vue, a) -> {
                    vue.tirer();
                    return EmptySequence.getInstance();
                }));
        configuration.registerExtensionFunction(new Fonction(
                false,
                "existe",
                numero,
                SequenceType.SINGLE_BOOLEAN,
                a -> new QuestionPosee(entier(a[0])),
                (vue, a) -> BooleanValue.get(vue.question(entier(a[0])))));
        configuration.registerExtensionFunction(new Fonction(
                false,
                "parmi",
                new SequenceType[] {SequenceType.SINGLE_STRING, SequenceType.SINGLE_INTEGER},
                SequenceType.SINGLE_BOOLEAN,
                a -> CodeConnu.de(a[0], entier(a[1])),
                (vue, a) -> BooleanValue.get(vue.parmi(a[0].head().getStringValue(), entier(a[1])))));
        configuration.registerExtensionFunction(new Fonction(
                false,
                "finit",
                new SequenceType[] {SequenceType.SINGLE_NODE, SequenceType.SINGLE_STRING},
                SequenceType.SINGLE_BOOLEAN,
                a -> a[1] instanceof Literal fin
                        ? new FinDeNom(a[0], fin.getGroundedValue().getStringValue())
                        : null,
                (vue, a) -> BooleanValue.get(
                        noeud(a[0]).getLocalPart().endsWith(a[1].head().getStringValue()))));
        configuration.registerExtensionFunction(new Fonction(
                false, "candidats", numero, SequenceType.NODE_SEQUENCE, (vue, a) -> vue.candidats(entier(a[0]))));
        configuration.registerExtensionFunction(new Fonction(
                false,
                "tous",
                lieuEtNumero,
                SequenceType.NODE_SEQUENCE,
                (vue, a) -> vue.elements(noeud(a[0]), entier(a[1]))));
        configuration.registerExtensionFunction(new Fonction(
                false,
                "chemin",
                lieuEtNumero,
                SequenceType.NODE_SEQUENCE,
                a -> new CheminConnu(a[0], entier(a[1])),
                (vue, a) -> vue.chemin(noeud(a[0]), entier(a[1]))));
        configuration.registerExtensionFunction(new Fonction(
                false,
                "lieu",
                new SequenceType[] {SequenceType.SINGLE_NODE},
                SequenceType.SINGLE_STRING,
                (vue, a) -> new StringValue(vue.lieu(noeud(a[0])))));
    }

    /** What the run of this thread knows. */
    static Vue vue() throws XPathException {
        Vue vue = EN_COURS.get();
        if (vue == null) {
            throw new XPathException("Not for stylesheets of others");
        }
        return vue;
    }

    /** A number that is written in the stylesheet. */
    private static int entier(Expression ecrit) throws XPathException {
        if (!(ecrit instanceof Literal litteral)) {
            throw new XPathException("Not for stylesheets of others");
        }
        return entier(litteral.getGroundedValue());
    }

    private static int entier(Sequence argument) throws XPathException {
        return (int) ((NumericValue) argument.head()).longValue();
    }

    private static NodeInfo noeud(Sequence argument) throws XPathException {
        return (NodeInfo) argument.head();
    }

    @FunctionalInterface
    private interface Corps {
        Sequence appliquer(Vue vue, Sequence[] arguments) throws XPathException;
    }

    /** Something quicker than a call, where the arguments allow it. */
    @FunctionalInterface
    private interface Forme {
        @Nullable
        Expression de(Expression[] arguments) throws XPathException;
    }

    private static final class Fonction extends ExtensionFunctionDefinition {
        private final boolean compte;
        private final StructuredQName nom;
        private final SequenceType[] arguments;
        private final SequenceType resultat;
        private final Forme forme;
        private final Corps corps;

        Fonction(boolean compte, String nom, SequenceType[] arguments, SequenceType resultat, Corps corps) {
            this(compte, nom, arguments, resultat, a -> null, corps);
        }

        Fonction(
                boolean compte, String nom, SequenceType[] arguments, SequenceType resultat, Forme forme, Corps corps) {
            this.forme = forme;
            this.compte = compte;
            this.nom = new StructuredQName(Plan.PREFIXE, Plan.ESPACE, nom);
            this.arguments = arguments;
            this.resultat = resultat;
            this.corps = corps;
        }

        @Override
        public StructuredQName getFunctionQName() {
            return nom;
        }

        @Override
        public int getMinimumNumberOfArguments() {
            return arguments.length;
        }

        @Override
        public SequenceType[] getArgumentTypes() {
            return arguments;
        }

        @Override
        public SequenceType getResultType(SequenceType[] donnes) {
            return resultat;
        }

        @Override
        public boolean trustResultType() {
            return true;
        }

        /** A call that only counts may neither be left out nor be made once for many. */
        @Override
        public boolean hasSideEffects() {
            return compte;
        }

        @Override
        public ExtensionFunctionCall makeCallExpression() {
            return new ExtensionFunctionCall() {
                @Override
                public @Nullable Expression rewrite(StaticContext contexte, Expression[] ecrits) throws XPathException {
                    return forme.de(ecrits);
                }

                @Override
                public Sequence call(XPathContext contexte, Sequence[] valeurs) throws XPathException {
                    return corps.appliquer(vue(), valeurs);
                }
            };
        }
    }
}
