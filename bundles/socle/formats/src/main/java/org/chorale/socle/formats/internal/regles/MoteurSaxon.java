package org.chorale.socle.formats.internal.regles;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.ResourceResolver;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import org.chorale.socle.formats.internal.xml.PontSax;
import org.xml.sax.InputSource;

/**
 * Saxon, closed to the outside: no protocol, no external function, and resolvers that deny whatever would still ask.
 * Both are needed: in 12.10 an empty list of protocols means all of them.
 */
public final class MoteurSaxon {
    private final Processor processeur;

    public MoteurSaxon() {
        processeur = new Processor(false);
        processeur.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "none");
        processeur.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        Configuration c = processeur.getUnderlyingConfiguration();
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

    Processor processeur() {
        return processeur;
    }

    /** The tree that rules look at: Saxon's own, several times faster for it than a DOM. Elements know their line. */
    public XdmNode arbre(PontSax document) throws SaxonApiException {
        DocumentBuilder constructeur = processeur.newDocumentBuilder();
        constructeur.setLineNumbering(true);
        return constructeur.build(new SAXSource(document, new InputSource("document:/")));
    }

    /**
     * Compiles a stylesheet.
     *
     * @param siennes gives what it may include: the files of its own pack
     * @throws IOException with all that the compiler has to say, if it is wrong
     */
    public XsltExecutable compiler(InputStream feuille, String adresse, ResourceResolver siennes) throws IOException {
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
            StreamSource source = new StreamSource(feuille);
            source.setSystemId(adresse);
            return compilateur.compile(source);
        } catch (SaxonApiException e) {
            throw new IOException("Stylesheet " + adresse + " does not compile: " + erreurs + " " + e.getMessage(), e);
        }
    }
}
