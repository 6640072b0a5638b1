package org.chorale.socle.formats.internal.regles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.Source;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import org.chorale.socle.formats.internal.raccourci.Raccourci;
import org.chorale.socle.formats.internal.xml.PontSax;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Saxon, closed to the outside: no protocol, no external function, and resolvers that deny whatever would still ask.
 * Both are needed: in 12.10 an empty list of protocols means all of them.
 */
public final class MoteurSaxon {
    private final Processor processeur;
    private final Noms noms;

    public MoteurSaxon() {
        Configuration c = Raccourci.configuration();
        processeur = new Processor(c);
        c.setProcessor(processeur);
        processeur.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "none");
        processeur.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        noms = new Noms(c.getNamePool());
        c.setResourceResolver(demande -> {
            throw new XPathException("refused: " + demande.uri);
        });
        c.setUnparsedTextURIResolver((uri, encodage, config) -> {
            throw new XPathException("refused: " + uri);
        });
        c.setCollectionFinder((contexte, uri) -> {
            throw new XPathException("refused: " + uri);
        });
    }

    Configuration configuration() {
        return processeur.getUnderlyingConfiguration();
    }

    /** The tree that rules look at: Saxon's own, several times faster for it than a DOM. Elements know their line. */
    public XdmNode arbre(PontSax document) throws SaxonApiException {
        Plantation plantation = plantation();
        document.setContentHandler(plantation.entree());
        try {
            document.parse();
        } catch (SAXException | IOException e) {
            throw new SaxonApiException(e);
        }
        return plantation.arbre();
    }

    /** The same tree, from a document that is read for something else too. */
    public Plantation plantation() {
        return new Plantation(new Semeur(configuration(), noms));
    }

    /** A tree that grows while a document is read. */
    public static final class Plantation {
        private final Semeur semeur;

        private Plantation(Semeur semeur) {
            this.semeur = semeur;
        }

        /** Whom to read the document to. */
        public ContentHandler entree() {
            return semeur;
        }

        /** The tree, once the document was read to its end. */
        public XdmNode arbre() {
            return new XdmNode(semeur.arbre().getRootNode());
        }
    }

    /**
     * Compiles a stylesheet.
     *
     * @param siennes gives what it may include: the files of its own pack
     * @throws IOException with all that the compiler has to say, if it is wrong
     */
    public XsltExecutable compiler(Source feuille, ResourceResolver siennes) throws IOException {
        List<String> erreurs = new ArrayList<>();
        XsltCompiler compilateur = processeur.newXsltCompiler();
        compilateur.setResourceResolver(demande -> {
            Source sienne = siennes.resolve(demande);
            if (sienne == null) {
                throw new XPathException("refused: " + demande.uri);
            }
            return sienne;
        });
        compilateur.setErrorReporter(e -> {
            if (!e.isWarning()) {
                erreurs.add(e.getMessage());
            }
        });
        try {
            return compilateur.compile(feuille);
        } catch (SaxonApiException e) {
            throw new IOException(
                    "Stylesheet " + feuille.getSystemId() + " does not compile: " + erreurs + " " + e.getMessage(), e);
        }
    }
}
