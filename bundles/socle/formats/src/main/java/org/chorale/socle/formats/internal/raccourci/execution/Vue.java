package org.chorale.socle.formats.internal.raccourci.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.tiny.TinyElementImpl;
import net.sf.saxon.tree.tiny.TinyNodeImpl;
import net.sf.saxon.tree.tiny.TinyTree;
import net.sf.saxon.type.Type;
import net.sf.saxon.value.EmptySequence;
import net.sf.saxon.value.SequenceExtent;
import org.chorale.socle.formats.internal.raccourci.plan.Paires;
import org.chorale.socle.formats.internal.raccourci.plan.Plan;
import org.jspecify.annotations.Nullable;

/** What one run of a shortened stylesheet knows of its document, after one look at the names in it. One thread. */
final class Vue {
    private static final byte OUI = 1;
    private static final byte NON = 2;
    private static final int MASQUE_GENRE = 0x0f;

    private final TinyTree arbre;
    private final Plan plan;
    private final BooleanSupplier abandon;
    private final Map<Integer, int[]> parNom = new HashMap<>();
    private final Endroits endroits;
    private final @Nullable Endroit[] places;
    private final List<Endroit> presents = new ArrayList<>();
    private final boolean[] presentes;
    private final byte[] reponses;
    private final @Nullable GroundedValue[] elements;
    private final @Nullable GroundedValue[] chemins;
    private final Mots mots;
    private int @Nullable [] rangs;
    private int tirees;

    Vue(TinyTree arbre, Plan plan, Endroits endroits, BooleanSupplier abandon) {
        this.arbre = arbre;
        this.plan = plan;
        this.endroits = endroits;
        this.abandon = abandon;
        this.places = new Endroit[arbre.getNumberOfNodes()];
        this.presentes = new boolean[plan.paires().size()];
        this.reponses = new byte[plan.questions().size()];
        this.elements = new GroundedValue[plan.elements().size()];
        this.chemins = new GroundedValue[plan.chemins().size()];
        mots = new Mots(this::noeudsDeNom, plan.paroles());
        regarder();
    }

    private List<NodeInfo> noeudsDeNom(int nom) {
        int[] liste = parNom.get(nom);
        if (liste == null) {
            return List.of();
        }
        return Arrays.stream(liste, 1, liste[0] + 1)
                .<NodeInfo>mapToObj(arbre::getNode)
                .toList();
    }

    private void regarder() {
        int n = arbre.getNumberOfNodes();
        byte[] genres = arbre.getNodeKindArray();
        short[] profondeurs = arbre.getNodeDepthArray();
        int[] noms = arbre.getNameCodeArray();
        @Nullable Endroit[] chemin = new Endroit[128];
        boolean[] vus = new boolean[Endroits.MAX];
        for (int i = 0; i < n; i++) {
            if ((genres[i] & MASQUE_GENRE) == Type.ELEMENT) {
                int nom = noms[i] & NamePool.FP_MASK;
                int profondeur = profondeurs[i];
                if (profondeur >= chemin.length) {
                    chemin = Arrays.copyOf(chemin, 2 * profondeur);
                }
                Endroit parent = profondeur > 0 ? chemin[profondeur - 1] : null;
                Endroit ici = endroits.enfant(parent == null ? endroits.racine() : parent, nom);
                chemin[profondeur] = ici;
                places[i] = ici;
                if (ici.passager()) {
                    noter(ici);
                } else if (!vus[ici.numero()]) {
                    vus[ici.numero()] = true;
                    noter(ici);
                }
                if (ici.cherche()) {
                    ranger(nom, i);
                }
            }
        }
        regarderLesAttributs(noms);
    }

    private void noter(Endroit endroit) {
        presents.add(endroit);
        for (int paire : endroit.paires()) {
            presentes[paire] = true;
        }
    }

    private void regarderLesAttributs(int[] noms) {
        Paires paires = new Paires();
        int[] attributs = arbre.getAttributeNameCodeArray();
        int[] porteurs = arbre.getAttributeParentArray();
        for (int a = 0; a < arbre.getNumberOfAttributes(); a++) {
            int nom = attributs[a] & NamePool.FP_MASK;
            noter(paires, Paires.attribut(Paires.QUICONQUE, nom));
            noter(paires, Paires.attribut(noms[porteurs[a]] & NamePool.FP_MASK, nom));
        }
    }

    private void noter(Paires paires, long paire) {
        if (paires.ajouter(paire)) {
            Integer numero = plan.paires().get(paire);
            if (numero != null) {
                presentes[numero] = true;
            }
        }
    }

    /** The first place of each list is its length. */
    private void ranger(int nom, int noeud) {
        int[] liste = parNom.get(nom);
        if (liste == null || liste[0] + 1 == liste.length) {
            liste = liste == null ? new int[8] : Arrays.copyOf(liste, 2 * liste.length);
            parNom.put(nom, liste);
        }
        liste[++liste[0]] = noeud;
    }

    /** A rule fired. Also the place where a run too long is stopped. */
    void tirer() throws XPathException {
        tirees++;
        if (abandon.getAsBoolean()) {
            throw new XPathException("abandoned");
        }
    }

    int tirees() {
        return tirees;
    }

    /** Whether one of the paths of a question exists. */
    boolean question(int k) {
        if (reponses[k] == 0) {
            Plan.Question q = plan.questions().get(k);
            reponses[k] = existe(q.traces()) || une(q.autres()) ? OUI : NON;
        }
        return reponses[k] == OUI;
    }

    /** Whether a text is one of the codes of a list. */
    boolean parmi(String texte, int k) {
        return plan.codes().get(k).contains(texte);
    }

    private boolean existe(List<Plan.Trace> traces) {
        for (Plan.Trace t : traces) {
            int manque = premierManquant(t);
            Plan.Valeurs v = t.valeurs();
            boolean decide =
                    manque < 0 ? v != null && mots.manque(v) : manque <= t.nus() || (v != null && mots.evaluables(v));
            if (!decide) {
                return true;
            }
        }
        return false;
    }

    /** The first step that leads nowhere; negative if all may lead somewhere. */
    private int premierManquant(Plan.Trace t) {
        if (!presente(t.premiers())) {
            return 0;
        }
        for (int i = 0; i < t.suivants().length; i++) {
            if (!presentes[t.suivants()[i]]) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean presente(int[] lesquelles) {
        for (int paire : lesquelles) {
            if (presentes[paire]) {
                return true;
            }
        }
        return false;
    }

    private boolean une(int[] questions) {
        for (int k : questions) {
            if (question(k)) {
                return true;
            }
        }
        return false;
    }

    /** {@code //name}, for a node of this document or of another. */
    GroundedValue elements(NodeInfo contexte, int k) {
        int nom = plan.elements().get(k);
        if (contexte.getTreeInfo() != arbre) {
            return ailleurs(contexte.getRoot(), nom);
        }
        GroundedValue connus = elements[k];
        if (connus == null) {
            int[] liste = parNom.get(nom);
            connus = liste == null ? EmptySequence.getInstance() : noeuds(Arrays.copyOfRange(liste, 1, liste[0] + 1));
            elements[k] = connus;
        }
        return connus;
    }

    /** {@code /name/name}, for a node of this document or of another. */
    GroundedValue chemin(NodeInfo contexte, int k) {
        List<Integer> noms = plan.chemins().get(k);
        if (contexte.getTreeInfo() != arbre) {
            return marcher(contexte.getRoot(), noms);
        }
        GroundedValue connus = chemins[k];
        if (connus == null) {
            connus = marcher(arbre.getRootNode(), noms);
            chemins[k] = connus;
        }
        return connus;
    }

    private static GroundedValue marcher(NodeInfo racine, List<Integer> noms) {
        List<NodeInfo> ici = List.of(racine);
        for (int nom : noms) {
            List<NodeInfo> suite = new ArrayList<>();
            for (NodeInfo parent : ici) {
                var enfants = parent.iterateAxis(AxisInfo.CHILD);
                for (NodeInfo n = enfants.next(); n != null; n = enfants.next()) {
                    if (n.getNodeKind() == Type.ELEMENT && n.getFingerprint() == nom) {
                        suite.add(n);
                    }
                }
            }
            ici = suite;
        }
        return SequenceExtent.makeSequenceExtent(ici);
    }

    private static GroundedValue ailleurs(NodeInfo racine, int nom) {
        List<NodeInfo> trouves = new ArrayList<>();
        var tous = racine.iterateAxis(AxisInfo.DESCENDANT);
        for (NodeInfo n = tous.next(); n != null; n = tous.next()) {
            if (n.getNodeKind() == Type.ELEMENT && n.getFingerprint() == nom) {
                trouves.add(n);
            }
        }
        return SequenceExtent.makeSequenceExtent(trouves);
    }

    /** The elements that the rules of a pattern may match, in the document's order. */
    GroundedValue candidats(int k) {
        if (presents.stream().noneMatch(e -> e.passe(k))) {
            return EmptySequence.getInstance();
        }
        List<NodeInfo> trouves = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Endroit ici = places[i];
            if (ici != null && ici.passe(k)) {
                trouves.add(arbre.getNode(i));
            }
        }
        return new SequenceExtent.Of<>(trouves);
    }

    /** Where an element of this document stands; null for anything else. */
    @Nullable
    Endroit endroit(Item noeud) {
        if (noeud instanceof TinyElementImpl e && e.getTree() == arbre) {
            Endroit ici = places[e.getNodeNumber()];
            return ici == null || ici.passager() ? null : ici;
        }
        return null;
    }

    private GroundedValue noeuds(int[] numeros) {
        List<NodeInfo> noeuds = new ArrayList<>(numeros.length);
        for (int i : numeros) {
            noeuds.add(arbre.getNode(i));
        }
        return new SequenceExtent.Of<>(noeuds);
    }

    /** The place of an element as Schematron stylesheets write it; theirs counts all its siblings each time. */
    String lieu(NodeInfo element) {
        StringBuilder b = new StringBuilder();
        ecrire(element, b);
        return b.toString();
    }

    private void ecrire(NodeInfo n, StringBuilder b) {
        NodeInfo parent = n.getParent();
        if (parent != null && parent.getNodeKind() == Type.ELEMENT) {
            ecrire(parent, b);
        }
        String espace = n.getNamespaceUri().toString();
        if (espace.isEmpty()) {
            b.append('/').append(n.getDisplayName());
        } else {
            b.append("/*:")
                    .append(n.getLocalPart())
                    .append("[namespace-uri()='")
                    .append(espace)
                    .append("']");
        }
        b.append('[').append(rang(n, parent)).append(']');
    }

    private int rang(NodeInfo n, @Nullable NodeInfo parent) {
        int[] connus = rangs;
        if (connus == null) {
            connus = new int[arbre.getNumberOfNodes()];
            rangs = connus;
        }
        int numero = ((TinyNodeImpl) n).getNodeNumber();
        if (connus[numero] == 0 && parent != null) {
            Map<Integer, Integer> comptes = new HashMap<>();
            var freres = parent.iterateAxis(AxisInfo.CHILD);
            for (NodeInfo f = freres.next(); f != null; f = freres.next()) {
                if (f.getNodeKind() == Type.ELEMENT) {
                    connus[((TinyNodeImpl) f).getNodeNumber()] = comptes.merge(f.getFingerprint(), 1, Integer::sum);
                }
            }
        }
        return Math.max(1, connus[numero]);
    }
}
