package org.chorale.socle.formats.internal.raccourci.execution;

import java.util.function.BooleanSupplier;
import net.sf.saxon.Configuration;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.trans.CompilerInfo;
import net.sf.saxon.trans.SimpleMode;
import net.sf.saxon.tree.tiny.TinyTree;
import org.chorale.socle.formats.internal.raccourci.plan.Plan;

/** Leads the runs of one shortened stylesheet, and keeps what its documents have in common. */
public final class Conduite {
    private final Plan plan;
    private final NamePool noms;
    private volatile Endroits endroits;

    /**
     * Of a stylesheet.
     *
     * @param plan what it asks
     * @param noms the names of its engine
     */
    public Conduite(Plan plan, NamePool noms) {
        this.plan = plan;
        this.noms = noms;
        this.endroits = new Endroits(plan, noms);
    }

    /** A run of the stylesheet. */
    @FunctionalInterface
    public interface Execution {
        void faire() throws SaxonApiException;
    }

    /** What an engine that is to run shortened stylesheets is made of. */
    public static Configuration configuration() {
        Configuration configuration = new Configuration() {
            @Override
            public SimpleMode makeMode(StructuredQName nom, CompilerInfo compilation) {
                return new ModeParEndroit(nom);
            }
        };
        Fonctions.inscrire(configuration);
        return configuration;
    }

    /**
     * Leads one run.
     *
     * @param abandon asked whenever a rule fires: true stops the run
     * @return how many rules fired
     */
    public int conduire(XdmNode document, BooleanSupplier abandon, Execution execution) throws SaxonApiException {
        if (!(document.getUnderlyingNode().getTreeInfo() instanceof TinyTree arbre)) {
            throw new SaxonApiException("Not a tree of this engine");
        }
        Endroits connus = endroits;
        if (connus.pleins()) {
            connus = new Endroits(plan, noms);
            endroits = connus;
        }
        Vue vue = new Vue(arbre, plan, connus, abandon);
        Fonctions.EN_COURS.set(vue);
        try {
            execution.faire();
        } finally {
            Fonctions.EN_COURS.remove();
        }
        return vue.tirees();
    }
}
