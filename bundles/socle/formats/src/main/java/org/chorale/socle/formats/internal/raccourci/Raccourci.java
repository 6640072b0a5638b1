package org.chorale.socle.formats.internal.raccourci;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.Configuration;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.trans.CompilerInfo;
import net.sf.saxon.trans.SimpleMode;
import net.sf.saxon.tree.tiny.TinyTree;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A stylesheet made shorter, that finds exactly what the stylesheet it was made of finds. That one stays the referee: the
 * tests hold both against each other, on all that is published.
 */
public final class Raccourci {
    private final Document feuille;
    private final Plan plan;
    private final NamePool noms;
    private volatile Endroits endroits;

    private Raccourci(Document feuille, Plan plan, NamePool noms) {
        this.feuille = feuille;
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

    /** Empty if the stylesheet is not one that the ISO skeleton made: then it is run as it is. */
    public static Optional<Raccourci> de(byte[] feuille, Configuration moteur) {
        Document document;
        try {
            document = lecteur().parse(new InputSource(new ByteArrayInputStream(feuille)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return Optional.empty(); // the compiler says it better
        }
        NamePool noms = moteur.getNamePool();
        return Squelette.de(document).map(s -> new Raccourci(document, new Reecriture(s, noms).faire(), noms));
    }

    private static DocumentBuilder lecteur() throws ParserConfigurationException {
        // Karaf brings these classes in an older form: newDefaultNSInstance is not in it.
        DocumentBuilderFactory f = DocumentBuilderFactory.newDefaultInstance();
        f.setNamespaceAware(true);
        f.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        f.setIgnoringComments(true);
        f.setCoalescing(true);
        DocumentBuilder lecteur = f.newDocumentBuilder();
        lecteur.setErrorHandler(null);
        return lecteur;
    }

    /** What is to be compiled. As text: the compiler reads that several times faster than a DOM. */
    public Source source(String adresse) throws IOException {
        ByteArrayOutputStream texte = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(feuille), new StreamResult(texte));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
        return new StreamSource(new ByteArrayInputStream(texte.toByteArray()), adresse);
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
