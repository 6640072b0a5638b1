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
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.chorale.socle.formats.internal.raccourci.execution.Conduite;
import org.chorale.socle.formats.internal.raccourci.reecriture.Reecriture;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A stylesheet made shorter, that finds exactly what the stylesheet it was made of finds. That one stays the referee: the
 * tests hold both against each other, on all that is published.
 */
public final class Raccourci {
    private final Document feuille;
    private final Conduite conduite;

    private Raccourci(Document feuille, Conduite conduite) {
        this.feuille = feuille;
        this.conduite = conduite;
    }

    /** What an engine that is to run shortened stylesheets is made of. */
    public static Configuration configuration() {
        return Conduite.configuration();
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
        return Reecriture.de(document, noms).map(plan -> new Raccourci(document, new Conduite(plan, noms)));
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
    public int conduire(XdmNode document, BooleanSupplier abandon, Conduite.Execution execution)
            throws SaxonApiException {
        return conduite.conduire(document, abandon, execution);
    }
}
