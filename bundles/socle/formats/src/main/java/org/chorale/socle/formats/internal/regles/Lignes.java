package org.chorale.socle.formats.internal.regles;

import java.util.Arrays;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.tree.tiny.TinyNodeImpl;

/** Where the elements of a tree begin in their document: asked only for findings. One thread writes, before any reads. */
final class Lignes {
    /** Under which the tree keeps them. */
    static final String CLE = "chorale.lignes";

    private int[] lieux = new int[2 * 1024];

    void noter(int noeud, int ligne, int colonne) {
        if (2 * noeud >= lieux.length) {
            lieux = Arrays.copyOf(lieux, Math.max(2 * lieux.length, 2 * noeud + 2));
        }
        lieux[2 * noeud] = ligne;
        lieux[2 * noeud + 1] = colonne;
    }

    /** 0 if unknown. */
    static int ligne(XdmNode element) {
        return lire(element.getUnderlyingNode(), 0);
    }

    /** 0 if unknown. */
    static int colonne(XdmNode element) {
        return lire(element.getUnderlyingNode(), 1);
    }

    private static int lire(NodeInfo n, int lequel) {
        if (!(n instanceof TinyNodeImpl noeud) || !(n.getTreeInfo().getUserData(CLE) instanceof Lignes connues)) {
            return 0;
        }
        int i = 2 * noeud.getNodeNumber() + lequel;
        return i < connues.lieux.length ? Math.max(0, connues.lieux[i]) : 0;
    }
}
