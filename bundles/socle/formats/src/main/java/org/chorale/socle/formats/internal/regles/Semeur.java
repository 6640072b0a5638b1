package org.chorale.socle.formats.internal.regles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.Configuration;
import net.sf.saxon.event.ReceiverOption;
import net.sf.saxon.expr.parser.Loc;
import net.sf.saxon.om.AttributeInfo;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.EmptyAttributeMap;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.om.SequenceTool;
import net.sf.saxon.om.SingletonAttributeMap;
import net.sf.saxon.str.StringTool;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.tiny.TinyBuilder;
import net.sf.saxon.tree.tiny.TinyTree;
import net.sf.saxon.type.BuiltInAtomicType;
import net.sf.saxon.type.Untyped;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Grows the tree that rules look at while a document is read. The engine's own way from SAX to its tree looks each name up
 * and reads each indentation anew; and where it is to know lines, it makes two nodes of an element and its text. Lines
 * are kept beside the tree instead: see {@link Lignes}.
 */
final class Semeur extends DefaultHandler {
    private static final String ADRESSE = "document:/";

    private static final int BLANCS = 64;

    /** More than an invoice has names. */
    private static final int NOMS_MAX = 1_000;

    private final Noms noms;
    private final TinyBuilder arbre;
    private final Lignes lignes = new Lignes();
    private final Map<String, Noms.Ecrit> connus = new IdentityHashMap<>();
    private final Deque<NamespaceMap> portees = new ArrayDeque<>();
    private final char @Nullable [][] blancs = new char[BLANCS][];
    private final @Nullable UnicodeString[] blancsConnus = new UnicodeString[BLANCS];
    private NamespaceMap portee = NamespaceMap.emptyMap();
    private char[] texte = new char[512];
    private int longueur;
    private @Nullable Locator lieu;

    Semeur(Configuration configuration, Noms noms) {
        this.noms = noms;
        this.arbre = new TinyBuilder(configuration.makePipelineConfiguration());
        this.arbre.setSystemId(ADRESSE);
        this.arbre.setStatistics(configuration.getTreeStatistics().SOURCE_DOCUMENT_STATISTICS);
    }

    TinyTree arbre() {
        TinyTree t = arbre.getTree();
        t.setUserData(Lignes.CLE, lignes);
        return t;
    }

    @Override
    public void setDocumentLocator(Locator lieu) {
        this.lieu = lieu;
    }

    @Override
    public void startDocument() throws SAXException {
        try {
            arbre.open();
            arbre.startDocument(ReceiverOption.NONE);
        } catch (XPathException e) {
            throw new SAXException(e);
        }
    }

    @Override
    public void endDocument() throws SAXException {
        try {
            arbre.endDocument();
            arbre.close();
        } catch (XPathException e) {
            throw new SAXException(e);
        }
    }

    @Override
    public void startPrefixMapping(String prefixe, String espace) {
        portee = portee.bind(prefixe, NamespaceUri.of(noms.espace(espace)));
    }

    @Override
    public void startElement(String espace, String local, String qualifie, Attributes a) throws SAXException {
        try {
            ecrire();
            NodeName nom = nom(espace, local, qualifie);
            arbre.startElement(nom, Untyped.getInstance(), attributs(a), portee, Loc.NONE, ReceiverOption.NONE);
            portees.push(portee);
            if (lieu != null) {
                lignes.noter(noeud(), lieu.getLineNumber(), lieu.getColumnNumber());
            }
        } catch (XPathException e) {
            throw new SAXException(e);
        }
    }

    private int noeud() {
        return arbre.getTree().getNumberOfNodes() - 1;
    }

    @Override
    public void endElement(String espace, String local, String qualifie) throws SAXException {
        try {
            ecrire();
            arbre.endElement();
            portees.pop();
            portee = portees.isEmpty() ? NamespaceMap.emptyMap() : portees.element();
        } catch (XPathException e) {
            throw new SAXException(e);
        }
    }

    @Override
    public void characters(char[] c, int debut, int combien) {
        if (longueur + combien > texte.length) {
            texte = Arrays.copyOf(texte, Math.max(2 * texte.length, longueur + combien));
        }
        System.arraycopy(c, debut, texte, longueur, combien);
        longueur += combien;
    }

    private void ecrire() throws XPathException {
        if (longueur == 0) {
            return;
        }
        UnicodeString s = blanc() ? indentation() : StringTool.compress(texte, 0, longueur, false);
        longueur = 0;
        arbre.characters(s, Loc.NONE, ReceiverOption.WHOLE_TEXT_NODE);
    }

    private boolean blanc() {
        for (int i = 0; i < longueur; i++) {
            if (texte[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    /** A document is indented in a few ways, a thousand times. */
    private UnicodeString indentation() {
        int k = (31 * longueur + texte[longueur - 1]) & (BLANCS - 1);
        char[] connue = blancs[k];
        UnicodeString s = blancsConnus[k];
        if (connue == null
                || s == null
                || connue.length != longueur
                || !Arrays.equals(connue, 0, longueur, texte, 0, longueur)) {
            s = StringTool.compress(texte, 0, longueur, true);
            blancs[k] = Arrays.copyOf(texte, longueur);
            blancsConnus[k] = s;
        }
        return s;
    }

    private NodeName nom(String espace, String local, String qualifie) {
        Noms.Ecrit connu = connus.get(qualifie);
        if (connu == null || !connu.espace().equals(espace)) {
            connu = noms.ecrit(espace, local, qualifie);
            if (connus.size() < NOMS_MAX) {
                connus.put(qualifie, connu);
            }
        }
        return connu.nom();
    }

    private AttributeMap attributs(Attributes a) {
        int combien = a.getLength();
        if (combien == 0) {
            return EmptyAttributeMap.getInstance();
        }
        if (combien == 1) {
            return SingletonAttributeMap.of(attribut(a, 0));
        }
        List<AttributeInfo> tous = new ArrayList<>(combien);
        for (int i = 0; i < combien; i++) {
            tous.add(attribut(a, i));
        }
        return SequenceTool.attributeMapFromList(tous);
    }

    private AttributeInfo attribut(Attributes a, int i) {
        String local = a.getLocalName(i);
        NodeName nom = nom(a.getURI(i), local, a.getQName(i));
        if (!nom.getLocalPart().equals(local)) {
            // By its place too, or two of them would be one.
            nom = noms.nom(nom.getNamespaceUri().toString(), nom.getLocalPart() + i, local, a.getQName(i));
        }
        return new AttributeInfo(nom, BuiltInAtomicType.UNTYPED_ATOMIC, a.getValue(i), Loc.NONE, ReceiverOption.NONE);
    }
}
