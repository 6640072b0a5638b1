package org.chorale.socle.formats.internal.regles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.om.NamespaceBinding;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XdmSequenceIterator;
import org.chorale.api.format.Contenu;
import org.chorale.socle.formats.internal.Corpus;
import org.chorale.socle.formats.internal.xml.PontSax;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The tree that grows here is the one that the engine itself would build, and elements know the same lines. */
class SemeurTest {
    private static final MoteurSaxon MOTEUR = new MoteurSaxon();

    private static final String TOUT = """
            <a xmlns="urn:a" xmlns:p="urn:p" x="1">
              <p:b p:x="1" x="2" xml:lang="fr" y="&#10; 3">text <!-- no --> and <![CDATA[<more>]]> \u00e9\u20ac\ud83d\ude00</p:b>
              <b xmlns=""><p:c xmlns:p="urn:q"/> <p:c/></b><b/>


              <p:many a="1" b="2" c="3" d="4" e="5" f="6" g="7" h="8" i="9" j="10"> mixed <c>1</c>\t<c> </c> end</p:many>
              %s
            </a>""".formatted("<c><d>1</d></c>\r\n".repeat(40));

    @Test
    void whateverXmlCanSay() throws Exception {
        comparer(TOUT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void publishedDocuments() throws Exception {
        List<Path> exemples = Corpus.exemples();
        for (Path f : exemples) {
            comparer(Files.readAllBytes(f));
        }

        assertThat(exemples).hasSizeGreaterThan(10);
    }

    private static void comparer(byte[] xml) throws IOException, SaxonApiException {
        DocumentBuilder leSien = new Processor(false).newDocumentBuilder();
        leSien.setLineNumbering(true);
        XdmNode attendu = leSien.build(new SAXSource(new PontSax(Contenu.deOctets(xml), false), new InputSource()));
        XdmNode obtenu = MOTEUR.arbre(new PontSax(Contenu.deOctets(xml), false));

        assertThat(decrire(obtenu, false)).isEqualTo(decrire(attendu, true));
    }

    private static List<String> decrire(XdmNode document, boolean leSien) {
        List<String> dit = new ArrayList<>();
        XdmSequenceIterator<XdmNode> tous = document.axisIterator(Axis.DESCENDANT_OR_SELF);
        while (tous.hasNext()) {
            XdmNode n = tous.next();
            String lieu = "";
            if (n.getNodeKind() == XdmNodeKind.ELEMENT) {
                lieu = leSien
                        ? n.getLineNumber() + ":" + n.getColumnNumber()
                        : Lignes.ligne(n) + ":" + Lignes.colonne(n);
            }
            dit.add(n.getNodeKind() + " " + n.getUnderlyingNode().getDisplayName() + " " + n.getNodeName() + " "
                    + n.getStringValue() + " " + attributs(n) + espaces(n) + lieu);
        }
        return dit;
    }

    private static String attributs(XdmNode n) {
        StringBuilder b = new StringBuilder();
        XdmSequenceIterator<XdmNode> tous = n.axisIterator(Axis.ATTRIBUTE);
        while (tous.hasNext()) {
            XdmNode a = tous.next();
            b.append(a.getUnderlyingNode().getDisplayName())
                    .append(a.getNodeName())
                    .append('=')
                    .append(a.getStringValue())
                    .append(' ');
        }
        return b.toString();
    }

    private static List<String> espaces(XdmNode n) {
        List<String> tous = new ArrayList<>();
        if (n.getNodeKind() == XdmNodeKind.ELEMENT) {
            for (NamespaceBinding e : n.getUnderlyingNode().getAllNamespaces()) {
                tous.add(e.getPrefix() + "=" + e.getNamespaceUri());
            }
        }
        return tous;
    }
}
